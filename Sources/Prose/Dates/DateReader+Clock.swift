import Chronology

/// Times of day, with the day that stands beside them: `16:08 UTC`, `7 p.m. on Friday`, `the morning of March 3`, `at night`.
extension DateReader {
  /// A time at `index`, in minutes since midnight.
  func clock(_ minutes: Int, at index: Int, after floor: Int) -> Match? {
    var end = index + 1
    var minutes = minutes
    if case .dottedTime = tokens[index].kind, !isClockWord(end), word(index - 1) != .at { return nil }
    if word(end) == .am || word(end) == .pm {
      minutes = minutes % 720 + (word(end) == .pm ? 720 : 0)
      end += 1
    }
    let isUTC = word(end) == .utc
    if isUTC || word(end) == .zone && tokens[end].isCapital { end += 1 }
    guard let clock = ClockTime(hour: minutes / 60, minute: minutes % 60, isUTC: isUTC) else { return nil }
    return withDay(Match(tokens: index..<end, meaning: .time, clock: clock))
  }

  /// `7 p.m.`, `0800 UTC`, `12 noon`.
  func clockNumber(_ value: Int, at index: Int, after floor: Int) -> Match? {
    guard case .number(_, let digits) = tokens[index].kind else { return nil }
    if digits <= 2, (1...12).contains(value), word(index + 1) == .am || word(index + 1) == .pm {
      return clock(value * 60, at: index, after: floor)
    }
    guard digits == 4, value % 100 < 60, value / 100 <= 24, isClockWord(index + 1) else { return nil }
    return clock(value / 100 * 60 + value % 100, at: index, after: floor)
  }

  private func isClockWord(_ index: Int) -> Bool {
    switch word(index) {
    case .am, .pm, .utc: true
    case .zone: tokens[index].isCapital
    default: false
    }
  }

  /// A part of a day by itself or with its day: `the evening of 3 January`, `in the morning`, `at noon`.
  func dayPart(_ part: DayPart, at index: Int, after floor: Int) -> Match? {
    let start = withThe(index, after: floor)
    let alone = Match(tokens: start..<index + 1, meaning: .time, part: part)
    if word(index + 1) == .of || word(index + 1) == .on, let day = day(at: index + 2, after: index + 1) {
      return Match(tokens: start..<day.tokens.upperBound, meaning: day.meaning, part: part, clock: day.clock)
    }
    switch word(start - 1) {
    case .at, .in, .preposition, .until, .afterBefore: return alone
    case .loosePreposition, .for, .on, .of: return start < index ? alone : nil
    default: return nil
    }
  }

  /// The time with a day behind it.
  private func withDay(_ match: Match) -> Match {
    let end = match.tokens.upperBound
    let next = word(end) == .on || isSign(end, ",") ? end + 1 : end
    guard let day = day(at: next, after: end) else { return match }
    var both = day
    both.tokens = match.tokens.lowerBound..<day.tokens.upperBound
    both.clock = match.clock
    return both
  }

  /// A day that begins at `index`: a date, a weekday, `today`, `the same day`.
  private func day(at index: Int, after floor: Int) -> Match? {
    guard index < tokens.count else { return nil }
    let found: Match?
    switch tokens[index].kind {
    case .date(let date): found = numeric(date, at: index)
    case .number(let value, _), .ordinal(let value): found = dayFirst(value, at: index)
    case .word(.month(let month)), .word(.shortMonth(let month)):
      found = dayOfMonth(index + 1) == nil ? nil : monthFirst(month, at: index, after: floor)
    case .word(.weekday): found = weekdayFirst(at: index)
    case .word(.deictic(let shift, let part)): found = Match(tokens: index..<index + 1, meaning: .unit(.day, shift: shift), part: part)
    case .word(.the): found = pointed(at: index + 1, after: index)
    case .word(.pointer): found = pointed(at: index, after: index)
    default: found = nil
    }
    guard let found, found.isDay else { return nil }
    return found
  }

  /// The match with a part of the day or a time behind its day: `Monday night`, `March 3 at 10:30`.
  func withTime(_ match: Match) -> Match {
    guard match.isDay, match.clock == nil else { return match }
    var match = match
    let end = match.tokens.upperBound
    if match.part == nil, case .part(let part)? = word(end) {
      match.part = part
      match.tokens = match.tokens.lowerBound..<end + 1
      return match
    }
    let next = word(end) == .at || isSign(end, ",") ? end + 1 : end
    guard next < tokens.count else { return match }
    let time: Match?
    switch tokens[next].kind {
    case .time(let minutes), .dottedTime(let minutes): time = clock(minutes, at: next, after: next)
    case .number(let value, _): time = clockNumber(value, at: next, after: next)
    case .word(.part(let part)) where word(end) == .at: time = Match(tokens: next..<next + 1, meaning: .time, part: part)
    default: time = nil
    }
    guard let time, time.meaning == .time else { return match }
    match.clock = time.clock
    match.part = match.part ?? time.part
    match.tokens = match.tokens.lowerBound..<time.tokens.upperBound
    return match
  }
}

extension DateReader.Match {
  /// Whether it means one day.
  var isDay: Bool {
    switch meaning {
    case .explicit(.day, nil), .weekday, .monthDay(_, _, nil, _, _), .unit(.day, _), .anaphor(.day, _): true
    default: false
    }
  }
}
