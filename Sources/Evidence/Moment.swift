public import Chronology

/// When something was, packed so that moments sort by their first day, the longer one first.
public struct Moment: Hashable, Sendable {
  /// The first day, the length turned round, and the granularity; for a day without a year its place in its calendar.
  private let code: UInt64
  /// The number of the calendar without a year, and 1; 0 for a date.
  private let calendar: UInt32

  private static let longest = 0xFF_FFFF

  /// A date, or the span from it through a day.
  public init(_ date: PartialDate, through: Day? = nil) {
    let first = date.first.rawValue
    let length = max(0, min(Int((through ?? date.last).rawValue - first), Self.longest))
    code =
      UInt64(UInt32(bitPattern: first) ^ 1 << 31) << 32 | UInt64(Self.longest - length) << 8 | UInt64(date.granularity.rawValue) << 1
      | (through == nil ? 0 : 1)
    calendar = 0
  }

  /// A day of a calendar without a year.
  public init(_ day: Int, of calendar: Int) {
    code = UInt64(UInt32(bitPattern: Int32(clamping: day)) ^ 1 << 31) << 32
    self.calendar = UInt32(calendar + 1)
  }

  private var place: Int32 { Int32(bitPattern: UInt32(code >> 32) ^ 1 << 31) }

  /// The date; nil in a calendar without a year.
  public var date: PartialDate? {
    guard calendar == 0 else { return nil }
    return PartialDate(Granularity(rawValue: UInt8(code >> 1 & 0x7F)) ?? .day, containing: Day(rawValue: place))
  }

  /// The last day of a span; nil where the date is all.
  public var through: Day? {
    guard calendar == 0, code & 1 == 1 else { return nil }
    return Day(rawValue: place + Int32(Self.longest - Int(code >> 8 & UInt64(Self.longest))))
  }

  /// The day in a calendar without a year; nil for a date.
  public var relative: (calendar: Int, day: Int)? { calendar == 0 ? nil : (Int(calendar) - 1, Int(place)) }
}

extension Moment: Comparable {
  /// Dates come before days without a year.
  public static func < (left: Moment, right: Moment) -> Bool { (left.calendar, left.code) < (right.calendar, right.code) }
}
