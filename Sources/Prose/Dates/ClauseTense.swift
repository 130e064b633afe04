/// Finds the tense of the clause around some tokens of a sentence, by its nearest finite verb: the last one before them, else the first behind.
struct ClauseTense {
  let tokens: [DateToken]

  /// The tense around `range` of the tokens.
  func tense(around range: Range<Int>, in text: Span<UInt8>) -> Tense {
    let before = tenseBefore(range.lowerBound, in: text)
    return before == .unclear ? tenseBehind(range.upperBound, in: text) : before
  }

  private func tenseBefore(_ end: Int, in text: Span<UInt8>) -> Tense {
    var index = end - 1
    var isParticiple = false
    var hasPlan = false
    while index >= 0, end - index < 40 {
      switch role(at: index, in: text) {
      case .joint: return hasPlan ? .future : isParticiple ? .past : .unclear
      case .future: return .future
      case .modal: return hasPlan ? .future : .unclear
      case .planned: hasPlan = true
      // What was due lay ahead then, and may lie behind by now.
      case .past: return .past
      case .present: return hasPlan ? .future : isParticiple ? .past : .present
      case .participle:
        if hasPlan { return .future }
        if index == 0 || role(at: index - 1, in: text) != .auxiliary && !followsFuture(index, in: text) { return .past }
        isParticiple = true
      case .infinitive, .auxiliary, .aimed, .none: break
      }
      index -= 1
    }
    return hasPlan ? .future : isParticiple ? .past : .unclear
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
      case .future: return .future
      case .past: return .past
      case .participle: return .past
      case .present:
        return index + 1 < tokens.count && role(at: index + 1, in: text) == .planned ? .future : .present
      case .planned, .infinitive, .auxiliary, .aimed, .none: break
      }
      index += 1
    }
    return .unclear
  }

  private func role(at index: Int, in text: Span<UInt8>) -> TenseRole {
    let role = tokens[index].tense
    guard role == .aimed else { return role }
    if index + 1 < tokens.count, tokens[index + 1].tense == .infinitive { return .planned }
    return !tokens[index].isCapital && tokens[index].isPastForm(in: text) ? .participle : .none
  }
}
