import Markup
import Prose

/// How a text is wrapped by hand.
struct Wrap {
  /// The bytes that a line has room for.
  var width: Int
  /// The most blanks before a line that may go on with the one above: a record's paragraphs and tables stand further in.
  var margin: Int
}

/// The paragraphs of `lines`: each line its own, or, where the text is wrapped by hand near one width, runs of lines that belong together.
///
/// - Returns: ranges of indices of `lines`, which tile them.
func paragraphs(of lines: [PageLine], in text: Span<UInt8>, of source: PageSource) -> [Range<Int>] {
  guard let wrap = wrap(of: lines, in: text, of: source) else { return lines.indices.map { $0..<$0 + 1 } }
  var found: [Range<Int>] = []
  found.reserveCapacity(lines.count)
  var start = 0
  var pair = LinePair(below: lines[0], in: text)
  for index in 1..<lines.count {
    pair.move(to: lines[index], in: text)
    if continues(pair, wrap, in: text) { continue }
    // The first line of a record lacks what was cut off before it, such as a dateline; on a page it may be a headline.
    if source == .record || index - 1 > start, goesOn(pair, wrap, in: text) { continue }
    found.append(start..<index)
    start = index
  }
  found.append(start..<lines.count)
  return found
}

/// How the text is wrapped: most lines with another right below, no further in, end in mid-sentence near one width; nil for other texts.
private func wrap(of lines: [PageLine], in text: Span<UInt8>, of source: PageSource) -> Wrap? {
  guard lines.count >= (source == .record ? 3 : 4), let width = commonWidth(of: lines) else { return nil }
  let wrap = Wrap(width: width, margin: source == .record ? indent(of: lines[0], in: text) : .max)
  var count = BreakCount()
  var closeCount = 0
  var pair = LinePair(below: lines[0], in: text)
  for index in 1..<lines.count {
    pair.move(to: lines[index], in: text)
    if pair.isClose { closeCount += 1 }
    // A record's first line may be short, since what stood before it is cut off.
    if index > 1 || source == .page, pair.mayContinue(wrap) { count.add(pair, wrap, in: text) }
  }
  guard closeCount * 2 >= lines.count, count.broken > 0 else { return nil }
  return count.isMostlyBroken(lines[(source == .page ? 0 : 1)...], wrap, in: text) ? wrap : nil
}

/// How many lines may go on with the one above, and how many of them were broken off from it for want of room.
private struct BreakCount {
  private(set) var inner = 0
  private(set) var broken = 0

  /// Counts a line that may go on with the one above.
  @inline(__always)
  mutating func add(_ pair: LinePair, _ wrap: Wrap, in text: Span<UInt8>) {
    inner += 1
    if isBroken(pair, wrap, in: text) { broken += 1 }
  }

  /// Whether most of the lines that were counted, those of `lines`, are broken when rows of tables are left out. These are costly to tell, so
  /// that only as many lines are looked at as may change the answer.
  consuming func isMostlyBroken(_ lines: ArraySlice<PageLine>, _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
    var left = inner
    var pair = LinePair(below: lines[lines.startIndex], in: text)
    for line in lines.dropFirst() {
      if broken * 2 - inner >= left && inner > left { return true }
      if broken * 2 - inner + left < 0 { return false }
      pair.move(to: line, in: text)
      guard pair.mayContinue(wrap) else { continue }
      left -= 1
      guard isTabular(line, in: text) else { continue }
      inner -= 1
      if isBroken(pair, wrap, in: text) { broken -= 1 }
    }
    return broken > 0 && broken * 2 >= inner
  }

  private func isBroken(_ pair: LinePair, _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
    pair.fills(8, of: wrap, in: text) && lineEnding(of: pair.above.bytes, in: text) != .stop
  }
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

/// Whether the line stands right below one that had no room for its first word.
private func continues(_ pair: LinePair, _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
  guard pair.mayContinue(wrap) else { return false }
  if pair.fills(9, of: wrap, in: text) { return true }
  return text[pair.line.bytes.lowerBound].isSmallASCIILetter && isOpen(pair.above, in: text)
}

/// Whether the line goes on with the open sentence of the line above, however short that one is.
private func goesOn(_ pair: LinePair, _ wrap: Wrap, in text: Span<UInt8>) -> Bool {
  pair.mayContinue(wrap) && isOpen(pair.above, in: text) && !isTabular(pair.above, in: text) && !isTabular(pair.line, in: text)
}

/// Whether the line ends in mid-sentence.
private func isOpen(_ line: PageLine, in text: Span<UInt8>) -> Bool {
  let ending = lineEnding(of: line.bytes, in: text)
  return ending == .open || ending == .comma
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
