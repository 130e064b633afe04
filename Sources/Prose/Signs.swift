/// One sign of a text: a Unicode scalar, or a run of bytes that are no UTF-8.
struct Sign {
  /// What the sign does in a text.
  var kind: SignKind
  /// Its bytes.
  var width: Int
}

/// What a sign does in a text, as far as tokens and sentences are concerned.
enum SignKind: UInt8 {
  /// Blanks, line ends, control characters and invisible marks of direction.
  case blank
  case capital, small
  /// Letters without case.
  case letter
  case digit
  /// Accents and joiners, which go on with what they follow.
  case mark
  /// Signs that stand for an apostrophe or a single quote.
  case apostrophe
  case hyphen
  /// Bytes that are no UTF-8.
  case invalid
  case other

  /// Whether it is a letter of any kind.
  var isLetter: Bool { self == .small || self == .capital || self == .letter }
  /// Whether it can stand in a word.
  var isWord: Bool { self == .small || self == .capital || self == .letter || self == .digit || self == .mark }
}

/// The sign at `index`; `end` must be at most the text's count and after `index`.
func sign(at index: Int, in text: Span<UInt8>, before end: Int) -> Sign {
  let byte = text[index]
  if byte < 0x80 { return Sign(kind: kind(ofASCII: byte), width: 1) }
  guard let scalar = scalar(at: index, in: text, before: end) else { return Sign(kind: .invalid, width: 1) }
  return Sign(kind: kind(of: scalar), width: scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4)
}

/// The kind of the sign at `index`, or blank outside `start..<end`.
func kind(at index: Int, in text: Span<UInt8>, before end: Int) -> SignKind {
  index >= 0 && index < end ? sign(at: index, in: text, before: end).kind : .blank
}

/// The start of the sign that ends before `index`, at most three bytes of which are continuations.
func signStart(before index: Int, in text: Span<UInt8>, after start: Int) -> Int {
  var at = index - 1
  while at > start && at > index - 4 && text[at] & 0xC0 == 0x80 { at -= 1 }
  return at
}

/// The scalar that begins at `index`; nil where the bytes are no UTF-8 (cut, overlong, surrogate or too large).
func scalar(at index: Int, in text: Span<UInt8>, before end: Int) -> Unicode.Scalar? {
  let lead = text[index]
  if lead < 0x80 { return Unicode.Scalar(lead) }
  let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, index + count <= end else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(count))
  var next = index + 1
  while next < index + count {
    guard text[next] & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(text[next] & 0x3F)
    next += 1
  }
  if count == 3 && value < 0x800 || count == 4 && value < 0x10000 { return nil }
  return Unicode.Scalar(value)
}

private func kind(ofASCII byte: UInt8) -> SignKind {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"): .small
  case 0...0x20, 0x7F: .blank
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
  case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
  case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
  case UInt8(ascii: "-"): .hyphen
  default: .other
  }
}

/// Not inlined: to look up a category would slow every caller.
@inline(never)
private func kind(of scalar: Unicode.Scalar) -> SignKind {
  switch scalar.value {
  case 0x80...0xA0, 0x2000...0x200B, 0x200E...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF, 0x1680: .blank
  case 0xB4, 0x2018, 0x2019, 0x02BC, 0xFF07: .apostrophe
  case 0x2010, 0x2011: .hyphen
  case 0xAD, 0x200C, 0x200D, 0x300...0x36F, 0xFE00...0xFE0F: .mark
  case 0x2012...0x2017, 0x201A...0x2027: .other
  default: kind(ofCategory: scalar.properties)
  }
}

private func kind(ofCategory properties: Unicode.Scalar.Properties) -> SignKind {
  switch properties.generalCategory {
  case .uppercaseLetter, .titlecaseLetter: .capital
  case .lowercaseLetter: .small
  case .modifierLetter, .otherLetter: .letter
  case .decimalNumber, .letterNumber, .otherNumber: .digit
  case .nonspacingMark, .spacingMark, .enclosingMark: .mark
  case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: .blank
  default: .other
  }
}
