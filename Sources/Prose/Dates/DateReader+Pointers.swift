import Chronology

/// What is pointed to: `last week`, `next Monday`, `the same day`, `this morning`, `the past three months`.
extension DateReader {
  /// An expression that begins with a word that points.
  func pointed(at index: Int, after floor: Int) -> Match? {
    lastPortion(at: index, after: floor) ?? pointedUnit(at: index, after: floor)
  }

  private func pointedUnit(at index: Int, after floor: Int) -> Match? {
    guard let (pointer, end) = pointer(at: index) else { return nil }
    let start = withThe(index, after: floor)
    let target = word(end) == .filler && end + 1 < tokens.count ? end + 1 : end
    let isPast = word(end - 1) == .past
    switch word(target) {
    case .unit(let unit):
      // `day after day` is no day.
      if case .afterBefore? = word(target + 1), self.unit(target + 2) == unit { return nil }
      guard let meaning = pointing(pointer, to: unit, isPast: isPast, hasThe: start < index, behind: target + 1, from: index) else {
        return nil
      }
      let sameEnd = again(pointer, unit, from: target + 1)
      return Match(tokens: start..<(sameEnd?.end ?? target + 1), meaning: sameEnd?.meaning ?? meaning)
    case .period:
      guard let again = again(pointer, nil, from: target + 1) else { return nil }
      return Match(tokens: start..<again.end, meaning: again.meaning)
    case .part(let part): return pointed(pointer, to: part, start..<target + 1)
    case .weekday(let weekday):
      guard word(index) != .that else { return nil }
      return Match(tokens: start..<target + 1, meaning: .weekday(weekday, pointer))
    case .month(let month):
      guard tokens[target].isCapital, word(index) != .that, dayOfMonth(target + 1) == nil else { return nil }
      return Match(tokens: start..<target + 1, meaning: .month(month, pointer))
    case .season(let season): return Match(tokens: start..<target + 1, meaning: .season(season, pointer))
    case .units(let unit):
      guard let direction = direction(pointer) else { return nil }
      return Match(tokens: start..<target + 1, meaning: .span(.vague, unit, direction))
    default:
      guard let length = length(at: target), let direction = direction(pointer) else { return nil }
      return Match(tokens: start..<length.end, meaning: .span(length.amount, length.unit, direction))
    }
  }

  /// The word that points at `index`, of two the second: `this past week`, `that same day`.
  private func pointer(at index: Int) -> (pointer: Pointer, end: Int)? {
    var pointer: Pointer
    switch word(index) {
    case .pointer(let found): pointer = found
    case .past: pointer = .last
    case .current: pointer = .this
    case .that: pointer = .same
    default: return nil
    }
    var end = index + 1
    switch word(end) {
    case .pointer(let second):
      pointer = second
      end += 1
    case .past:
      pointer = .last
      end += 1
    default: break
    }
    return (pointer, end)
  }

  /// What a pointer to a unit means; nil for words that point to no time (`that year` behind a name is a clause).
  private func pointing(_ pointer: Pointer, to unit: Granularity, isPast: Bool, hasThe: Bool, behind: Int, from index: Int) -> DateMeaning?
  {
    if unit.isWithinDay { return pointer == .last || isPast ? .span(Amount(1), unit, .before) : nil }
    switch pointer {
    case .this: return unit == .day && word(behind) == .that ? nil : .unit(unit, shift: 0)
    case .last:
      if unit == .day || word(behind) == .of && [.the, .article, .loosePreposition].contains(word(behind + 1)) { return nil }
      return isPast && hasThe ? .span(Amount(1), unit, .before) : .unit(unit, shift: -1)
    case .next: return unit == .day || hasThe ? .anaphor(unit, shift: 1) : .unit(unit, shift: 1)
    case .same: return .anaphor(unit, shift: 0)
    case .following: return .anaphor(unit, shift: 1)
    case .preceding: return .anaphor(unit, shift: -1)
    default: return nil
    }
  }

  private func pointed(_ pointer: Pointer, to part: DayPart, _ range: Range<Int>) -> Match? {
    switch pointer {
    case .this: Match(tokens: range, meaning: .unit(.day, shift: 0), part: part)
    case .last: Match(tokens: range, meaning: .unit(.day, shift: part == .night || part == .evening ? -1 : 0), part: part)
    case .next, .following: Match(tokens: range, meaning: .anaphor(.day, shift: 1), part: part)
    case .same: Match(tokens: range, meaning: .anaphor(.day, shift: 0), part: part)
    case .preceding: Match(tokens: range, meaning: .anaphor(.day, shift: -1), part: part)
    default: nil
    }
  }

  /// `last year` or `a year earlier` behind `the same period`: the time mentioned before, so much away.
  private func again(_ pointer: Pointer, _ unit: Granularity?, from index: Int) -> (meaning: DateMeaning, end: Int)? {
    guard pointer == .same else { return nil }
    var next = word(index) == .of || word(index) == .in ? index + 1 : index
    if word(next) == .the { next += 1 }
    if let (pointer, end) = self.pointer(at: next), let larger = self.unit(end), larger > unit ?? .day {
      switch pointer {
      case .last, .preceding: return (.again(larger, shift: -1), end + 1)
      case .next, .following: return (.again(larger, shift: 1), end + 1)
      default: return nil
      }
    }
    guard word(next) == .article, let larger = self.unit(next + 1) else { return nil }
    switch word(next + 2) {
    case .ago, .offset(.before): return (.again(larger, shift: -1), next + 3)
    case .offset(.after): return (.again(larger, shift: 1), next + 3)
    default: return nil
    }
  }

  private func direction(_ pointer: Pointer) -> TimeDirection? {
    switch pointer {
    case .last, .preceding: .before
    case .next, .following: .after
    default: nil
    }
  }

  /// The larger unit that is pointed to behind a weekday or month: `last week`, `of this year`, `of the following week`.
  func enclosing(_ unit: Granularity, at index: Int) -> (pointer: Pointer, end: Int)? {
    let hasOf = word(index) == .of || word(index) == .in
    var next = hasOf ? index + 1 : index
    let hasThe = word(next) == .the
    if hasThe { next += 1 }
    if hasOf, hasThe, self.unit(next) == unit { return (.ofThis, next + 1) }
    guard let (pointer, end) = pointer(at: next), self.unit(end) == unit, hasOf || word(next) != .that else { return nil }
    switch pointer {
    case .last: return (.ofLast, end + 1)
    case .this: return (.ofThis, end + 1)
    case .next: return (.ofNext, end + 1)
    case .same, .following, .preceding: return hasOf ? (pointer, end + 1) : nil
    default: return nil
    }
  }

  /// `these days`, `recent weeks`, `recent history`.
  func theseUnits(at index: Int) -> Match? {
    if word(index) == .these { return units(index + 1) == .day ? Match(tokens: index..<index + 2, meaning: .reference(.present)) : nil }
    for end in index + 1..<index + 5 where word(end) == .era(.past) {
      return Match(tokens: index..<end + 1, meaning: .reference(.past))
    }
    guard let unit = units(index + 1), unit >= .day else { return nil }
    return Match(tokens: index..<index + 2, meaning: .reference(.past))
  }
}
