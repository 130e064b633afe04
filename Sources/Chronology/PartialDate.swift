/// A date as exactly as somebody stated it: a century, a decade, a year or a part of one, an ISO week, a weekend or a day.
///
/// Parts that no calendar has (a month 13) are moved to the nearest one that exists when days are asked for.
public enum PartialDate: Hashable, Sendable {
  /// The hundred and the ten years that begin with this one.
  case century(Int), decade(Int)
  case year(Int)
  case half(year: Int, half: Int)
  case season(year: Int, Season)
  case quarter(year: Int, quarter: Int)
  case month(year: Int, month: Int)
  case week(year: Int, week: Int)
  /// Saturday and Sunday of a week.
  case weekend(year: Int, week: Int)
  case day(Day)

  /// The unit of `granularity` that `day` lies in.
  public init(_ granularity: Granularity, containing day: Day) {
    switch granularity {
    case .century: self = .century(day.year / 100 * 100)
    case .decade: self = .decade(day.year / 10 * 10)
    case .half: self = .half(year: day.year, half: (day.month + 5) / 6)
    case .season: self = PartialDate(seasonOf: day)
    case .weekend: self = .weekend(year: day.isoWeek.year, week: day.isoWeek.week)
    case .year: self = .year(day.year)
    case .quarter: self = .quarter(year: day.year, quarter: (day.month + 2) / 3)
    case .month: self = .month(year: day.year, month: day.month)
    case .week: self = .week(year: day.isoWeek.year, week: day.isoWeek.week)
    case .day, .hour, .minute, .second: self = .day(day)
    }
  }

  /// How exact the date is.
  public var granularity: Granularity {
    switch self {
    case .century: .century
    case .decade: .decade
    case .half: .half
    case .season: .season
    case .weekend: .weekend
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
    case .century(let year), .decade(let year): nearestDay(year, 1, 1)
    case .half(let year, let half): nearestDay(year, clamped(half, 1...2) * 6 - 5, 1)
    case .season(let year, let season): nearestDay(year, season.firstMonth, 1)
    case .weekend(let year, let week): monday(ofWeek: week, year: year).adding(days: 5)
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
    case .century(let year): nearestDay(clamped(year, -9999...9999) + 99, 12, 31)
    case .decade(let year): nearestDay(clamped(year, -9999...9999) + 9, 12, 31)
    case .half(let year, let half): nearestDay(year, clamped(half, 1...2) * 6, 31)
    case .season(let year, .winter): nearestDay(clamped(year, -9999...9999) + 1, 2, 31)
    case .season(let year, let season): nearestDay(year, season.firstMonth + 2, 31)
    case .weekend: first.adding(days: 1)
    case .year(let year): nearestDay(year, 12, 31)
    case .quarter(let year, let quarter): nearestDay(year, clamped(quarter, 1...4) * 3, 31)
    case .month(let year, let month): nearestDay(year, month, 31)
    case .week: first.adding(days: 6)
    case .day(let day): day
    }
  }

  /// The date of the same granularity `units` later (the same season so many years later), or earlier when negative; stops at the ends of the years 1 and 9999.
  public func shifted(by units: Int) -> PartialDate {
    let kept = clamped(units, -4_000_000...4_000_000)
    switch self {
    case .century(let year): return .century(clamped(clamped(year, 1...9999) + kept * 100, 0...9900))
    case .decade(let year): return .decade(clamped(clamped(year, 1...9999) + kept * 10, 0...9990))
    case .half: return shifted(months: kept * 6)
    case .season(let year, let season): return .season(year: clamped(clamped(year, 1...9999) + kept, 1...9999), season)
    case .weekend: return PartialDate(.weekend, containing: first.adding(days: kept * 7))
    case .year(let year): return .year(clamped(clamped(year, 1...9999) + kept, 1...9999))
    case .quarter: return shifted(months: kept * 3)
    case .month: return shifted(months: kept)
    case .week: return PartialDate(.week, containing: first.adding(days: kept * 7))
    case .day(let day): return .day(day.adding(days: kept))
    }
  }

  /// January and February belong to the winter of the year before.
  private init(seasonOf day: Day) {
    if day.month < 3 {
      self = .season(year: day.year - 1, .winter)
    } else {
      self = .season(year: day.year, Season(rawValue: UInt8(day.month / 3 - 1)) ?? .winter)
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
