import Prose

/// Texts that are being collected, each kept once and numbered in the order they are first met: open addressing over one arena.
struct DistinctTexts: Sendable {
  private var strings = Strings()
  private var hashes: [UInt64] = []
  private var slots = [UInt32](repeating: .max, count: 64)
  /// The text that was asked for last: neighbours often have the same.
  private var last: UInt32?

  /// The number of `text`.
  mutating func number(of text: String) -> UInt32 {
    let bytes = text.utf8.span
    if let last, strings.isEqual(Int(last), bytes) { return last }
    let number = number(of: bytes)
    last = number
    return number
  }

  private mutating func number(of bytes: Span<UInt8>) -> UInt32 {
    if hashes.count * 2 > slots.count { grow() }
    let hash = Self.hash(bytes)
    var slot = place(of: hash)
    while slots[slot] != .max {
      let known = Int(slots[slot])
      if hashes[known] == hash, strings.isEqual(known, bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(hashes.count)
    hashes.append(hash)
    strings.append(0..<bytes.count, of: bytes)
    return slots[slot]
  }

  /// The texts by their numbers.
  var column: StringColumn { StringColumn(strings) }

  /// The texts, in the order of their numbers.
  var texts: [String] { (0..<strings.count).map { String(decoding: strings.slice($0), as: UTF8.self) } }

  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = place(of: hash)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// Eight bytes a step, each mixed into the high and the low bits.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index < bytes.count {
      hash = (hash ^ word(at: index, of: bytes)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    return hash
  }

  /// Up to eight bytes as one number, the first lowest.
  @inline(__always)
  private static func word(at start: Int, of bytes: Span<UInt8>) -> UInt64 {
    if start + 8 <= bytes.count { return EightBytes(at: start, of: bytes).bits }
    var word: UInt64 = 0
    var index = bytes.count
    while index > start {
      index -= 1
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }
}
