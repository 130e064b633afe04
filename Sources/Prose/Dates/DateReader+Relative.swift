/// Dates that mean something only beside another: `last week`, `two days ago`, `the same day`.
extension DateReader {
  /// `last week`, `next Monday`, `this March`, `that day`.
  func pointed(at index: Int, after floor: Int) -> Match? {
    var end = index + 1
    switch word(end) {
    case .unit, .season, .quarter: break
    case .weekday, .month:
      guard word(index) != .then, tokens[end].isCapital else { return nil }
    case .pointer:
      guard word(end + 1) == .unit else { return nil }
      end += 1
    default: return nil
    }
    if word(index) == .then, index > 0, tokens[index - 1].kind == .name, word(end) != .unit { return nil }
    var start = index
    if start > floor {
      switch word(start - 1) {
      case .offset, .early, .the: start -= 1
      case .of where start - 2 >= floor && word(start - 2) == .edge:
        start -= start - 3 >= floor && word(start - 3) == .the ? 3 : 2
      default: break
      }
    }
    return Match(tokens: start..<end + 1, meaning: .reference(.present))
  }

  /// `two days ago`, `a day after`, `months later`, `23 years to the day after`.
  func counted(at index: Int) -> Match? {
    var next = index
    if word(next) == .count || isCardinal(next) { next += 1 }
    if next > index, word(next) == .of { next += 1 }
    if next > index, word(next) == .count { next += 1 }
    guard word(next) == .units || next > index && word(next) == .unit else { return nil }
    next += 1
    if word(next) == .to, word(next + 1) == .the, word(next + 2) == .unit { next += 3 }
    switch word(next) {
    case .ago, .offset: return Match(tokens: index..<next + 1, meaning: .reference(.present))
    case .afterBefore: return next > index + 1 ? Match(tokens: index..<next + 1, meaning: .reference(.present)) : nil
    default: return nil
    }
  }

  private func isCardinal(_ index: Int) -> Bool {
    guard index < tokens.count, case .number(_, let digits) = tokens[index].kind else { return false }
    return digits <= 3
  }

  /// `end of the month`, with `the` before it taken by `theDays`.
  func edge(at index: Int) -> Match? {
    guard word(index + 1) == .of, word(index + 2) == .the else { return nil }
    guard word(index + 3) == .unit || word(index + 3) == .quarter else { return nil }
    return Match(tokens: index..<index + 4, meaning: .reference(.present))
  }

  /// `the days that followed`, `the weekend`, `the end of the year`.
  func theDays(at index: Int) -> Match? {
    if word(index + 1) == .edge, let match = edge(at: index + 1) {
      return Match(tokens: index..<match.tokens.upperBound, meaning: .reference(.present))
    }
    if word(index + 1) == .units || word(index + 1) == .unit, word(index + 2) == .then, word(index + 3) == .followed {
      return Match(tokens: index..<index + 4, meaning: .reference(.present))
    }
    guard word(index + 1) == .unit, word(index + 2) == .afterBefore || word(index + 2) == .offset else { return nil }
    return Match(tokens: index..<index + 3, meaning: .reference(.present))
  }
}
