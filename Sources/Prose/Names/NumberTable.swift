/// Numbers by numbers that are not 0, looked up without hashing more than a multiplication.
struct NumberTable: Sendable {
  private struct Place {
    var key: UInt64
    var value: UInt32
    /// The turn in which it was taken; it is free in all others.
    var turn: UInt32
  }

  private static let free = Place(key: 0, value: 0, turn: 0)

  private var places: [Place]
  private var count = 0
  private var turn: UInt32 = 1

  /// An empty table with room for `capacity` numbers.
  init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: Self.free, count: size)
  }

  /// Takes all numbers out; the room is used again unless it is far from what `capacity` needs.
  mutating func removeAll(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    count = 0
    if size <= places.count, places.count <= max(1024, size * 8), turn < .max {
      turn += 1
    } else {
      (places, turn) = (Array(repeating: Self.free, count: size), 1)
    }
  }

  /// The number of `key`; nil where it has none.
  subscript(_ key: UInt64) -> UInt32? {
    get {
      let place = places[place(of: key)]
      return place.turn == turn && place.key == key ? place.value : nil
    }
    set {
      guard let newValue else { return }
      if count * 2 >= places.count { grow() }
      let place = place(of: key)
      if places[place].turn != turn { count += 1 }
      places[place] = Place(key: key, value: newValue, turn: turn)
    }
  }

  /// Where `key` stands, or the free place where it would.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
    while places[place].turn == turn && places[place].key != key { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    let known = places.filter { $0.turn == turn }
    places = Array(repeating: Self.free, count: places.count * 2)
    for entry in known { places[place(of: entry.key)] = entry }
  }
}
