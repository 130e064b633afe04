/// How the digits before the point are set; never by locale.
enum Grouping { case plain, thousands }

extension [UInt8] {
  /// Adds a whole number.
  mutating func append(integer number: Int, _ grouping: Grouping = .plain) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: UInt64(number.magnitude), grouping)
  }

  /// Adds a real number with `decimals` (0…15) digits after the point, rounded half to even from its exact value.
  ///
  /// Numbers beyond 9·10¹⁸ are written with an exponent.
  mutating func append(real number: Double, decimals: Int, _ grouping: Grouping = .plain) {
    let places = Swift.min(15, Swift.max(0, decimals))
    guard number.magnitude < 9e18 else { return append(contentsOf: "\(number)".utf8) }
    let power = powersOfTen[places]
    var whole = UInt64(number.magnitude)
    let fraction = number.magnitude - Double(whole)
    var units = rounded(fraction, times: power, after: whole)
    if units == power { (whole, units) = (whole + 1, 0) }
    if number < 0, whole > 0 || units > 0 { append(UInt8(ascii: "-")) }
    append(digits: whole, grouping)
    guard places > 0 else { return }
    append(UInt8(ascii: "."))
    let start = count
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places))
    var rest = units
    for index in stride(from: start + places - 1, through: start, by: -1) {
      self[index] += UInt8(rest % 10)
      rest /= 10
    }
  }

  private mutating func append(digits number: UInt64, _ grouping: Grouping) {
    let start = count
    var rest = number
    var written = 0
    repeat {
      if grouping == .thousands, written > 0, written % 3 == 0 { append(UInt8(ascii: ",")) }
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    } while rest > 0
    self[start...].reverse()
  }

  /// Adds a literal.
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}

/// `fraction` times `power` to the nearest whole; a tie goes to even, which for a power of 1 is judged with the whole part before it.
private func rounded(_ fraction: Double, times power: UInt64, after whole: UInt64) -> UInt64 {
  let scaled = fraction * Double(power)
  let error = (-scaled).addingProduct(fraction, Double(power))
  let units = UInt64(scaled)
  let over = scaled - Double(units) - 0.5 + error
  let isOdd = (power == 1 ? whole : units) % 2 == 1
  return over > 0 || (over == 0 && isOdd) ? units + 1 : units
}

private let powersOfTen: [UInt64] = (0...15).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
