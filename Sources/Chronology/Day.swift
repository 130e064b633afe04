/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
/// Days made from a year, month and day lie in the years 1 to 9999; arithmetic stays there.
public struct Day: RawRepresentable, Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let rawValue: Int32

  /// The day `rawValue` days after 1970-01-01.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The day written year, month, day; nil when there is no such day in the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.count(ofMonth: month, year: year) else { return nil }
    self.init(rawValue: Int32(truncatingIfNeeded: dayNumber(year: year, month: month, day: day)))
  }

  /// 0001-01-01.
  public static let earliest = Day(rawValue: -719_162)
  /// 9999-12-31.
  public static let latest = Day(rawValue: 2_932_896)

  /// The year, e.g. 2020.
  public var year: Int { civil.year }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday {
    let fromMonday = (Int(rawValue) + 3) % 7
    return Weekday.allCases[fromMonday < 0 ? fromMonday + 7 : fromMonday]
  }

  /// The ISO 8601 week and the year it is counted in, which near New Year may be a neighbour of `year`.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = Int(rawValue) + 4 - weekday.rawValue
    let year = civilDay(thursday).year
    return (year, (thursday - dayNumber(year: year, month: 1, day: 1)) / 7 + 1)
  }

  /// The day `days` later, or earlier when negative; stops at the ends of the years 1 and 9999.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(rawValue).addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    let kept = Swift.min(Swift.max(sum, Int(Day.earliest.rawValue)), Int(Day.latest.rawValue))
    return Day(rawValue: Int32(truncatingIfNeeded: kept))
  }

  /// The number of days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int {
    Int(left.rawValue) - Int(right.rawValue)
  }

  /// Whether `left` is before `right`.
  public static func < (left: Day, right: Day) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether `year` has a 29th of February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28 to 31; 0 for a month outside 1 to 12.
  public static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    case 1...12: 31
    default: 0
    }
  }

  private var civil: (year: Int, month: Int, day: Int) { civilDay(Int(rawValue)) }
}

extension Day: CustomStringConvertible {
  /// The day as `2020-01-03`.
  public var description: String {
    let (year, month, day) = civil
    return padded(year, width: 4) + "-" + padded(month, width: 2) + "-" + padded(day, width: 2)
  }
}

/// `number` in decimal with leading zeros up to `width` digits.
func padded(_ number: Int, width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Days from 1970-01-01 to a date; years begin in March so that the leap day comes last.
private func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let marchYear = month <= 2 ? year - 1 : year
  let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
  let yearOfEra = marchYear - era * 400
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// The date `number` days after 1970-01-01; the inverse of `dayNumber`.
private func civilDay(_ number: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = number + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let fromMarch = (5 * dayOfYear + 2) / 153
  let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
}
