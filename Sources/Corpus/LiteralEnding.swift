/// The plain letters that words end in, of expressions that ask for nothing else: `.*ing`.
struct LiteralEnding: Sendable {
  private let letters: [UInt8]
  /// The bit that capitals and small letters differ in, where they count as the same.
  private let fold: UInt8

  init(_ letters: [UInt8], foldsCase: Bool) {
    fold = foldsCase ? 0x20 : 0
    self.letters = letters.map { foldsCase ? $0 | 0x20 : $0 }
  }

  /// Whether `word` ends so; nil for a word with bytes beyond ASCII, where letters have other capitals or bytes may be no UTF-8.
  @inline(__always)
  func isMatch(_ word: Span<UInt8>) -> Bool? {
    guard word.isASCII else { return nil }
    let start = word.count - letters.count
    guard start >= 0 else { return false }
    var index = 0
    while index < letters.count {
      if word[start + index] | fold != letters[index] { return false }
      index += 1
    }
    return true
  }
}

/// The letters behind `.*` of an expression that is nothing but these, all of them ASCII; nil for others.
func literalEnding(of expression: String) -> [UInt8]? {
  let bytes = Array(expression.utf8)
  let letters = Array(bytes.dropFirst(2))
  guard bytes.starts(with: ".*".utf8), !letters.isEmpty, letters.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
  return letters
}
