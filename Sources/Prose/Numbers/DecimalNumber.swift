/// A number in digits: `mantissa` × 10^`exponent`, so that nothing is lost until it is rounded once.
struct DecimalNumber: Equatable {
  private(set) var mantissa: Int
  // Narrow, since a token of each word of a text has room for one.
  private var narrowExponent: Int16
  /// Whether it has a point or groups of three.
  private(set) var isPlain: Bool
  private var narrowDigits: UInt8

  private(set) var exponent: Int {
    get { Int(narrowExponent) }
    set { narrowExponent = Int16(clamping: newValue) }
  }
  /// How many digits stand before the point.
  private(set) var wholeDigits: Int {
    get { Int(narrowDigits) }
    set { narrowDigits = UInt8(clamping: newValue) }
  }

  /// A whole number.
  init(_ mantissa: Int) {
    self.mantissa = mantissa
    narrowExponent = 0
    isPlain = false
    narrowDigits = 0
  }

  /// The value, rounded once; nil from a thousand billions on, and for no number at all.
  var value: Double? {
    guard exponent > -16, exponent < 16 else { return nil }
    let value = exponent < 0 ? Double(mantissa) / powers[-exponent] : Double(mantissa) * powers[exponent]
    return value < 1e15 ? value : nil
  }

  /// The number with `power` more zeros.
  func scaled(by power: Int) -> DecimalNumber {
    var scaled = self
    scaled.exponent += power
    scaled.isPlain = false
    return scaled
  }

  /// Whether a group of three digits may go on with it.
  var mayGroup: Bool { exponent == 0 && mantissa > 0 && (isPlain ? wholeDigits <= 3 : wholeDigits <= 9) }

  /// The number with three more digits.
  func grouped(_ group: Int) -> DecimalNumber {
    var grouped = self
    grouped.mantissa = mantissa * 1000 + group
    grouped.wholeDigits += 3
    grouped.isPlain = false
    return grouped
  }

  /// The number that begins at `start`, with where it ends: `5,200`, `3.5`, `0.25`; nil for more than fifteen digits and for `007`.
  static func read(at start: Int, before end: Int, in text: Span<UInt8>) -> (number: DecimalNumber, end: Int)? {
    var number = DecimalNumber(0)
    var index = start
    var groups = 0
    while true {
      let digits = number.append(at: index, before: end, in: text)
      guard digits > 0, groups == 0 || digits == 3, number.wholeDigits + digits <= 15 else { return nil }
      number.wholeDigits += digits
      index += digits
      guard index + 4 <= end, text[index] == UInt8(ascii: ","), groups > 0 || digits <= 3,
        digitCount(at: index + 1, before: end, in: text) == 3
      else { break }
      groups += 1
      index += 1
    }
    if number.wholeDigits > 1, groups == 0, text[start] == UInt8(ascii: "0") { return nil }
    number.isPlain = groups == 0
    guard index + 1 < end, text[index] == UInt8(ascii: ".") else { return (number, index) }
    let digits = number.append(at: index + 1, before: end, in: text)
    guard digits > 0 else { return (number, index) }
    guard number.wholeDigits + digits <= 15 else { return nil }
    number.exponent = -digits
    number.isPlain = false
    return (number, index + 1 + digits)
  }

  /// Takes in the digits at `index`; returns how many, at most sixteen.
  private mutating func append(at index: Int, before end: Int, in text: Span<UInt8>) -> Int {
    let digits = min(Self.digitCount(at: index, before: end, in: text), 16)
    var at = index
    while at < index + digits {
      mantissa = mantissa &* 10 &+ Int(text[at] &- 0x30)
      at += 1
    }
    return digits
  }

  private static func digitCount(at index: Int, before end: Int, in text: Span<UInt8>) -> Int {
    var at = index
    while at < end, at < index + 17, text[at].isASCIIDigit { at += 1 }
    return at - index
  }
}

/// Powers of ten, exact as `Double`.
private let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
