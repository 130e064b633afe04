import Chronology
import Glibc

/// A second of universal time, written `2026-11-21T02:15:54Z`; years 0001 to 9999.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since the start of 1970, without leap seconds.
  public let secondsSinceEpoch: Int64

  /// The moment that many seconds after the start of 1970; outside the years 0001 to 9999 the nearest one inside.
  public init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = min(max(secondsSinceEpoch, -62_135_596_800), 253_402_300_799)
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
    guard let date = Day(year: year, month: month, day: day), hour < 24, minute < 60, second < 60 else { return nil }
    self.init(secondsSinceEpoch: Int64(Int(date.rawValue) * 86_400 + hour * 3600 + minute * 60 + second))
  }

  private func written(between dateMark: String, _ timeMark: String) -> String {
    var days = Int(secondsSinceEpoch / 86_400)
    var rest = Int(secondsSinceEpoch % 86_400)
    if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
    let date = Day.epoch.adding(days: days).description.split(separator: "-").joined(separator: dateMark)
    return date + "T" + [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: timeMark) + "Z"
  }
}

extension Day {
  fileprivate static let epoch = Day(rawValue: 0)
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

/// The number written by `bytes`; nil unless they are one to nine ASCII digits.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard (1...9).contains(bytes.count), bytes.allSatisfy(isDigit) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

private func twoDigits(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
