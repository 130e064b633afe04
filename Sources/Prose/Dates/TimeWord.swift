/// A word as far as expressions of time need it: the same for all its occurrences.
public struct TimeWord: AnchorWord {
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

/// Reads the expressions of time in sentences whose words are known.
public struct TimeReader: SentenceReader {
  private let words: [TimeWord]
  private var tokens: [Range<Int>] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [TimeWord]) { self.words = words }

  /// Adds the expressions of time in the sentence of these words to `found`, in order and without overlap.
  public mutating func read(_ sentence: Range<Int>, types: [UInt32], in text: Span<UInt8>, into found: inout [DateMention]) {
    tokens.removeAll(keepingCapacity: true)
    placeTokens(types.count, of: sentence, in: text, into: &tokens) { words[Int(types[$0])].width }
    found += dateMentions(of: dateTokens(tokens, of: text, in: .english) { words[Int(types[$0])].token }, in: text)
  }
}
