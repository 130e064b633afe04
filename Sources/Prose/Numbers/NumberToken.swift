/// A token as a quantity sees it.
struct NumberToken: PlacedToken {
  /// What it is.
  enum Kind: Equatable, Sendable {
    case number(DecimalNumber)
    case word(NumberWord)
    /// Another word.
    case other
    case currency(Currency)
    case percent
    /// `-` for all hyphens and dashes, else the first byte.
    case sign(UInt8)
    /// `'s` behind an owner.
    case owner
    /// Digits that are no plain number, such as `82nd`, and expressions of time.
    case opaque, date
  }

  /// What it is.
  var kind: Kind { didSet { (mayOpen, mayPlace) = (kind.mayOpen, kind.mayPlace) } }
  /// Whether a quantity may begin with it.
  private(set) var mayOpen: Bool
  /// Whether a place may stand behind it, or none may that stands before it.
  private(set) var mayPlace: Bool
  /// Where it stands.
  var place: NarrowRange
  /// Whether it begins with a capital.
  var isCapital = false
  /// Whether it is written in capitals, or with dots between them.
  var isAcronym = false
  /// Whether it ends as plurals do.
  var isPlural = false
  /// Whether it ends as adjectives, adverbs and participles do.
  var isAdjective = false
  /// Whether it ends as adverbs and participles do.
  var isParticiple = false
  /// Whether it ends in `-ing`.
  var isGerund = false
  /// Whether it is a word for a people that ends as adjectives do: `Turkish`.
  var isPeople = false
  /// What it does in and around names.
  var role: NameRole = []

  /// A token at `bytes`.
  init(kind: Kind, bytes: Range<Int>, isCapital: Bool = false) {
    self.kind = kind
    (mayOpen, mayPlace) = (kind.mayOpen, kind.mayPlace)
    place = NarrowRange(bytes)
    self.isCapital = isCapital
  }
}

extension NumberToken.Kind {
  /// Whether a quantity may begin with such a token.
  fileprivate var mayOpen: Bool {
    switch self {
    case .number, .currency: true
    case .word(let word): word.mayOpen
    default: false
    }
  }

  /// Whether a place may stand behind such a token, or none may that stands before it.
  fileprivate var mayPlace: Bool {
    switch self {
    case .sign(UInt8(ascii: ";")), .sign(UInt8(ascii: "\"")), .word(.placePreposition), .word(.at), .word(.to): true
    default: false
    }
  }
}

/// The tokens as quantities see them; digits are cut from the letters and hyphens around them: `500-strong`, `$6bn`, `10-15`.
func numberTokens(_ tokens: [Range<Int>], dates: [DateMention], of text: Span<UInt8>) -> [NumberToken] {
  var found: [NumberToken] = []
  found.reserveCapacity(tokens.count + 4)
  var times = DatedBytes(dates)
  for bytes in tokens {
    if times.touch(bytes) {
      found.append(NumberToken(kind: .date, bytes: bytes))
    } else {
      appendNumberTokens(bytes, of: text, to: &found)
    }
  }
  return found
}

/// Tells which tokens of a sentence, one after the other, are of an expression of time.
struct DatedBytes {
  private let dates: [DateMention]
  private var place = 0

  /// Those of `dates`, which stand in order.
  init(_ dates: [DateMention]) { self.dates = dates }

  /// No token that ends here or before is of any that was not passed yet.
  @inline(__always)
  var next: Int { place < dates.count ? dates[place].bytes.lowerBound : .max }

  /// Whether an expression of time has bytes of the token at `bytes`, which ends behind all that were asked before.
  @inline(__always)
  mutating func touch(_ bytes: Range<Int>) -> Bool {
    while place < dates.count, dates[place].bytes.upperBound <= bytes.lowerBound { place += 1 }
    return place < dates.count && dates[place].bytes.lowerBound < bytes.upperBound
  }
}

/// Adds the token at `bytes` as quantities see it behind those that were found.
func appendNumberTokens(_ bytes: Range<Int>, of text: Span<UInt8>, to found: inout [NumberToken]) {
  append(bytes, of: text, to: &found)
  joinGroups(bytes, of: text, in: &found)
}

/// Joins groups of three digits with a blank between: `5 000` with a plain one, `5 200` with one that does not break.
private func joinGroups(_ bytes: Range<Int>, of text: Span<UInt8>, in found: inout [NumberToken]) {
  guard bytes.count == 3, found.count > 1, text[bytes.lowerBound].isASCIIDigit, text[bytes.lowerBound + 1].isASCIIDigit,
    text[bytes.lowerBound + 2].isASCIIDigit, case .number(let number) = found[found.count - 2].kind, number.mayGroup
  else { return }
  let group = (0..<3).reduce(0) { $0 * 10 + Int(text[bytes.lowerBound + $1]) - 0x30 }
  let gap = bytes.lowerBound - found[found.count - 2].bytes.upperBound
  guard (2...3).contains(gap) && text[bytes.lowerBound - 1] >= 0x80 || gap == 1 && group == 0 && text[bytes.lowerBound - 1] == 0x20 else {
    return
  }
  let start = found[found.count - 2].bytes.lowerBound
  found.removeLast(2)
  found.append(NumberToken(kind: .number(number.grouped(group)), bytes: start..<bytes.upperBound))
}

private func append(_ bytes: Range<Int>, of text: Span<UInt8>, to found: inout [NumberToken]) {
  let first = text[bytes.lowerBound]
  if first.isASCIIDigit {
    appendDigits(bytes, of: text, to: &found)
  } else if first == UInt8(ascii: "-") || first == UInt8(ascii: "."), bytes.count > 1, text[bytes.lowerBound + 1].isASCIIDigit {
    found.append(NumberToken(kind: first == UInt8(ascii: "-") ? .sign(first) : .opaque, bytes: bytes.lowerBound..<bytes.lowerBound + 1))
    appendDigits(bytes.lowerBound + 1..<bytes.upperBound, of: text, to: &found)
  } else if first.isASCIILetter {
    appendWords(bytes, of: text, to: &found)
  } else {
    found.append(withCountry(signToken(bytes, of: text), behind: &found, of: text))
  }
}

/// A dollar with the letters of its country before it: `US$`, `A$`.
private func withCountry(_ token: NumberToken, behind found: inout [NumberToken], of text: Span<UInt8>) -> NumberToken {
  guard token.kind == .currency(.dollar), let last = found.last, last.isCapital, last.bytes.upperBound == token.bytes.lowerBound,
    let key = WordKey(withoutDots: last.bytes, in: text), let currency = dollars[key]
  else { return token }
  found.removeLast()
  return NumberToken(kind: .currency(currency), bytes: last.bytes.lowerBound..<token.bytes.upperBound)
}

/// Digits, and what is joined to them: a scale, a unit, or a hyphen with more behind it.
private func appendDigits(_ bytes: Range<Int>, of text: Span<UInt8>, to found: inout [NumberToken]) {
  guard let (number, end) = DecimalNumber.read(at: bytes.lowerBound, before: bytes.upperBound, in: text) else {
    return found.append(NumberToken(kind: .opaque, bytes: bytes))
  }
  let rest = end..<bytes.upperBound
  guard !rest.isEmpty else { return found.append(NumberToken(kind: .number(number), bytes: bytes)) }
  let next = text[rest.lowerBound]
  if next.isASCIILetter, isJoined(rest, of: text) {
    found.append(NumberToken(kind: .number(number), bytes: bytes.lowerBound..<end))
    appendWords(rest, of: text, to: &found)
  } else if next == UInt8(ascii: "-"), rest.count > 1, text[rest.lowerBound + 1].isASCIILetterOrDigit,
    hasFewHyphens(rest, of: text)
  {
    found.append(NumberToken(kind: .number(number), bytes: bytes.lowerBound..<end))
    found.append(NumberToken(kind: .sign(next), bytes: end..<end + 1))
    append(end + 1..<bytes.upperBound, of: text, to: &found)
  } else {
    found.append(NumberToken(kind: .opaque, bytes: bytes))
  }
}

/// Whether at most three hyphens stand in a token, as in `twenty-five-year-old`; chains of more are no quantity.
private func hasFewHyphens(_ bytes: Range<Int>, of text: Span<UInt8>) -> Bool {
  var count = 0
  var index = bytes.lowerBound
  while index < bytes.upperBound, count < 4 {
    if text[index] == UInt8(ascii: "-") { count += 1 }
    index += 1
  }
  return count < 4
}

/// Whether letters joined to digits are a scale or a unit: `6bn`, `40km`; not so in `82nd`, `18s` and `3D`.
private func isJoined(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
  var end = range.lowerBound
  while end < range.upperBound, text[end].isASCIILetter { end += 1 }
  guard end == range.upperBound || text[end] == UInt8(ascii: "-") else { return false }
  switch numberWord(range.lowerBound..<end, in: text) {
  case .scale, .measure, .currency, .percent: return true
  default: return false
  }
}

/// A word, cut at a hyphen where the words before it are part of a number: `twenty-five`, `two-thirds`, `mid-500`.
private func appendWords(_ bytes: Range<Int>, of text: Span<UInt8>, to found: inout [NumberToken]) {
  if let hyphen = hyphen(in: bytes, of: text, within: 12), hasFewHyphens(bytes, of: text),
    let word = numberWord(bytes.lowerBound..<hyphen, in: text),
    word.isNumber
  {
    found.append(NumberToken(kind: .word(word), bytes: bytes.lowerBound..<hyphen, isCapital: text[bytes.lowerBound].isASCIICapital))
    found.append(NumberToken(kind: .sign(UInt8(ascii: "-")), bytes: hyphen..<hyphen + 1))
    if hyphen + 1 < bytes.upperBound { append(hyphen + 1..<bytes.upperBound, of: text, to: &found) }
    return
  }
  if !appendMoney(bytes, of: text, to: &found) { found.append(wordToken(bytes, of: text)) }
}

/// A word without a hyphen behind a number, and without money.
func wordToken(_ bytes: Range<Int>, of text: Span<UInt8>) -> NumberToken {
  // `iPhone` and `al-Asad` are names too.
  let isCapital =
    text[bytes.lowerBound].isASCIICapital || bytes.count > 2 && text[bytes.lowerBound + 1].isASCIICapital
    || bytes.count > 3 && text[bytes.lowerBound + 2] == UInt8(ascii: "-") && text[bytes.lowerBound + 3].isASCIICapital
  let word = numberWord(bytes, in: text) ?? (isShortNot(bytes, in: text) ? .never : nil)
  var token = NumberToken(kind: word.map { .word($0) } ?? .other, bytes: bytes, isCapital: isCapital)
  token.isAcronym = isCapital && bytes.count > 1 && !text[bytes.lowerBound + 1].isSmallASCIILetter
  token.isPlural = isPlural(bytes, of: text)
  if token.kind == .word(.plural) || isCapital && isPeople(bytes, of: text) { token.isPlural = true }
  if !token.isPlural, lettersOfEndings >> UInt32(text[bytes.upperBound - 1] & 31) & 1 == 1 {
    token.isParticiple = englishNumbers.participleEndings.contains { ends(bytes, with: $0, in: text) }
    token.isGerund = ends(bytes, with: "ing", in: text)
    token.isAdjective = token.isParticiple || englishNumbers.adjectiveEndings.contains { ends(bytes, with: $0, in: text) }
  }
  token.role = role(of: bytes, in: text).union(isCapital ? [.word, .capital] : .word)
  // `S&P 500`, `M 15`: a letter by itself is no scale.
  if isCapital, bytes.count == 1, token.kind != .word(.a) { token.kind = .other }
  // `Portugal` and `Boeing` end like other words.
  if isCapital, token.isAdjective {
    let word = foldedForm(of: text.extracting(bytes))
    let country = countryOfWord[word]
    if country == word || country == nil && Gazetteer.standard.isName(text.extracting(bytes)) {
      (token.isAdjective, token.isParticiple) = (false, false)
    } else {
      token.isPeople = country != nil
    }
  }
  // `Merely Spain`.
  if isCapital, token.kind == .other, limitingWords.contains(bytes, in: text) { token.kind = .word(.function) }
  // `the Left`.
  if isCapital, case .word(let word) = token.kind, word == .verb || word == .give || word == .take || word == .times { token.kind = .other }
  // `US` and `It` are told apart by their capitals.
  if token.isAcronym, bytes.count == 2 || bytes.count == 4, token.kind == .word(.function) { token.kind = .other }
  return token
}

/// Whether a word is the `n't` of `don't`, with whatever apostrophe.
private func isShortNot(_ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
  guard (3...5).contains(bytes.count), text[bytes.lowerBound] | 0x20 == UInt8(ascii: "n") else { return false }
  return text[bytes.upperBound - 1] | 0x20 == UInt8(ascii: "t") && !text[bytes.lowerBound + 1].isASCIILetter
    && !text[bytes.upperBound - 2].isASCIILetter
}

/// The last letters of all endings, a bit for each.
private let lettersOfEndings: UInt32 = (englishNumbers.participleEndings + englishNumbers.adjectiveEndings).reduce(0) { letters, ending in
  ending.withUTF8Buffer { letters | 1 << UInt32(($0.last ?? 0) & 31) }
}

/// `USD1,700`, `EUR50m`, `$US160 million`: the code of a currency with digits behind it.
private func appendMoney(_ bytes: Range<Int>, of text: Span<UInt8>, to found: inout [NumberToken]) -> Bool {
  var end = bytes.lowerBound
  while end < bytes.upperBound, text[end].isASCIICapital { end += 1 }
  if end + 1 == bytes.upperBound, text[end] == UInt8(ascii: "$"),
    let currency = WordKey(bytes.lowerBound..<end, in: text).flatMap({ dollars[$0] })
  {
    found.append(NumberToken(kind: .currency(currency), bytes: bytes))
    return true
  }
  guard end < bytes.upperBound, text[end].isASCIIDigit, let key = WordKey(bytes.lowerBound..<end, in: text) else { return false }
  let isBehindDollar = found.last.map { $0.kind == .currency(.dollar) && $0.bytes.upperBound == bytes.lowerBound } ?? false
  var currency: Currency?
  if isBehindDollar { currency = dollars[key] } else if case .currency(let code)? = numberWords[key] { currency = code }
  guard let currency, isBehindDollar || end - bytes.lowerBound > 1 else { return false }
  let start = isBehindDollar ? bytes.lowerBound - 1 : bytes.lowerBound
  if isBehindDollar { found.removeLast() }
  found.append(NumberToken(kind: .currency(currency), bytes: start..<end))
  appendDigits(end..<bytes.upperBound, of: text, to: &found)
  return true
}

private func signToken(_ bytes: Range<Int>, of text: Span<UInt8>) -> NumberToken {
  let first = sign(at: bytes.lowerBound, in: text, before: bytes.upperBound)
  let value = scalar(at: bytes.lowerBound, in: text, before: bytes.upperBound)?.value ?? 0
  if first.kind.isLetter {
    // Beyond Latin letters, which end before 0xCD as first bytes, no words around tell a name from the first word of a sentence.
    let isLatin = text[bytes.lowerBound] < 0xCD || text[bytes.lowerBound] == 0xE1
    return NumberToken(kind: .other, bytes: bytes, isCapital: first.kind == .capital && isLatin)
  }
  if let currency = currencySigns[value] { return NumberToken(kind: .currency(currency), bytes: bytes) }
  if value == 0x25 || value == 0xFF05 { return NumberToken(kind: .percent, bytes: bytes) }
  if first.kind == .digit { return NumberToken(kind: .opaque, bytes: bytes) }
  if first.kind == .apostrophe, bytes.count == first.width + 1, text[bytes.upperBound - 1] | 0x20 == UInt8(ascii: "s") {
    return NumberToken(kind: .owner, bytes: bytes)
  }
  let isDash = first.kind == .hyphen || (0x2012...0x2015).contains(value) || value == 0x2212
  let isQuote = value == 0x22 || (0x201C...0x201F).contains(value)
  var token = NumberToken(
    kind: .sign(isDash ? UInt8(ascii: "-") : isQuote ? UInt8(ascii: "\"") : text[bytes.lowerBound]), bytes: bytes)
  if value == 0x21 || value == 0x2E || value == 0x3F { token.role = .stop }
  return token
}

/// Whether a word ends as plurals do: in `s`, but not as `glass`, `status`, `basis` and `famous`.
private func isPlural(_ bytes: Range<Int>, of text: Span<UInt8>) -> Bool {
  if bytes.count == 3, text[bytes.upperBound - 1] == UInt8(ascii: "s") { return text[bytes.lowerBound + 1].isASCIICapital }
  guard bytes.count > 3, text[bytes.upperBound - 1] == UInt8(ascii: "s") else { return false }
  switch text[bytes.upperBound - 2] {
  case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"), UInt8(ascii: "'"), UInt8(ascii: "."): return false
  default: return true
  }
}

/// Whether a word is of several of a people and ends like a name: `Iraqis`.
private func isPeople(_ bytes: Range<Int>, of text: Span<UInt8>) -> Bool {
  ends(bytes, with: "is", in: text) && countryOfWord[foldedForm(of: text.extracting(bytes))] != nil
}

/// What a word does in and around names.
private func role(of bytes: Range<Int>, in text: Span<UInt8>) -> NameRole {
  WordKey(withoutDots: bytes, in: text).flatMap { nameRoles[$0] } ?? []
}

private func ends(_ bytes: Range<Int>, with ending: StaticString, in text: Span<UInt8>) -> Bool {
  let count = ending.utf8CodeUnitCount
  guard bytes.count > count + 2 else { return false }
  return ending.withUTF8Buffer { letters in
    var index = 0
    while index < count {
      if text[bytes.upperBound - count + index] != letters[index] { return false }
      index += 1
    }
    return true
  }
}

extension NumberWord {
  /// Whether it is a number or part of one.
  var isNumber: Bool {
    switch self {
    case .unit, .ten, .hundred, .scale, .dozen, .half: true
    default: false
    }
  }

  /// Whether a sentence with it may have a quantity.
  var isAnchor: Bool {
    switch self {
    case .unit, .ten, .hundred, .scale, .dozen, .manyScale, .dozens, .scores, .half, .fraction: true
    default: false
    }
  }

  /// Whether a quantity may begin with it.
  var mayOpen: Bool {
    switch self {
    case .unit, .ten, .hundred, .scale, .dozen, .manyScale, .dozens, .scores, .tens, .several, .few, .half, .fraction, .a, .currency: true
    default: false
    }
  }

  /// Whether it may stand in a noun phrase.
  var isNoun: Bool {
    switch self {
    case .fraction, .body, .fate, .plural, .measure, .vote, .match, .label, .placeNoun, .percentage, .change, .affect, .time, .member,
      .down, .longer, .times:
      true
    default: false
    }
  }
}
