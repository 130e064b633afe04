/// Short words with what they mean, looked up without hashing more than a multiplication.
///
/// Dictionaries of `WordKey` took three times as long per word of text.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let shift: UInt64

  /// A table of these words; at most half of its places are taken.
  init(_ words: [WordKey: Value]) {
    var bits: UInt64 = 4
    while 1 << bits < words.count * 2 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    for (key, value) in words {
      let place = place(of: key)
      keys[place] = key.rawValue
      values[place] = value
    }
  }

  /// The words.
  var words: [WordKey] { keys.filter { $0 != 0 }.map { WordKey(rawValue: $0) } }

  /// What `key` means; nil for other words.
  subscript(_ key: WordKey) -> Value? {
    let place = place(of: key)
    return keys[place] == key.rawValue ? values[place] : nil
  }

  /// Where `key` stands, or the free place where it would.
  private func place(of key: WordKey) -> Int {
    var place = Int(truncatingIfNeeded: (key.rawValue &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[place] != 0 && keys[place] != key.rawValue { place = (place + 1) & (keys.count - 1) }
    return place
  }
}
