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
  private var line: [WordCode] = []
  private var tokens: [DateToken] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [TimeWord]) {
    self.words = WordCodes(capacity: words.count)
    for word in words {
      self.words.append(word.token, width: word.width, kind: word.token?.plainNumber, traits: word.isAnchor ? .anchor : [])
    }
  }

  /// Looks at the words of a sentence; whether it may have an expression of time.
  public mutating func look(at types: Span<UInt32>) -> Bool {
    guard words.hasAnchor(types) else { return false }
    words.look(at: types, into: &line)
    return true
  }

  /// Adds the expressions of time in the sentence of the words that were looked at to `found`, in order and without overlap.
  public mutating func read(_ sentence: Range<Int>, types: Span<UInt32>, in text: Span<UInt8>, into found: inout [DateMention]) {
    tokens.removeAll(keepingCapacity: true)
    var places = KnownTokens(of: sentence, in: text)
    var index = 0
    while index < types.count {
      index = words.append(types, line, from: index, at: &places, of: text, to: &tokens)
      guard index < types.count, line[index].place == 0, let bytes = places.next(words.width(line[index], of: types[index]), in: text)
      else {
        break
      }
      appendDateTokens(bytes, of: text, in: .english, to: &tokens)
      index += 1
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
