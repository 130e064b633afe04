/// A word as far as expressions of time need it: the same for all its occurrences.
public struct TimeWord: Sendable {
  /// The token it is, at the bytes from 0 on; nil where it is cut in two.
  let token: DateToken?
  /// Its bytes.
  let width: Int
  /// Whether a sentence with it may have an expression of time: there is none where no word is so.
  public let isAnchor: Bool

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    let tokens = dateTokens([0..<word.count], of: word, in: .english)
    token = tokens.count == 1 ? tokens[0] : nil
    width = word.count
    isAnchor = tokens.contains { $0.isAnchor }
  }
}

/// The expressions of time in a sentence whose words are known, in order and without overlap.
public func dateMentions(of sentence: Range<Int>, words: [TimeWord], types: [UInt32], in text: Span<UInt8>) -> [DateMention] {
  var tokens: [Range<Int>] = []
  tokens.reserveCapacity(types.count)
  placeTokens(types.count, of: sentence, in: text, into: &tokens) { words[Int(types[$0])].width }
  return dateMentions(of: dateTokens(tokens, of: text, in: .english) { words[Int(types[$0])].token }, in: text)
}
