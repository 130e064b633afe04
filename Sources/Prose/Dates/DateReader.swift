import Chronology

/// Reads expressions of time out of one sentence's tokens.
struct DateReader {
  let tokens: [DateToken]
  /// The languages its words were looked up in; English months need a capital, since `may` and `march` are words.
  let languages: DateLanguages

  /// An expression and the tokens it takes.
  struct Match {
    var tokens: Range<Int>
    var meaning: DateMeaning
    var modifier = DateModifier.none
    var part: DayPart?
    var clock: ClockTime?

    /// What it says.
    var expression: DateExpression { DateExpression(meaning, modifier: modifier, part: part, clock: clock) }
  }

  /// The expressions, in order and without overlap.
  func matches() -> [Match] {
    var found: [Match] = []
    var index = 0
    var floor = 0
    while index < tokens.count {
      guard tokens[index].mayOpen, let match = match(at: index, after: floor) else {
        index += 1
        continue
      }
      let dressed = dressed(match, after: floor)
      found.append(dressed)
      floor = dressed.tokens.upperBound
      index = floor
    }
    return found
  }

  /// The expression that begins with the token at `index`; it may take words before it, but none before `floor`.
  private func match(at index: Int, after floor: Int) -> Match? {
    switch tokens[index].kind {
    case .name, .sign: nil
    case .count: counted(at: index)
    case .time(let minutes): clock(minutes, at: index, after: floor)
    case .dottedTime(let minutes): clock(minutes, at: index, after: floor)
    case .date(let date): numeric(date, at: index)
    case .number(let value, _), .ordinal(let value):
      dayFirst(value, at: index) ?? clockNumber(value, at: index, after: floor) ?? year(at: index, after: floor)
        ?? century(value, at: index, after: floor) ?? counted(at: index)
    case .dayRange(let value, let last): dayFirst(value, through: last, at: index) ?? counted(at: index)
    case .portion(let unit, let number): shortPortion(unit, number, at: index)
    case .yearRange, .decade, .clippedYear: year(at: index, after: floor)
    case .word(let word): match(word, at: index, after: floor)
    }
  }

  private func match(_ word: DateWord, at index: Int, after floor: Int) -> Match? {
    switch word {
    case .month(let month), .shortMonth(let month): monthFirst(month, at: index, after: floor)
    case .weekday, .shortWeekday: weekdayFirst(at: index)
    case .weekdays(let weekday): tokens[index].isCapital ? Match(tokens: index..<index + 1, meaning: .weekly(weekday)) : nil
    case .deictic(let shift, let part): Match(tokens: index..<index + 1, meaning: .unit(.day, shift: shift), part: part)
    case .pointer, .past, .that, .current: pointed(at: index, after: floor)
    case .these, .recent: theseUnits(at: index)
    case .count, .article, .units: counted(at: index)
    case .half: halfUnit(at: index)
    case .ordinal(let ordinal): portion(ordinal, at: index, after: floor)
    case .season(let season): self.season(season, at: index, after: floor)
    case .the: theUnit(at: index)
    case .part(let part): dayPart(part, at: index, after: floor)
    default: reference(word, at: index, after: floor)
    }
  }
}

extension DateReader {
  /// The word at `index`; nil for other tokens and outside.
  func word(_ index: Int) -> DateWord? {
    guard index >= 0, index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
    return word
  }

  /// The unit at `index`, in the singular.
  func unit(_ index: Int) -> Granularity? {
    if case .unit(let unit)? = word(index) { unit } else { nil }
  }

  /// The units at `index`, in the plural.
  func units(_ index: Int) -> Granularity? {
    if case .units(let unit)? = word(index) { unit } else { nil }
  }

  /// Whether the token at `index` is this sign.
  func isSign(_ index: Int, _ wanted: Unicode.Scalar) -> Bool {
    guard index >= 0, index < tokens.count, case .sign(let sign) = tokens[index].kind else { return false }
    return UInt32(sign) == wanted.value
  }

  /// Whether a hyphen or dash stands at `index`.
  func isDash(_ index: Int) -> Bool {
    isSign(index, "-")
  }

  /// Whether a hyphen ties the tokens at both sides: `20-Mar-2026`.
  func isTightDash(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, isDash(index) else { return false }
    let dash = tokens[index].bytes
    return tokens[index - 1].bytes.upperBound == dash.lowerBound && dash.upperBound == tokens[index + 1].bytes.lowerBound
  }

  /// Whether the month or weekday at `index` is written as one.
  func isNamed(_ index: Int) -> Bool {
    if case .weekday? = word(index) { return true }
    return languages == .all || tokens[index].isCapital
  }

  /// Whether a word without a capital stands at `index`, whatever it is.
  func isSmallWord(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, !tokens[index].isCapital else { return false }
    switch tokens[index].kind {
    case .name, .word: return true
    default: return false
    }
  }

  /// Whether a clause ends before `index`: nothing or a sign stands there.
  func isClauseEnd(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if case .sign = tokens[index].kind { return !isDash(index) } else { return false }
  }

  /// The month named at `index`.
  func month(_ index: Int) -> Int? {
    switch word(index) {
    case .month(let month), .shortMonth(let month): isNamed(index) ? month : nil
    default: nil
    }
  }

  /// Four digits at `index` that can be a year.
  func plainYear(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, case .number(let value, 4) = tokens[index].kind, isYear(value) else { return nil }
    return value
  }

  /// A day of the month at `index`: `5`, `05` or `5th`.
  func dayOfMonth(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number(let value, let digits) where digits <= 2 && (1...31).contains(value): return value
    case .ordinal(let value) where (1...31).contains(value): return value
    default: return nil
    }
  }

  /// Whether the token at `index` is something counted, so that digits before it are no year.
  func isCount(_ index: Int) -> Bool {
    word(index) == .counted || isSign(index, "%")
  }

  /// The start of the expression at `index` with `the` before it.
  func withThe(_ index: Int, after floor: Int) -> Int {
    index > floor && word(index - 1) == .the ? index - 1 : index
  }
}

extension DateReader.Match {
  /// Whether it can stand in a date line: a date, or words like `2 days ago`.
  var isPlain: Bool {
    switch meaning {
    case .explicit, .missingDay, .weekday, .monthDay, .unit, .offset: true
    default: false
    }
  }
}
