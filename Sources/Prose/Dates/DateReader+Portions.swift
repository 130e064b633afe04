import Chronology

/// Parts of larger units: `the first quarter of 2020`, `the second half of last year`, `summer`, `the 20th century`.
extension DateReader {
  /// `first quarter of 2020`, `third-quarter`, `the final quarter of this year`.
  func portion(_ ordinal: Int, at index: Int, after floor: Int) -> Match? {
    let start = withThe(index, after: floor)
    let target = isTightDash(index + 1) ? index + 2 : index + 1
    if unit(target) == .century {
      return ordinal > 0 ? Match(tokens: start..<target + 1, meaning: .explicit(.century((ordinal - 1) * 100), through: nil)) : nil
    }
    guard let unit = portionUnit(at: target) else { return counted(at: index) }
    let yearAt = word(target + 1) == .of || word(target + 1) == .in || isSign(target + 1, ",") ? target + 2 : target + 1
    if let year = plainYear(yearAt), let date = part(ordinal, unit, of: year) {
      return Match(tokens: start..<yearAt + 1, meaning: .explicit(date, through: nil))
    }
    if let pointed = enclosing(.year, at: target + 1) {
      return Match(tokens: start..<pointed.end, meaning: .portion(unit, ordinal: ordinal, pointed.pointer))
    }
    guard unit == .quarter, start < index || target > index + 1 else { return nil }
    return Match(tokens: start..<target + 1, meaning: .portion(unit, ordinal: ordinal, .bare))
  }

  /// `Q3 2020`, `Q3`.
  func shortPortion(_ unit: Granularity, _ number: Int, at index: Int) -> Match? {
    let yearAt = word(index + 1) == .of || isSign(index + 1, ",") ? index + 2 : index + 1
    if let year = plainYear(yearAt), let date = part(number, unit, of: year) {
      return Match(tokens: index..<yearAt + 1, meaning: .explicit(date, through: nil))
    }
    return unit == .quarter ? Match(tokens: index..<index + 1, meaning: .portion(unit, ordinal: number, .bare)) : nil
  }

  private func portionUnit(at index: Int) -> Granularity? {
    if word(index) == .half { return .half }
    guard let unit = unit(index), unit == .quarter || unit == .month else { return nil }
    return unit
  }

  private func part(_ ordinal: Int, _ unit: Granularity, of year: Int) -> PartialDate? {
    switch unit {
    case .quarter: (1...4).contains(ordinal) ? .quarter(year: year, quarter: ordinal) : ordinal < 0 ? .quarter(year: year, quarter: 4) : nil
    case .half: (1...2).contains(ordinal) ? .half(year: year, half: ordinal) : ordinal < 0 ? .half(year: year, half: 2) : nil
    case .month: (1...12).contains(ordinal) ? .month(year: year, month: ordinal) : ordinal < 0 ? .month(year: year, month: 12) : nil
    default: nil
    }
  }

  /// `the last quarter of 2009`, read from `last`.
  func lastPortion(at index: Int, after floor: Int) -> Match? {
    guard word(index) == .pointer(.last), portionUnit(at: index + 1) != nil, word(index + 2) == .of else { return nil }
    return portion(-1, at: index, after: floor)
  }

  /// `the 20th century`, `19th-century`.
  func century(_ ordinal: Int, at index: Int, after floor: Int) -> Match? {
    guard case .ordinal = tokens[index].kind, (1...30).contains(ordinal) else { return nil }
    let target = isTightDash(index + 1) ? index + 2 : index + 1
    guard unit(target) == .century else { return nil }
    return Match(tokens: withThe(index, after: floor)..<target + 1, meaning: .explicit(.century((ordinal - 1) * 100), through: nil))
  }

  /// `the summer of 2014`, `summer 2014`, `in the spring`.
  func season(_ season: Season, at index: Int, after floor: Int) -> Match? {
    let start = withThe(index, after: floor)
    let yearAt = word(index + 1) == .of || isSign(index + 1, ",") ? index + 2 : index + 1
    if let year = plainYear(yearAt) {
      return Match(tokens: start..<yearAt + 1, meaning: .explicit(.season(year: year, season), through: nil))
    }
    if let pointed = enclosing(.year, at: index + 1) {
      return Match(tokens: start..<pointed.end, meaning: .season(season, pointed.pointer))
    }
    let hasNameBehind = index + 1 < tokens.count && tokens[index + 1].isCapital
    switch word(start - 1) {
    case .preposition, .in, .until, .afterBefore, .from, .early: break
    case .loosePreposition, .of: guard start < index || tokens[index].isCapital else { return nil }
    default: return nil
    }
    return hasNameBehind ? nil : Match(tokens: start..<index + 1, meaning: .season(season, .bare))
  }
}
