import Chronology

/// What means a time only beside another, or none in particular: `the weekend`, `the end of the year`, `now`, `every Monday`, `at the time`.
extension DateReader {
  /// A word that stands for a time by itself.
  func reference(_ word: DateWord, at index: Int, after floor: Int) -> Match? {
    switch word {
    case .reference(let era):
      if isTightDash(index + 1) || self.word(index + 1) == .as { return nil }
      let start = era == .past && index > floor && self.word(index - 1) == .more ? index - 1 : index
      return Match(tokens: start..<index + 1, meaning: .reference(era))
    case .frequency(let unit):
      if tokens[index].isCapital, index > 0 { return nil }
      return Match(tokens: index..<index + 1, meaning: .set(unit))
    case .every: return every(at: index)
    case .offset(.after): return later(at: index)
    case .then:
      switch self.word(index - 1) {
      case .preposition, .until, .loosePreposition, .from: return Match(tokens: index..<index + 1, meaning: .again(.day, shift: 0))
      default: return nil
      }
    case .at: return atTheTime(at: index)
    default: return nil
    }
  }

  /// `every day`, `each year`, `every three months`, `every Monday`.
  private func every(at index: Int) -> Match? {
    switch word(index + 1) {
    case .unit(let unit): return Match(tokens: index..<index + 2, meaning: .set(unit))
    case .weekday(let weekday) where tokens[index + 1].isCapital: return Match(tokens: index..<index + 2, meaning: .weekly(weekday))
    case .part: return Match(tokens: index..<index + 2, meaning: .set(.day))
    default:
      guard let length = length(at: index + 1), length.isPlural else { return nil }
      return Match(tokens: index..<length.end, meaning: .duration(length.amount, length.unit))
    }
  }

  /// `later` by itself; with a time behind it, it belongs to that.
  private func later(at index: Int) -> Match? {
    guard index > 0 || index + 1 < tokens.count else { return nil }
    switch word(index + 1) {
    case .than, .pointer, .past, .that, .deictic, .weekday, .on: return nil
    default: break
    }
    if isTightDash(index + 1) || isTightDash(index - 1) { return nil }
    return Match(tokens: index..<index + 1, meaning: .reference(.future))
  }

  /// `at the time`, `at that time`, `at the moment`, `at present`.
  private func atTheTime(at index: Int) -> Match? {
    if word(index + 1) == .era(.present) { return Match(tokens: index..<index + 2, meaning: .reference(.present)) }
    guard word(index + 1) == .the || word(index + 1) == .that else { return nil }
    if word(index + 2) == .era(.present) { return Match(tokens: index..<index + 3, meaning: .reference(.present)) }
    guard word(index + 2) == .period, word(index + 3) != .of else { return nil }
    return Match(tokens: index + 1..<index + 3, meaning: .again(.day, shift: 0))
  }

  /// What begins with `the` and a unit: `the days that followed`, `the weekend`, `the day before`, `the near future`.
  func theUnit(at index: Int) -> Match? {
    if let match = theEra(at: index) ?? theFollowing(at: index) { return match }
    guard let unit = unit(index + 1) else { return nil }
    if unit == .day, case .afterBefore(let direction)? = word(index + 2), case .deictic(let shift, nil)? = word(index + 3), shift != 0 {
      return Match(tokens: index..<index + 4, meaning: .unit(.day, shift: direction == .after ? shift + 1 : shift - 1))
    }
    let match = Match(tokens: index..<index + 2, meaning: unit == .day ? .anaphor(.day, shift: 0) : .unit(unit, shift: 0))
    switch word(index + 2) {
    case .offset(let direction): return Match(tokens: index..<index + 3, meaning: .anaphor(unit, shift: direction == .after ? 1 : -1))
    case .pointer(.preceding): return Match(tokens: index..<index + 3, meaning: .anaphor(unit, shift: -1))
    case .pointer(.following): return Match(tokens: index..<index + 3, meaning: .anaphor(unit, shift: 1))
    case .afterBefore(let direction):
      if isClauseEnd(index + 3) { return Match(tokens: index..<index + 3, meaning: .anaphor(unit, shift: direction == .after ? 1 : -1)) }
      return Match(tokens: index..<index + 2, meaning: .offset(Amount(1), unit, direction, from: .event))
    case .that, .of, .to: return nil
    default: break
    }
    return unit == .weekend || showsUnit(before: index, unit) ? match : nil
  }

  /// Whether the words before `the year` show that it is the one of writing.
  private func showsUnit(before index: Int, _ unit: Granularity) -> Bool {
    guard !unit.isWithinDay, unit != .century, !isTightDash(index + 2) else { return false }
    switch word(index - 1) {
    case .of:
      if case .edge? = word(index - 2) { return true }
      return word(index - 2) == .dayVerb
    case .for, .dayVerb: return true
    case .edge: return unit == .day
    case .in: return isLater(index - 2) || unit == .day
    case .preposition: return tokens[index - 1].bytes.count == 6 || unit == .day
    default: return false
    }
  }

  private func isLater(_ index: Int) -> Bool {
    switch word(index) {
    case .offset, .early, .reference: true
    default: false
    }
  }

  /// `the future`, `the near term`, `the time being`, `the moment`.
  private func theEra(at index: Int) -> Match? {
    if word(index + 1) == .period, word(index + 2) == .era(.present) {
      return Match(tokens: index..<index + 3, meaning: .reference(.present))
    }
    if word(index + 1) == .near, case .era(let era)? = word(index + 2) {
      return Match(tokens: index..<index + 3, meaning: .reference(era))
    }
    if word(index + 1) == .era(.future), isPreposition(index - 1), isClauseEnd(index + 2) {
      return Match(tokens: index..<index + 2, meaning: .reference(.future))
    }
    guard word(index + 1) == .past, isPreposition(index - 1), isClauseEnd(index + 2) else { return nil }
    return Match(tokens: index..<index + 2, meaning: .reference(.past))
  }

  /// `the days that followed`.
  private func theFollowing(at index: Int) -> Match? {
    guard let unit = units(index + 1) ?? unit(index + 1), word(index + 2) == .that, word(index + 3) == .followed else { return nil }
    let amount = units(index + 1) == nil ? Amount(1) : .vague
    return Match(tokens: index..<index + 4, meaning: .offset(amount, unit, .after, from: .previous))
  }
}
