/// Pairs the quotation marks of one paragraph.
///
/// A curly or angled mark says whether it opens; a straight one opens behind a blank or bracket and closes otherwise. A single mark is a
/// quotation only if it was opened behind a blank and is closed before a blank or sign, so that apostrophes are none. A mark that is not
/// closed runs to the end of the paragraph where a quotation of several paragraphs may go on.
struct QuoteMarks {
  /// A mark that was opened.
  private struct Open {
    var token: Int
    var closer: Unicode.Scalar
    var isSingle: Bool { closer == "’" || closer == "'" }
  }

  private var open: [Open] = []
  /// Marks that may be open at once; of more the outermost were none.
  private static let deepest = 16
  /// The pairs found: the token of the opening mark and that of the closing one.
  private(set) var pairs: [(opening: Int, closing: Int)] = []

  /// Whether the token may open or close a quotation.
  static func isMark(_ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
    switch scalar(at: bytes.lowerBound, in: text, before: bytes.upperBound) {
    case "“", "„", "«", "‘", "”", "»", "\"", "’", "'": true
    default: false
    }
  }

  /// The pairs among `tokens`.
  init(_ tokens: [QuoteToken], in text: Span<UInt8>) {
    var index = 0
    while index < tokens.count {
      if case .sign = tokens[index].kind { take(tokens[index].bytes, index, text) }
      index += 1
    }
  }

  /// The opening mark of a quotation that the paragraph does not close; nil where there is none.
  var unclosed: Int? { open.first { !$0.isSingle }?.token }

  private mutating func take(_ bytes: Range<Int>, _ index: Int, _ text: Span<UInt8>) {
    let first = text[bytes.lowerBound]
    guard first >= 0x80 || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"),
      let mark = scalar(at: bytes.lowerBound, in: text, before: bytes.upperBound)
    else { return }
    switch mark {
    case "“", "„": push(index, closer: "”")
    case "«": push(index, closer: "»")
    case "‘": push(index, closer: "’")
    case "”", "»": if !close(index, mark), mark == "”", opens(bytes, text) { push(index, closer: "”") }
    case "\"":
      if open.contains(where: { $0.closer == "\"" }) || !opens(bytes, text) {
        _ = close(index, mark)
      } else {
        push(index, closer: "\"")
      }
    case "’": if closes(bytes, text) { _ = close(index, mark) }
    case "'":
      if open.last?.closer == "'", closes(bytes, text) {
        _ = close(index, mark)
      } else if opens(bytes, text) {
        push(index, closer: "'")
      }
    default: break
    }
  }

  private mutating func push(_ token: Int, closer: Unicode.Scalar) {
    // The same mark opened twice: the first was never closed.
    open.removeAll { $0.closer == closer && !$0.isSingle }
    if open.count == Self.deepest { open.removeFirst() }
    open.append(Open(token: token, closer: closer))
  }

  /// Closes the innermost quotation that `mark` ends; what was opened in it and not closed was none. Whether there was one.
  private mutating func close(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
    guard let place = open.lastIndex(where: { $0.closer == mark }) else { return false }
    if token > open[place].token + 1 { pairs.append((open[place].token, token)) }
    open.removeSubrange(place...)
    return true
  }

  /// Whether a blank, a bracket or nothing stands before the mark, and a word behind.
  private func opens(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let before = bytes.lowerBound == 0 ? 0x20 : text[bytes.lowerBound - 1]
    let isFree =
      before <= 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "[") || before >= 0x80 || before == UInt8(ascii: "-")
    return isFree && bytes.upperBound < text.count && text[bytes.upperBound] > 0x20
  }

  /// Whether a word or sign stands before the mark, and a blank, a sign or nothing behind.
  private func closes(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard bytes.lowerBound > 0, text[bytes.lowerBound - 1] > 0x20 else { return false }
    return !kind(at: bytes.upperBound, in: text, before: text.count).isWord
  }
}
