/// A date as exactly as somebody stated it: a year, a quarter, a month, an ISO week or a day.
///
/// Parts that no calendar has (a month 13) are moved to the nearest one that exists when days are asked for.
public enum PartialDate: Hashable, Sendable {
  case year(Int)
  case quarter(year: Int, quarter: Int)
  case month(year: Int, month: Int)
  case week(year: Int, week: Int)
  case day(Day)

  /// The unit of `granularity` that `day` lies in.
  public init(_ granularity: Granularity, containing day: Day) {
    switch granularity {
    case .year: self = .year(day.year)
    case .quarter: self = .quarter(year: day.year, quarter: (day.month + 2) / 3)
    case .month: self = .month(year: day.year, month: day.month)
    case .week: self = .week(year: day.isoWeek.year, week: day.isoWeek.week)
    case .day: self = .day(day)
    }
  }

  /// How exact the date is.
  public var granularity: Granularity {
    switch self {
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .week: .week
    case .day: .day
    }
  }

  /// The first day it may mean.
  public var first: Day {
    switch self {
    case .year(let year): nearestDay(year, 1, 1)
    case .quarter(let year, let quarter): nearestDay(year, clamped(quarter, 1...4) * 3 - 2, 1)
    case .month(let year, let month): nearestDay(year, month, 1)
    case .week(let year, let week): monday(ofWeek: week, year: year)
    case .day(let day): day
    }
  }

  /// The last day it may mean.
  public var last: Day {
    switch self {
    case .year(let year): nearestDay(year, 12, 31)
    case .quarter(let year, let quarter): nearestDay(year, clamped(quarter, 1...4) * 3, 31)
    case .month(let year, let month): nearestDay(year, month, 31)
    case .week: first.adding(days: 6)
    case .day(let day): day
    }
  }

  /// The date of the same granularity `units` later, or earlier when negative; stops at the ends of the years 1 and 9999.
  public func shifted(by units: Int) -> PartialDate {
    let kept = clamped(units, -4_000_000...4_000_000)
    switch self {
    case .year(let year): return .year(clamped(clamped(year, 1...9999) + kept, 1...9999))
    case .quarter: return shifted(months: kept * 3)
    case .month: return shifted(months: kept)
    case .week: return PartialDate(.week, containing: first.adding(days: kept * 7))
    case .day(let day): return .day(day.adding(days: kept))
    }
  }

  private func shifted(months: Int) -> PartialDate {
    let month = clamped(first.year * 12 + first.month - 1 + months, 12...9999 * 12 + 11)
    return PartialDate(granularity, containing: nearestDay(month / 12, month % 12 + 1, 1))
  }
}

extension PartialDate: Comparable {
  /// By first day; of those that begin together the longer one comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.first == right.first ? left.last > right.last : left.first < right.first
  }
}

/// The existing day nearest to the parts given, in the years 1 to 9999.
private func nearestDay(_ year: Int, _ month: Int, _ day: Int) -> Day {
  if year < 1 { return .earliest }
  let month = clamped(month, 1...12)
  return Day(year: year, month: month, day: min(day, Day.count(ofMonth: month, year: year))) ?? .latest
}

/// The Monday that an ISO week begins with; the 4th of January always lies in week 1.
private func monday(ofWeek week: Int, year: Int) -> Day {
  let fourth = nearestDay(year, 1, 4)
  return fourth.adding(days: 1 - fourth.weekday.rawValue + (clamped(week, 1...53) - 1) * 7)
}

private func clamped(_ number: Int, _ range: ClosedRange<Int>) -> Int {
  min(max(number, range.lowerBound), range.upperBound)
}
