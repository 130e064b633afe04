import Chronology

/// What stands around an expression and belongs to it: `early`, `the end of`, `about`, a part of the day.
extension DateReader {
  /// The match with the words around it, none of them before `floor`.
  func dressed(_ match: Match, after floor: Int) -> Match {
    // Lines that give a date keep its time apart.
    var match = languages == .english ? withTime(match) : match
    let start = match.tokens.lowerBound
    guard start > floor, match.modifier == .none else { return match }
    let found: (modifier: DateModifier, start: Int)?
    switch match.meaning {
    case .span: found = nil
    case .duration, .offset: found = approximation(before: start, after: floor)
    case .reference, .set, .weekly, .time, .again: found = nil
    default: found = edge(before: start, after: floor)
    }
    guard let found else { return match }
    match.modifier = found.modifier
    match.tokens = found.start..<match.tokens.upperBound
    return match
  }

  /// `early`, `mid-`, `the end of`, `earlier` before a date.
  private func edge(before start: Int, after floor: Int) -> (DateModifier, Int)? {
    switch word(start - 1) {
    case .early(let modifier): return (modifier, withThe(start - 1, after: floor))
    case .edge(let modifier): return word(start) == .the ? nil : (modifier, withThe(start - 1, after: floor))
    case .offset(let direction): return (direction == .before ? .earlier : .later, start - 1)
    case .of, .in, .on:
      guard start - 2 >= floor else { return nil }
      if case .edge(let modifier)? = word(start - 2), word(start - 1) == .of { return (modifier, withThe(start - 2, after: floor)) }
      if case .early(let modifier)? = word(start - 2) { return (modifier, withThe(start - 2, after: floor)) }
      return nil
    default: break
    }
    guard isDash(start - 1), start - 2 >= floor else { return nil }
    switch word(start - 2) {
    case .early(let modifier), .edge(let modifier): return (modifier, withThe(start - 2, after: floor))
    default: return nil
    }
  }

  /// `about`, `more than`, `at least`, `up to` before a length.
  private func approximation(before start: Int, after floor: Int) -> (DateModifier, Int)? {
    if case .approximate(let modifier)? = word(start - 1) { return (modifier, start - 1) }
    guard start - 2 >= floor else { return nil }
    switch (word(start - 2), word(start - 1)) {
    case (.more, .than): return (.moreThan, start - 2)
    case (.less, .than): return (.lessThan, start - 2)
    case (.at, .least): return (.atLeast, start - 2)
    case (.at, .most), (.up, .to): return (.atMost, start - 2)
    default: return nil
    }
  }
}
