/// Texts that are being collected, each kept once and numbered in the order they are first met: open addressing over one arena.
struct DistinctTexts: Sendable {
  private var texts = Strings()
  private var hashes: [UInt64] = []
  private var slots = [UInt32](repeating: .max, count: 64)

  /// The number of `text`.
  mutating func number(of text: String) -> UInt32 {
    let bytes = text.utf8.span
    if hashes.count * 2 > slots.count { grow() }
    let hash = Self.hash(bytes)
    var slot = place(of: hash)
    while slots[slot] != .max {
      let known = Int(slots[slot])
      if hashes[known] == hash, byteOrder(texts.slice(known).span, bytes) == 0 { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(hashes.count)
    hashes.append(hash)
    texts.append(0..<bytes.count, of: bytes)
    return slots[slot]
  }

  /// The texts by their numbers.
  var column: StringColumn { StringColumn(texts) }

  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = place(of: hash)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// FNV-1a with a final mix, so that short texts spread over the low bits.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index += 1
    }
    return hash ^ hash >> 29
  }
}
