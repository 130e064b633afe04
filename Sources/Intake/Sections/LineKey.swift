/// The words of a line, as far as lines of several documents are compared.
struct LineKey: Equatable, Sendable {
  /// A hash of the folded words; 0 when the line has no letters.
  let hash: UInt64
  /// Whether it has four words or more.
  let isTitleLong: Bool
  /// Whether it is short and no sentence.
  let isShort: Bool

  /// No words to compare.
  static let none = LineKey(hash: 0, words: 0, isShort: true)

  /// The key of a line of so many words.
  init(hash: UInt64, words: Int, isShort: Bool) {
    self.hash = hash
    isTitleLong = words >= 4
    self.isShort = isShort
  }
}
