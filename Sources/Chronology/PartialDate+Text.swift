extension PartialDate: CustomStringConvertible {
  /// The date as `2020`, `2020-Q1`, `2020-01`, `2020-W02` or `2020-01-03`, and `1960s`, `1900s`, `2020-H1`, `2020-SU`, `2020-W02-WE`.
  public var description: String {
    switch self {
    case .century(let year), .decade(let year): padded(year, width: 4) + "s"
    case .half(let year, let half): padded(year, width: 4) + "-H" + String(half)
    case .season(let year, let season): padded(year, width: 4) + "-" + season.code
    case .weekend(let year, let week): padded(year, width: 4) + "-W" + padded(week, width: 2) + "-WE"
    case .year(let year): padded(year, width: 4)
    case .quarter(let year, let quarter): padded(year, width: 4) + "-Q" + String(quarter)
    case .month(let year, let month): padded(year, width: 4) + "-" + padded(month, width: 2)
    case .week(let year, let week): padded(year, width: 4) + "-W" + padded(week, width: 2)
    case .day(let day): day.description
    }
  }

  /// The date as in TIMEX3: a decade has the first three digits of its years, a century the first two.
  public var timex: String {
    switch self {
    case .century(let year): String(padded(year, width: 4).prefix(2))
    case .decade(let year): String(padded(year, width: 4).prefix(3))
    default: description
    }
  }

  /// The date written in just one of the first five forms of `description`; nil for anything else, or a date no calendar has.
  public init?(_ text: some StringProtocol) { self.init(Array(text.utf8.prefix(11)).span) }

  /// The date that `bytes` are, written so.
  public init?(_ bytes: Span<UInt8>) {
    guard let year = number(bytes, 0..<4), year > 0 else { return nil }
    switch bytes.count {
    case 4: self = .year(year)
    case 7: self.init(year: year, quarterOrMonth: bytes)
    case 8: self.init(year: year, week: bytes)
    case 10:
      guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
      guard let month = number(bytes, 5..<7), let dayOfMonth = number(bytes, 8..<10) else { return nil }
      guard let day = Day(year: year, month: month, day: dayOfMonth) else { return nil }
      self = .day(day)
    default: return nil
    }
  }

  private init?(year: Int, quarterOrMonth bytes: Span<UInt8>) {
    guard bytes[4] == UInt8(ascii: "-") else { return nil }
    if bytes[5] == UInt8(ascii: "Q") {
      guard let quarter = number(bytes, 6..<7), (1...4).contains(quarter) else { return nil }
      self = .quarter(year: year, quarter: quarter)
    } else {
      guard let month = number(bytes, 5..<7), (1...12).contains(month) else { return nil }
      self = .month(year: year, month: month)
    }
  }

  /// A week exists when its own Monday is counted as that week.
  private init?(year: Int, week bytes: Span<UInt8>) {
    guard bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W") else { return nil }
    guard let week = number(bytes, 6..<8), (1...53).contains(week) else { return nil }
    self = .week(year: year, week: week)
    guard last.isoWeek == (year, week) else { return nil }
  }
}

/// The decimal number that fills `range`; nil when the range is not all digits.
private func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  guard range.upperBound <= bytes.count else { return nil }
  var value = 0
  var place = range.lowerBound
  while place < range.upperBound {
    guard bytes[place] &- 0x30 < 10 else { return nil }
    value = value * 10 + Int(bytes[place] - 0x30)
    place += 1
  }
  return value
}
