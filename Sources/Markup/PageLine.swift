/// One line of a page that holds more than blanks.
public struct PageLine: Equatable, Sendable {
  /// The 1-based line in the source; lines of blanks are counted.
  public let number: Int
  /// Its bytes in the source, without the line end and the blanks at both ends.
  public let bytes: Range<Int>

  /// The line `number` at `bytes`.
  public init(number: Int, bytes: Range<Int>) {
    self.number = number
    self.bytes = bytes
  }
}

/// The lines of `text` that hold more than blanks, in source order; LF, CR LF and CR end a line, a leading byte order mark is a blank.
///
/// - Complexity: O(*n*) for *n* bytes, however long a line is.
public func pageLines(of text: Span<UInt8>) -> [PageLine] {
  pageLines(of: text, in: 0..<text.count)
}

/// The lines of `range` of `text`, numbered from 1 at its start.
public func pageLines(of text: Span<UInt8>, in range: Range<Int>) -> [PageLine] {
  var lines: [PageLine] = []
  lines.reserveCapacity(range.count / usualLineWidth + 1)
  var number = 1
  var start = range.lowerBound
  while start < range.upperBound {
    let end = firstPlace(of: 0x0A, or: 0x0D, in: start..<range.upperBound, of: text)
    let bytes = trimmed(start..<end, in: text)
    if !bytes.isEmpty { lines.append(PageLine(number: number, bytes: bytes)) }
    let isPair = end + 1 < range.upperBound && text[end] == 0x0D && text[end + 1] == 0x0A
    start = isPair ? end + 2 : end + 1
    number += 1
  }
  return lines
}

/// Room is made for lines of so many bytes; shorter ones make room for themselves.
private let usualLineWidth = 48

/// How many lines end in `text`; CR LF is one end.
public func lineEndCount(of text: Span<UInt8>) -> Int {
  var count = 0
  var place = 0
  while true {
    place = firstPlace(of: 0x0A, or: 0x0D, in: place..<text.count, of: text)
    if place == text.count { return count }
    let isPair = text[place] == 0x0D && place + 1 < text.count && text[place + 1] == 0x0A
    place += isPair ? 2 : 1
    count += 1
  }
}
