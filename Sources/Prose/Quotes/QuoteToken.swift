/// A token as the reader of quotations sees it.
struct QuoteToken: PlacedToken {
  /// What it is.
  enum Kind: Hashable, Sendable {
    case word(QuoteWord)
    /// Another word.
    case name
    /// The mark that begins or ends a quotation, and the place of its partner among the tokens; nil where it has none.
    case opening(partner: Int32?), closing(partner: Int32?)
    case comma, colon, dash
    /// `(` and `)`.
    case leftBracket, rightBracket
    /// A full stop, semicolon, dash, bracket or other sign.
    case sign
    /// `'s` behind a name, and a hyphen inside a word.
    case possessive
  }

  /// Where it stands.
  var place: NarrowRange
  var kind: Kind
  /// What it may be as a verb; nil for most words.
  private(set) var verb: VerbForm?
  private var traits: Traits

  /// What is seen from the letters of a token, in little room.
  private struct Traits: OptionSet, Hashable {
    let rawValue: UInt8

    static let capital = Traits(rawValue: 1)
    static let adverb = Traits(rawValue: 2)
    static let verb = Traits(rawValue: 4)
    static let plural = Traits(rawValue: 8)
    static let gerund = Traits(rawValue: 16)
    static let letters = Traits(rawValue: 32)
    static let opener = Traits(rawValue: 64)
    static let first = Traits(rawValue: 128)
  }

  /// Whether it begins with a capital.
  var isCapital: Bool { traits.contains(.capital) }
  /// Whether it ends in `ly`.
  var endsInLy: Bool { traits.contains(.adverb) }
  /// Whether it is a word in small letters that ends in `ed` or `s`, as most finite verbs do.
  var mayBeVerb: Bool { traits.contains(.verb) }
  /// Whether it ends in `s`, as most plurals do.
  var endsInS: Bool { traits.contains(.plural) }
  /// Whether it ends in `ing`, in small letters.
  var isGerund: Bool { traits.contains(.gerund) }
  /// Whether it is three to six capitals.
  var isLetters: Bool { traits.contains(.letters) }
  /// Whether it begins sentences without a name: `Meanwhile`.
  var isOpener: Bool { traits.contains(.opener) }
  /// Whether a sentence begins with it.
  var startsSentence: Bool { traits.contains(.first) }

  /// Notes that a sentence begins with it.
  mutating func startSentence() { traits.insert(.first) }

  /// What the word does; nil for other words and signs.
  var word: QuoteWord? { if case .word(let word) = kind { word } else { nil } }

  /// Whether it may say something of who speaks later, wherever it stands: a capital, `letter`.
  var isHeard: Bool { isCapital || word == .text }

  /// Whether it is a finite verb of saying.
  var isSaying: Bool {
    switch kind {
    case .word(.says), .word(.announces), .word(.asks), .word(.tells), .word(.denies), .word(.calls): true
    default: false
    }
  }

  /// Whether it is a preposition.
  var isPreposition: Bool { word == .preposition || word == .temporal || word == .roughly }

  /// Whether another clause begins with it.
  var beginsClause: Bool { word == .clause || word == .adverbial || word == .condition }

  /// Whether words that somebody tells may stand beside it.
  var mayTell: Bool {
    switch kind {
    case .word(.saying), .word(.according): true
    default: isSaying
    }
  }

  /// Whether it is a word that can stand in a name.
  var isNoun: Bool {
    switch kind {
    case .name, .possessive, .word(.role), .word(.body), .word(.text), .word(.seat), .word(.adverb), .word(.named), .word(.speaks): true
    case .word(.limit): !startsSentence
    default: false
    }
  }

  /// A word or a sign that is no quotation mark.
  init(_ bytes: Range<Int>, in text: Span<UInt8>) {
    place = NarrowRange(bytes)
    let first = sign(at: bytes.lowerBound, in: text, before: bytes.upperBound)
    let sort = first.kind
    traits = Self.traits(of: bytes, sort, in: text)
    switch sort {
    case .apostrophe: kind = bytes.count > first.width ? .possessive : .sign
    case .hyphen where isInsideWord(bytes, text): kind = .possessive
    case _ where sort.isWord || text[bytes.lowerBound] == UInt8(ascii: "@"):
      let key = WordKey(bytes, in: text)
      kind = key.flatMap { quoteWords[$0] }.map { .word($0) } ?? .name
      if isCapital {
        if let role = key.flatMap({ nameRoles[$0] }), !role.isDisjoint(with: [.opener, .function]) { traits.insert(.opener) }
      } else {
        verb = key.flatMap { verbForms[$0] }
      }
      // `United States`, `Wall Street Says`: a capital is no verb.
      if isCapital, isSaying || word == .adverb { kind = .name }
      if isCapital, let key, limitingWords.contains(key) { kind = .word(.limit) }
      if text[bytes.upperBound - 1] == UInt8(ascii: "t"), bytes.count <= 5, text[bytes.lowerBound] == UInt8(ascii: "n"),
        isNegation(bytes, text)
      {
        kind = .word(.negation)
      }
    case .other where text[bytes.lowerBound] == UInt8(ascii: ","): kind = .comma
    case .other where text[bytes.lowerBound] == UInt8(ascii: ":"): kind = .colon
    case .other where text[bytes.lowerBound] == UInt8(ascii: "("): kind = .leftBracket
    case .other where text[bytes.lowerBound] == UInt8(ascii: ")"): kind = .rightBracket
    case .other where isDash(bytes, text): kind = .dash
    default: kind = .sign
    }
  }

  private static func traits(of bytes: Range<Int>, _ sort: SignKind, in text: Span<UInt8>) -> Traits {
    var traits: Traits = []
    let isSmall = text[bytes.lowerBound] >= UInt8(ascii: "a")
    let (last, before) = (text[bytes.upperBound - 1], bytes.count > 1 ? text[bytes.upperBound - 2] : 0)
    if bytes.count > 3, last == UInt8(ascii: "y"), before == UInt8(ascii: "l") { traits.insert(.adverb) }
    if isSmall, bytes.count > 2, last == UInt8(ascii: "s") || last == UInt8(ascii: "d") && before == UInt8(ascii: "e") {
      traits.insert(.verb)
    }
    if bytes.count > 3, last == UInt8(ascii: "s") { traits.insert(.plural) }
    if isSmall, bytes.count > 4, last == UInt8(ascii: "g"), before == UInt8(ascii: "n"), text[bytes.upperBound - 3] == UInt8(ascii: "i") {
      traits.insert(.gerund)
    }
    guard sort == .capital else { return traits }
    traits.insert(.capital)
    if (3...6).contains(bytes.count), SpeakerPhrase.isAllCapitals(bytes, text) { traits.insert(.letters) }
    return traits
  }
}

/// Whether no blank stands beside the token.
private func isInsideWord(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
  kind(at: bytes.lowerBound - 1, in: text, before: text.count).isWord && kind(at: bytes.upperBound, in: text, before: text.count).isWord
}

/// Whether the token is `n't`, with an apostrophe of any kind.
private func isNegation(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
  bytes.count >= 3 && kind(at: bytes.lowerBound + 1, in: text, before: bytes.upperBound) == .apostrophe
}

/// Whether the token is a dash between words, not a hyphen.
private func isDash(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
  guard let value = scalar(at: bytes.lowerBound, in: text, before: bytes.upperBound)?.value else { return false }
  return (0x2012...0x2015).contains(value)
}

extension QuoteToken {
  /// A small number that all words of the same token have.
  var plainNumber: Int {
    let number =
      switch kind {
      case .word(let word): 16 + Int(word.rawValue)
      case .name: 0
      case .opening, .closing: 1
      case .comma: 2
      case .colon: 3
      case .dash: 4
      case .leftBracket: 5
      case .rightBracket: 6
      case .sign: 7
      case .possessive: 8
      }
    return (number << 8 | Int(traits.rawValue)) << 3 | (verb.map { Int($0.rawValue) + 1 } ?? 0)
  }
}
