extension [UInt8] {
  /// The text of these bytes, as far as `range` lies inside.
  public func text(at range: Range<Int>) -> String { String(decoding: self[range.clamped(to: indices)], as: UTF8.self) }
}

extension String {
  /// The text at these UTF-8 bytes, as far as `range` lies inside.
  public func text(at range: Range<Int>) -> String {
    let bytes = utf8
    let all = range.clamped(to: 0..<bytes.count)
    let start = bytes.index(bytes.startIndex, offsetBy: all.lowerBound)
    return String(decoding: bytes[start..<bytes.index(start, offsetBy: all.count)], as: UTF8.self)
  }

  /// The text without the blanks and bars at its end, so that it waits for nothing more.
  public var wholeLine: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last == " " || last == "|" { scalars.removeLast() }
    return String(scalars)
  }
}
