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
    case .decade(let first): return decade(first, at: index, after: floor)
    case .clippedYear(let year):
      guard isPreposition(index - 1) || word(index - 1) == .of || word(index - 1) == .the else { return nil }
      return Match(tokens: index..<index + 1, meaning: .explicit(.year(year), through: nil))
    case .number(let value, 4) where isYear(value): return plainYear(value, at: index, after: floor)
    default: return nil
    }
    return Match(tokens: index..<index + 1, meaning: years(span.first, span.last))
  }

  /// `the 1960s`; two digits without an apostrophe may be somebody's age.
  private func decade(_ first: Int, at index: Int, after floor: Int) -> Match? {
    if tokens[index].bytes.count == 3 {
      switch word(index - 1) {
      case .the, .early: break
      default: return nil
      }
    }
    return Match(tokens: withThe(index, after: floor)..<index + 1, meaning: .explicit(.decade(first), through: nil))
  }

  private func plainYear(_ first: Int, at index: Int, after floor: Int) -> Match? {
    guard isWidened(index, after: floor) || showsYear(at: index, after: floor) else { return nil }
    if isDecade(first, at: index) {
      return Match(tokens: withThe(index, after: floor)..<index + 2, meaning: .explicit(.decade(first), through: nil))
    }
    if joint(behind: index, of: index) == index + 2, let last = plainYear(index + 2), last > first, !isCount(index + 3) {
      return Match(tokens: index..<index + 3, meaning: years(first, last))
    }
    return isCount(index + 1) && !opensSentence(index)
      ? nil : Match(tokens: index..<index + 1, meaning: .explicit(.year(first), through: nil))
  }

  /// Whether `'s` behind a year makes it a decade: `the 1930's`, `mid-1930's`.
  ///
  /// Without such a word before it, it is the year's own: `2020's vote`.
  private func isDecade(_ first: Int, at index: Int) -> Bool {
    guard first % 10 == 0, isSign(index + 1, "'"), tokens[index + 1].bytes.count > 1 else { return false }
    return word(index - 1) == .the || isEarly(index - 1) || isDash(index - 1) && isEarly(index - 2)
  }

  private func years(_ first: Int, _ last: Int) -> DateMeaning {
    .explicit(.year(first), through: PartialDate.year(last).last)
  }

  /// `In 2014 troops …` at the start of a sentence.
  private func opensSentence(_ index: Int) -> Bool {
    (word(index - 1) == .preposition || word(index - 1) == .in) && tokens[index - 1].isCapital
  }

  /// Whether the words around four digits make them a year.
  private func showsYear(at index: Int, after floor: Int) -> Bool {
    switch word(index - 1) {
    case .preposition, .in, .until: return true
    case .loosePreposition, .approximate, .for, .than, .or, .between, .of, .from, .to, .afterBefore: return !isCount(index + 1)
    case .the: return isModern(index) && !isCount(index + 1)
    case .unit: return isModern(index) && !isCount(index + 1) || tokens[index - 1].isCapital
    case .article: return isModern(index) && !isCount(index + 1)
    case .and: return index >= 2 && floor == index - 1
    case .occasion: return tokens[index - 1].isCapital && isModern(index)
    default: break
    }
    if isSign(index - 1, "("), isSign(index + 1, ")") || isDash(index + 1) { return true }
    let continues = floor == index - 1 && (isSign(index - 1, ",") || isSign(index - 1, "/"))
    return continues || isSign(index - 1, "'") && isModern(index) && !isCount(index + 1)
  }

  private func isModern(_ index: Int) -> Bool {
    (plainYear(index) ?? 0) >= 1800
  }

  /// Whether `early`, `the end of` or the like stands before the date at `index`, so that it is one.
  private func isWidened(_ index: Int, after floor: Int) -> Bool {
    guard index > floor else { return false }
    switch word(index - 1) {
    case .early, .edge: return true
    case .of where index - 2 >= floor: return isEarly(index - 2)
    default: return isDash(index - 1) && index - 2 >= floor && isEarly(index - 2)
    }
  }

  private func isEarly(_ index: Int) -> Bool {
    switch word(index) {
    case .early, .edge: true
    default: false
    }
  }
}
