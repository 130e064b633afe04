/// A word as far as quantities need it: the same for all its occurrences.
public struct QuantityWord: Sendable {
  /// The token it is, at the bytes from 0 on; nil where what stands beside it decides, as beside digits.
  let token: NumberToken?
  /// Its bytes.
  let width: Int
  /// Whether a sentence with it may have a quantity: there is none where no word is so.
  public let isAnchor: Bool

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    var tokens: [NumberToken] = []
    appendNumberTokens(0..<word.count, of: word, to: &tokens)
    width = word.count
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

/// Reads the quantities in sentences whose words and expressions of time are known; its room for one sentence is used again for the next.
public struct QuantityReader: Sendable {
  private var words: WordCodes<NumberToken>
  private let isAnchor: [Bool]
  private var tokens: [NumberToken] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [QuantityWord]) {
    isAnchor = words.map(\.isAnchor)
    self.words = WordCodes(capacity: words.count)
    for word in words { self.words.append(word.token, width: word.width, kind: word.token?.plainNumber) }
  }

  /// Adds the quantities in the sentence of these words to `found`, in order and without overlap; what `dates` say is none.
  public mutating func read(
    _ sentence: Range<Int>, types: [UInt32], dates: [DateMention], in text: Span<UInt8>, into found: inout [NumberMention]
  ) {
    tokens.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(types.count + 8)
    var hasAnchor = false
    var places = KnownTokens(of: sentence, in: text)
    var times = DatedBytes(dates)
    for type in types {
      guard let bytes = places.next(words.width(type), in: text) else { break }
      if times.touch(bytes) {
        tokens.append(NumberToken(kind: .date, bytes: bytes))
        continue
      }
      hasAnchor = hasAnchor || isAnchor[Int(type)]
      if var token = words.token(type) {
        token.bytes = bytes
        tokens.append(token)
      } else {
        appendNumberTokens(bytes, of: text, to: &tokens)
      }
    }
    if hasAnchor { addNumberMentions(of: tokens, dates: dates, to: &found) }
  }
}

extension NumberToken {
  /// A small number for a word that no quantity is made of, the same for all that are alike; nil for others.
  fileprivate var plainNumber: Int? {
    guard kind == .other, role.isSubset(of: [.word, .capital]) else { return nil }
    let form = (isCapital ? 1 : 0) + (isAcronym ? 2 : 0) + (isPlural ? 4 : 0) + (isAdjective ? 8 : 0) + (isParticiple ? 16 : 0)
    return form + (role.contains(.word) ? 32 : 0) + (role.contains(.capital) ? 64 : 0) + (isPeople ? 128 : 0)
  }
}
