extension UInt8 {
  /// Whether it is an ASCII letter.
  @inlinable @inline(__always)
  public var isASCIILetter: Bool { (self | 0x20).isSmallASCIILetter }

  /// Whether it is an ASCII letter without capitals.
  @inlinable @inline(__always)
  public var isSmallASCIILetter: Bool { self &- UInt8(ascii: "a") < 26 }

  /// Whether it is an ASCII digit.
  @inlinable @inline(__always)
  public var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
