/// A word as far as quantities need it: the same for all its occurrences.
public struct QuantityWord: AnchorWord {
  /// The token it is, at the bytes from 0 on; nil where what stands beside it decides, as beside digits.
  let token: NumberToken?
  /// What it is in expressions of time.
  let time: TimeWord
  /// Whether a sentence with it may have a quantity: there is none where no word is so.
  public let isAnchor: Bool

  /// Whether a sentence with it may have an expression of time.
  public var isTimeAnchor: Bool { time.isAnchor }

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    let tokens = numberTokens([0..<word.count], dates: [], of: word)
    time = TimeWord(word)
    isAnchor = tokens.contains { $0.isAnchor }
    let standsAlone = tokens.count == 1 && tokens[0].bytes == 0..<word.count && tokens[0].kind != .currency(.dollar)
    token = standsAlone && !hasDigit(word) ? tokens[0] : nil
  }
}

private func hasDigit(_ word: Span<UInt8>) -> Bool {
  var index = 0
  while index < word.count {
    if word[index] &- 0x30 < 10 { return true }
    index += 1
  }
  return false
}

/// Reads the quantities in sentences whose words are known.
public struct QuantityReader: SentenceReader {
  private let words: [QuantityWord]
  private var tokens: [Range<Int>] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [QuantityWord]) { self.words = words }

  /// Adds the quantities in the sentence of these words to `found`, in order and without overlap.
  public mutating func read(_ sentence: Range<Int>, types: [UInt32], in text: Span<UInt8>, into found: inout [NumberMention]) {
    tokens.removeAll(keepingCapacity: true)
    placeTokens(types.count, of: sentence, in: text, into: &tokens) { words[Int(types[$0])].time.width }
    var dates: [DateMention] = []
    if types.contains(where: { words[Int($0)].isTimeAnchor }) {
      dates = dateMentions(of: dateTokens(tokens, of: text, in: .english) { words[Int(types[$0])].time.token }, in: text)
    }
    let seen = numberTokens(tokens, dates: dates.map(\.bytes), of: text) { words[Int(types[$0])].token }
    found += numberMentions(of: seen, dates: dates)
  }
}
