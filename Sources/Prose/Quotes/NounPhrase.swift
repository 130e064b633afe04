/// Finding who says: the noun phrase before a verb or behind one.
extension QuoteParagraph {
  /// Most tokens of a noun phrase.
  private static let longest = 14
  /// Most tokens between a verb and the beginning of its subject.
  private static let reach = 80

  /// The subject that ends before `verb`, not before `floor`; nil where the verb has none of its own or is negated.
  func subject(before verb: Int, after start: Int) -> Range<Int>? {
    let floor = max(start, verb - Self.reach)
    guard let nearest = nearestPhrase(before: verb, after: floor), let subject = governor(of: nearest, after: floor),
      !isNobody(subject, after: floor), !isSupposed(subject, after: floor), !isNoSubject(subject)
    else { return nil }
    return subject
  }

  /// Whether the phrase is one word that says nothing: `However`, `raising`, `published`.
  private func isNoSubject(_ phrase: Range<Int>) -> Bool {
    let token = tokens[phrase.lowerBound]
    guard phrase.count == 1, token.kind == .name else { return phrase.count == 1 && token.word == .adverb }
    if token.isCapital { return isOpener(phrase.lowerBound) && tokens[phrase.upperBound].kind == .comma }
    return token.isGerund || token.mayBeVerb && !token.endsInS
  }

  /// The phrase that stands nearest before the verb, auxiliaries and adverbs left out.
  private func nearestPhrase(before verb: Int, after floor: Int) -> Range<Int>? {
    if let who = relative(before: verb, after: floor) { return phrase(endingBefore: who, after: floor) }
    var end = verb
    while end > floor {
      switch tokens[end - 1].word {
      case .auxiliary: end -= 1
      case .negation: return nil
      case .time where tokens[end - 1].isCapital:
        end -= end - 1 > floor && tokens[end - 2].isPreposition ? 2 : 1
      default:
        guard isAdverb(end - 1) else { return phrase(endingBefore: end, after: floor) }
        end -= 1
      }
    }
    return nil
  }

  /// What `phrase` depends on where it stands behind a preposition, as no subject does: `Weber in Oslo said`; nil where that is not seen.
  private func governor(of phrase: Range<Int>, after floor: Int) -> Range<Int>? {
    var subject = phrase
    while subject.lowerBound > floor, isObject(subject, after: floor) {
      let preposition = subject.lowerBound - 1
      if let name = nameBehindNoun(subject) { return name }
      if let who = openRelative(before: preposition, after: floor) { return plainPhrase(endingBefore: who, after: floor) }
      var end = preposition
      while end > floor, tokens[end - 1].word == .time { end -= 1 }
      if end < preposition, end > floor, tokens[end - 1].isPreposition { end -= 1 }
      guard let head = plainPhrase(endingBefore: end, after: floor), head.upperBound == end else { return nil }
      subject = head
    }
    return subject
  }

  /// Whether the phrase stands behind a preposition that begins no clause and makes no figure round: `in Oslo`, but not `since Weber`.
  private func isObject(_ phrase: Range<Int>, after floor: Int) -> Bool {
    switch tokens[phrase.lowerBound].word {
    case .he, .she, .they: return false
    default: break
    }
    let preposition = phrase.lowerBound - 1
    switch tokens[preposition].word {
    case .preposition, .joining, .to: return true
    case .by: return preposition == floor || tokens[preposition - 1].word != .cited
    case .such: return preposition > floor && tokens[preposition - 1].isNoun
    case .roughly: return tokens[phrase.lowerBound].word == .determiner || tokens[phrase.lowerBound].isCapital
    default: return false
    }
  }

  /// The name that ends a phrase behind `a` and a noun in small letters, with which it makes no phrase: `In a statement NATO said`.
  private func nameBehindNoun(_ phrase: Range<Int>) -> Range<Int>? {
    guard tokens[phrase.lowerBound].word == .determiner, tokens[phrase.lowerBound].bytes.count <= 2 else { return nil }
    var start = phrase.upperBound
    while start > phrase.lowerBound, tokens[start - 1].isNoun, tokens[start - 1].isCapital { start -= 1 }
    guard start > phrase.lowerBound, start < phrase.upperBound, tokens[start - 1].kind == .name || tokens[start - 1].word == .text else {
      return nil
    }
    return start..<phrase.upperBound
  }

  /// The `who` of a clause before `end` that no comma ends: `a sergeant who left last month and is now in Oslo said`.
  private func openRelative(before end: Int, after floor: Int) -> Int? {
    var index = end - 1
    while index > floor, end - index < 24 {
      if tokens[index].word == .who { return tokens[index - 1].isNoun ? index : nil }
      switch tokens[index].kind {
      case .word, .name, .possessive: if tokens[index].isSaying { return nil }
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether nobody is the subject, or those who did not say it: `neither Weber`, `no one`.
  private func isNobody(_ phrase: Range<Int>, after floor: Int) -> Bool {
    func isNone(_ index: Int) -> Bool { tokens[index].word == .negation || tokens[index].word == .nobody }
    return phrase.lowerBound > floor && isNone(phrase.lowerBound - 1) || phrase.contains(where: isNone)
  }

  /// Whether the clause of the subject is a condition or a question: `if Weber says`.
  private func isSupposed(_ subject: Range<Int>, after floor: Int) -> Bool {
    var index = subject.lowerBound - 1
    while index >= floor, subject.lowerBound - index < 8 {
      switch tokens[index].kind {
      case .word(.condition): return true
      case .word(.that): return false
      case .word, .name, .possessive: if tokens[index].isSaying { return false }
      default: return false
      }
      index -= 1
    }
    return false
  }

  /// The `who` of a clause without commas before the verb: `officers who attend its courses said`.
  private func relative(before verb: Int, after floor: Int) -> Int? {
    var index = verb - 1
    while index > floor, verb - index < Self.longest {
      if tokens[index].word == .who { return tokens[index - 1].isNoun ? index : nil }
      switch tokens[index].word {
      case .determiner, .preposition, .temporal, .roughly, .joining, .auxiliary, .them: break
      default: guard tokens[index].isNoun else { return nil }
      }
      index -= 1
    }
    return nil
  }

  /// Whether the verb is denied, or refused: `did not say`, `declined to say`.
  func isDenied(_ verb: Int, after floor: Int) -> Bool {
    var index = verb - 1
    while index >= floor, verb - index < 6 {
      switch tokens[index].word {
      case .auxiliary, .to: index -= 1
      case .negation, .refusal: return true
      default: return false
      }
    }
    return false
  }

  private func isAdverb(_ index: Int) -> Bool {
    if tokens[index].word == .adverb { return true }
    guard tokens[index].kind == .name, !tokens[index].isCapital else { return false }
    return tokens[index].endsInLy
  }

  /// The phrase that ends before `end`; an apposition or relative clause between commas belongs to what stands before it.
  private func phrase(endingBefore end: Int, after floor: Int) -> Range<Int>? {
    if tokens[end - 1].kind == .rightBracket {
      let open = tokens[floor..<end].lastIndex { $0.kind == .leftBracket }
      return open.flatMap { $0 > floor ? phrase(endingBefore: $0, after: floor) : nil }
    }
    guard tokens[end - 1].kind == .comma else { return plainPhrase(endingBefore: end, after: floor) }
    if end - 2 > floor, tokens[end - 2].kind == .rightBracket { return phrase(endingBefore: end - 1, after: floor) }
    var opening = end - 2
    while opening > floor, end - opening < 40 {
      switch tokens[opening].kind {
      case .comma where isInList(opening): opening -= 1
      case .comma:
        if isPlaceAside(opening + 1..<end - 1) || isAge(before: opening, after: floor) {
          return phrase(endingBefore: opening + 1, after: floor)
        }
        if let head = plainPhrase(endingBefore: opening, after: floor) {
          if isExample(head, after: floor) { return phrase(endingBefore: head.lowerBound - 2, after: floor) }
          if !isOpener(head), !isPlaceAside(head) {
            if let inner = plainPhrase(endingBefore: end - 1, after: opening + 1), inner.lowerBound == opening + 1, isNamed(inner),
              !isNamed(head)
            {
              return inner
            }
            return head
          }
        }
        if let inner = plainPhrase(endingBefore: end - 1, after: opening + 1) { return inner }
        return nil
      case .opening, .closing, .colon: return plainPhrase(endingBefore: end - 1, after: opening + 1)
      default: opening -= 1
      }
    }
    return plainPhrase(endingBefore: end - 1, after: floor)
  }

  /// Whether one word of up to three signs in no capitals stands before a comma and behind another: the age in `Ann Stone, 67, a clerk, said`.
  private func isAge(before comma: Int, after floor: Int) -> Bool {
    guard comma - 2 > floor, tokens[comma - 2].kind == .comma else { return false }
    return tokens[comma - 1].kind == .name && !tokens[comma - 1].isCapital && tokens[comma - 1].bytes.count <= 3
  }

  private func isInList(_ comma: Int) -> Bool {
    isInSerialList(comma, of: tokens.count) { index in
      let token = tokens[index]
      return token.word == .and ? .and : token.kind == .comma ? .comma : token.isCapital && token.isNoun ? .item : .other
    }
  }

  /// Whether the phrase only says when or where: `On Monday`.
  private func isOpener(_ phrase: Range<Int>) -> Bool {
    let first = phrase.lowerBound
    return first > 0 && (tokens[first - 1].isPreposition || tokens[first - 1].word == .time)
  }

  /// Whether the phrase is an example behind a comma: `Some countries, like Canada`.
  private func isExample(_ phrase: Range<Int>, after floor: Int) -> Bool {
    phrase.lowerBound - 2 > floor && tokens[phrase.lowerBound - 1].word == .such && tokens[phrase.lowerBound - 2].kind == .comma
  }

  /// Whether the phrase holds a name of two capitalised words or more, the last before any `of`.
  private func isNamed(_ phrase: Range<Int>) -> Bool {
    let end = phrase.firstIndex { tokens[$0].word == .joining } ?? phrase.upperBound
    return end - phrase.lowerBound >= 2 && tokens[end - 1].isCapital && tokens[end - 2].isCapital
  }

  /// The nouns that end before `end`, with what joins them.
  private func plainPhrase(endingBefore end: Int, after floor: Int) -> Range<Int>? {
    guard end > floor else { return nil }
    switch tokens[end - 1].word {
    case .he, .she, .they, .it: return end - 1..<end
    default: break
    }
    var start = end
    while start > floor, end - start < Self.longest {
      let index = start - 1
      if tokens[index].isNoun || start == end && tokens[index].word == .them && index > floor && tokens[index - 1].word == .joining {
        start = index
      } else if let word = tokens[index].word, start < end {
        guard let next = joined(word, at: index, before: start, after: floor) else { break }
        start = next
        if word == .determiner, !goesOnBefore(start, after: floor) { break }
      } else {
        break
      }
    }
    start = joinedOther(start, after: floor)
    if start > floor, !(start..<end).contains(where: { tokens[$0].isCapital || tokens[$0].word == .determiner }) {
      switch tokens[start - 1].word {
      case .he, .she, .they, .it: return start - 1..<start
      default: break
      }
    }
    while start < end,
      tokens[start].word == .joining || tokens[start].isPreposition || tokens[start].word == .and
        || tokens[start].kind == .possessive || tokens[start].word == .adverb && start + 1 < end
    {
      start += 1
    }
    return start < end && (start..<end).contains { tokens[$0].isNoun || tokens[$0].word == .determiner } ? start..<end : nil
  }

  /// Whether `of`, or a preposition behind a noun in small letters, joins what begins at `start` to what stands before: `diplomats at the talks`.
  private func goesOnBefore(_ start: Int, after floor: Int) -> Bool {
    guard start > floor else { return false }
    if tokens[start - 1].word == .joining { return true }
    guard start - 1 > floor else { return false }
    let noun = tokens[start - 2]
    if tokens[start - 1].word == .to { return noun.word == .role }
    guard tokens[start - 1].isPreposition, tokens[start - 1].word != .temporal else { return false }
    return noun.isNoun && (!noun.isCapital || noun.startsSentence)
  }

  /// The start of two speakers joined by `and`, the first of which begins behind a comma or with the sentence.
  private func joinedOther(_ start: Int, after floor: Int) -> Int {
    guard start - 2 > floor, tokens[start - 1].word == .and, tokens[start - 2].isNoun else { return start }
    var first = start - 2
    while first > floor, start - first < 7, tokens[first - 1].isNoun { first -= 1 }
    return first > floor && tokens[first - 1].kind == .comma && tokens[first].isCapital ? first : start
  }

  /// Where a phrase begins that goes on to the left with `word`; nil where it does not.
  private func joined(_ word: QuoteWord, at index: Int, before start: Int, after floor: Int) -> Int? {
    let left = index > floor ? tokens[index - 1] : nil
    switch word {
    case .determiner: return index
    case .joining: return left?.isNoun == true || left?.word == .determiner ? index : nil
    case .preposition, .roughly: return left.map { $0.isNoun && (!$0.isCapital || $0.startsSentence) } == true ? index : nil
    case .to: return left?.word == .role ? index : nil
    case .and: return left?.isCapital == true && left?.isNoun == true && tokens[start].isCapital ? index : nil
    case .time:
      guard tokens[index].isCapital, tokens[start].isNoun, let left else { return nil }
      // `An October 11 talk`, `the council's May report`
      return left.word == .determiner || left.kind == .possessive || left.isNoun && left.isCapital ? index : nil
    default: return nil
    }
  }

  /// The noun phrase that begins at `start`, before `end`; nil where none does.
  func phrase(from start: Int, before end: Int) -> Range<Int>? {
    var index = start
    guard index < end else { return nil }
    switch tokens[index].word {
    case .he, .she, .they, .it: return index..<index + 1
    default: break
    }
    while index < end, index - start < Self.longest {
      let token = tokens[index]
      if index > start, isPredicate(index, before: end) { break }
      if token.isNoun || (token.word == .determiner && (index == start || tokens[index - 1].word == .joining)) {
        index += 1
      } else if token.word == .joining || (token.word == .and && index > start && index + 1 < end && tokens[index + 1].isCapital),
        index > start, index + 1 < end, tokens[index + 1].isNoun || tokens[index + 1].word == .determiner
      {
        index += 1
      } else {
        break
      }
    }
    return index > start && (start..<index).contains { tokens[$0].isNoun } ? start..<index : nil
  }

  /// Whether a word in small letters is what somebody does or did, by what it is done to: `Weber issued a statement`.
  private func isPredicate(_ index: Int, before end: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .name, token.mayBeVerb, index + 1 < end else { return false }
    switch tokens[index + 1].word {
    case .determiner: return true
    case .that, .to, .by: return !token.endsInS
    default: return !token.endsInS && (tokens[index + 1].isPreposition || tokens[index + 1].isCapital)
    }
  }

  /// The subject of the sentence that begins at `start`: its first noun phrase, behind what says when or where.
  func firstSubject(from start: Int, before end: Int) -> Range<Int>? {
    var index = start
    if index + 1 < end, isOpener(index), tokens[index + 1].kind == .comma { index += 2 }
    if index < end, tokens[index].startsSentence, tokens[index].word == .limit { index += 1 }
    while index < end,
      tokens[index].isPreposition || tokens[index].word == .time || tokens[index].beginsClause
        || tokens[index].word == .auxiliary
    {
      while index < end, tokens[index].kind != .comma { index += 1 }
      index += 1
    }
    guard index < end, let first = phrase(from: index, before: end) else { return nil }
    guard !isNamed(first), first.upperBound + 1 < end, tokens[first.upperBound].kind == .comma,
      let name = phrase(from: first.upperBound + 1, before: end), isNamed(name)
    else { return first }
    return name
  }

  /// Where the words for a speaker begin, with the phrase between commas that a name stands beside: `the top official, Gen. A. Name`.
  func start(ofSpeaker phrase: Range<Int>, after floor: Int) -> Int {
    let start = phrase.lowerBound
    if start - 3 > floor, tokens[start - 1].word == .by, tokens[start - 2].word == .cited,
      let source = plainPhrase(endingBefore: start - 2, after: floor)
    {
      return source.lowerBound
    }
    guard start - 1 > floor, tokens[start - 1].kind == .comma, let head = plainPhrase(endingBefore: start - 1, after: floor),
      tokens[head.lowerBound].word == .determiner || tokens[head.lowerBound].isCapital, head.lowerBound - 1 > floor,
      tokens[head.lowerBound - 1].kind == .comma, isNamed(phrase), !isNamed(head)
    else { return start }
    return head.lowerBound
  }
}

/// Who passed the words on.
extension QuoteParagraph {
  /// Tells `mention` who passed it on: `an official cited by Reuters`, `told Sputnik that`.
  func tellVia(_ verb: Int, _ speaker: Range<Int>, _ mention: inout QuoteMention) {
    let first = speaker.lowerBound
    if first >= 3, tokens[first - 1].word == .by, tokens[first - 2].word == .cited, let source = subject(before: first - 2, after: 0) {
      mention.via = bytes(speaker)
      mention.speaker = bytes(source)
    } else if tokens[verb].word == .tells, verb + 1 < tokens.count, tokens[verb + 1].isCapital || tokens[verb + 1].word == .determiner,
      let listener = phrase(from: verb + 1, before: tokens.count), tokens[listener.upperBound - 1].isCapital
    {
      mention.via = bytes(listener)
    }
  }
}
