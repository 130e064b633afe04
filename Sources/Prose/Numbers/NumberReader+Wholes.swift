extension NumberReader {
  /// Reads the whole that the number is a part of: `30 of the 120 soldiers`, `seven of its contingent of 14`, `three out of five`.
  func divide(_ match: inout Match) {
    guard match.value != nil, match.unit == nil || isFraction(match) else { return }
    let next = match.number.upperBound
    if word(next) == .of, word(next + 1) == .relative { return pointBack(&match) }
    let of = word(next) == .out ? next + 1 : next
    guard word(of) == .of else { return }
    var at = of + 1
    var possessive: Int?
    while word(at) == .the || word(at) == .possessive || word(at) == .additional {
      if word(at) == .possessive { possessive = at }
      at += 1
    }
    if word(at) == .body, word(at + 1) == .of { at += 2 }
    guard let whole = cardinal(at: at), let value = whole.value, value >= match.value ?? 0 else {
      return partOfMany(&match, at, possessive)
    }
    var inner = Match(at..<whole.end, whole)
    name(&inner)
    match.whole = value
    match.unit = inner.unit
    match.inside = inner.inside
    match.steps.unit = inner.steps.unit
    match.steps.value = .part
    match.possessive = possessive
    match.tokens = match.tokens.lowerBound..<inner.tokens.upperBound
  }

  /// `the guests, 500 of whom`: the noun stands before the comma.
  private func pointBack(_ match: inout Match) {
    let noun = match.tokens.lowerBound - 2
    guard noun >= 0, isSign(noun + 1, ","), isNoun(noun), tokens[noun].isPlural else { return }
    match.unit = noun
    match.steps.unit = .ahead
  }

  private func isFraction(_ match: Match) -> Bool { word(match.number.upperBound) == .of }

  /// `one of the soldiers`, `seven of its soldiers`: the noun without a number for the whole.
  private func partOfMany(_ match: inout Match, _ index: Int, _ possessive: Int?) {
    let owner = (index..<index + 4).first { tokens.indices.contains($0) && tokens[$0].kind == .owner }
    guard index > match.number.upperBound + 1 || owner != nil else { return }
    var start = index
    var inner = Match(start..<start, Cardinal(value: 2, end: start))
    name(&inner)
    // `one of the world's most …`.
    if let owner {
      start = owner + 1
      inner = Match(start..<start, Cardinal(value: 2, end: start))
    }
    while word(start) == .most || word(start) == .many { start += 1 }
    if start > index {
      inner = Match(start..<start, Cardinal(value: 2, end: start))
      name(&inner)
    }
    guard let unit = inner.unit else { return }
    match.unit = unit
    match.inside = inner.inside
    match.possessive = possessive
    match.steps.unit = .behind
    match.tokens = match.tokens.lowerBound..<unit + 1
  }

  /// `two in three Germans`, `about one in five`: how many of each so many, where it opens a clause or a modifier stands before it.
  func ratio(at index: Int, after floor: Int) -> Match? {
    guard let count = cardinal(at: index), let part = count.value, isIn(count.end), let all = cardinal(at: count.end + 1),
      let whole = all.value, count.isDigits == all.isDigits, !count.hasScale, part >= 1, part < whole, part == part.rounded(),
      whole == whole.rounded()
    else { return nil }
    var match = Match(index..<all.end, Cardinal(value: (part / whole * 1e6).rounded() / 1e6, end: all.end))
    (match.kind, match.steps.unit) = (.fraction, .fraction)
    modify(&match, after: floor)
    guard match.modifier != .exact || opensClause(index) else { return nil }
    return match
  }

  /// Whether `in` stands at `index`.
  private func isIn(_ index: Int) -> Bool { word(index) == .placePreposition && tokens[index].bytes.count == 2 }

  private func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    if case .sign = tokens[index - 1].kind { return true }
    return word(index - 1) == .joint || word(index - 1) == .and || word(index - 1)?.isReport == true
  }

  /// Finds `its` before the number: `some of its 500 personnel`, `its roughly 500 soldiers`.
  func own(_ match: inout Match, after floor: Int) {
    guard match.possessive == nil else { return }
    var at = match.tokens.lowerBound - 1
    let limit = max(floor, match.tokens.lowerBound - 4)
    while at >= limit, at >= 0 {
      switch word(at) {
      case .possessive:
        match.possessive = at
        return
      case .of, .body, .additional, .the: at -= 1
      default: return
      }
    }
  }
}
