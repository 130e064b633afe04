import Chronology

/// Days: `March 20, 2026`, `20th of March, 2026`, `04-05 September 2014`, and the same without a year.
extension DateReader {
  /// A date that begins with its day.
  func dayFirst(_ day: Int, through last: Int? = nil, at index: Int) -> Match? {
    guard last != nil || dayOfMonth(index) != nil else { return nil }
    var end = index + 1
    var last = last
    if last == nil, let next = joint(behind: index, of: index) ?? behindAnd(end), let behind = dayOfMonth(next), behind > day,
      monthBehind(next + 1) != nil
    {
      last = behind
      end = next + 1
    }
    guard let monthAt = monthBehind(end), let month = month(monthAt) else { return nil }
    if plainYear(monthAt + 1) == nil, dayOfMonth(monthAt + 1) != nil, last == nil, tokens[index].kind != .ordinal(day) { return nil }
    if last == nil, let range = days(from: index) { return range }
    return dated(month: month, day: day, through: last, from: index, yearAt: monthAt + 1)
  }

  /// Where the month stands behind a day: next, or after `of`.
  func monthBehind(_ index: Int) -> Int? {
    if month(index) != nil { return index }
    if languages == .all, isSign(index, "."), month(index + 1) != nil { return index + 1 }
    if isTightDash(index), month(index + 1) != nil { return index + 1 }
    return word(index) == .of && month(index + 1) != nil ? index + 1 : nil
  }

  /// A date that begins with its month.
  func monthFirst(_ month: Int, at index: Int, after floor: Int) -> Match? {
    guard isNamed(index) else { return nil }
    if let day = dayOfMonth(index + 1) {
      return monthDay(month, day, from: index, end: index + 2)
    }
    if index + 1 < tokens.count, case .dayRange(let day, let last) = tokens[index + 1].kind {
      return dated(month: month, day: day, through: last, from: index, yearAt: index + 2)
    }
    return monthAlone(month, at: index, after: floor)
  }

  /// `March 20`, with what may follow: another day, another month's day, a year.
  private func monthDay(_ month: Int, _ day: Int, from index: Int, end: Int) -> Match? {
    if let range = days(from: index) { return range }
    if let next = joint(behind: end - 1, of: index), let last = dayOfMonth(next), last > day, self.month(next + 1) == nil,
      !isCount(next + 1)
    {
      return dated(month: month, day: day, through: last, from: index, yearAt: next + 1)
    }
    return dated(month: month, day: day, through: nil, from: index, yearAt: end)
  }

  /// The day with the year at `yearAt`, or without one.
  private func dated(month: Int, day: Int, through last: Int?, from index: Int, yearAt: Int) -> Match? {
    if let found = year(behind: yearAt), let first = Day(year: found.year, month: month, day: day) {
      let through = last.flatMap { Day(year: found.year, month: month, day: $0) }
      return Match(tokens: index..<found.end, meaning: .explicit(.day(first), through: through))
    }
    guard day <= Day.count(ofMonth: month, year: 2000), (last ?? day) <= Day.count(ofMonth: month, year: 2000) else { return nil }
    return Match(tokens: index..<yearAt, meaning: .monthDay(month: month, day: day, through: last, .bare))
  }

  /// A year right behind a day or month, or after a comma or `of`.
  func year(behind index: Int) -> (year: Int, end: Int)? {
    if let year = plainYear(index) { return isCount(index + 1) ? nil : (year, index + 1) }
    guard isSign(index, ",") || word(index) == .of || isTightDash(index), let year = plainYear(index + 1) else { return nil }
    return isCount(index + 2) ? nil : (year, index + 2)
  }

  /// Whether a hyphen ties the tokens at both sides: `20-Mar-2026`.
  private func isTightDash(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, isDash(index) else { return false }
    let dash = tokens[index].bytes
    return tokens[index - 1].bytes.upperBound == dash.lowerBound && dash.upperBound == tokens[index + 1].bytes.lowerBound
  }

  /// A month with its year, or by itself after a word that shows it to be one.
  private func monthAlone(_ month: Int, at index: Int, after floor: Int) -> Match? {
    let start = widened(index, after: floor)
    if let range = months(from: index) { return Match(tokens: start..<range.tokens.upperBound, meaning: range.meaning) }
    if let found = year(behind: index + 1) {
      return Match(tokens: start..<found.end, meaning: .explicit(.month(year: found.year, month: month), through: nil))
    }
    if start < index { return Match(tokens: start..<index + 1, meaning: .reference(.present)) }
    switch word(index - 1) {
    case .preposition, .until, .afterBefore, .from: break
    case .of, .loosePreposition, .between: guard month != 5, month != 3, case .month = word(index) else { return nil }
    default: return nil
    }
    let follows = index + 1 < tokens.count && tokens[index + 1].isCapital && tokens[index + 1].kind == .name
    return follows ? nil : Match(tokens: index..<index + 1, meaning: .reference(.present))
  }

  /// A weekday, with the date that may follow it.
  func weekdayFirst(at index: Int) -> Match? {
    guard isNamed(index) else { return nil }
    let next = pastWeekday(index)
    if next < tokens.count, let date = plainDate(at: next) {
      return Match(tokens: index..<date.tokens.upperBound, meaning: date.meaning)
    }
    guard case .weekday(let weekday)? = word(index), word(index - 1) != .feast, !isPaper(index + 1) else { return nil }
    return Match(tokens: index..<index + 1, meaning: .weekday(weekday, .bare))
  }

  private func isPaper(_ index: Int) -> Bool {
    word(index) == .paper && tokens[index].isCapital
  }

  /// A day in numbers or with its month; no year or month alone.
  private func plainDate(at index: Int) -> Match? {
    switch tokens[index].kind {
    case .date(let date): return numeric(date, at: index)
    case .number(let value, _), .ordinal(let value): return dayFirst(value, at: index)
    case .dayRange(let value, let last): return dayFirst(value, through: last, at: index)
    case .word(.month(let month)), .word(.shortMonth(let month)):
      guard let match = monthFirst(month, at: index, after: index) else { return nil }
      return match.meaning == .reference(.present) ? nil : match
    default: return nil
    }
  }

  /// Whether the token at `index` is something counted, so that digits before it are no year.
  func isCount(_ index: Int) -> Bool {
    word(index) == .counted || isSign(index, "%")
  }
}
