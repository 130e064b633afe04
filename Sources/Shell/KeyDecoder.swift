/// Bytes from the terminal put together to characters and keys.
package struct KeyDecoder {
  /// What came out of the bytes.
  package enum Result: Equatable {
    case character(Unicode.Scalar)
    case key(Key)
    /// An unknown sequence or bytes that are no UTF-8: nothing is typed.
    case nothing
  }

  /// Milliseconds within which the rest of a sequence follows; a lone Escape has nothing behind it.
  static let patience: Int32 = 40

  /// The character or key that begins with `first`.
  ///
  /// - Parameters:
  ///   - next: the next byte if it comes in time.
  ///   - unread: takes back a byte that belongs to the next key.
  package static func decode(_ first: UInt8, next: () -> UInt8?, unread: (UInt8) -> Void) -> Result {
    guard first != 0x1B else { return sequence(next: next, unread: unread) }
    guard first >= 0x80 else { return .character(Unicode.Scalar(first)) }
    var bytes = [first]
    while bytes.count < expectedCount(first) {
      guard let byte = next() else { return .nothing }
      guard byte & 0xC0 == 0x80 else {
        unread(byte)
        return .nothing
      }
      bytes.append(byte)
    }
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first, scalar.value >= 0xA0 else { return .nothing }
    return .character(scalar)
  }

  private static func expectedCount(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  private static func sequence(next: () -> UInt8?, unread: (UInt8) -> Void) -> Result {
    guard let introducer = next() else { return .character("\u{1B}") }
    if introducer == 0x0A || introducer == 0x0D { return .key(.newline) }
    guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else {
      unread(introducer)
      return .character("\u{1B}")
    }
    var bytes = [introducer]
    while let byte = next() {
      if bytes.count < 24 { bytes.append(byte) }
      if (0x40...0x7E).contains(byte) { return Key.sequences[String(decoding: bytes, as: UTF8.self)].map { .key($0) } ?? .nothing }
    }
    if bytes.count > 1 { return .nothing }
    unread(introducer)
    return .character("\u{1B}")
  }
}
