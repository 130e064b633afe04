extension UInt8 {
  /// Whether it is an ASCII letter.
  @inlinable @inline(__always)
  public var isASCIILetter: Bool { (self | 0x20).isSmallASCIILetter }

  /// Whether it is an ASCII letter without capitals.
  @inlinable @inline(__always)
  public var isSmallASCIILetter: Bool { self &- UInt8(ascii: "a") < 26 }

  /// Whether it is an ASCII capital.
  @inlinable @inline(__always)
  public var isASCIICapital: Bool { self &- UInt8(ascii: "A") < 26 }

  /// The small letter of an ASCII capital; any other byte as it is.
  @inlinable @inline(__always)
  public var withoutASCIICapital: UInt8 { isASCIICapital ? self | 0x20 : self }

  /// Whether it is an ASCII letter or digit.
  @inlinable @inline(__always)
  public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// Whether it is an ASCII digit.
  @inlinable @inline(__always)
  public var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
