import Markup

/// The paragraphs of `lines`: each line its own, or, where the text is wrapped by hand near one width, runs of lines that belong together.
///
/// - Returns: ranges of indices of `lines`, which tile them.
func paragraphs(of lines: [PageLine], in text: Span<UInt8>) -> [Range<Int>] {
  guard let width = wrapWidth(of: lines, in: text) else { return lines.indices.map { $0..<$0 + 1 } }
  var found: [Range<Int>] = []
  var start = 0
  for index in lines.indices.dropFirst() where !continues(index, of: lines, width: width, in: text) {
    found.append(start..<index)
    start = index
  }
  found.append(start..<lines.count)
  return found
}

/// The width at which the text is wrapped: most lines that have another right below end in mid-sentence and near it; nil for other texts.
private func wrapWidth(of lines: [PageLine], in text: Span<UInt8>) -> Int? {
  guard lines.count >= 4, let width = commonWidth(of: lines) else { return nil }
  var inner = 0
  var broken = 0
  for index in lines.indices.dropFirst() where lines[index].number == lines[index - 1].number + 1 {
    inner += 1
    if isFull(index, of: lines, width: width, in: text) && lineEnding(of: lines[index - 1].bytes, in: text) != .stop { broken += 1 }
  }
  return inner * 2 >= lines.count && broken * 2 >= inner ? width : nil
}

/// The width that nine lines of ten keep to and none goes far beyond; nil when it is not one that people wrap at.
private func commonWidth(of lines: [PageLine]) -> Int? {
  var counts = [Int](repeating: 0, count: 148)
  for line in lines {
    guard line.bytes.count < counts.count else { return nil }
    counts[line.bytes.count] += 1
  }
  var width = counts.count - 1
  var above = counts[width]
  while above * 10 < lines.count { width -= 1; above += counts[width] }
  let widest = counts.lastIndex { $0 > 0 } ?? 0
  return width >= 45 && width <= 110 && widest <= width + width / 3 ? width : nil
}

/// Whether line `index` stands right below a line that had no room for its first word.
private func continues(_ index: Int, of lines: [PageLine], width: Int, in text: Span<UInt8>) -> Bool {
  guard lines[index].number == lines[index - 1].number + 1, indent(of: lines[index], in: text) <= indent(of: lines[index - 1], in: text)
  else { return false }
  if isFull(index, of: lines, width: width, in: text) { return true }
  let first = text[lines[index].bytes.lowerBound]
  let above = lineEnding(of: lines[index - 1].bytes, in: text)
  return first >= 0x61 && first <= 0x7A && (above == .open || above == .comma)
}

/// Whether the first word of line `index` would have made the line above wider than nine tenths of `width`.
private func isFull(_ index: Int, of lines: [PageLine], width: Int, in text: Span<UInt8>) -> Bool {
  var place = lines[index].bytes.lowerBound
  while place < lines[index].bytes.upperBound && text[place] > 0x20 { place += 1 }
  return (lines[index - 1].bytes.count + 1 + place - lines[index].bytes.lowerBound) * 10 >= width * 9
}

/// The blanks before the line's first word.
private func indent(of line: PageLine, in text: Span<UInt8>) -> Int {
  var place = line.bytes.lowerBound
  while place > 0 && (text[place - 1] == 0x20 || text[place - 1] == 0x09) { place -= 1 }
  return line.bytes.lowerBound - place
}
