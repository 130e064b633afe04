/// A word as far as quantities need it: the same for all its occurrences.
public struct QuantityWord: Sendable {
  /// The token it is, at the bytes from 0 on; nil where what stands beside it decides, as beside digits.
  let token: NumberToken?
  /// Its bytes.
  let width: Int
  /// Whether a sentence with it may have a quantity: there is none where no word is so.
  public let isAnchor: Bool
  /// Whether a sentence with it may be of a vote or a match.
  let isContest: Bool
  /// Whether it shows that a text is in English.
  public let mark: LanguageMark

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    width = word.count
    mark = LanguageMark(word)
    if hasLettersAlone(word) {
      let whole = wordToken(0..<word.count, of: word)
      token = whole
      (isAnchor, isContest) = (whole.isAnchor, whole.isContest)
      return
    }
    var tokens: [NumberToken] = []
    appendNumberTokens(0..<word.count, of: word, to: &tokens)
    isAnchor = tokens.contains { $0.isAnchor }
    isContest = tokens.contains { $0.isContest }
    let standsAlone = tokens.count == 1 && tokens[0].bytes == 0..<word.count && tokens[0].kind != .currency(.dollar)
    token = standsAlone && !hasDigit(word) ? tokens[0] : nil
  }
}

/// Whether a word has nothing but ASCII letters.
private func hasLettersAlone(_ word: Span<UInt8>) -> Bool {
  var index = 0
  while index < word.count, word[index].isASCIILetter { index += 1 }
  return index == word.count && index > 0
}

private func hasDigit(_ word: Span<UInt8>) -> Bool {
  var index = 0
  while index < word.count {
    if word[index].isASCIIDigit { return true }
    index += 1
  }
  return false
}

/// Reads the quantities in sentences whose words and expressions of time are known; its room for one sentence is used again for the next.
public struct QuantityReader: Sendable {
  private var words: WordCodes<NumberToken>
  private var line: [WordCode] = []
  private var tokens: [NumberToken] = []
  private var room = NumberRoom()

  /// Whether the sentence may be of a vote or a match.
  private var isContest = false

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [QuantityWord]) {
    self.words = WordCodes(capacity: words.count)
    for word in words {
      var traits: WordTraits = word.isAnchor ? .anchor : []
      if word.isContest { traits.insert(.noted) }
      self.words.append(word.token, width: word.width, kind: word.token?.plainNumber, traits: traits)
    }
  }

  /// Looks at the words of a sentence; whether it may have a quantity.
  public mutating func look(at types: Span<UInt32>) -> Bool {
    guard words.hasAnchor(types) else { return false }
    isContest = words.look(at: types, into: &line)
    return true
  }

  /// Whether the sentence of the words that were looked at begins with a capital and `-ing`, so that its first word may be a name or not:
  /// `Corning bought`, `Buying`.
  public var hasOpenBeginning: Bool {
    guard let first = line.first.flatMap({ words.token($0) }) else { return false }
    return first.kind == .other && first.isCapital && first.isGerund && first.isParticiple
  }

  /// What the first word of such a sentence is.
  public enum Beginning: Sendable {
    /// What its ending says.
    case asItEnds
    /// A name.
    case name
  }

  /// Adds the quantities in the sentence of the words that were looked at to `found`, in order and without overlap; what `dates` say is
  /// none.
  public mutating func read(
    _ sentence: Range<Int>, types: Span<UInt32>, _ beginning: Beginning = .asItEnds, dates: [DateMention], in text: Span<UInt8>,
    into found: inout [NumberMention]
  ) {
    tokens.removeAll(keepingCapacity: true)
    guard readWords(types, of: sentence, beside: dates, in: text) else { return }
    if beginning == .name { (tokens[0].isAdjective, tokens[0].isParticiple) = (false, false) }
    let reader = isContest ? NumberReader(tokens: tokens) : NumberReader(ofNoContest: tokens)
    addNumberMentions(of: reader, dates: dates, in: &room, to: &found)
  }

  /// Reads the words of a sentence; whether one that a quantity needs stands outside of `dates`.
  private mutating func readWords(_ types: Span<UInt32>, of sentence: Range<Int>, beside dates: [DateMention], in text: Span<UInt8>) -> Bool
  {
    var places = KnownTokens(of: sentence, in: text)
    var times = DatedBytes(dates)
    var hasAnchor = dates.isEmpty
    var index = 0
    while index < types.count {
      let first = index
      index = words.append(types, line, from: first, at: &places, before: times.next, of: text, to: &tokens)
      if !hasAnchor { hasAnchor = words.hasAnchor(types.extracting(first..<index)) }
      guard index < types.count, let bytes = places.next(words.width(line[index], of: types[index]), in: text) else { break }
      let code = line[index]
      index += 1
      if times.touch(bytes) {
        tokens.append(NumberToken(kind: .date, bytes: bytes))
        continue
      }
      if !hasAnchor { hasAnchor = words.hasAnchor(types.extracting(index - 1..<index)) }
      if var token = words.token(code) {
        token.bytes = bytes
        tokens.append(token)
      } else {
        appendNumberTokens(bytes, of: text, to: &tokens)
      }
    }
    return hasAnchor
  }
}

extension NumberToken {
  /// A small number for a word that no quantity is made of, the same for all that are alike; nil for others.
  fileprivate var plainNumber: Int? {
    guard kind == .other, role.isSubset(of: [.word, .capital]) else { return nil }
    let form = (isCapital ? 1 : 0) + (isAcronym ? 2 : 0) + (isPlural ? 4 : 0) + (isAdjective ? 8 : 0) + (isParticiple ? 16 : 0)
    return form + (role.contains(.word) ? 32 : 0) + (role.contains(.capital) ? 64 : 0) + (isPeople ? 128 : 0) + (isGerund ? 256 : 0)
  }
}
