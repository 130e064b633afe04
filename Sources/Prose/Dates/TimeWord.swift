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
    width = word.count
    if let cut = prefixHyphen(in: 0..<word.count, of: word) {
      token = nil
      let parts = [DateToken(0..<cut, of: word, in: .english), DateToken(cut + 1..<word.count, of: word, in: .english)]
      isAnchor = parts.contains { $0.isAnchor }
    } else {
      let whole = DateToken(0..<word.count, of: word, in: .english)
      token = whole
      isAnchor = whole.isAnchor
    }
  }
}

/// Reads the expressions of time in sentences whose words are known; its room for one sentence is used again for the next.
public struct TimeReader: Sendable {
  private var words: WordCodes<DateToken>
  private var tokens: [DateToken] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [TimeWord]) {
    self.words = WordCodes(capacity: words.count)
    for word in words { self.words.append(word.token, width: word.width, kind: word.token?.plainNumber) }
  }

  /// Adds the expressions of time in the sentence of these words to `found`, in order and without overlap.
  public mutating func read(_ sentence: Range<Int>, types: [UInt32], in text: Span<UInt8>, into found: inout [DateMention]) {
    tokens.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(types.count)
    var places = KnownTokens(of: sentence, in: text)
    for type in types {
      guard let bytes = places.next(words.width(type), in: text) else { break }
      if var token = words.token(type) {
        token.bytes = bytes
        tokens.append(token)
      } else {
        appendDateTokens(bytes, of: text, in: .english, to: &tokens)
      }
    }
    addDateMentions(of: tokens, in: text, to: &found)
  }
}

extension DateToken {
  /// A small number for a word that no expression of time is made of, the same for all that are alike; nil for others.
  fileprivate var plainNumber: Int? {
    guard case .name = kind else { return nil }
    return Int(tense.rawValue) << 2 + (isCapital ? 2 : 0) + (isNumber ? 1 : 0)
  }
}
