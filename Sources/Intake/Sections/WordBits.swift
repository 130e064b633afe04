/// A set of hashes as one bit each, which may take a hash for another but never misses one.
///
/// For questions asked of every word where nearly all answers are no; 8 kB, so that it stays in the nearest cache.
struct WordBits: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds `hash`.
  mutating func insert(_ hash: UInt64) { bits[Int(hash >> 54)] |= 1 << (hash >> 48 & 63) }

  /// Whether `hash` may have been added.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 == 1 }
}
