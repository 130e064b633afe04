extension NumberReader {
  /// Reads what the number measures: a percentage, money, a length, an age.
  func measure(_ match: inout Match) {
    let next = match.number.upperBound
    let at = isTightDash(next) ? next + 1 : next
    if let end = percentEnd(at) {
      negate(&match)
      (match.kind, match.unit, match.steps.unit) = (.percent, at, .percent)
      match.tokens = match.tokens.lowerBound..<end
      return
    }
    if let (currency, token) = money(at, match) {
      (match.kind, match.currency, match.unit, match.steps.unit) = (.money, currency, token, .currency)
      match.tokens = match.tokens.lowerBound..<token + 1
      return
    }
    guard match.kind == .count else { return }
    if let end = fractionEnd(at, match) {
      (match.value, match.kind, match.steps.unit) = (fraction(match.value ?? 0, at), .fraction, .fraction)
      match.tokens = match.tokens.lowerBound..<end
      return
    }
    if let end = ageEnd(at, match) {
      (match.kind, match.steps.unit) = (.age, .age)
      match.tokens = match.tokens.lowerBound..<end
    } else if let token = measured(at, match) {
      negate(&match)
      (match.kind, match.unit, match.steps.unit) = (.measure, token, at == next ? .behind : .hyphened)
      match.tokens = match.tokens.lowerBound..<token + 1
    }
  }

  /// Takes in the sign before `-1.3%` and `minus 5 degrees`; a dash that is longer than a hyphen opens a thought, and no number.
  private func negate(_ match: inout Match) {
    let sign = match.number.lowerBound - 1
    guard sign >= 0, let value = match.value else { return }
    let isSigned =
      isSign(sign, "-") && isTight(sign + 1) && !isTight(sign)
      && (tokens[sign].bytes.count == 1 || percentEnd(match.number.upperBound) != nil)
    guard isSigned || word(sign) == .minus && !isDigits(sign - 1) else { return }
    match.value = -value
    match.number = sign..<match.number.upperBound
    match.tokens = match.number
  }

  /// Whether a number in digits stands there, from which `minus` takes away: `20 minus 5 degrees`.
  private func isDigits(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .number = tokens[index].kind else { return false }
    return true
  }

  /// `%`, `percent`, `per cent`, `percentage points`.
  func percentEnd(_ index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].kind == .percent { return index + 1 }
    switch word(index) {
    case .percent: return index + 1
    case .per: return word(index + 1) == .cent ? index + 2 : nil
    case .percentage: return isOther(index + 1) ? index + 2 : nil
    default: return nil
    }
  }

  /// `two-thirds of`, `one fourth of`: the end of the fraction.
  private func fractionEnd(_ index: Int, _ match: Match) -> Int? {
    guard case .fraction(let parts)? = word(index), let value = match.value, value < Double(parts), value == value.rounded(),
      word(index + 1) == .of
    else { return nil }
    return index + 1
  }

  /// `count` parts of as many as the word at `index` says, to six digits.
  func fraction(_ count: Double, _ index: Int) -> Double {
    guard case .fraction(let parts)? = word(index) else { return count / 2 }
    return (count / Double(parts) * 1e6).rounded() / 1e6
  }

  /// `dollars`, `U.S. dollars`; pounds are money where a scale stands before them.
  private func money(_ index: Int, _ match: Match) -> (Currency, Int)? {
    guard match.kind == .count else { return nil }
    let isBehindPeople = isOther(index) && tokens[index].isCapital
    let at = isBehindPeople ? index + 1 : index
    guard case .currency(let currency)? = word(at) else { return nil }
    if currency == .pound, !match.hasScale { return nil }
    return (currency, at)
  }

  private func measured(_ index: Int, _ match: Match) -> Int? {
    if word(index) == .measure { return index }
    if case .currency(.pound)? = word(index) { return index }
    // `square miles`.
    return isOther(index) && tokens[index].bytes.count >= 5 && !tokens[index].isCapital && !tokens[index].isPlural
      && word(index + 1) == .measure
      ? index + 1 : nil
  }

  /// `43-year-old`, `43 years old`; a number behind `aged`, or between commas behind a name.
  private func ageEnd(_ index: Int, _ match: Match) -> Int? {
    if word(index) == .year {
      let at = isSign(index + 1, "-") ? index + 2 : index + 1
      if word(at) == .old { return at + 1 }
    }
    let before = match.number.lowerBound - 1
    if word(before) == .aged { return match.number.upperBound }
    guard match.steps.value == .digits, match.isPlain, let value = match.value, value < 120, isSign(before, ","), before > 0,
      tokens[before - 1].isCapital, tokens[before - 1].kind == .other, isSign(match.number.upperBound, ",")
    else { return nil }
    return match.number.upperBound
  }
}

extension NumberReader {
  /// Finds the noun that is counted, and names before it.
  func name(_ match: inout Match) {
    var index = match.number.upperBound
    if isTightDash(index), isNoun(index + 1) || word(index + 1) == .strong { return hyphened(&match, index + 1) }
    if match.kind == .tally { return }
    while word(index) == .additional || word(index) == .more { index += 1 }
    let isAdded = index > match.number.upperBound
    if word(index) == .of, match.steps.value == .vague { index = behindOf(index) }
    guard let phrase = phrase(at: index), let head = head(of: phrase, match.value == 1 ? .one : .several) else {
      if isAdded { match.tokens = match.tokens.lowerBound..<index }
      return
    }
    match.steps.unit = isAdded ? .added : .behind
    take(head, of: phrase, &match)
  }

  /// Takes the noun at `head`, and the names before it.
  private func take(_ head: Int, of phrase: Range<Int>, _ match: inout Match) {
    match.unit = head
    match.tokens = match.tokens.lowerBound..<head + 1
    let names = phrase.lowerBound..<head
    guard let first = names.first(where: { tokens[$0].isCapital }) else { return }
    var end = first + 1
    while end < head, tokens[end].isCapital || isSign(end, "-") && tokens[end + 1].isCapital { end += 1 }
    // `US-led forces` are not those of the US.
    if !isTightDash(end) { match.inside = first..<end }
  }

  /// `500-strong`, `500-member team`, `40-seat`.
  private func hyphened(_ match: inout Match, _ index: Int) {
    match.tokens = match.tokens.lowerBound..<index + 1
    match.unit = index
    match.steps.unit = .hyphened
    guard word(index) == .strong || word(index) == .member else { return }
    // `500-strong mission`; a `500-member` by itself is no body.
    if word(index) == .strong { match.steps.value = .strong }
    guard let phrase = phrase(at: index + 1), let head = head(of: phrase, .one) ?? head(of: phrase, .several) else { return }
    match.steps.value = .strong
    match.steps.unit = .behind
    take(head, of: phrase, &match)
  }

  /// The token behind `of` and the words for which.
  func behindOf(_ index: Int) -> Int {
    var at = index + 1
    while word(at) == .the || word(at) == .possessive { at += 1 }
    return at
  }

  /// The words of a noun phrase that begins at `index`, at most seven.
  private func phrase(at index: Int) -> Range<Int>? {
    var end = index
    while end < index + 7, isNoun(end) || end > index && isInnerHyphen(end) { end += 1 }
    return end > index ? index..<end : nil
  }

  private func isInnerHyphen(_ index: Int) -> Bool { isTightDash(index) && isNoun(index + 1) }

  /// Whether a noun is counted once or more often.
  private enum Count { case one, several }

  /// The noun in a phrase: its first plural, for one the first word that is no adjective.
  private func head(of phrase: Range<Int>, _ count: Count) -> Int? {
    let isOne = count == .one
    if word(phrase.lowerBound) == .fate, !isPluralAhead(phrase) { return phrase.lowerBound }
    if !isOne, let plural = phrase.first(where: { tokens[$0].isPlural && !isSign($0 + 1, "-") && word($0) != .label || word($0) == .fate })
    {
      // `police officers`, `sports clubs`.
      let next = plural + 1
      let isCompound = word(plural) == .plural && next < phrase.upperBound && tokens[next].isPlural && !tokens[next].isCapital
      return isCompound ? next : plural
    }
    if !isOne, tokens[phrase.lowerBound].isAdjective || tokens[phrase.lowerBound].isCapital { return nil }
    let head = phrase.first {
      !tokens[$0].isAdjective && !tokens[$0].isCapital && !(isOne && tokens[$0].isPlural) && !isSign($0, "-") && !isSign($0 + 1, "-")
    }
    return head ?? (isOne ? nounBeforeVerb(phrase) : nil)
  }

  /// `one official said`: what ends like an adjective and has no noun behind it is one.
  private func nounBeforeVerb(_ phrase: Range<Int>) -> Int? {
    let last = phrase.upperBound - 1
    guard !tokens[last].isParticiple, !tokens[last].isPlural, !tokens[last].isCapital else { return nil }
    switch word(phrase.upperBound) {
    case .report, .announce, .deny, .function, .never, .just, .versus, .down, .pronoun, .verb, .give, .take, .relative: return last
    default: return nil
    }
  }

  private func isPluralAhead(_ phrase: Range<Int>) -> Bool {
    phrase.dropFirst().contains { tokens[$0].isPlural }
  }
}
