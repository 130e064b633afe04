import Chronology

/// Reads dates out of one sentence's tokens.
struct DateReader {
  let tokens: [DateToken]
  /// The languages its words were looked up in; English months need a capital, since `may` and `march` are words.
  let languages: DateLanguages

  /// A date and the tokens it takes.
  struct Match {
    var tokens: Range<Int>
    var meaning: DateMeaning
  }

  /// The dates, in order and without overlap.
  func matches() -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < tokens.count {
      guard let match = match(at: index, after: found.last?.tokens.upperBound ?? 0) else {
        index += 1
        continue
      }
      found.append(match)
      index = match.tokens.upperBound
    }
    return found
  }

  /// The date that begins with the token at `index`; it may take words before it, but none before `floor`.
  private func match(at index: Int, after floor: Int) -> Match? {
    switch tokens[index].kind {
    case .name, .sign, .time: nil
    case .date(let date): numeric(date, at: index)
    case .number(let value, _), .ordinal(let value): dayFirst(value, at: index) ?? year(at: index, after: floor) ?? counted(at: index)
    case .dayRange(let value, let last): dayFirst(value, through: last, at: index)
    case .yearRange, .decade: year(at: index, after: floor)
    case .word(let word): match(word, at: index, after: floor)
    }
  }

  private func match(_ word: DateWord, at index: Int, after floor: Int) -> Match? {
    switch word {
    case .month(let month), .shortMonth(let month): return monthFirst(month, at: index, after: floor)
    case .weekday, .shortWeekday: return weekdayFirst(at: index)
    case .deictic: return Match(tokens: index..<index + 1, meaning: .reference(.present))
    case .pointer, .then: return pointed(at: index, after: floor)
    case .count, .units: return counted(at: index)
    case .ordinal(let ordinal): return quarter(ordinal, at: index, after: floor)
    case .edge: return edge(at: index)
    case .the: return theDays(at: index)
    default: return nil
    }
  }

  /// The word at `index`; nil for other tokens and outside.
  func word(_ index: Int) -> DateWord? {
    guard index >= 0, index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
    return word
  }

  /// Whether the token at `index` is this sign.
  func isSign(_ index: Int, _ byte: Character) -> Bool {
    guard index >= 0, index < tokens.count, case .sign(let sign) = tokens[index].kind else { return false }
    return sign == byte.asciiValue
  }

  /// Whether a hyphen or dash stands at `index`.
  func isDash(_ index: Int) -> Bool {
    isSign(index, "-")
  }

  /// Whether the month or weekday at `index` is written as one.
  func isNamed(_ index: Int) -> Bool {
    languages == .all || tokens[index].isCapital
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
    guard index < tokens.count, case .number(let value, 4) = tokens[index].kind, isYear(value) else { return nil }
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
}
