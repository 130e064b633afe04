import Chronology

/// Years, and words around dates: `in 2018`, `the end of 2011`, `2003-2011`, `the first quarter of 2020`.
extension DateReader {
  /// A year or years at `index`, where the words around show them to be such.
  func year(at index: Int, after floor: Int) -> Match? {
    let span: (first: Int, last: Int)
    switch tokens[index].kind {
    case .yearRange(let first, let last):
      guard !isCount(index + 1) else { return nil }
      span = (first, last)
    case .decade(let first): span = (first, first + 9)
    case .number(let value, 4) where isYear(value): return plainYear(value, at: index, after: floor)
    default: return nil
    }
    return Match(tokens: widened(index, after: floor)..<index + 1, meaning: years(span.first, span.last))
  }

  private func plainYear(_ first: Int, at index: Int, after floor: Int) -> Match? {
    let start = widened(index, after: floor)
    guard start < index || showsYear(at: index, after: floor) else { return nil }
    if isDecade(first, at: index) { return Match(tokens: start..<index + 2, meaning: years(first, first + 9)) }
    if joint(behind: index, of: index) == index + 2, let last = plainYear(index + 2), last > first, !isCount(index + 3) {
      return Match(tokens: start..<index + 3, meaning: years(first, last))
    }
    return isCount(index + 1) && !opensSentence(index)
      ? nil : Match(tokens: start..<index + 1, meaning: .explicit(.year(first), through: nil))
  }

  /// Whether `'s` behind a year makes it a decade: `the 1930's`, `mid-1930's`.
  ///
  /// Without such a word before it, it is the year's own: `2020's vote`.
  private func isDecade(_ first: Int, at index: Int) -> Bool {
    guard first % 10 == 0, isSign(index + 1, "'"), tokens[index + 1].bytes.count > 1 else { return false }
    return word(index - 1) == .the || word(index - 1) == .early || isDash(index - 1) && word(index - 2) == .early
  }

  private func years(_ first: Int, _ last: Int) -> DateMeaning {
    .explicit(.year(first), through: PartialDate.year(last).last)
  }

  /// `In 2014 troops …` at the start of a sentence.
  private func opensSentence(_ index: Int) -> Bool {
    word(index - 1) == .preposition && tokens[index - 1].isCapital
  }

  /// Whether the words around four digits make them a year.
  private func showsYear(at index: Int, after floor: Int) -> Bool {
    switch word(index - 1) {
    case .preposition, .until: return true
    case .loosePreposition, .between, .of, .from, .to, .afterBefore: return !isCount(index + 1)
    case .the, .unit: return isModern(index) && !isCount(index + 1) || tokens[index - 1].isCapital && word(index - 1) == .unit
    case .count: return tokens[index - 1].bytes.count <= 2 && isModern(index) && !isCount(index + 1)
    case .and: return index >= 2 && floor == index - 1
    default: break
    }
    if isSign(index - 1, "("), isSign(index + 1, ")") || isDash(index + 1) { return true }
    let continues = floor == index - 1 && (isSign(index - 1, ",") || isSign(index - 1, "/"))
    return continues || isSign(index - 1, "'") && isModern(index) && !isCount(index + 1)
  }

  private func isModern(_ index: Int) -> Bool {
    (plainYear(index) ?? 0) >= 1800
  }

  /// The start of the date at `index` with `early`, `summer of` or `the end of` before it.
  func widened(_ index: Int, after floor: Int) -> Int {
    guard index > floor else { return index }
    switch word(index - 1) {
    case .early, .season, .edge: return withThe(index - 1, after: floor)
    case .of where index - 2 >= floor:
      guard word(index - 2) == .edge || word(index - 2) == .season || word(index - 2) == .early else { return index }
      return withThe(index - 2, after: floor)
    default:
      if isDash(index - 1), index - 2 >= floor, word(index - 2) == .early || word(index - 2) == .edge { return index - 2 }
      return index
    }
  }

  private func withThe(_ index: Int, after floor: Int) -> Int {
    index > floor && word(index - 1) == .the ? index - 1 : index
  }

  /// `first quarter of 2020`, `the third quarter of this year`.
  func quarter(_ ordinal: Int, at index: Int, after floor: Int) -> Match? {
    guard word(index + 1) == .quarter else { return nil }
    let start = withThe(index, after: floor)
    let yearAt = word(index + 2) == .of || isSign(index + 2, ",") ? index + 3 : index + 2
    if let year = plainYear(yearAt) {
      return Match(tokens: start..<yearAt + 1, meaning: .explicit(.quarter(year: year, quarter: ordinal), through: nil))
    }
    if word(yearAt) == .pointer, word(yearAt + 1) == .unit { return Match(tokens: start..<yearAt + 2, meaning: .reference(.present)) }
    return start < index ? Match(tokens: start..<index + 2, meaning: .reference(.present)) : nil
  }
}
