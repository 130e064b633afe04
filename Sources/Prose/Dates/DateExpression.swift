public import Chronology

/// What the words of an expression of time say by themselves; which day they mean follows from the page and its neighbours.
public struct DateExpression: Hashable, Sendable {
  /// The heart of it.
  public var meaning: DateMeaning
  /// What stands with it: `early`, `the end of`, `about`.
  public var modifier: DateModifier
  /// The part of the day: `Monday night`.
  public var part: DayPart?
  /// The time of day: `at 10:30 GMT`.
  public var clock: ClockTime?
  /// The tense of the clause it stands in.
  public var tense: Tense

  /// An expression that means `meaning`.
  public init(
    _ meaning: DateMeaning, modifier: DateModifier = .none, part: DayPart? = nil, clock: ClockTime? = nil, tense: Tense = .unclear
  ) {
    self.meaning = meaning
    self.modifier = modifier
    self.part = part
    self.clock = clock
    self.tense = tense
  }

  /// The kind, as TIMEX3 tells them apart.
  public var kind: DateKind {
    switch meaning {
    case .duration, .span: .duration
    case .offset(_, _, _, from: .event): .duration
    case .set, .weekly: .set
    case .reference: .reference
    case .time: .time
    default: part != nil || clock != nil ? .time : .date
    }
  }
}

/// What an expression of time is.
public enum DateKind: String, CaseIterable, Sendable {
  /// A day or a larger unit.
  case date
  /// A part of a day.
  case time
  /// A length of time.
  case duration
  /// Something that comes again and again.
  case set
  /// Now, the past or the future, without saying when.
  case reference

  /// Whether it stands on the calendar: timelines, filters and comparisons use no others.
  public var isCalendar: Bool { self == .date || self == .time }
}

/// The heart of an expression of time.
public enum DateMeaning: Hashable, Sendable {
  /// A date with its year; `through` is the last day of a range (`04-05 September 2014`, `2003-2011`).
  case explicit(PartialDate, through: Day?)
  /// A day with its year that no calendar has: `31 February 2020`.
  case missingDay(year: Int, month: Int, day: Int)
  /// A weekday without a date: `Monday`, `last Monday`, `Monday of last week`.
  case weekday(Weekday, Pointer)
  /// A day of a month without its year (it exists in some year), with the weekday beside it, or days through another of the month:
  /// `March 5-7`, `Friday, March 20`.
  case monthDay(month: Int, day: Int, through: Int?, on: Weekday?, Pointer)
  /// A month or a season without its year: `in March`, `last summer`, `March of this year`.
  case month(Int, Pointer), season(Season, Pointer)
  /// Part `ordinal` of a larger unit, -1 the last one: `the first quarter`, `the second half of last year`.
  case portion(Granularity, ordinal: Int, Pointer)
  /// The calendar unit so many units from now: `today` is 0 days, `last month` -1 months.
  case unit(Granularity, shift: Int)
  /// So many units up to now or from now on: `the past three months`.
  case span(Amount, Granularity, TimeDirection)
  /// So far from another time: `two days ago`, `a day after the strike`, `months later`.
  case offset(Amount, Granularity, TimeDirection, from: TimeOrigin)
  /// The unit of a time mentioned before, or one so many units from it: `the same day`, `that month`, `the following week`.
  case anaphor(Granularity, shift: Int)
  /// The time mentioned before, so many units away: `the same period last year`, `then`.
  case again(Granularity, shift: Int)
  /// A length of time: `three months`.
  case duration(Amount, Granularity)
  /// Again after each unit: `every month`, `annually`; on a day of each week: `every Monday`.
  case set(Granularity), weekly(Weekday)
  /// A time of day without its day.
  case time
  /// `now`, `recently`, `the future`.
  case reference(Era)
}

/// What points from here, or from a time mentioned before, to one of many weekdays, months or quarters.
public enum Pointer: UInt8, CaseIterable, Hashable, Sendable {
  /// Nothing: the tense and the day of writing decide.
  case bare
  case this, last, next
  /// Of the week (of a weekday) or the year (of the rest) before, now and behind: `Monday of last week`.
  case ofLast, ofThis, ofNext
  /// Of the time mentioned before: `that Monday`, `March of that year`, `the following Monday`, `the previous March`.
  case same, following, preceding
}

/// A number of units, in halves, or one that is not said.
public struct Amount: Hashable, Sendable {
  /// Twice the number; 0 where it is not said (`several days`, `months later`).
  public let halves: Int

  /// So many units.
  public init(_ count: Int) { halves = max(0, min(count, 1_000_000)) * 2 }
  /// So many half units.
  public init(halves: Int) { self.halves = max(0, min(halves, 2_000_000)) }

  /// A number nobody says.
  public static let vague = Amount(halves: 0)

  /// The whole number of units; nil where it is not said or not whole.
  public var count: Int? { halves > 0 && halves % 2 == 0 ? halves / 2 : nil }

  /// The number as in TIMEX3: `3`, `2.5`, or `X`.
  public var code: String { halves == 0 ? "X" : String(halves / 2) + (halves % 2 == 1 ? ".5" : "") }
}

/// Into the past or the future.
public enum TimeDirection: UInt8, CaseIterable, Hashable, Sendable { case before, after }

/// What an offset is counted from.
public enum TimeOrigin: UInt8, CaseIterable, Hashable, Sendable {
  /// The day of writing: `ago`, `from now`.
  case publication
  /// The time mentioned before: `later`, `earlier`, `that followed`.
  case previous
  /// What the words behind it tell of: `after the strike`.
  case event
  /// The date that stands right behind it: `two days after 3 January`.
  case following
}

/// The past, the present or the future.
public enum Era: UInt8, CaseIterable, Hashable, Sendable { case past, present, future }

/// The tense of a clause, as far as it is plain.
public enum Tense: UInt8, CaseIterable, Hashable, Sendable { case unclear, past, present, future }
