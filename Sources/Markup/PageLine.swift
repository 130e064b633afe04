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
  numberedLines(of: text, in: range, from: 1).lines
}

/// Lines of a stretch of a source.
public struct NumberedLines: Equatable, Sendable {
  /// The lines that hold more than blanks, in source order.
  public var lines: [PageLine] = []
  /// The number of the first line behind all that end in the stretch; CR LF is one end.
  public var next: Int
}

/// The lines of `range` of `text`, numbered from `first` at its start.
public func numberedLines(of text: Span<UInt8>, in range: Range<Int>, from first: Int) -> NumberedLines {
  var found = NumberedLines(next: first)
  found.lines.reserveCapacity(range.count / usualLineWidth + 1)
  var start = range.lowerBound
  while start < range.upperBound {
    let end = firstPlace(of: 0x0A, or: 0x0D, in: start..<range.upperBound, of: text)
    let bytes = trimmed(start..<end, in: text)
    if !bytes.isEmpty { found.lines.append(PageLine(number: found.next, bytes: bytes)) }
    if end == range.upperBound { break }
    let isPair = end + 1 < range.upperBound && text[end] == 0x0D && text[end + 1] == 0x0A
    start = isPair ? end + 2 : end + 1
    found.next += 1
  }
  return found
}

/// Room is made for lines of so many bytes; shorter ones make room for themselves.
private let usualLineWidth = 48
