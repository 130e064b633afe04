/// Finds the tense of the clause around some tokens of a sentence, by its nearest finite verb: the last one before them, else the first behind.
struct ClauseTense {
  let tokens: [DateToken]

  /// The tense around `range` of the tokens.
  func tense(around range: Range<Int>, in text: Span<UInt8>) -> Tense {
    let before = tenseBefore(range.lowerBound, in: text)
    return before == .unclear ? tenseBehind(range.upperBound, in: text) : before
  }

  private func tenseBefore(_ end: Int, in text: Span<UInt8>) -> Tense {
    var cues = Cues(end: end, isLimit: isLimit(end - 1))
    var index = end - 1
    while index >= 0, end - index < 40 {
      if let found = look(at: index, &cues, in: text) { return found }
      index -= 1
    }
    return cues.alone
  }

  /// What words without a tense of their own show on the way back to the finite verb.
  private struct Cues {
    /// Where the time begins.
    let end: Int
    /// Whether `before` or `until` stands right before the time.
    let isLimit: Bool
    var isParticiple = false
    var hasPlan = false
    /// `to be` before a participle: `a vote to be held`.
    var isToBe = false

    /// The tense where no finite verb stands before them.
    var alone: Tense { hasPlan || isToBe ? .future : isParticiple ? .past : .unclear }
  }

  /// The tense that the word at `index` decides; nil where the words before it do.
  private func look(at index: Int, _ cues: inout Cues, in text: Span<UInt8>) -> Tense? {
    switch role(at: index, in: text) {
    case .joint: return cues.alone
    case .future: return .future
    // `opens in September`; a book that `opens its account in May` is told of.
    case .timetabled: return cues.end - index <= 2 ? .future : .present
    case .modal: return cues.hasPlan ? .future : .unclear
    case .planned: cues.hasPlan = true
    case .past:
      // What was due lay ahead then, and may lie behind by now; how long it was to last is still to come.
      guard isInfinite(index, in: text) else { return cues.hasPlan && cues.isLimit ? .future : .past }
      cues.isParticiple = true
    case .present, .copula, .having: return cues.hasPlan ? .future : cues.isParticiple ? .past : .present
    case .participle:
      if cues.hasPlan { return .future }
      if index == 0 || role(at: index - 1, in: text) != .auxiliary && !followsFuture(index, in: text) { return .past }
      cues.isParticiple = true
    case .infinitive: cues.isToBe = cues.isParticiple && role(at: index + 1, in: text) == .auxiliary
    case .auxiliary, .adverb, .aimed, .awaited, .none: break
    }
    return nil
  }

  /// Whether `until` or `before` stands at `index`.
  private func isLimit(_ index: Int) -> Bool {
    guard index >= 0, case .word(let word) = tokens[index].kind else { return false }
    return word == .until || word == .afterBefore(.before)
  }

  /// Whether the form at `index` is no finite past but one behind `be` or `will`: `will also be held`, `to be sent`, `will put`.
  private func isInfinite(_ verb: Int, in text: Span<UInt8>) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index <= 5 {
      switch role(at: index, in: text) {
      case .auxiliary: return true
      case .future: return !tokens[index].isCapital
      case .having, .adverb: break
      default: return false
      }
      index -= 1
    }
    return false
  }

  /// Whether `will` stands at most three words before the verb.
  private func followsFuture(_ verb: Int, in text: Span<UInt8>) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index <= 3 {
      if role(at: index, in: text) == .future { return true }
      index -= 1
    }
    return false
  }

  private func tenseBehind(_ start: Int, in text: Span<UInt8>) -> Tense {
    var index = start
    if index < tokens.count, case .sign(UInt8(ascii: ",")) = tokens[index].kind { index += 1 }
    while index < tokens.count, index - start < 30 {
      switch role(at: index, in: text) {
      case .joint, .modal: return .unclear
      case .future, .timetabled: return .future
      case .past: return .past
      case .participle: return .past
      case .present, .copula, .having:
        return index + 1 < tokens.count && role(at: index + 1, in: text) == .planned ? .future : .present
      case .planned, .infinitive, .auxiliary, .adverb, .aimed, .awaited, .none: break
      }
      index += 1
    }
    return .unclear
  }

  private func role(at index: Int, in text: Span<UInt8>) -> TenseRole {
    guard index < tokens.count else { return .none }
    let role = tokens[index].tense
    switch role {
    case .copula, .having: return isBeforeInfinitive(index, within: 1, in: text) ? .future : role
    case .aimed, .awaited:
      let isPlan = isBeforeInfinitive(index, within: role == .awaited ? 4 : 1, in: text) || index > 0 && tokens[index - 1].tense == .copula
      if isPlan { return .planned }
      return !tokens[index].isCapital && tokens[index].isPastForm(in: text) ? .participle : .none
    default: return role
    }
  }

  /// Whether `to` stands at most `count` words behind the token at `index`, adverbs aside, without a sign or a verb between.
  private func isBeforeInfinitive(_ index: Int, within count: Int, in text: Span<UInt8>) -> Bool {
    var next = index + 1
    var left = count
    while next < tokens.count, left > 0 {
      switch tokens[next].tense {
      case .infinitive: return true
      case .adverb: break
      case .none: left -= 1
      default: return false
      }
      next += 1
    }
    return false
  }
}
