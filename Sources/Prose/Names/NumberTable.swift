/// Numbers by numbers that are not 0, looked up without hashing more than a multiplication.
struct NumberTable: Sendable {
  private struct Place {
    var key: UInt64
    var value: UInt32
  }

  private var places: [Place]
  private var count = 0

  /// An empty table with room for `capacity` numbers.
  init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: Place(key: 0, value: 0), count: size)
  }

  /// The number of `key`; nil where it has none.
  subscript(_ key: UInt64) -> UInt32? {
    get {
      let place = places[place(of: key)]
      return place.key == key ? place.value : nil
    }
    set {
      guard let newValue else { return }
      if count * 2 >= places.count { grow() }
      let place = place(of: key)
      if places[place].key != key { count += 1 }
      places[place] = Place(key: key, value: newValue)
    }
  }

  /// Where `key` stands, or the free place where it would.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
    while places[place].key != 0 && places[place].key != key { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    let known = places.filter { $0.key != 0 }
    places = Array(repeating: Place(key: 0, value: 0), count: places.count * 2)
    for entry in known { places[place(of: entry.key)] = entry }
  }
}
