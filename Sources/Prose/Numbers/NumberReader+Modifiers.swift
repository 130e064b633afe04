extension NumberReader {
  /// Takes in the words that say how the value bounds the quantity.
  func modify(_ match: inout Match, after floor: Int) {
    var start = match.tokens.lowerBound
    if match.steps.value == .range, word(start) == .between { return }
    while start > floor, word(start - 1) == .the, isModified(start - 1, floor) { start -= 1 }
    if let (modifier, first) = modifier(before: start, floor) {
      if match.modifier != .several { match.modifier = modifier }
      match.tokens = first..<match.tokens.upperBound
    } else if let (modifier, end) = modifier(behind: match.tokens.upperBound), match.modifier == .exact {
      match.modifier = modifier
      match.tokens = match.tokens.lowerBound..<end
    }
  }

  private func isModified(_ index: Int, _ floor: Int) -> Bool { modifier(before: index, floor) != nil }

  /// The modifier that ends before `index`, and where it begins.
  private func modifier(before index: Int, _ floor: Int) -> (NumberModifier, Int)? {
    guard index > floor else { return nil }
    if isSign(index - 1, "~") { return (.about, index - 1) }
    guard let word = word(index - 1) else { return nil }
    switch word {
    case .about: return about(index - 1, floor)
    // `not exceeding`.
    case .over: return index - 2 >= floor && self.word(index - 2) == .not ? (.atMost, index - 2) : (.moreThan, index - 1)
    case .under: return index - 2 >= floor && self.word(index - 2) == .not ? (.atLeast, index - 2) : (.lessThan, index - 1)
    case .than: return index - 2 >= floor ? compared(index - 2, floor) : nil
    case .least: return self.word(index - 2) == .at ? (.atLeast, max(floor, index - 2)) : nil
    case .most: return self.word(index - 2) == .at ? (.atMost, max(floor, index - 2)) : nil
    case .to: return pointed(index - 1, floor)
    case .as: return asMany(index - 1, floor)
    case .of: return bounded(index - 1, floor)
    default: return nil
    }
  }

  /// `about`, with what makes it a bound before it: `more than about`.
  private func about(_ index: Int, _ floor: Int) -> (NumberModifier, Int) {
    if index > floor, word(index - 1) == .a { return (.about, index - 1) }
    // `more than about`, but not `about about`.
    if index > floor, word(index - 1) == .about { return (.about, index) }
    return modifier(before: index, floor) ?? (.about, index)
  }

  /// `more than`, `no fewer than`; the word of comparison stands at `index`.
  private func compared(_ index: Int, _ floor: Int) -> (NumberModifier, Int)? {
    let isDenied = index > floor && (word(index - 1) == .no || word(index - 1) == .not)
    switch word(index) {
    case .more: return isDenied ? (.atMost, index - 1) : (.moreThan, index)
    case .less: return isDenied ? (.atLeast, index - 1) : (.lessThan, index)
    default: return nil
    }
  }

  /// `up to`, `close to`.
  private func pointed(_ index: Int, _ floor: Int) -> (NumberModifier, Int)? {
    guard index - 1 >= floor else { return nil }
    switch word(index - 1) {
    case .up: return (.atMost, index - 1)
    case .close: return (.about, index - 1)
    default: return nil
    }
  }

  /// `as many as`, `as few as`.
  private func asMany(_ index: Int, _ floor: Int) -> (NumberModifier, Int)? {
    guard index - 2 >= floor, word(index - 2) == .as else { return nil }
    switch word(index - 1) {
    case .many: return isMultiple(index - 3) ? nil : (.atMost, index - 2)
    case .few: return isMultiple(index - 3) ? nil : (.atLeast, index - 2)
    default: return nil
    }
  }

  /// Whether a word for a multiple or a part stands at `index`, so that `as many as` compares: `twice`, `half`, `three times`.
  func isMultiple(_ index: Int) -> Bool {
    word(index) == .twice || word(index) == .half || word(index) == .times
  }

  /// `a maximum of`, `a minimum of`, `upwards of`.
  private func bounded(_ index: Int, _ floor: Int) -> (NumberModifier, Int)? {
    guard index - 1 >= floor else { return nil }
    let start = index - 2 >= floor && word(index - 2) == .a ? index - 2 : index - 1
    switch word(index - 1) {
    case .maximum: return (.atMost, start)
    case .minimum: return (.atLeast, start)
    case .up: return (.moreThan, index - 1)
    default: return nil
    }
  }

  /// `or more`, `or so`, `-odd`, `plus`, with where it ends.
  func modifier(behind index: Int) -> (NumberModifier, Int)? {
    if word(index) == .or {
      switch word(index + 1) {
      case .more: return (.atLeast, index + 2)
      case .less: return (.atMost, index + 2)
      case .so: return (.about, index + 2)
      default: return nil
      }
    }
    if isTightDash(index), word(index + 1) == .odd { return (.about, index + 2) }
    if isSign(index, "+"), isTight(index) { return (.atLeast, index + 1) }
    return word(index) == .plus && isTightDash(index - 1) ? (.atLeast, index + 1) : nil
  }
}
