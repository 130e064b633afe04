/// Some words by their numbers, each with the names that are found by it.
struct NamesOfWords {
  /// The place of each word's names in `lists` and 1; 0 where it has none.
  private var places: NumberTable
  private var lists: [[Int]] = []

  /// No words.
  init() { places = NumberTable() }

  /// Takes all words out, and makes room for `capacity`.
  mutating func removeAll(capacity: Int) {
    places.removeAll(capacity: capacity)
    lists.removeAll(keepingCapacity: true)
  }

  /// Adds a word, which has no names yet.
  mutating func insert(_ word: UInt32) { places[UInt64(word) + 1] = 0 }

  /// Adds a name to a word, if that is one of these.
  mutating func add(_ name: Int, to word: UInt32) {
    guard let place = places[UInt64(word) + 1] else { return }
    if place > 0 { return lists[Int(place) - 1].append(name) }
    lists.append([name])
    places[UInt64(word) + 1] = UInt32(lists.count)
  }

  /// The names of a word, in the order they were added.
  func names(_ word: UInt32) -> [Int] {
    guard let place = places[UInt64(word) + 1], place > 0 else { return [] }
    return lists[Int(place) - 1]
  }
}
