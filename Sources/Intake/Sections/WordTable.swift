/// A table from the hashes of words to numbers, for questions asked of every word of a page.
///
/// Open addressing in an array with at least half its places free; a hash of 0 is never found.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  /// A table of `entries`; of equal keys the first stands.
  init(_ entries: [(key: UInt64, value: Int32)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for entry in entries { insert(entry.key, entry.value) }
  }

  /// A table that says 1 for each of `words`.
  init(words: Set<UInt64>) {
    self.init(words.sorted().map { ($0, 1) })
  }

  /// Whether `key` has an entry.
  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// The number of `key`; nil when it has none.
  subscript(key: UInt64) -> Int32? {
    var place = start(of: key)
    while keys[place] != 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ key: UInt64, _ value: Int32) {
    var place = start(of: key)
    while keys[place] != 0 && keys[place] != key { place = (place + 1) & mask }
    guard keys[place] == 0, key != 0 else { return }
    keys[place] = key
    values[place] = value
  }

  private func start(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 32)) & mask }
}
