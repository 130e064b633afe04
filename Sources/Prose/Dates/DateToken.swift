import Chronology

/// A token as a date sees it.
struct DateToken: PlacedToken {
  /// What it is.
  enum Kind: Equatable, Sendable {
    case number(Int, digits: Int)
    /// `1,500` and `12345`: a count, and no year or day.
    case count(Int)
    /// `20th`.
    case ordinal(Int)
    /// `1960s`, `'60s`.
    case decade(Int)
    /// `'82`.
    case clippedYear(Int)
    /// `Q3`, `H1`.
    case portion(Granularity, Int)
    /// `2026-03-20` and the like.
    case date(PartialDate)
    /// `04-05`, and years `2003-2011` or `1939-45`.
    case dayRange(Int, Int), yearRange(Int, Int)
    /// `10:30`, `7pm`, in minutes since midnight; one with a dot (`10.30`) needs `am`, `pm` or a zone behind it.
    case time(Int), dottedTime(Int)
    case word(DateWord)
    /// Another word.
    case name
    case sign(UInt8)
  }

  /// What it is.
  var kind: Kind
  /// Where it stands.
  var place: NarrowRange
  /// Whether it begins with a capital.
  var isCapital: Bool
  /// Whether it begins with a digit.
  var isNumber = false
  /// Whether an expression of time may begin with it.
  private(set) var mayOpen = true
  /// What it shows of the tense of its clause; nothing where no English is read.
  private(set) var tense = TenseRole.none

  /// A token at `bytes`.
  init(kind: Kind, bytes: Range<Int>, isCapital: Bool, isNumber: Bool = false) {
    self.kind = kind
    place = NarrowRange(bytes)
    self.isCapital = isCapital
    self.isNumber = isNumber
  }
}

/// Which words dates are read with.
enum DateLanguages {
  /// English, as articles are read.
  case english
  /// English and the other languages of date lines.
  case all
}

/// The tokens as dates see them; a word with a prefix and a hyphen (`mid-2014`) is two.
func dateTokens(_ tokens: [Range<Int>], of text: Span<UInt8>, in languages: DateLanguages) -> [DateToken] {
  var found: [DateToken] = []
  found.reserveCapacity(tokens.count)
  for bytes in tokens { appendDateTokens(bytes, of: text, in: languages, to: &found) }
  return found
}

/// Adds the token at `bytes` as dates see it.
func appendDateTokens(_ bytes: Range<Int>, of text: Span<UInt8>, in languages: DateLanguages, to found: inout [DateToken]) {
  if let hyphen = prefixHyphen(in: bytes, of: text) {
    found.append(DateToken(bytes.lowerBound..<hyphen, of: text, in: languages))
    found.append(DateToken(hyphen + 1..<bytes.upperBound, of: text, in: languages))
  } else {
    found.append(DateToken(bytes, of: text, in: languages))
  }
}

/// The hyphen behind a prefix of at most five letters, where the token is cut.
func prefixHyphen(in bytes: Range<Int>, of text: Span<UInt8>) -> Int? {
  text[bytes.lowerBound].isASCIIDigit ? nil : hyphen(in: bytes, of: text, within: 6)
}

extension DateToken {
  /// The token at `bytes`.
  init(_ bytes: Range<Int>, of text: Span<UInt8>, in languages: DateLanguages) {
    self = dateToken(bytes, of: text, in: languages)
    mayOpen = kind.mayOpen
    if languages == .english { tense = tenseRole(by: englishTenses, in: text) }
  }
}

extension DateToken.Kind {
  /// Whether an expression of time may begin with such a token.
  fileprivate var mayOpen: Bool {
    switch self {
    case .name, .sign: false
    case .word(let word): word.mayOpen
    default: true
    }
  }
}

extension DateWord {
  /// Whether an expression of time may begin with the word.
  fileprivate var mayOpen: Bool {
    switch self {
    case .month, .shortMonth, .weekday, .shortWeekday, .weekdays, .deictic, .pointer, .past, .that, .current, .these, .recent, .count,
      .article,
      .units, .half, .ordinal, .season, .the, .part, .reference, .frequency, .every, .offset(.after), .then, .at:
      true
    default: false
    }
  }
}

private func dateToken(_ bytes: Range<Int>, of text: Span<UInt8>, in languages: DateLanguages) -> DateToken {
  let first = text[bytes.lowerBound]
  if first.isASCIIDigit {
    return DateToken(kind: numericKind(bytes, of: text), bytes: bytes, isCapital: false, isNumber: true)
  }
  let isLetter = first.isASCIILetter
  guard isLetter || first >= 0x80 || first == UInt8(ascii: "'") else {
    return DateToken(kind: .sign(first), bytes: bytes, isCapital: false)
  }
  let isCapital = isLetter && first < UInt8(ascii: "a")
  if let key = WordKey(withoutDots: bytes, in: text), let word = dateWord(key, in: languages) {
    return DateToken(kind: .word(word), bytes: bytes, isCapital: isCapital)
  }
  if isCapital, bytes.count == 2, let kind = portionKind(first, text[bytes.lowerBound + 1]) {
    return DateToken(kind: kind, bytes: bytes, isCapital: true)
  }
  if isLetter, languages == .english { return DateToken(kind: .name, bytes: bytes, isCapital: isCapital) }
  if languages == .all, bytes.count <= 16, !isASCII(bytes, of: text), let word = foldedDateWord(bytes, of: text) {
    return DateToken(kind: .word(word), bytes: bytes, isCapital: isCapital)
  }
  return DateToken(kind: signKind(bytes, of: text), bytes: bytes, isCapital: isCapital)
}

/// `Q1` to `Q4`, `H1` and `H2`.
private func portionKind(_ letter: UInt8, _ digit: UInt8) -> DateToken.Kind? {
  let number = Int(digit) - 0x30
  if letter == UInt8(ascii: "Q"), (1...4).contains(number) { return .portion(.quarter, number) }
  return letter == UInt8(ascii: "H") && (1...2).contains(number) ? .portion(.half, number) : nil
}

/// A token that begins with no ASCII letter or digit: a word, a sign, or years after an apostrophe.
private func signKind(_ bytes: Range<Int>, of text: Span<UInt8>) -> DateToken.Kind {
  let first = sign(at: bytes.lowerBound, in: text, before: bytes.upperBound)
  if first.kind.isWord { return .name }
  if first.kind == .apostrophe, bytes.count > first.width,
    let clipped = clippedKind(bytes.lowerBound + first.width..<bytes.upperBound, of: text)
  {
    return clipped
  }
  return .sign(plainSign(bytes, first.kind, of: text))
}

private func isASCII(_ bytes: Range<Int>, of text: Span<UInt8>) -> Bool {
  var index = bytes.lowerBound
  while index < bytes.upperBound {
    if text[index] >= 0x80 { return false }
    index += 1
  }
  return true
}

/// The sign in ASCII where it is a kind of hyphen, dash or apostrophe, else its first byte.
private func plainSign(_ bytes: Range<Int>, _ kind: SignKind, of text: Span<UInt8>) -> UInt8 {
  switch kind {
  case .apostrophe: return UInt8(ascii: "'")
  case .hyphen: return UInt8(ascii: "-")
  default: break
  }
  let value = scalar(at: bytes.lowerBound, in: text, before: bytes.upperBound)?.value ?? 0
  return (0x2012...0x2015).contains(value) || value == 0x2212 ? UInt8(ascii: "-") : text[bytes.lowerBound]
}

private func dateWord(_ key: WordKey, in languages: DateLanguages) -> DateWord? {
  dateWords[key] ?? (languages == .all ? foreignDateWords[key] : nil)
}

/// A month or weekday written with accents.
private func foldedDateWord(_ bytes: Range<Int>, of text: Span<UInt8>) -> DateWord? {
  let folded = foldedForm(of: text.extracting(bytes))
  return WordKey(withoutDots: 0..<folded.count, in: folded.span).flatMap { foreignDateWords[$0] }
}
