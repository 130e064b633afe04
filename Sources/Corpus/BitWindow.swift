extension Span<UInt64> {
  /// The 64 bits from `bit` on, the first in the lowest; those behind the end are none.
  @inline(__always)
  func window(at bit: Int) -> UInt64 {
    let word = bit &>> 6
    let shift = UInt64(truncatingIfNeeded: bit & 63)
    guard word &+ 1 < count else { return word < count ? self[word] &>> shift : 0 }
    return self[word] &>> shift | (self[word &+ 1] &<< 1) &<< (63 &- shift)
  }

  /// At least 57 bits from `bit` on, the first in the lowest; a word must stand behind the one they begin in.
  @inline(__always)
  func bits(at bit: Int) -> UInt64 {
    // Any bytes are numbers, the lowest first on every machine the program is built for, and the span checks its bounds.
    bytes.unsafeLoadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self) &>> UInt64(truncatingIfNeeded: bit & 7)
  }

  /// Whether one of the bits from `first` on and before `end` is set.
  @inline(__always)
  func hasBit(from first: Int, before end: Int) -> Bool {
    guard end &- first <= 64 else { return hasBitInMany(from: first, before: end) }
    // What is shifted out lies behind the end.
    return first < end && window(at: first) &<< UInt64(truncatingIfNeeded: 64 &- (end &- first)) != 0
  }

  @inline(never)
  private func hasBitInMany(from first: Int, before end: Int) -> Bool {
    var bit = first
    while end &- bit > 64 {
      if window(at: bit) != 0 { return true }
      bit &+= 64
    }
    return hasBit(from: bit, before: end)
  }
}
