import Markup
import Prose

/// The paragraphs of `lines`: each line its own, or, where the text is wrapped by hand near one width, runs of lines that belong together.
///
/// - Returns: ranges of indices of `lines`, which tile them.
func paragraphs(of lines: [PageLine], in text: Span<UInt8>, of source: PageSource) -> [Range<Int>] {
  guard let wrap = wrap(of: lines, in: text, of: source) else { return lines.indices.map { $0..<$0 + 1 } }
  var found: [Range<Int>] = []
  found.reserveCapacity(lines.count)
  var start = 0
  for index in lines.indices.dropFirst() {
    // The first line of a record lacks what was cut off before it, such as a dateline; on a page it may be a headline.
    let isRunning = source == .record || index - 1 > start
    if continues(index, of: lines, wrap, in: text) || isRunning && goesOn(index, of: lines, wrap, in: text) { continue }
    found.append(start..<index)
    start = index
  }
  found.append(start..<lines.count)
  return found
}

/// How a text is wrapped.
private struct Wrap {
  /// The bytes that a line has room for.
  var width: Int
  /// The most blanks before a line that may go on with the one above: a record's paragraphs and tables stand further in.
  var margin: Int
}

/// How the text is wrapped: most lines with another right below, no further in, end in mid-sentence near one width; nil for other texts.
private func wrap(of lines: [PageLine], in text: Span<UInt8>, of source: PageSource) -> Wrap? {
  guard lines.count >= (source == .record ? 3 : 4), let width = commonWidth(of: lines) else { return nil }
  let wrap = Wrap(width: width, margin: source == .record ? indent(of: lines[0], in: text) : .max)
  var below = 0
  var inner = 0
  var broken = 0
  for index in lines.indices.dropFirst() where lines[index].number == lines[index - 1].number + 1 {
    below += 1
    // A record's first line may be short, since what stood before it is cut off.
    guard index > 1 || source == .page, mayContinue(index, of: lines, wrap, in: text), !isTabular(lines[index], in: text) else { continue }
    inner += 1
    if fills(8, index, of: lines, wrap, in: text) && lineEnding(of: lines[index - 1].bytes, in: text) != .stop { broken += 1 }
  }
  return below * 2 >= lines.count && broken > 0 && broken * 2 >= inner ? wrap : nil
}

/// The width that nine lines of ten keep to and none goes far beyond; nil when it is not one that people wrap at.
private func commonWidth(of lines: [PageLine]) -> Int? {
  var counts = InlineArray<148, UInt32>(repeating: 0)
  var widest = 0
  for line in lines {
    guard line.bytes.count < counts.count else { return nil }
    counts[line.bytes.count] += 1
    widest = max(widest, line.bytes.count)
  }
  var width = widest
  var above = Int(counts[width])
  while above * 10 < lines.count { width -= 1; above += Int(counts[width]) }
  return width >= 45 && width <= 110 && widest <= width + width / 3 ? width : nil
}

/// Whether line `index` stands right below a line that had no room for its first word.
private func continues(_ index: Int, of lines: [PageLine], _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
  guard mayContinue(index, of: lines, wrap, in: text) else { return false }
  if fills(9, index, of: lines, wrap, in: text) { return true }
  let first = text[lines[index].bytes.lowerBound]
  let above = lineEnding(of: lines[index - 1].bytes, in: text)
  return first >= 0x61 && first <= 0x7A && (above == .open || above == .comma)
}

/// Whether line `index` stands right below another and no further in.
private func mayContinue(_ index: Int, of lines: [PageLine], _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
  let blanks = indent(of: lines[index], in: text)
  guard lines[index].number == lines[index - 1].number + 1, blanks <= wrap.margin else { return false }
  return blanks <= indent(of: lines[index - 1], in: text)
}

/// Whether line `index` goes on with the open sentence of the line above, however short that line is.
private func goesOn(_ index: Int, of lines: [PageLine], _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
  let (line, above) = (lines[index], lines[index - 1])
  guard mayContinue(index, of: lines, wrap, in: text) else { return false }
  let ending = lineEnding(of: above.bytes, in: text)
  return (ending == .open || ending == .comma) && !isTabular(above, in: text) && !isTabular(line, in: text)
}

/// Whether blanks part the line into columns: a tab, or three blanks in a row.
private func isTabular(_ line: PageLine, in text: Span<UInt8>) -> Bool {
  var place = line.bytes.lowerBound
  let last = line.bytes.upperBound - 8
  // The last eight bytes are looked at together too, some of them again.
  while place <= last, !EightBytes(at: place, of: text).mayPart { place += place < last ? min(8, last - place) : 8 }
  if last >= line.bytes.lowerBound && place > last { return false }
  place = line.bytes.lowerBound
  var blanks = 0
  while place < line.bytes.upperBound {
    if text[place] == 0x09 || blanks == 3 { return true }
    blanks = text[place] == 0x20 ? blanks + 1 : 0
    place += 1
  }
  return false
}

extension EightBytes {
  /// Whether there is a control, or one of the four pairs of bytes is blank, as one is of three blanks in a row.
  @inline(__always)
  fileprivate var mayPart: Bool {
    let pairs = bits ^ 0x2020_2020_2020_2020
    let blanks = (pairs &- 0x0001_0001_0001_0001) & ~pairs & 0x8000_8000_8000_8000
    let controls = (bits &- 0x2020_2020_2020_2020) & ~bits & Self.high
    return blanks | controls != 0
  }
}

/// Whether the first word of line `index` would have made the line above wider than so many tenths of the width.
private func fills(_ tenths: Int, _ index: Int, of lines: [PageLine], _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
  var place = lines[index].bytes.lowerBound
  while place < lines[index].bytes.upperBound && text[place] > 0x20 { place += 1 }
  return (lines[index - 1].bytes.count + 1 + place - lines[index].bytes.lowerBound) * 10 >= wrap.width * tenths
}

/// The blanks before the line's first word.
private func indent(of line: PageLine, in text: Span<UInt8>) -> Int {
  var place = line.bytes.lowerBound
  while place > 0 && (text[place - 1] == 0x20 || text[place - 1] == 0x09) { place -= 1 }
  return line.bytes.lowerBound - place
}
