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
    var room: [Range<Int>] = []
    let start = sentences.tokenStart[sentence]
    if tokens.upperBound <= start + sentences.tokenCount[sentence] {
      cut(sentence, first: Int(tokens.upperBound - start), into: &room)
      let first = room[Int(tokens.lowerBound - start)]
      return first.lowerBound..<max(first.upperBound, room[Int(tokens.upperBound - 1 - start)].upperBound)
    }
    cut(sentence, first: Int(tokens.lowerBound - start) + 1, into: &room)
    let first = room[Int(tokens.lowerBound - start)]
    let last = Int(stream(ofSentence: sentence).sentence(ofToken: tokens.upperBound - 1))
    let place = Int(tokens.upperBound - 1 - sentences.tokenStart[last])
    cut(last, first: place + 1, into: &room)
    return first.lowerBound..<max(first.upperBound, room[place].upperBound)
  }

  /// Puts the edges of the first tokens of a sentence, or a few more, into `room`.
  private func cut(_ sentence: Int, first count: Int, into room: inout [Range<Int>]) {
    room.removeAll(keepingCapacity: true)
    articles.withText(Int(sentences.document[sentence])) { tokenRanges(of: sentences.bytes(sentence), in: $0, into: &room, first: count) }
  }

  /// The text of `bytes` in a document, with what is no UTF-8 replaced.
  public func text(_ bytes: Range<Int>, of document: Int) -> String { articles.text(document, bytes) }

  /// Calls `body` with the text of a document.
  public func withText<Value>(_ document: Int, _ body: (Span<UInt8>) -> Value) -> Value { articles.withText(document, body) }

  /// The text of a sentence.
  public func text(ofSentence sentence: Int) -> String {
    text(sentences.bytes(sentence), of: Int(sentences.document[sentence]))
  }
}
