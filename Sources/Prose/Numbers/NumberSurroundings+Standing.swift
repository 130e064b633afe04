extension NumberSurroundings {
  /// How the clause stands to the quantity.
  func standing(of index: Int) -> NumberStanding {
    if isEarlier(index) { return .earlier }
    return isOfNone(matches[index]) || isUnderDenial(matches[index]) || isDeniedBehind(matches[index]) ? .denied : .stated
  }

  // MARK: - Denied

  /// Words before a quantity that may deny it.
  private static let reach = 14

  /// `none of the 120 soldiers`, `neither of its two ships`.
  private func isOfNone(_ match: NumberReader.Match) -> Bool {
    var at = match.tokens.lowerBound - 1
    while isDefinite(at) || reader.word(at) == .additional { at -= 1 }
    return reader.word(at) == .of && reader.word(at - 1) == .noneOf
  }

  /// `does not have 500`, `no longer has 300`, `denied that 12 were dead`; of `its 500` and `the 500` only what is done to them is denied.
  private func isUnderDenial(_ match: NumberReader.Match) -> Bool {
    let start = match.tokens.lowerBound
    let last = start - 1
    if isDefinite(last) || match.possessive != nil || last >= 0 && reader.tokens[last].kind == .owner { return false }
    for at in (max(0, start - Self.reach)..<start).reversed() {
      guard let word = reader.word(at) else {
        if case .sign = reader.tokens[at].kind { return false }
        continue
      }
      switch word {
      case .not, .never: return !isLimit(at + 1) && !isDoubt(behind: at)
      case .longer where reader.word(at - 1) == .no: return true
      case .deny: return isDenial(at) && at + 1 < start && reader.tokens[at + 1].isGerund
      case .joint: return isDenial(at - 1)
      case .of where isOfDefinite(at): return false
      // What stands behind a preposition is a circumstance of what is denied; `to` opens a verb too.
      case .to where at == last: return false
      case .relative, .report, .announce, .and, .or, .pronoun, .preposition, .placePreposition, .from, .at, .with, .between, .as:
        return false
      default: continue
      }
    }
    return false
  }

  /// `its quota of 15 barrels`: the noun before `of` is one that is known.
  private func isOfDefinite(_ of: Int) -> Bool {
    var at = of - 1
    while reader.isNoun(at) { at -= 1 }
    return isDefinite(at) || at >= 0 && reader.tokens[at].kind == .owner
  }

  /// `12 people were not killed`, `500 soldiers never left`, `300 ships are no longer there`: right behind it. `The two sides did not meet`
  /// are two all the same.
  private func isDeniedBehind(_ match: NumberReader.Match) -> Bool {
    if isDefinite(match.tokens.lowerBound - 1) || match.possessive != nil { return false }
    let next = match.tokens.upperBound
    let at = reader.word(next) == .function ? next + 1 : next
    if reader.word(at) == .no { return reader.word(at + 1) == .longer }
    guard reader.word(at)?.isNegation == true, !isLimit(at + 1) else { return false }
    // `500 are not enough` says something of the 500.
    let verb = reader.word(at + 1) == .function ? at + 2 : at + 1
    return reader.word(at) == .never || reader.tokens.indices.contains(verb) && reader.tokens[verb].isParticiple
  }

  /// `not only`, `not just`: what stands behind them is so, and more.
  private func isLimit(_ index: Int) -> Bool { reader.word(index) == .only || reader.word(index) == .just }

  /// Whether what is denied is no such number: `has not ruled out`, `could not confirm`, `did not stop sending`, `if not`.
  private func isDoubt(behind not: Int) -> Bool {
    if reader.word(not + 2) == .out || reader.word(not - 1) == .joint { return true }
    switch reader.word(not + 1) {
    case .announce, .report, .deny, .doubt: return true
    default: return false
    }
  }

  /// Whether `denied` stands at `index` and is not denied itself, as in `did not deny`; `has not ruled out` is the same.
  private func isDenial(_ index: Int) -> Bool { reader.word(index) == .deny && reader.word(index - 1)?.isNegation != true }

  private func isDefinite(_ index: Int) -> Bool { reader.word(index) == .the || reader.word(index) == .possessive }

  // MARK: - Earlier

  /// `down from 500 troops`, `up from a peak of 40`, `rose from 10 ships to 15`.
  private func isEarlier(_ index: Int) -> Bool {
    let start = matches[index].tokens.lowerBound
    var from = start - 1
    while from > start - 6, isInside(from) { from -= 1 }
    guard reader.word(from) == .from else { return false }
    if reader.word(from - 1) == .down || reader.word(from - 1) == .up { return isLoose(from - 2) }
    guard reader.word(from - 1) == .change, index + 1 < matches.count else { return false }
    return reader.word(matches[index + 1].tokens.lowerBound - 1) == .to
  }

  /// Whether a word may stand between `from` and the number: `a peak of`.
  private func isInside(_ index: Int) -> Bool {
    switch reader.word(index) {
    case .a, .the, .of, .possessive, .additional, .maximum: true
    default: reader.isOther(index) && !reader.tokens[index].isCapital
    }
  }

  /// Whether `down from` stands for itself: not behind a verb that it belongs to, as in `stepped down from 12 boards`.
  private func isLoose(_ index: Int) -> Bool {
    guard index >= 0 else { return true }
    switch reader.tokens[index].kind {
    case .sign, .date: return true
    case .word(.function): return true
    default: return reader.tokens[index].isCapital || matches.contains { $0.tokens.upperBound == index + 1 }
    }
  }
}
