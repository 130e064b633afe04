/// Sixteen bytes of a text looked at together. Questions are answered for each byte and may be joined.
@frozen
public struct SixteenBytes {
  /// The bytes, the first lowest.
  public typealias Lanes = SIMD16<UInt8>
  /// For which bytes a question has yes for an answer.
  public typealias Answer = SIMDMask<SIMD16<Int8>>

  /// The bytes side by side.
  public let lanes: Lanes

  /// The bytes of `text` from `place` on; there must be sixteen.
  @inlinable @inline(__always)
  public init(at place: Int, of text: Span<UInt8>) {
    // Any bytes are sixteen numbers, and the span checks its bounds.
    lanes = text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Lanes.self)
  }

  /// Which bytes are `byte`.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> Answer { lanes .== Lanes(repeating: byte) }

  /// Which bytes are `least` or more.
  @inlinable @inline(__always)
  public func notBelow(_ least: UInt8) -> Answer { lanes .>= Lanes(repeating: least) }

  /// Which bytes are no ASCII letters.
  @inlinable @inline(__always)
  public var nonLetters: Answer { (lanes | Lanes(repeating: 0x20)) &- Lanes(repeating: 0x61) .>= Lanes(repeating: 26) }

  /// Which bytes are blanks or below them.
  @inlinable @inline(__always)
  public var blanks: Answer { lanes .<= Lanes(repeating: 0x20) }

  /// How many bytes come before the first that `answer` marks; nil for none, where most loops go on with the next sixteen.
  @inlinable @inline(__always)
  public static func count(before answer: Answer) -> Int? {
    // The answers of eight bytes as one number, the first lowest: a byte of an answer is 0 or 255, and any are a number.
    let halves = unsafeBitCast(answer, to: SIMD2<UInt64>.self)
    let (first, second) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    if first != 0 { return first.trailingZeroBitCount / 8 }
    return second == 0 ? nil : 8 + second.trailingZeroBitCount / 8
  }
}
