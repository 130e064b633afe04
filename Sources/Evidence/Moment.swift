public import Chronology

/// When something was, packed so that moments sort by their first day, the longer one first.
public struct Moment: Hashable, Sendable {
  /// The first day, the length turned round, what words do to the date, and the granularity; for a day without a year its place in its calendar.
  private let code: UInt64
  /// The number of the calendar without a year, and 1; 0 for a date.
  private let calendar: UInt32

  private static let longest = 0x7F_FFFF

  /// A date, or the span from it through a day, or the part of it that words leave: `early 2008`.
  public init(_ date: PartialDate, through: Day? = nil, modifier: DateModifier = .none) {
    let range = modifier.range(of: date)
    let first = (range.earliest ?? date.first).rawValue
    let length = max(0, min(Int((through ?? range.latest ?? date.last).rawValue - first), Self.longest))
    let shown = modifier.code == nil || modifier == .exact ? .none : modifier
    code =
      UInt64(UInt32(bitPattern: first) ^ 1 << 31) << 32 | UInt64(Self.longest - length) << 9 | UInt64(shown.rawValue) << 5
      | UInt64(date.granularity.rawValue) << 1 | (through == nil ? 0 : 1)
    calendar = 0
  }

  /// What an interval means; nil where no unit of the calendar is known of it.
  public init?(_ interval: Interval) {
    guard let date = interval.date else { return nil }
    self.init(date, through: interval.through, modifier: interval.modifier)
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
    return PartialDate(Granularity(rawValue: UInt8(code >> 1 & 0xF)) ?? .day, containing: Day(rawValue: place))
  }

  /// What words do to the date.
  public var modifier: DateModifier { calendar == 0 ? DateModifier(rawValue: UInt8(code >> 5 & 0xF)) ?? .none : .none }

  /// The days of a date, as far as words leave them.
  public var days: DateRange? {
    date.map { date in through.map { DateRange(earliest: date.first, latest: $0) } ?? modifier.range(of: date) }
  }

  /// The last day of a span; nil where the date is all.
  public var through: Day? {
    guard calendar == 0, code & 1 == 1 else { return nil }
    return Day(rawValue: place + Int32(Self.longest - Int(code >> 9 & UInt64(Self.longest))))
  }

  /// The day in a calendar without a year; nil for a date.
  public var relative: (calendar: Int, day: Int)? { calendar == 0 ? nil : (Int(calendar) - 1, Int(place)) }
}

extension Moment: Comparable {
  /// Dates come before days without a year.
  public static func < (left: Moment, right: Moment) -> Bool { (left.calendar, left.code) < (right.calendar, right.code) }
}
