/// Reads quantities out of one sentence's tokens.
struct NumberReader {
  let tokens: [NumberToken]
  /// Whether the sentence is of a vote, and of a match.
  let hasVote: Bool
  let hasMatch: Bool

  /// A reader of `tokens`.
  init(tokens: [NumberToken]) {
    self.tokens = tokens
    var (hasVote, hasMatch) = (false, false)
    for token in tokens {
      guard case .word(let word) = token.kind else { continue }
      switch word {
      case .vote: hasVote = true
      case .match: hasMatch = true
      default: break
      }
    }
    (self.hasVote, self.hasMatch) = (hasVote, hasMatch)
  }

  /// A reader of `tokens`, none of which tells of a vote or a match.
  init(ofNoContest tokens: [NumberToken]) {
    self.tokens = tokens
    (hasVote, hasMatch) = (false, false)
  }

  /// A quantity and the tokens it takes.
  struct Match {
    // Narrow, since a match is copied from step to step.
    private var (narrowTokens, narrowNumber): (NarrowRange, NarrowRange)

    /// All of it, from the modifier to the noun.
    var tokens: Range<Int> {
      get { narrowTokens.range }
      set { narrowTokens = NarrowRange(newValue) }
    }
    /// The number alone.
    var number: Range<Int> {
      get { narrowNumber.range }
      set { narrowNumber = NarrowRange(newValue) }
    }
    @NarrowValue var value: Double?
    @NarrowValue var low: Double?
    @NarrowValue var high: Double?
    var modifier = NumberModifier.exact
    var kind = NumberKind.count
    var currency: Currency?
    /// The noun, by its token.
    @NarrowPlace var unit: Int?
    /// Names between the number and its noun.
    @NarrowSpan var inside: Range<Int>?
    /// `its`, before the number or between part and whole.
    @NarrowPlace var possessive: Int?
    @NarrowValue var whole: Double?
    var steps = NumberSteps()
    /// Whether it is written in digits alone, without a point or groups of three.
    var isPlain = false
    /// Whether `million` or the like belongs to it.
    var hasScale = false

    /// A number at `number`.
    init(_ number: Range<Int>, _ cardinal: Cardinal) {
      (narrowTokens, narrowNumber) = (NarrowRange(number), NarrowRange(number))
      (value, low, high) = (cardinal.value, cardinal.low, cardinal.high)
      (isPlain, hasScale) = (cardinal.isPlain, cardinal.hasScale)
      steps.value = cardinal.low != nil ? .vague : cardinal.isDigits ? .digits : .words
      if cardinal.low != nil { modifier = .several }
    }
  }

  /// Puts the quantities in the place of `found`, in order and without overlap.
  func readMatches(into found: inout [Match]) {
    found.removeAll(keepingCapacity: true)
    var index = 0
    var floor = 0
    var hasCount = false
    while index < tokens.count {
      guard tokens[index].mayOpen, opensNumber(index), addMatch(at: index, after: floor, to: &found) else {
        index += 1
        continue
      }
      let last = found.count - 1
      let end = found[last].tokens.upperBound
      index = max(end, index + 1)
      guard !isRefused(found[last]) || hasCount && isGapped(found[last]) else {
        found.removeLast()
        continue
      }
      floor = end
      if found[last].kind == .count, found[last].unit != nil { hasCount = true }
    }
  }

  /// Whether a number may begin at `index`, as far as the word behind `a` tells.
  private func opensNumber(_ index: Int) -> Bool {
    guard word(index) == .a else { return true }
    switch word(index + 1) {
    case .half, .fraction, .hundred, .scale, .dozen, .few: return true
    default: return false
    }
  }

  /// Adds the quantity whose number begins at `index` to `found`; whether there is one.
  private func addMatch(at index: Int, after floor: Int, to found: inout [Match]) -> Bool {
    if let fraction = fraction(at: index, after: floor) ?? ratio(at: index, after: floor) {
      found.append(fraction)
      return true
    }
    let sign = currency(index)
    let start = sign == nil ? index : index + 1
    guard let cardinal = cardinal(at: start) else { return false }
    var match = Match(index..<cardinal.end, cardinal)
    if let sign { (match.currency, match.kind, match.steps.unit) = (sign, .money, .currency) }
    extend(&match, from: cardinal)
    measure(&match)
    modify(&match, after: floor)
    if match.kind == .count || match.kind == .tally { name(&match) }
    if match.kind == .count { divide(&match) }
    if match.modifier == .exact, let (modifier, end) = modifier(behind: match.tokens.upperBound) {
      match.modifier = modifier
      match.tokens = match.tokens.lowerBound..<end
    }
    own(&match, after: floor)
    found.append(match)
    return true
  }
}

extension NumberReader {
  /// `half of`, `half the`, `a third of`.
  private func fraction(at index: Int, after floor: Int) -> Match? {
    let at = word(index) == .a ? index + 1 : index
    var isFraction = word(at) == .half && at == index && (word(at + 1) == .the || word(at + 1) == .possessive)
    if word(at) == .half || at > index, word(at + 1) == .of { isFraction = true }
    switch word(at) {
    case .half, .fraction: break
    default: return nil
    }
    // `the second half of`: a part that is told apart, and no share.
    guard isFraction, at > index || !isOther(index - 1), scaleShare(at: index) == nil else { return nil }
    var match = Match(index..<at + 1, Cardinal(value: fraction(1, at), end: at + 1))
    (match.kind, match.steps.unit) = (.fraction, .fraction)
    match.possessive = [at + 1, at + 2].first { word($0) == .possessive }
    modify(&match, after: floor)
    return match
  }

  /// The word at `index`; nil for other tokens and outside.
  func word(_ index: Int) -> NumberWord? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return nil }
    return word
  }

  /// The currency whose sign stands at `index`, or its code before digits: `EUR 2.5bn`.
  func currency(_ index: Int) -> Currency? {
    guard tokens.indices.contains(index) else { return nil }
    switch tokens[index].kind {
    case .currency(let currency): return currency
    case .word(.currency(let currency)): return tokens[index].isAcronym && digits(index + 1) != nil ? currency : nil
    default: return nil
    }
  }

  /// The digits at `index`.
  func digits(_ index: Int) -> DecimalNumber? {
    guard tokens.indices.contains(index), case .number(let number) = tokens[index].kind else { return nil }
    return number
  }

  /// Whether the token at `index` is this sign.
  func isSign(_ index: Int, _ wanted: Unicode.Scalar) -> Bool {
    guard tokens.indices.contains(index), case .sign(let sign) = tokens[index].kind else { return false }
    return UInt32(sign) == wanted.value
  }

  /// Whether nothing stands between the token at `index` and the one before it.
  func isTight(_ index: Int) -> Bool {
    tokens.indices.contains(index) && index > 0 && tokens[index - 1].bytes.upperBound == tokens[index].bytes.lowerBound
  }

  /// Whether a hyphen or dash at `index` ties the tokens at both sides.
  func isTightDash(_ index: Int) -> Bool {
    isSign(index, "-") && isTight(index) && isTight(index + 1)
  }

  /// Whether a word that is no other part of a quantity stands at `index`.
  func isOther(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .other
  }

  /// Whether a word at `index` may stand in a noun phrase.
  func isNoun(_ index: Int) -> Bool {
    isOther(index) || word(index)?.isNoun == true
  }
}
