/// A word of a phrase that names somebody, looked up once.
struct PhraseWord {
  /// Where it stands.
  let bytes: Range<Int>
  /// What it does around quotations; nil for most words.
  let word: QuoteWord?
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// Whether it is `the`.
  let isThe: Bool
  private let key: WordKey?

  /// The word at `bytes`; nil for a sign.
  init?(_ bytes: Range<Int>, in text: Span<UInt8>) {
    let first = kind(at: bytes.lowerBound, in: text, before: text.count)
    guard first.isWord else { return nil }
    self.bytes = bytes
    isCapital = first == .capital
    key = WordKey(bytes, in: text)
    word = key.flatMap { quoteWords[$0] }
    isThe = bytes.count == 3 && word == .determiner && text[bytes.lowerBound] | 0x20 == UInt8(ascii: "t")
  }

  /// Whether a phrase is known by what stands before it.
  var isJoint: Bool {
    switch word {
    case .joining, .preposition, .temporal, .roughly, .to, .by, .such: true
    default: false
    }
  }

  /// What it does in and around names.
  func role(in text: Span<UInt8>) -> NameRole { (key ?? WordKey(withoutDots: bytes, in: text)).flatMap { nameRoles[$0] } ?? [] }

  /// Whether a name is known by it, as by no initial.
  func isInName(_ text: Span<UInt8>) -> Bool {
    bytes.count > 2 || bytes.count == 2 && text[bytes.upperBound - 1] != UInt8(ascii: ".")
  }
}
