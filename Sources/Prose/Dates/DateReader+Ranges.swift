import Chronology

/// Ranges from one date to another: `30 January to 2 February 2020`, `January 30 – February 2, 2020`, `January to March 2020`.
extension DateReader {
  /// A day or month at one end of a range.
  private struct Bound {
    var month: Int
    var day: Int?
    var year: Int?
    /// The token behind it.
    var end: Int
  }

  /// The days between the day at `index` and one behind it that has its year; the first may leave its year to the second.
  func days(from index: Int) -> Match? {
    guard let first = dayBound(at: index), let next = joint(behind: first.end - 1, of: index), let last = dayBound(at: next) else {
      return nil
    }
    return range(first, last, from: index)
  }

  /// The months between the month at `index` and one behind it that has its year.
  func months(from index: Int) -> Match? {
    guard let first = monthBound(at: index), let next = joint(behind: first.end - 1, of: index), let last = monthBound(at: next) else {
      return nil
    }
    return range(first, last, from: index)
  }

  /// A date in numbers, with the one its range goes on to.
  func numeric(_ first: PartialDate, at index: Int) -> Match {
    if let next = joint(behind: index, of: index), next < tokens.count, case .date(let last) = tokens[next].kind, first.last < last.first {
      return Match(tokens: index..<next + 1, meaning: .explicit(first, through: last.last))
    }
    return Match(tokens: index..<index + 1, meaning: .explicit(first, through: nil))
  }

  /// Where the second end of a range stands: behind a dash, `to`, `until` or `through`, or behind the `and` of `between`.
  ///
  /// - Parameters:
  ///   - index: the last token of the first end; a comma may stand behind its year.
  ///   - start: the first token of that end.
  func joint(behind index: Int, of start: Int) -> Int? {
    let next = plainYear(index) != nil && isSign(index + 1, ",") ? index + 2 : index + 1
    if isDash(next) || word(next) == .to || word(next) == .until { return next + 1 }
    return word(next) == .and && followsBetween(start) ? next + 1 : nil
  }

  /// The token behind `and` at `index`.
  func behindAnd(_ index: Int) -> Int? { word(index) == .and ? index + 1 : nil }

  /// The token behind a weekday with its comma, and behind `the`; `index` where neither stands.
  func pastWeekday(_ index: Int) -> Int {
    var next = index
    switch word(index) {
    case .weekday, .shortWeekday: next += isSign(index + 1, ",") || isSign(index + 1, ".") ? 2 : 1
    default: break
    }
    return word(next) == .the ? next + 1 : next
  }

  private func followsBetween(_ start: Int) -> Bool {
    var before = start - 1
    while before >= 0 {
      switch word(before) {
      case .weekday, .shortWeekday, .the: before -= 1
      case .between: return true
      default:
        guard isSign(before, ",") else { return false }
        before -= 1
      }
    }
    return false
  }

  private func dayBound(at start: Int) -> Bound? {
    let index = pastWeekday(start)
    if let month = month(index), let day = dayOfMonth(index + 1) { return withYear(Bound(month: month, day: day, end: index + 2)) }
    guard let day = dayOfMonth(index), let monthAt = monthBehind(index + 1), let month = month(monthAt) else { return nil }
    return withYear(Bound(month: month, day: day, end: monthAt + 1))
  }

  private func monthBound(at index: Int) -> Bound? {
    guard let month = month(index), dayOfMonth(index + 1) == nil else { return nil }
    return withYear(Bound(month: month, end: index + 1))
  }

  private func withYear(_ bound: Bound) -> Bound {
    guard let found = year(behind: bound.end) else { return bound }
    return Bound(month: bound.month, day: bound.day, year: found.year, end: found.end)
  }

  /// The range, where both ends exist, the second has a year and the first comes before it.
  private func range(_ first: Bound, _ last: Bound, from index: Int) -> Match? {
    guard let lastYear = last.year, let through = date(last, in: lastYear)?.last else { return nil }
    let isSameYear = (first.month, first.day ?? 0) < (last.month, last.day ?? 0)
    guard let from = date(first, in: first.year ?? (isSameYear ? lastYear : lastYear - 1)), from.last < through else { return nil }
    return Match(tokens: index..<last.end, meaning: .explicit(from, through: through))
  }

  private func date(_ bound: Bound, in year: Int) -> PartialDate? {
    guard let day = bound.day else { return .month(year: year, month: bound.month) }
    return Day(year: year, month: bound.month, day: day).map { .day($0) }
  }
}
