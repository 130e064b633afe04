/// The token that each word of a text is, in little room: most words are one of few plain tokens, which stay in the cache.
struct WordCodes<Token: Sendable>: Sendable {
  private var entries: [WordCode] = []
  private var tokens: [Token] = []
  /// The code of each kind of words that were told to be alike; 0 where there was none yet.
  private var codes: [UInt32] = []
  /// A bit for each word: whether it is an anchor.
  private var anchors: [UInt64] = []
  /// The bytes of words that are as long as no other.
  private var widths: [UInt32: Int] = [:]

  /// Room for so many words.
  init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Adds a word of so many bytes; `kind` is a number below some hundred thousand that all words of the same token have,
  /// for room is made for all below it; nil for a token of its own.
  mutating func append(_ token: Token?, width: Int, kind: Int?, traits: WordTraits = []) {
    // What is too long to be known here is read from the text.
    let isLong = width >= WordCode.longest
    if isLong { widths[UInt32(entries.count)] = width }
    if entries.count & 63 == 0 { anchors.append(0) }
    if traits.contains(.anchor) { anchors[entries.count >> 6] |= 1 << UInt64(entries.count & 63) }
    entries.append(WordCode(isLong ? 0 : token.map { code(of: $0, kind) } ?? 0, width: width, traits))
  }

  private mutating func code(of token: Token, _ kind: Int?) -> UInt32 {
    if let kind {
      while codes.count <= kind { codes.append(0) }
      if codes[kind] > 0 { return codes[kind] }
    }
    // What finds no code more is read from the text.
    guard tokens.count < WordCode.last else { return 0 }
    tokens.append(token)
    if let kind { codes[kind] = UInt32(tokens.count) }
    return UInt32(tokens.count)
  }

  /// Whether one of `words` is an anchor. It is asked first: a bit a word stays in the cache, and the first one found ends it.
  func hasAnchor(_ words: Span<UInt32>) -> Bool {
    let anchors = anchors.span
    var index = 0
    while index < words.count {
      let word = Int(words[index])
      if anchors[word >> 6] >> UInt64(word & 63) & 1 != 0 { return true }
      index += 1
    }
    return false
  }

  /// Puts what is known of `words` at the beginning of `line`; whether one of them is noted.
  ///
  /// The loads of one word wait for none of another, as they would where each is asked for when its place is known.
  @discardableResult @inline(__always)
  func look(at words: Span<UInt32>, into line: inout [WordCode]) -> Bool {
    if line.count < words.count { line += repeatElement(WordCode(rawValue: 0), count: words.count - line.count) }
    let entries = entries.span
    var line = line.mutableSpan
    var all: UInt32 = 0
    var index = 0
    while index < words.count {
      let entry = entries[Int(words[index])]
      all |= entry.rawValue
      line[index] = entry
      index += 1
    }
    return WordCode(rawValue: all).isNoted
  }

  /// The bytes of a word.
  @inline(__always)
  func width(_ code: WordCode, of word: UInt32) -> Int {
    let width = code.width
    return width < WordCode.longest ? width : widths[word] ?? width
  }

  /// The token of a word; nil where it has none that is always the same.
  @inline(__always)
  func token(_ code: WordCode) -> Token? {
    let place = code.place
    return place == 0 ? nil : tokens[place - 1]
  }
}

/// What readers ask of each word of a sentence.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A sentence needs such a word to have what is looked for.
  static let anchor = WordTraits(rawValue: 1)
  /// The word is to be remembered.
  static let noted = WordTraits(rawValue: 2)
  /// The word may belong to a name.
  static let heard = WordTraits(rawValue: 4)
}

/// What is known of a word in four bytes.
struct WordCode: Sendable {
  /// From the lowest bit: whether it is noted and heard, the bytes, the place of the token and 1.
  let rawValue: UInt32

  /// Of words that have so many bytes or more the number stands elsewhere.
  static let longest = 1 << 10 - 1
  /// The last place of a token.
  static let last = 1 << 20 - 1

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ place: UInt32, width: Int, _ traits: WordTraits) {
    let marks: UInt32 = (traits.contains(.noted) ? 1 : 0) | (traits.contains(.heard) ? 2 : 0)
    rawValue = place << 12 | UInt32(min(max(width, 0), Self.longest)) << 2 | marks
  }

  @inline(__always)
  var isNoted: Bool { rawValue & 1 != 0 }
  @inline(__always)
  var isHeard: Bool { rawValue & 2 != 0 }
  @inline(__always)
  var width: Int { Int(rawValue >> 2 & 0x3FF) }
  @inline(__always)
  var place: Int { Int(rawValue >> 12) }
}

/// A token that stands somewhere in a text.
protocol PlacedToken: Sendable {
  /// Where it stands.
  var place: NarrowRange { get set }
}

extension PlacedToken {
  /// Where it stands.
  var bytes: Range<Int> {
    @inline(__always) get { place.range }
    set { place = NarrowRange(newValue) }
  }
}

extension WordCodes where Token: PlacedToken {
  /// Adds the tokens of the words from `first` on to `found`, up to the first that has none that is always the same, that reaches over
  /// `limit` in the text or that the sentence does not reach to; the place of that word.
  @inline(__always)
  func append(
    _ words: Span<UInt32>, _ line: [WordCode], from first: Int, at places: inout KnownTokens, before limit: Int = .max,
    of text: Span<UInt8>,
    to found: inout [Token]
  ) -> Int {
    let (tokens, line) = (tokens.span, line.span)
    var index = first
    var known = places
    found.append(addingCapacity: words.count - first) { found in
      while index < words.count {
        let code = line[index]
        var next = known
        guard code.place > 0, let place = next.nextPlace(code.width, in: text), place.range.upperBound <= limit else { break }
        known = next
        var token = tokens[code.place - 1]
        token.place = place
        found.append(token)
        index += 1
      }
    }
    places = known
    return index
  }
}
