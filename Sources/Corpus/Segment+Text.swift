import Prose

/// Finding the bytes of tokens again: token edges are not stored, they follow from the sentence.
extension Segment {
  /// The bytes of each token of a sentence, in the article's text. O(bytes of the sentence).
  public func tokenBytes(ofSentence sentence: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    articles.withText(Int(sentences.document[sentence])) { tokenRanges(of: sentences.bytes(sentence), in: $0, into: &found) }
    return found
  }

  /// The bytes of `tokens`, which begin in `sentence`, from the first to the last.
  public func bytes(ofTokens tokens: Range<UInt32>, in sentence: Int) -> Range<Int> {
    let stream = stream(ofSentence: sentence)
    let first = tokenBytes(ofSentence: sentence)[Int(tokens.lowerBound - sentences.tokenStart[sentence])]
    let last = Int(stream.sentence(ofToken: tokens.upperBound - 1))
    let end = tokenBytes(ofSentence: last)[Int(tokens.upperBound - 1 - sentences.tokenStart[last])]
    return first.lowerBound..<max(first.upperBound, end.upperBound)
  }

  /// The text of `bytes` in a document, with what is no UTF-8 replaced.
  public func text(_ bytes: Range<Int>, of document: Int) -> String { articles.text(document, bytes) }

  /// Adds the bytes `range` of a document to `joined`, each run of blanks as one blank; whether all are ASCII, else some may be missing.
  public func appendASCII(_ range: Range<Int>, of document: Int, to joined: inout [UInt8]) -> Bool {
    articles.withText(document) { text in
      var isBlank = false
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = text[index]
        if byte >= 0x80 { return false }
        let blank = byte == 0x20 || byte &- 9 < 5
        if !blank || !isBlank { joined.append(blank ? 0x20 : byte) }
        isBlank = blank
        index += 1
      }
      return true
    }
  }

  /// The text of a sentence.
  public func text(ofSentence sentence: Int) -> String {
    text(sentences.bytes(sentence), of: Int(sentences.document[sentence]))
  }

  /// The words of `tokens`, as `form` gives them, joined by blanks.
  public func words(_ tokens: Range<UInt32>, in sentence: Int, _ form: (UInt32) -> [UInt8]) -> String {
    let stream = stream(ofSentence: sentence)
    let words = tokens.map { form(stream.types[Int($0)]) }
    return String(decoding: words.joined(separator: [UInt8(ascii: " ")]).map { $0 }, as: UTF8.self)
  }
}
