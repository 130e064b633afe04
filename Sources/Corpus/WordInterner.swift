/// Numbers words in the order they are first met: open addressing over one arena, no object a word.
struct WordInterner {
  private(set) var words = Strings()
  private var slots = [UInt32](repeating: .max, count: 1 << 12)
  private var hashes: [UInt64] = []

  /// The number of `bytes` in `text`, a new one if the word is new.
  mutating func number(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt32 {
    if hashes.count * 2 > slots.count { grow() }
    let hash = Self.hash(bytes, text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      let candidate = Int(slots[slot])
      if hashes[candidate] == hash, isEqual(candidate, bytes, text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    words.append(bytes, of: text)
    return number
  }

  private func isEqual(_ number: Int, _ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let word = words.slice(number)
    guard word.count == bytes.count else { return false }
    var index = bytes.lowerBound
    var at = word.startIndex
    while index < bytes.upperBound {
      if word[at] != text[index] { return false }
      index += 1
      at += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// FNV-1a with a final mix, so that short words spread over the low bits.
  private static func hash(_ bytes: Range<Int>, _ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3
      index += 1
    }
    return hash ^ (hash >> 29)
  }
}
