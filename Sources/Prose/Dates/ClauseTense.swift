/// Finds the tense of the clause around some tokens of a sentence, by its nearest finite verb: the last one before them, else the first behind.
struct ClauseTense {
  let tokens: [DateToken]
  let words: TenseWords

  /// The tense around `range` of the tokens.
  func tense(around range: Range<Int>, in text: Span<UInt8>) -> Tense {
    let before = tenseBefore(range.lowerBound, in: text)
    return before == .unclear ? tenseBehind(range.upperBound, in: text) : before
  }

  /// What a word says about the tense.
  private enum Role { case none, joint, future, planned, modal, present, past, participle, infinitive, auxiliary }

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
      case .infinitive, .auxiliary, .none: break
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
      case .planned, .infinitive, .auxiliary, .none: break
      }
      index += 1
    }
    return .unclear
  }

  private func role(at index: Int, in text: Span<UInt8>) -> Role {
    let bytes = tokens[index].bytes
    switch tokens[index].kind {
    case .sign(let byte): return endsClause(byte) ? .joint : cliticRole(bytes, of: text)
    case .number, .count, .ordinal, .portion, .decade, .clippedYear, .date, .dayRange, .yearRange, .time, .dottedTime: return .none
    case .name, .word: break
    }
    guard let key = WordKey(bytes, in: text) else { return isPastForm(bytes, of: text) ? .participle : .none }
    if words.future.contains(key) { return .future }
    if words.modal.contains(key) { return tokens[index].isCapital ? .none : .modal }
    if words.past.contains(key) { return .past }
    if words.joints.contains(key) { return .joint }
    if words.present.contains(key) { return .present }
    if words.auxiliary.contains(key) { return .auxiliary }
    if words.planned.contains(key) { return .planned }
    if words.aimed.contains(key), isInfinitive(index + 1, in: text) { return .planned }
    if words.infinitive.contains(key) { return .infinitive }
    return !tokens[index].isCapital && isPastForm(bytes, of: text) && !words.noVerb.contains(key) ? .participle : .none
  }

  private func isInfinitive(_ index: Int, in text: Span<UInt8>) -> Bool {
    index < tokens.count && words.infinitive.contains(tokens[index].bytes, in: text)
  }

  private func endsClause(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "\"") || byte == 0xE2
  }

  /// `'ll` behind a pronoun.
  private func cliticRole(_ bytes: Range<Int>, of text: Span<UInt8>) -> Role {
    bytes.count >= 3 && text[bytes.upperBound - 1] == UInt8(ascii: "l") && text[bytes.upperBound - 2] == UInt8(ascii: "l") ? .future : .none
  }

  private func isPastForm(_ bytes: Range<Int>, of text: Span<UInt8>) -> Bool {
    bytes.count >= 5 && text[bytes.upperBound - 1] == UInt8(ascii: "d") && text[bytes.upperBound - 2] == UInt8(ascii: "e")
  }
}
