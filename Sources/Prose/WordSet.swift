/// Short words, looked up without hashing more than a multiplication.
struct WordSet: Sendable {
  private let table: WordTable<Bool>
  /// The letters of the longest word.
  let longest: Int

  /// The words of a table written with blanks between them, and those of `others`.
  init(words: String, and others: WordSet...) {
    var keys: [WordKey: Bool] = [:]
    for key in WordKey.keys(of: words) { keys[key] = true }
    for other in others { for key in other.table.words { keys[key] = true } }
    table = WordTable(keys)
    longest = keys.keys.reduce(0) { max($0, $1.count) }
  }

  /// Whether the word in `range`, in any case, is in the table.
  func contains(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard let key = WordKey(range, in: text) else { return false }
    return contains(key)
  }

  /// Whether the word is in the table.
  func contains(_ key: WordKey) -> Bool { table[key] != nil }
}
