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
    if let found = year(behind: yearAt) {
      guard let first = Day(year: found.year, month: month, day: day) else {
        return Match(tokens: index..<found.end, meaning: .missingDay(year: found.year, month: month, day: day))
      }
      let through = last.flatMap { Day(year: found.year, month: month, day: $0) }
      return Match(tokens: index..<found.end, meaning: .explicit(.day(first), through: through))
    }
    guard day <= Day.count(ofMonth: month, year: 2000), (last ?? day) <= Day.count(ofMonth: month, year: 2000) else { return nil }
    let pointed = enclosing(.year, at: yearAt)
    return Match(
      tokens: index..<(pointed?.end ?? yearAt),
      meaning: .monthDay(month: month, day: day, through: last, on: nil, pointed?.pointer ?? .bare))
  }

  /// A year right behind a day or month, or after a comma or `of`.
  func year(behind index: Int) -> (year: Int, end: Int)? {
    if let year = plainYear(index) { return isCount(index + 1) ? nil : (year, index + 1) }
    guard isSign(index, ",") || word(index) == .of || isTightDash(index), let year = plainYear(index + 1) else { return nil }
    return isCount(index + 2) ? nil : (year, index + 2)
  }

  /// A month with its year, or by itself after a word that shows it to be one.
  private func monthAlone(_ month: Int, at index: Int, after floor: Int) -> Match? {
    if let range = months(from: index) { return range }
    if let found = year(behind: index + 1) {
      return Match(tokens: index..<found.end, meaning: .explicit(.month(year: found.year, month: month), through: nil))
    }
    if let pointed = enclosing(.year, at: index + 1) {
      return Match(tokens: index..<pointed.end, meaning: .month(month, pointed.pointer))
    }
    guard showsMonth(month, at: index, after: floor) else { return nil }
    return Match(tokens: index..<index + 1, meaning: .month(month, .bare))
  }

  /// Whether the words around show a month to be one: `in March`, `mid-March`, `the March vote`, `March's`.
  private func showsMonth(_ month: Int, at index: Int, after floor: Int) -> Bool {
    guard case .month? = word(index) else { return isPreposition(index - 1) }
    let isWordToo = month == 5 || month == 3
    let isName = isWordToo || month == 4 || month == 6
    let hasNameBehind = index + 1 < tokens.count && tokens[index + 1].isCapital && tokens[index + 1].kind == .name
    switch word(index - 1) {
    case .early, .edge: return true
    case .of where index - 2 >= floor:
      if case .edge? = word(index - 2) { return true }
      return !isWordToo && !hasNameBehind
    case .the, .article:
      return isSmallWord(index + 1) && ![.on, .of, .to].contains(word(index + 1)) && !(isWordToo && word(index - 1) == .article)
    case .and, .or, .to: return floor == index - 1 && floor > 0 && !hasNameBehind
    case .loosePreposition, .between, .for, .approximate: return !isWordToo && !hasNameBehind
    default: break
    }
    if isPreposition(index - 1) { return !hasNameBehind }
    if isDash(index - 1), case .early? = word(index - 2) { return true }
    if floor == index - 1, floor > 0, isSign(index - 1, ",") || isDash(index - 1) { return !isName }
    return !isName && isSign(index + 1, "'") && tokens[index + 1].bytes.count > 1
  }

  /// Whether a time stands behind the word at `index` rather than a name.
  func isPreposition(_ index: Int) -> Bool {
    switch word(index) {
    case .preposition, .in, .until, .afterBefore, .from: true
    default: false
    }
  }

  /// A weekday, with the date that may follow it.
  func weekdayFirst(at index: Int) -> Match? {
    guard isNamed(index) else { return nil }
    let next = pastWeekday(index)
    if next < tokens.count, let date = plainDate(at: next) {
      return Match(tokens: index..<date.tokens.upperBound, meaning: date.meaning.on(weekday(index)))
    }
    guard case .weekday(let weekday)? = word(index), word(index - 1) != .feast, !isPaper(index + 1) else { return nil }
    let pointed = enclosing(.week, at: index + 1)
    return Match(tokens: index..<(pointed?.end ?? index + 1), meaning: .weekday(weekday, pointed?.pointer ?? .bare))
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
      if case .month = match.meaning { return nil }
      return match
    default: return nil
    }
  }

  /// The weekday named at `index`.
  private func weekday(_ index: Int) -> Weekday? {
    switch word(index) {
    case .weekday(let weekday), .shortWeekday(let weekday): weekday
    default: nil
    }
  }
}

extension DateMeaning {
  /// A day without its year, on a weekday that stands with it.
  fileprivate func on(_ weekday: Weekday?) -> DateMeaning {
    guard case .monthDay(let month, let day, let through, _, let pointer) = self else { return self }
    return .monthDay(month: month, day: day, through: through, on: weekday, pointer)
  }
}
