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
  private let words: [TimeWord]
  private var tokens: [DateToken] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [TimeWord]) { self.words = words }

  /// Adds the expressions of time in the sentence of these words to `found`, in order and without overlap.
  public mutating func read(_ sentence: Range<Int>, types: [UInt32], in text: Span<UInt8>, into found: inout [DateMention]) {
    tokens.removeAll(keepingCapacity: true)
    var places = KnownTokens(of: sentence, in: text)
    for type in types {
      guard let bytes = places.next(words[Int(type)].width, in: text) else { break }
      words[Int(type)].append(at: bytes, of: text, to: &tokens)
    }
    addDateMentions(of: tokens, in: text, to: &found)
  }
}

extension TimeWord {
  /// Adds the tokens of the word where it stands at `bytes`.
  @inline(__always)
  func append(at bytes: Range<Int>, of text: Span<UInt8>, to tokens: inout [DateToken]) {
    if var token {
      token.bytes = bytes
      tokens.append(token)
    } else {
      appendDateTokens(bytes, of: text, in: .english, to: &tokens)
    }
  }
}
