/// Pairs the quotation marks of one paragraph.
///
/// A curly or angled mark says whether it opens; a straight one opens behind a blank or bracket and closes otherwise. A single mark is a
/// quotation only if it was opened behind a blank and is closed before a blank or sign, so that apostrophes are none. A mark that is not
/// closed runs to the end of the paragraph where a quotation of several paragraphs may go on.
struct QuoteMarks {
  /// A mark that was opened.
  private struct Open {
    var token: Int
    var mark: QuotationMark
  }

  private var open: [Open] = []
  /// Marks that may be open at once; of more the outermost were none.
  private static let deepest = 16
  /// The pairs found: the token of the opening mark and that of the closing one.
  private(set) var pairs: [(opening: Int, closing: Int)] = []

  /// Whether the token may open or close a quotation.
  static func isMark(_ bytes: Range<Int>, in text: Span<UInt8>) -> Bool { QuotationMark(bytes, in: text) != nil }

  /// The pairs among those of `tokens` that are marks, by their places.
  init(_ marks: [Int], of tokens: [QuoteToken], in text: Span<UInt8>) {
    for index in marks {
      if let mark = QuotationMark(tokens[index].bytes, in: text) { take(mark, tokens[index].bytes, index, text) }
    }
  }

  /// The opening mark of a quotation that the paragraph does not close; nil where there is none.
  var unclosed: Int? { open.first { !$0.mark.isSingle }?.token }

  private mutating func take(_ mark: QuotationMark, _ bytes: Range<Int>, _ index: Int, _ text: Span<UInt8>) {
    switch mark {
    case .low, .lowSingle: push(index, mark)
    case .left, .leftSingle, .leftAngle, .leftSingleAngle:
      // `„…“` and `»…«` end with what begins others: no blank stands before it, or no word behind.
      if !opens(bytes, text), close(index, mark) { return }
      push(index, mark)
    case .right, .rightAngle, .rightSingleAngle: if !close(index, mark), opens(bytes, text) { push(index, mark) }
    case .straight:
      if open.contains(where: { $0.mark == .straight }) || !opens(bytes, text) {
        _ = close(index, mark)
      } else {
        push(index, mark)
      }
    case .rightSingle: if closes(bytes, text) { _ = close(index, mark) }
    case .straightSingle:
      if open.last?.mark == .straightSingle, closes(bytes, text) {
        _ = close(index, mark)
      } else if opens(bytes, text) {
        push(index, mark)
      }
    }
  }

  private mutating func push(_ token: Int, _ mark: QuotationMark) {
    // The same mark opened twice: the first was never closed.
    open.removeAll { $0.mark == mark && !mark.isSingle }
    if open.count == Self.deepest { open.removeFirst() }
    open.append(Open(token: token, mark: mark))
  }

  /// Closes the innermost quotation that `mark` ends; what was opened in it and not closed was none. Whether there was one.
  private mutating func close(_ token: Int, _ mark: QuotationMark) -> Bool {
    guard let place = open.lastIndex(where: { $0.mark.isClosed(by: mark) }) else { return false }
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
