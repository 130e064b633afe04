/// Eight bytes of a text looked at together, the first lowest; a question is answered in the high bit of each byte.
@frozen
public struct EightBytes: Sendable {
  /// The bytes as one number.
  public let bits: UInt64

  /// The bytes of `text` from `place` on; there must be eight.
  @inlinable @inline(__always)
  public init(at place: Int, of text: Span<UInt8>) {
    // Any bytes are a number, and the span checks its bounds.
    bits = UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The bytes of `text` from `place` up to `end`, which is behind it; blanks for those that are missing to eight.
  @inlinable @inline(__always)
  public init(at place: Int, of text: Span<UInt8>, before end: Int) {
    guard place + 8 > end else {
      self.init(at: place, of: text)
      return
    }
    if place + 8 <= text.count {
      let behind = UInt64.max << UInt64(8 * (end - place))
      self.init(bits: Self(at: place, of: text).bits & ~behind | 0x2020_2020_2020_2020 & behind)
      return
    }
    // The text ends within eight bytes.
    var bits: UInt64 = 0x2020_2020_2020_2020
    var index = end
    while index > place {
      index -= 1
      bits = bits << 8 | UInt64(text[index])
    }
    self.init(bits: bits)
  }

  @inlinable
  init(bits: UInt64) { self.bits = bits }

  /// The high bit of each byte.
  public static let high: UInt64 = 0x8080_8080_8080_8080

  /// The bytes with the bit set that capital letters lack.
  @inlinable @inline(__always)
  public var lower: UInt64 { bits | 0x2020_2020_2020_2020 }

  /// Which bytes are ASCII letters.
  @inlinable @inline(__always)
  public var letters: UInt64 { Self.notBelow(0x61, lower) & ~Self.notBelow(0x7B, lower) & ~bits }

  /// Which bytes are ASCII digits.
  @inlinable @inline(__always)
  public var digits: UInt64 { Self.notBelow(0x30, bits) & ~Self.notBelow(0x3A, bits) & ~bits }

  /// Which bytes are blanks or below them.
  @inlinable @inline(__always)
  public var blanks: UInt64 { ~(Self.notBelow(0x21, bits) | bits) & Self.high }

  /// Which bytes are beyond ASCII.
  @inlinable @inline(__always)
  public var wide: UInt64 { bits & Self.high }

  /// Whether all are ASCII signs but control characters (`DEL` may be among them), and no two blanks stand side by side.
  @inlinable @inline(__always)
  public var areSingleSpaced: Bool {
    let (printed, behindBlank) = (Self.notBelow(0x20, bits), Self.notBelow(0x21, bits))
    let blanks = printed & ~behindBlank
    return wide | (printed ^ Self.high) | (blanks & blanks &>> 8) == 0
  }

  /// Which bytes are `byte`; exact up to the first of them.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> UInt64 { Self.zeros(of: bits ^ Self.repeated(byte)) }

  /// Which bytes are `byte` or the one that differs from it in the lowest bit; exact up to the first of them.
  @inlinable @inline(__always)
  public func equalPair(to byte: UInt8) -> UInt64 { Self.zeros(of: (bits ^ Self.repeated(byte)) & 0xFEFE_FEFE_FEFE_FEFE) }

  /// How many bytes come before the first that `answer` marks; 8 for none.
  @inlinable @inline(__always)
  public static func count(before answer: UInt64) -> Int { answer.trailingZeroBitCount / 8 }

  /// How many bytes `answer` marks.
  @inlinable @inline(__always)
  public static func count(of answer: UInt64) -> Int { Int(truncatingIfNeeded: ((answer >> 7) &* 0x0101_0101_0101_0101) >> 56) }

  /// Which bytes of `word` are at least `least`; says nothing of bytes beyond ASCII.
  @inlinable @inline(__always)
  static func notBelow(_ least: UInt8, _ word: UInt64) -> UInt64 { ((word | high) &- repeated(least)) & high }

  @inlinable @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inlinable @inline(__always)
  static func zeros(of word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & high }
}
