import Prose

/// The plain letters that words end in, of expressions that ask for nothing else: `.*ing`.
struct LiteralEnding: Sendable {
  private let letters: [UInt8]
  /// The bit that capitals and small letters differ in, where they count as the same.
  private let fold: UInt8

  init(_ letters: [UInt8], foldsCase: Bool) {
    fold = foldsCase ? 0x20 : 0
    self.letters = letters.map { foldsCase ? $0 | 0x20 : $0 }
  }

  /// Whether `word` ends so; nil where that hangs on letters beyond ASCII, which have other capitals, or on bytes that may be no UTF-8.
  @inline(__always)
  func isMatch(_ word: Span<UInt8>) -> Bool? {
    let letters = letters.span
    var back = 1
    while back <= letters.count {
      guard back <= word.count else { return false }
      let byte = word[word.count &- back]
      if byte >= 0x80 { return nil }
      if byte | fold != letters[letters.count &- back] { return false }
      back &+= 1
    }
    return word.isASCII ? true : nil
  }
}

/// The letters behind `.*` of an expression that is nothing but these, all of them ASCII; nil for others.
func literalEnding(of expression: String) -> [UInt8]? {
  let bytes = Array(expression.utf8)
  let letters = Array(bytes.dropFirst(2))
  guard bytes.starts(with: ".*".utf8), !letters.isEmpty, letters.allSatisfy(\.isASCIILetter) else { return nil }
  return letters
}
