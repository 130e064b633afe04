/// A word as far as quantities need it: the same for all its occurrences.
public struct QuantityWord: AnchorWord {
  /// The token it is, at the bytes from 0 on; nil where what stands beside it decides, as beside digits.
  let token: NumberToken?
  /// What it is in expressions of time.
  let time: TimeWord
  /// Whether a sentence with it may have a quantity: there is none where no word is so.
  public let isAnchor: Bool

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    var tokens: [NumberToken] = []
    appendNumberTokens(0..<word.count, of: word, to: &tokens)
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
  // Each by itself, so that what a loop asks of common words stays in the cache.
  private let widths: [UInt32]
  private let isTime: [Bool]
  private let known: [NumberToken?]
  private let times: [TimeWord]
  private var tokens: [NumberToken] = []
  private var timeTokens: [DateToken] = []
  private var dates: [DateMention] = []

  /// A reader of sentences whose words are numbers of `words`.
  public init(_ words: [QuantityWord]) {
    widths = words.map { UInt32(clamping: $0.time.width) }
    isTime = words.map(\.time.isAnchor)
    known = words.map(\.token)
    times = words.map(\.time)
  }

  /// Adds the quantities in the sentence of these words to `found`, in order and without overlap.
  public mutating func read(_ sentence: Range<Int>, types: [UInt32], in text: Span<UInt8>, into found: inout [NumberMention]) {
    readDates(sentence, types, in: text)
    tokens.removeAll(keepingCapacity: true)
    var places = KnownTokens(of: sentence, in: text)
    var times = DatedBytes(dates)
    for type in types {
      guard let bytes = places.next(Int(widths[Int(type)]), in: text) else { break }
      if times.touch(bytes) {
        tokens.append(NumberToken(kind: .date, bytes: bytes))
      } else if var token = known[Int(type)] {
        token.bytes = bytes
        tokens.append(token)
      } else {
        appendNumberTokens(bytes, of: text, to: &tokens)
      }
    }
    found += numberMentions(of: tokens, dates: dates)
  }

  /// The expressions of time of the sentence, which are no quantities.
  private mutating func readDates(_ sentence: Range<Int>, _ types: [UInt32], in text: Span<UInt8>) {
    dates.removeAll(keepingCapacity: true)
    guard types.contains(where: { isTime[Int($0)] }) else { return }
    timeTokens.removeAll(keepingCapacity: true)
    var places = KnownTokens(of: sentence, in: text)
    for type in types {
      guard let bytes = places.next(Int(widths[Int(type)]), in: text) else { break }
      times[Int(type)].append(at: bytes, of: text, to: &timeTokens)
    }
    addDateMentions(of: timeTokens, in: text, to: &dates)
  }
}
