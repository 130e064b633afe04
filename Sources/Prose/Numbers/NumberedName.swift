/// Words with capitals in a sentence with quantities, and how they stand there.
struct NumberedName {
  /// The words.
  var tokens: Range<Int>
  /// Whether a preposition stands before them.
  var isBehindPreposition = false
  /// Whether they say what follows.
  var isSource = false
  /// Whether they open a clause.
  var isSubject = false
  /// Whether what they do stands behind them.
  var hasVerb = false
  /// Whether `'s` stands behind them.
  var isOwner = false
  /// Whether they describe a noun behind them: `Sunni members`, `a European diplomat`, `US-led`.
  var isAdjective = false
  /// Whether they only say once more what the words before the comma are: `the commander, Maj. Gen. Ada Holt,`.
  var isAside = false
  /// Whether a title or a given name makes them a person's.
  var isPerson = false

  /// Whether they may be who has something.
  var mayHave: Bool { !isBehindPreposition && !isSource && !isAdjective && !isAside }
}

extension NumberReader {
  /// Puts the words with capitals that stand together in the place of `found`, in order.
  func readNames(into found: inout [NumberedName]) {
    found.removeAll(keepingCapacity: true)
    var index = 0
    while index < tokens.count {
      guard begins(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, continues(end) { end += 1 }
      // `I` and `Q:` name nobody.
      if end > index + 1 || tokens[index].bytes.count > 1 { found.append(name(index..<end)) }
      index = end
    }
  }

  private func begins(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapital else { return false }
    switch token.kind {
    case .other: return index > 0 || isName(token) || hasObject(token)
    case .word(let word): return word.isNoun && (index > 0 || word == .vote && !token.isPlural)
    default: return false
    }
  }

  /// Whether a capital that begins a sentence belongs to a name: other words before verbs are too.
  private func isName(_ token: NumberToken) -> Bool {
    if tokens.count > 1, tokens[1].isCapital { return true }
    return token.isAcronym || token.isPeople || !token.isPlural && !token.isAdjective && !token.role.contains(.opener)
  }

  /// `Corning employs 3,000 people`, but not `Citing officials`, `Citing improved sales` and `Fighting has left 300 dead`: a first word in
  /// `-ing` that does something itself.
  private func hasObject(_ first: NumberToken) -> Bool {
    guard first.isGerund, !first.role.contains(.plain), tokens.count > 2 else { return false }
    let next = tokens[1]
    guard !next.isCapital else { return false }
    switch word(1) {
    case .function, .never, .just, .versus, .down, .verb, .give, .take, .report, .announce, .deny: return true
    case nil: break
    default: return false
    }
    guard isOther(1), next.isParticiple || next.isPlural else { return false }
    return tokens[2].mayOpen || word(2) == .the || word(2) == .a || word(2) == .possessive
  }

  private func continues(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isCapital, token.kind == .other { return true }
    // `Trinidad and Tobago`.
    if isHalf(index - 1), word(index) == .and, isHalf(index + 1) { return true }
    // `Doctors Without Borders`.
    if token.isCapital, isPreposition(index), isOther(index - 1), isOther(index + 1), tokens[index + 1].isCapital { return true }
    if token.isCapital, case .word(let word) = token.kind { return word.isNoun }
    // `al-Asad`.
    let isArticle = isOther(index) && token.bytes.count <= 3 && isTightDash(index + 1)
    if isArticle, index + 2 < tokens.count, tokens[index + 2].isCapital { return true }
    let isInner = isTightDash(index) || word(index) == .of || isSign(index, "&")
    guard isInner, index + 1 < tokens.count, tokens[index + 1].isCapital else { return false }
    return tokens[index + 1].kind == .other
  }

  /// Whether a capital at `index` is half of a name with `and` in it.
  private func isHalf(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isCapital && tokens[index].role.contains(.half)
  }

  /// The word before a name's owner, articles and adjectives: `that` of `that Mexico's Pemex owes`.
  private func opening(_ range: Range<Int>) -> Int {
    // `Mexico's Pemex owes`, but not `NATO's Iraq mission`.
    let next = range.upperBound
    let isHead = isVerb(next) || next + 1 < tokens.count && tokens[next].isPlural && (tokens[next + 1].mayOpen || word(next + 1) == .to)
    var before = range.lowerBound - 1
    while before >= 0 {
      if tokens[before].kind == .owner, isHead, before > 0, tokens[before - 1].isCapital {
        before -= 1
        while before >= 0, tokens[before].isCapital, isNoun(before) { before -= 1 }
      } else if word(before) == .the || word(before) == .a || tokens[before].isAdjective {
        before -= 1
      } else {
        break
      }
    }
    return before
  }

  private func name(_ range: Range<Int>) -> NumberedName {
    let before = opening(range)
    let next = range.upperBound
    // `for NATO, which runs`: the subject of what follows.
    let isRelated = word(isSign(next, ",") ? next + 1 : next) == .relative
    let isTold = word(before)?.isReport == true
    let opensClause = isTold && !isMark(before - 1) && isVerb(next)
    var name = NumberedName(tokens: range)
    name.isBehindPreposition = isPreposition(before) && !isRelated
    name.isSource = word(next)?.isReport == true || isTold && !opensClause
    name.isOwner = tokens.indices.contains(next) && tokens[next].kind == .owner
    name.isAdjective = isDescribing(range)
    let isBetweenCommas = isSign(range.lowerBound - 1, ",") && isSign(next, ",") && !isRelated
    name.isAside = isBetweenCommas && isNoun(range.lowerBound - 2) && !isOpening(endingBefore: range.lowerBound - 1)
    name.isSubject =
      before < 0 || isMark(before) || word(before) == .joint || word(before) == .and || isRelated || opensClause
    name.hasVerb = isVerb(next) || tokens.indices.contains(next) && tokens[next].isPlural && isVerbal(next)
    name.isPerson = isPerson(range)
    return name
  }

  private func isMark(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    return if case .sign = tokens[index].kind { true } else { tokens[index].kind == .date }
  }

  /// Whether what a word at `index` does shows a clause of the name before it: `says Spain has`, but not `said Ada Holt, who`.
  func isVerb(_ index: Int) -> Bool {
    switch word(index) {
    case .function, .never, .just, .versus, .down, .there, .verb, .give, .take, .report, .announce, .deny, .match, .change, .affect, .fate,
      .status:
      true
    default: isOther(index) && tokens[index].isParticiple
    }
  }

  /// Whether the words only describe the noun behind them; those of a body's own are the body: `NATO forces`.
  private func isDescribing(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if isTightDash(next), tokens.indices.contains(next + 1), !tokens[next + 1].isCapital { return true }
    guard isNoun(next), word(next) != .body, word(next) != .plural, !tokens[next].role.contains(.body) else { return false }
    if tokens[next].isPlural { return !isVerbal(next) }
    let before = range.lowerBound - 1
    let isOneOf = word(before) == .a || word(before)?.isChoice == true || word(before)?.isNumber ?? false
    return isOneOf && !tokens[next].isParticiple
  }

  /// Whether a word that ends in `s` behind a name is its verb: `Spain needs 200 ships`, but not `Sunni members left`.
  private func isVerbal(_ index: Int) -> Bool {
    let next = index + 1
    if isVerb(next) || word(next) == .relative { return false }
    return word(next) == .to || !isPreposition(next)
  }

  /// Whether the noun phrase that ends before `end` begins the sentence or a clause.
  private func isOpening(endingBefore end: Int) -> Bool {
    var at = end - 1
    while at >= 0, isNoun(at) || word(at) == .the || word(at) == .a || word(at) == .possessive || tokens[at].kind == .owner { at -= 1 }
    return at < 0 || isMark(at) || word(at) == .joint
  }

  private func isPerson(_ range: Range<Int>) -> Bool {
    let first = tokens[range.lowerBound].role
    if first.contains(.title) && range.count > 1 || range.lowerBound > 0 && tokens[range.lowerBound - 1].role.contains(.title) {
      return true
    }
    return (2...3).contains(range.count) && first.contains(.given) && !tokens[range.upperBound - 1].role.contains(.place)
  }
}
