/// A number with the text that somebody wrote for it, or a range of numbers.
public struct Numeral: Equatable, Sendable {
  /// The text, which the value prints back to; of a range both ends.
  public let text: String
  /// The number; of a range the lower end.
  public let value: Double
  /// The upper end of a range; nil for a number.
  public let upperEnd: Double?
  /// What the words leave open; nil where the number is meant as it stands.
  public let span: NumberSpan?

  /// The number that `text` writes out in full; nil for anything else.
  ///
  /// "007", "+1", "1,000" and "1e19" are names or codes, and more than 15 digits are more than a value can hold.
  public init?(_ text: String) {
    guard Self.isWrittenOut(text.utf8.span), let value = Double(text) else { return nil }
    self.text = text
    self.value = value
    (upperEnd, span) = (nil, nil)
  }

  /// `number` as it was written, with what its words leave open.
  public init(_ number: Numeral, within span: NumberSpan?) {
    (text, value, upperEnd) = (number.text, number.value, number.upperEnd)
    self.span = span
  }

  /// The range `low..high`.
  public init(from low: Numeral, through high: Numeral, within span: NumberSpan) {
    text = low.text + ".." + high.text
    (value, upperEnd) = (low.value, high.value)
    self.span = span
  }

  /// Whether it stands before `other` in ascending order: by the lower ends, then by the upper ones.
  public func isBefore(_ other: Numeral) -> Bool {
    value != other.value ? value < other.value : (upperEnd ?? value) < (other.upperEnd ?? other.value)
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
