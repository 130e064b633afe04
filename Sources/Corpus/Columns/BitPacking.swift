extension OutputSpan<UInt64> {
  /// Adds numbers of `width` bits, one or more, side by side, the first in the lowest bits.
  ///
  /// - Parameters:
  ///   - indices: which numbers.
  ///   - fours: the four numbers from an index on, two in each half, the first of them in its lower bits.
  ///   - number: the number at an index.
  @inline(__always)
  mutating func pack(_ indices: Range<Int>, width: Int, fours: (Int) -> SIMD2<UInt64>, _ number: (Int) -> UInt32) {
    var (word, filled): (UInt64, Int) = (0, 0)
    var index = indices.lowerBound
    if width <= 16 {
      while index &+ 4 <= indices.upperBound {
        add(Self.joined(fours(index), UInt64(truncatingIfNeeded: width)), width: 4 &* width, to: &word, &filled)
        index &+= 4
      }
    }
    while index < indices.upperBound {
      add(UInt64(number(index)), width: width, to: &word, &filled)
      index &+= 1
    }
    if filled > 0 { append(word) }
  }

  /// Four numbers of `width` bits, 16 at most, side by side.
  @inline(__always)
  private static func joined(_ numbers: SIMD2<UInt64>, _ width: UInt64) -> UInt64 {
    let pairs = numbers & SIMD2(repeating: 0xFFFF_FFFF) | (numbers &>> SIMD2(repeating: 32)) &<< SIMD2(repeating: width)
    return pairs[0] | pairs[1] &<< (2 &* width)
  }

  /// Adds `bits`, which are `width` many, behind the `filled` bits of `word`; once it is full, it goes out and the next begins.
  @inline(__always)
  private mutating func add(_ bits: UInt64, width: Int, to word: inout UInt64, _ filled: inout Int) {
    word |= bits &<< UInt64(truncatingIfNeeded: filled)
    filled &+= width
    guard filled >= 64 else { return }
    append(word)
    filled &-= 64
    // Nothing where the word held all of the bits.
    word = (bits &>> UInt64(truncatingIfNeeded: width &- filled &- 1)) &>> 1
  }
}

extension Span<UInt32> {
  /// The four numbers from `place` on, two in each half, the first of them in its lower bits; there must be as many.
  @inline(__always)
  func fours(at place: Int) -> SIMD2<UInt64> {
    // Any bytes are numbers, the lowest first on every machine the program is built for, and the span checks its bounds.
    bytes.unsafeLoadUnaligned(fromByteOffset: place &* MemoryLayout<UInt32>.stride, as: SIMD2<UInt64>.self)
  }
}

extension SIMD2<UInt64> {
  /// The same number four times, two in each half.
  @inline(__always)
  init(fourTimes number: UInt32) { self.init(repeating: UInt64(number) << 32 | UInt64(number)) }
}
