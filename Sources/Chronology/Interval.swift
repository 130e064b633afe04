/// A stretch of the calendar as exactly as words give it: its unit, what modifies it, and the first and the last day it may mean.
public struct Interval: Hashable, Sendable {
  /// The unit of the calendar it is, or begins with; nil where only its bounds are known.
  public var date: PartialDate?
  /// The last day of a span that begins with `date`; nil where the date is all.
  public var through: Day?
  /// What words do to the date.
  public var modifier: DateModifier
  /// The part of the day.
  public var part: DayPart?
  /// The time of day.
  public var clock: ClockTime?
  /// The days it may mean; an open end is unknown.
  public var range: DateRange

  /// The date `date`, or the span from it through a day.
  public init(_ date: PartialDate, through: Day? = nil, modifier: DateModifier = .none, part: DayPart? = nil, clock: ClockTime? = nil) {
    self.date = date
    self.through = through
    self.modifier = modifier
    self.part = part
    self.clock = clock
    range = modifier.range(of: date)
    if let through { range.latest = max(through, date.first) }
  }

  /// Days of which no unit is known.
  public init(within range: DateRange) {
    modifier = .none
    self.range = range
  }

  /// The first day it may mean; nil where nothing bounds it.
  public var earliest: Day? { range.earliest }
  /// The last day it may mean; nil where nothing bounds it.
  public var latest: Day? { range.latest }
  /// How exact it is; nil where only its bounds are known.
  public var granularity: Granularity? { date?.granularity }

  /// The value as in TIMEX3, e.g. `2026-W11`, `2020-01-06TNI`, `2003/2011`; nil where only bounds are known.
  public var value: String? {
    guard let date else { return nil }
    if let through { return date.timex + "/" + PartialDate(date.granularity, containing: through).timex }
    guard case .day = date else { return date.timex }
    return date.timex + (clock.map { "T" + $0.description } ?? part.map { "T" + $0.code } ?? "")
  }
}
