extension Span<UInt64> {
  /// The 64 bits from `bit` on, the first in the lowest; those behind the end are none.
  @inline(__always)
  func window(at bit: Int) -> UInt64 {
    let word = bit &>> 6
    let shift = UInt64(truncatingIfNeeded: bit & 63)
    guard word &+ 1 < count else { return word < count ? self[word] &>> shift : 0 }
    return self[word] &>> shift | (self[word &+ 1] &<< 1) &<< (63 &- shift)
  }

  /// Whether one of the bits of `range` is set.
  @inline(__always)
  func hasBit(in range: Range<UInt32>) -> Bool {
    var bit = Int(range.lowerBound)
    let end = Int(range.upperBound)
    while end &- bit > 64 {
      if window(at: bit) != 0 { return true }
      bit &+= 64
    }
    // What is shifted out lies behind the range.
    return bit < end && window(at: bit) &<< UInt64(truncatingIfNeeded: 64 &- (end &- bit)) != 0
  }
}
