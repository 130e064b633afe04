/// What words do to the date or the length they stand with: `early 2008`, `the end of 2011`, `about three weeks`.
public enum DateModifier: UInt8, CaseIterable, Hashable, Sendable {
  /// Nothing.
  case none
  /// The first and the last third of a unit, and the one between them.
  case early, mid, late
  /// The first and the last quarter of a unit.
  case beginning, end
  /// The part of a unit before and behind the day of writing: `earlier this year`.
  case earlier, later
  /// Roughly so much.
  case about
  case moreThan, lessThan, atLeast, atMost
  /// To the day: `23 years to the day`.
  case exact

  /// The word of TIMEX3; nil where it has none.
  public var code: String? {
    switch self {
    case .none, .earlier, .later: nil
    case .early, .beginning: "START"
    case .mid: "MID"
    case .late, .end: "END"
    case .about: "APPROX"
    case .moreThan: "MORE_THAN"
    case .lessThan: "LESS_THAN"
    case .atLeast: "EQUAL_OR_MORE"
    case .atMost: "EQUAL_OR_LESS"
    case .exact: "EXACT"
    }
  }

  /// The days of `date` that are meant.
  public func range(of date: PartialDate) -> DateRange {
    let first = date.first
    let last = date.last
    switch self {
    case .early: return DateRange(earliest: first, latest: date.day(at: 1, of: 3).adding(days: -1))
    case .mid: return DateRange(earliest: date.day(at: 1, of: 3), latest: date.day(at: 2, of: 3).adding(days: -1))
    case .late: return DateRange(earliest: date.day(at: 2, of: 3), latest: last)
    case .beginning: return DateRange(earliest: first, latest: date.day(at: 1, of: 4).adding(days: -1))
    case .end: return DateRange(earliest: date.day(at: 3, of: 4), latest: last)
    default: return DateRange(earliest: first, latest: last)
    }
  }
}

extension PartialDate {
  /// The first day of part `part` (from 0) of `count` parts: whole months of a year or quarter, else days; a day has no parts.
  fileprivate func day(at part: Int, of count: Int) -> Day {
    switch granularity {
    case .day, .hour, .minute, .second: return part == count - 1 ? first : first.adding(days: 1)
    case .year: return PartialDate.month(year: first.year, month: 1 + 12 * part / count).first
    case .decade, .century:
      let years = granularity == .decade ? 10 : 100
      return PartialDate.year(first.year + years * part / count).first
    default: return first.adding(days: (last - first + 1) * part / count)
    }
  }
}
