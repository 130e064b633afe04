/// A number with the text that somebody wrote for it.
public struct Numeral: Equatable, Sendable {
  /// The text, which the value prints back to.
  public let text: String
  /// The number.
  public let value: Double

  /// The number that `text` writes out in full; nil for anything else.
  ///
  /// "007", "+1", "1,000" and "1e19" are names or codes, and more than 15 digits are more than a value can hold.
  public init?(_ text: String) {
    guard Self.isWrittenOut(text.utf8.span), let value = Double(text) else { return nil }
    self.text = text
    self.value = value
  }

  /// Whether the bytes are digits without a leading zero, perhaps behind a minus, perhaps with a point and more digits behind.
  private static func isWrittenOut(_ bytes: Span<UInt8>) -> Bool {
    let start = bytes.count > 0 && bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let whole = digits(in: bytes, from: start)
    guard whole > 0, whole == 1 || bytes[start] != UInt8(ascii: "0") else { return false }
    let point = start + whole
    guard point < bytes.count else { return whole <= mostDigits }
    guard bytes[point] == UInt8(ascii: ".") else { return false }
    let fraction = digits(in: bytes, from: point + 1)
    return fraction > 0 && point + 1 + fraction == bytes.count && whole + fraction <= mostDigits
  }

  /// The digits that every `Double` gives back as they were.
  private static let mostDigits = 15

  private static func digits(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
    return index - start
  }
}
