import Glibc

/// A second of universal time, written `2026-11-21T02:15:54Z`; years 0000 to 9999.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since the start of 1970, without leap seconds.
  public let secondsSinceEpoch: Int64

  /// The moment that many seconds after the start of 1970; outside the years 0000 to 9999 the nearest one inside.
  public init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = min(max(secondsSinceEpoch, -62_167_219_200), 253_402_300_799)
  }

  /// The present, by the clock of the system.
  public static var now: Moment { Moment(secondsSinceEpoch: Int64(time(nil))) }

  /// Reads the written form; nil for anything else, days outside the calendar included.
  public init?(_ text: String) {
    self.init(bytes: Array(text.utf8).span)
  }

  /// The written form.
  public var text: String { written(between: "-", ":") }

  /// The written form without `-` and `:`, for file names: `20261121T021554Z`.
  var compactText: String { written(between: "", "") }

  /// Which of two came first.
  public static func < (left: Moment, right: Moment) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }

  init?(bytes: Span<UInt8>) {
    self.init(bytes, form: writtenForm.span, fields: (5, 8, 11, 14, 17))
  }

  init?(compact bytes: Span<UInt8>) {
    self.init(bytes, form: compactForm.span, fields: (4, 6, 9, 11, 13))
  }

  /// Reads `bytes` if they have `form`; `fields` says where month, day, hour, minute and second begin.
  private init?(_ bytes: Span<UInt8>, form: Span<UInt8>, fields: (Int, Int, Int, Int, Int)) {
    guard hasForm(bytes, form) else { return nil }
    let year = number(bytes, at: 0) * 100 + number(bytes, at: 2)
    let (month, day) = (number(bytes, at: fields.0), number(bytes, at: fields.1))
    let (hour, minute, second) = (number(bytes, at: fields.2), number(bytes, at: fields.3), number(bytes, at: fields.4))
    guard isDay(year: year, month: month, day: day), hour < 24, minute < 60, second < 60 else { return nil }
    let days = daysSinceEpoch(year: year, month: month, day: day)
    self.init(secondsSinceEpoch: Int64(days * 86_400 + hour * 3600 + minute * 60 + second))
  }

  private func written(between dateMark: String, _ timeMark: String) -> String {
    var days = Int(secondsSinceEpoch / 86_400)
    var rest = Int(secondsSinceEpoch % 86_400)
    if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
    let (year, month, day) = calendarDay(days)
    let date = [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: dateMark)
    return date + "T" + [digits(rest / 3600, 2), digits(rest / 60 % 60, 2), digits(rest % 60, 2)].joined(separator: timeMark) + "Z"
  }
}

/// The form of a moment, `d` standing for a digit.
private let writtenForm = Array("dddd-dd-ddTdd:dd:ddZ".utf8)
private let compactForm = Array("ddddddddTddddddZ".utf8)

private func hasForm(_ bytes: Span<UInt8>, _ form: Span<UInt8>) -> Bool {
  guard bytes.count == form.count else { return false }
  var i = 0
  while i < form.count {
    guard form[i] == UInt8(ascii: "d") ? isDigit(bytes[i]) : bytes[i] == form[i] else { return false }
    i += 1
  }
  return true
}

/// The number of two digits at `offset`.
private func number(_ bytes: Span<UInt8>, at offset: Int) -> Int {
  Int(bytes[offset] - UInt8(ascii: "0")) * 10 + Int(bytes[offset + 1] - UInt8(ascii: "0"))
}

/// Whether the calendar has that day.
func isDay(year: Int, month: Int, day: Int) -> Bool {
  guard (1...12).contains(month), day >= 1 else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  switch month {
  case 2: return day <= (isLeap ? 29 : 28)
  case 4, 6, 9, 11: return day <= 30
  default: return day <= 31
  }
}

/// The number written by `bytes`; nil unless they are one to nine ASCII digits.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard (1...9).contains(bytes.count), bytes.allSatisfy(isDigit) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

/// Days from 1970-01-01 on, in the calendar whose year begins in March, so that the leap day comes last.
private func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
  let marchYear = month > 2 ? year : year - 1
  let marchMonth = (month + 9) % 12
  let leapDays = floored(marchYear, 4) - floored(marchYear, 100) + floored(marchYear, 400)
  return marchYear * 365 + leapDays + (marchMonth * 153 + 2) / 5 + day - 1 - 719_468
}

private func calendarDay(_ daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
  let days = daysSinceEpoch + 719_468
  let era = floored(days, 146_097)
  let dayOfEra = days - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let marchMonth = (5 * dayOfYear + 2) / 153
  let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
}

private func floored(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

private func digits(_ value: Int, _ count: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}
