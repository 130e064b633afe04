/// What is told without marks: `S said that …`, `…, S said`, `according to S, …`.
extension QuoteReader {
  /// The clauses of one sentence that are told as somebody's words.
  mutating func readTold(
    _ whole: Range<Int>, _ paragraph: QuoteParagraph, cuesTaken: [Range<Int>], _ heard: inout Int, _ text: Span<UInt8>
  ) {
    let sentence = paragraph.withoutDateline(whole, in: text)
    defer { hear(paragraph, upTo: sentence.upperBound, &heard, text) }
    let tellers = paragraph.tellers(in: sentence)
    if tellers.isEmpty { return }
    let pairs = paragraph.pairs(in: sentence)
    func isQuoted(_ index: Int) -> Bool { pairs.contains { $0.contains(index) } }
    var last = sentence.lowerBound
    for index in tellers {
      guard !isQuoted(index),
        !cuesTaken.contains(where: { $0.contains(paragraph.tokens[index].bytes.lowerBound) })
      else { continue }
      guard let told = told(at: index, sentence, after: last, paragraph, text) else { continue }
      if !pairs.isEmpty, told.content.contains(where: isQuoted), hasQuote(told.content, paragraph) { continue }
      hear(paragraph, upTo: told.content.lowerBound, &heard, text)
      add(told, paragraph, text)
      last = max(last, told.content.lowerBound)
    }
  }

  private mutating func hear(_ paragraph: QuoteParagraph, upTo limit: Int, _ heard: inout Int, _ text: Span<UInt8>) {
    memory.hear(paragraph, upTo: limit, from: min(heard, limit), in: text)
    heard = max(heard, limit)
  }

  /// A clause with its cue.
  struct Told {
    var content: Range<Int>
    var speaker: Range<Int>?
    var cue: Range<Int>
    var reason: QuoteMention.Reason
    var via: Range<Int>?
  }

  private mutating func add(_ told: Told, _ paragraph: QuoteParagraph, _ text: Span<UInt8>) {
    var mention = QuoteMention(bytes: paragraph.bytes(told.content), kind: .indirect, reason: told.reason)
    mention.cue = paragraph.bytes(told.cue)
    mention.speaker = told.speaker.map { paragraph.bytes($0) }
    if let speaker = told.speaker { paragraph.tellVia(told.cue.lowerBound, speaker, &mention) }
    mention.name = mention.speaker.flatMap { memory.meaning(of: $0, in: text) }
    memory.note(mention, writtenIn: paragraph.text(behind: told.cue.lowerBound, before: paragraph.tokens.count), in: text)
    adopt(mention)
    found.append(mention)
  }

  /// Gives the cue of a clause to the quotations in it that have none.
  private mutating func adopt(_ told: QuoteMention) {
    var index = found.count - 1
    while index >= 0, found[index].bytes.lowerBound >= told.bytes.lowerBound {
      if found[index].kind != .indirect, found[index].cue == nil, told.bytes.contains(found[index].bytes.lowerBound) {
        if found[index].kind == .scare, found[index].bytes.count < 12 { return }
        found[index].kind = .mixed
        (found[index].speaker, found[index].name, found[index].cue) = (told.speaker, told.name, told.cue)
        (found[index].via, found[index].reason) = (told.via, told.reason)
      }
      index -= 1
    }
  }

  /// Whether a quotation found already lies in the clause; its words are told by that.
  private func hasQuote(_ content: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    let bytes = paragraph.bytes(content)
    let recent = found.suffix(256).reversed().prefix { $0.bytes.upperBound > bytes.lowerBound || $0.kind == .indirect }
    return recent.contains { $0.kind != .indirect && $0.kind != .scare && $0.cue != nil && $0.bytes.overlaps(bytes) }
  }

  private func told(
    at index: Int, _ sentence: Range<Int>, after floor: Int, _ paragraph: QuoteParagraph, _ text: Span<UInt8>
  ) -> Told? {
    let tokens = paragraph.tokens
    switch tokens[index].word {
    case .says, .announces, .tells:
      guard !paragraph.isDenied(index, after: sentence.lowerBound), !paragraph.isPassive(index, after: sentence.lowerBound),
        index + 1 < tokens.count, tokens[index + 1].word != .by
      else { return nil }
      if let told = behind(index, sentence, paragraph) ?? inverted(index, sentence, after: floor, paragraph, text) { return told }
      return before(index, sentence, after: floor, paragraph)
    case .denies: return denied(index, sentence, paragraph)
    case .saying:
      guard let start = clauseWithThat(behind: index, sentence, paragraph) else { return nil }
      let subject = speaker(before: index, sentence, paragraph)
      return Told(content: start..<end(of: start, sentence, paragraph), speaker: subject, cue: index..<index + 1, reason: .elidedSubject)
    case .according: return according(index, sentence, paragraph)
    default: return nil
    }
  }

  /// `According to S, CLAUSE`, `CLAUSE, according to S`.
  private func according(_ index: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Told? {
    let tokens = paragraph.tokens
    guard index + 1 < sentence.upperBound, tokens[index + 1].word == .to,
      let name = paragraph.phrase(from: index + 2, before: sentence.upperBound)
    else { return nil }
    let isOpening = index == sentence.lowerBound || index == sentence.lowerBound + 1 && tokens[index - 1].beginsClause
    // `According to a report in the Courier, CLAUSE`
    let comma = (name.upperBound..<min(name.upperBound + 16, sentence.upperBound)).first { tokens[$0].kind == .comma }
    var content = sentence.lowerBound..<index
    if isOpening {
      let start = (comma ?? name.upperBound) + 1
      guard start < sentence.upperBound else { return nil }
      content = start..<end(of: start, sentence, paragraph)
    } else if isOpen(content, paragraph), let comma, let end = rest(behind: comma, sentence, paragraph) {
      content = content.lowerBound..<end
    }
    guard content.count > 2 else { return nil }
    return Told(content: trimmed(content, paragraph), speaker: name, cue: index..<index + 2, reason: .accordingTo)
  }

  /// Whether the words have no verb, or only the beginning of one: `One of the guards`, `He had`.
  private func isOpen(_ content: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    guard content.contains(where: { paragraph.mayBeVerb($0) }) else { return true }
    return paragraph.tokens[trimmed(content, paragraph).upperBound - 1].word == .auxiliary
  }

  /// `S said that CLAUSE`, `S said CLAUSE`.
  private func behind(_ verb: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Told? {
    guard let subject = paragraph.subject(before: verb, after: sentence.lowerBound) ?? joinedSubject(verb, sentence, paragraph),
      let start = clause(behind: verb, sentence, paragraph)
    else { return nil }
    return Told(content: start..<end(of: start, sentence, paragraph), speaker: subject, cue: verb..<verb + 1, reason: .verbBefore)
  }

  /// `S denied that CLAUSE`, `S denied having …`: what S says not to be so.
  private func denied(_ verb: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Told? {
    guard !paragraph.isDenied(verb, after: sentence.lowerBound), !paragraph.isPassive(verb, after: sentence.lowerBound),
      let subject = paragraph.subject(before: verb, after: sentence.lowerBound) ?? joinedSubject(verb, sentence, paragraph),
      let start = deniedStart(behind: verb, sentence, paragraph)
    else { return nil }
    let content = start..<end(of: start, sentence, paragraph)
    guard content.count > 1, content.contains(where: { paragraph.mayBeVerb($0) }) || paragraph.tokens[start].isGerund else { return nil }
    return Told(content: content, speaker: subject, cue: verb..<verb + 1, reason: .verbBefore)
  }

  /// Where the clause begins that is denied: behind `that`, with a verb in `-ing`, or with a pronoun and its verb.
  private func deniedStart(behind verb: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Int? {
    if let start = clauseWithThat(behind: verb, sentence, paragraph) { return start }
    let (tokens, start) = (paragraph.tokens, verb + 1)
    guard start + 1 < sentence.upperBound else { return nil }
    switch tokens[start].word {
    case .he, .she, .they, .it: return tokens[start + 1].word == .auxiliary || paragraph.mayBeVerb(start + 1) ? start : nil
    default: break
    }
    guard tokens[start].verb != .auxiliaryGerund else { return start }
    guard tokens[start].isGerund else { return nil }
    switch tokens[start + 1].word {
    case .determiner, .to, .them, .that, .nobody, .auxiliary: return start
    default: return tokens[start + 1].isCapital || paragraph.mayBeVerb(start + 1) ? start : nil
    }
  }

  /// The subject of a verb behind `and` or a comma, which has none of its own.
  private func joinedSubject(_ verb: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Range<Int>? {
    guard verb > sentence.lowerBound, paragraph.tokens[verb - 1].word == .and else { return nil }
    return speaker(before: verb, sentence, paragraph)
  }

  private func speaker(before index: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Range<Int>? {
    var verb = index - 1
    while verb > sentence.lowerBound {
      if paragraph.tokens[verb].isSaying, let subject = paragraph.subject(before: verb, after: sentence.lowerBound) { return subject }
      verb -= 1
    }
    return paragraph.firstSubject(from: sentence.lowerBound, before: index)
  }

  /// Where the clause begins that a verb introduces with `that` within a few words; nil where none does.
  private func clauseWithThat(behind verb: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Int? {
    let tokens = paragraph.tokens
    var index = verb + 1
    while index < min(sentence.upperBound - 2, verb + 10) {
      if tokens[index].word == .that { return index > verb + 1 && isRelative(index, paragraph) ? nil : index + 1 }
      if tokens[index].kind == .comma || tokens[index].kind == .sign || tokens[index].beginsClause || isInfinitive(index, paragraph) {
        break
      }
      index += 1
    }
    return nil
  }

  /// Whether a verb stands right behind `that`, so that it tells of the noun before it: `the video that shows the harbour`.
  private func isRelative(_ that: Int, _ paragraph: QuoteParagraph) -> Bool {
    guard paragraph.tokens[that - 1].isNoun else { return false }
    return paragraph.isSurelyVerb(that + 1) || paragraph.mayBeVerb(that + 1) && paragraph.hasObject(that + 1)
  }

  /// Where the clause begins that a verb introduces, with `that` or at once with a subject; nil where none does.
  private func clause(behind verb: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Int? {
    if let start = clauseWithThat(behind: verb, sentence, paragraph) {
      return hasOwnClause(behind: verb, before: start - 1, paragraph) ? verb + 1 : start
    }
    let tokens = paragraph.tokens
    // `told planners to`, `urged it to` and the like are orders.
    guard tokens[verb].word != .tells, verb + 3 < sentence.upperBound, tokens[verb + 2].word != .to else { return nil }
    var start = verb + 1
    while start < sentence.upperBound, tokens[start].word == .time { start += 1 }
    guard start < sentence.upperBound else { return nil }
    let opensClause =
      switch tokens[start].word {
      case .he, .she, .they, .it, .determiner: true
      case .role, .body, .text, .nobody: true
      case .condition:
        start + 2 < sentence.upperBound
          && (tokens[start + 1].word == .determiner || tokens[start + 1].isNoun || tokens[start + 2].word == .auxiliary)
      default: tokens[start].kind == .name
      }
    guard opensClause else { return nil }
    // What follows without `that` is a clause only if its verb comes before anything else begins.
    let stop = (start + 1..<sentence.upperBound).first {
      tokens[$0].kind == .comma || tokens[$0].beginsClause || tokens[$0].word == .who
    }
    switch tokens[start].word {
    case .he, .she, .they: return start
    default: break
    }
    let rest = start + 1..<max(start + 1, stop ?? sentence.upperBound)
    // `announced lofty plans` has a verb only where that is no noun.
    let isClause = tokens[verb].word == .announces ? rest.contains { paragraph.isSurelyVerb($0) } : hasSubject(rest, paragraph)
    return isClause ? start : nil
  }

  /// Whether a clause with its verb stands between a verb and `that`, to which that belongs: `said the videos show that`.
  private func hasOwnClause(behind verb: Int, before that: Int, _ paragraph: QuoteParagraph) -> Bool {
    let (tokens, start) = (paragraph.tokens, verb + 1)
    guard tokens[verb].word != .tells, start + 1 < that else { return false }
    switch tokens[start].word {
    case .he, .she, .they, .it, .determiner: break
    default: return false
    }
    let between = start + 1..<that
    return !between.contains { tokens[$0].word == .who } && between.contains { paragraph.isSurelyVerb($0) }
  }

  /// Whether a verb may follow `to`, not a phrase: `told planners to leave`, but not `wrote to the planners`.
  private func isInfinitive(_ index: Int, _ paragraph: QuoteParagraph) -> Bool {
    guard paragraph.tokens[index].word == .to, index + 1 < paragraph.tokens.count else { return false }
    return paragraph.tokens[index + 1].word != .determiner && !paragraph.tokens[index + 1].isCapital
  }

  /// `CLAUSE, S said`, and `In May, S said, CLAUSE`, which is one with what is said of the teller inside.
  private func before(_ verb: Int, _ sentence: Range<Int>, after floor: Int, _ paragraph: QuoteParagraph) -> Told? {
    guard let subject = paragraph.subject(before: verb, after: sentence.lowerBound) else { return nil }
    let start = paragraph.start(ofSpeaker: subject, after: sentence.lowerBound)
    guard start > floor, paragraph.tokens[start - 1].kind == .comma else { return nil }
    if let end = rest(behind: verb + 1, sentence, paragraph) {
      return Told(content: trimmed(floor..<end, paragraph), speaker: subject, cue: verb..<verb + 1, reason: .verbBehind)
    }
    guard start - floor > 3 else { return nil }
    let content = trimmed(floor..<start - 1, paragraph)
    // `…, Weber added three assists`
    let isLast = verb + 1 == sentence.upperBound || paragraph.tokens[verb + 1].kind == .sign
    if !isLast, paragraph.tokens[verb].word == .announces, paragraph.tokens[verb + 1].word != .time, paragraph.hasObject(verb) {
      return nil
    }
    // `Whenever they ask us to, officials say.` is a whole answer.
    guard isLast || !isFronted(trimmed(sentence.lowerBound..<start - 1, paragraph), paragraph) else { return nil }
    let isPhrase = paragraph.phrase(from: content.lowerBound, before: content.upperBound)?.upperBound == content.upperBound
    guard !isPhrase, content.contains(where: { paragraph.mayBeVerb($0) }) || content.count > 5 else { return nil }
    return Told(content: content, speaker: subject, cue: verb..<verb + 1, reason: .verbBehind)
  }

  /// `CLAUSE, said S`, and `That, said S, is CLAUSE`.
  private func inverted(
    _ verb: Int, _ sentence: Range<Int>, after floor: Int, _ paragraph: QuoteParagraph, _ text: Span<UInt8>
  ) -> Told? {
    let tokens = paragraph.tokens
    guard tokens[verb].word == .says, isPlainSaying(tokens[verb].bytes, text), verb - 1 > floor, tokens[verb - 1].kind == .comma,
      let subject = paragraph.phrase(from: verb + 1, before: sentence.upperBound), isSomebody(subject, paragraph)
    else { return nil }
    let content = trimmed(floor..<verb - 1, paragraph)
    var told = Told(content: content, speaker: subject, cue: verb..<verb + 1, reason: .verbBehind)
    let isCut = content.count == 1 || tokens[content.upperBound - 1].word == .auxiliary
    if isCut, subject.upperBound < sentence.upperBound, let end = rest(behind: subject.upperBound, sentence, paragraph) {
      told.content = content.lowerBound..<end
      return told
    }
    guard content.count > 2, content.contains(where: { paragraph.mayBeVerb($0) }), !isFronted(content, paragraph),
      !hasVerb(subject.upperBound..<sentence.upperBound, paragraph)
    else { return nil }
    return told
  }

  private func isPlainSaying(_ verb: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let key = WordKey(verb, in: text)
    return key == WordKey("said") || key == WordKey("says")
  }

  /// Whether a phrase behind a verb may be who says it: `said enough` has none.
  private func isSomebody(_ phrase: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    switch paragraph.tokens[phrase.lowerBound].word {
    case .determiner, .role, .he, .she, .they: true
    default: paragraph.tokens[phrase.lowerBound].isCapital
    }
  }

  /// Whether what follows a phrase is what it does, so that a clause begins with it: `said Weber, the mayor, is ill`.
  private func hasVerb(_ rest: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    for index in rest {
      if paragraph.tokens[index].word == .who || paragraph.tokens[index].beginsClause || paragraph.tokens[index].word == .that {
        return false
      }
      if paragraph.isSurelyVerb(index) { return true }
    }
    return false
  }

  /// Where a clause ends that goes on behind a comma at token `comma`: `The firm, Weber said, would close`; nil where none does.
  private func rest(behind comma: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Int? {
    let tokens = paragraph.tokens
    guard comma + 3 < sentence.upperBound, tokens[comma].kind == .comma else { return nil }
    let first = tokens[comma + 1]
    guard first.word != .saying, first.word != .and, first.word != .citing, !first.beginsClause, !first.isGerund, first.word != .according
    else { return nil }
    // `The bridge is closed, Weber said, Reuters reported.`
    let next = (comma + 2..<min(comma + 10, sentence.upperBound)).first { tokens[$0].isSaying }
    if let next, paragraph.subject(before: next, after: comma + 1)?.lowerBound == comma + 1,
      next + 1 == sentence.upperBound || tokens[next + 1].kind == .sign || tokens[next + 1].kind == .comma || tokens[next + 1].word == .time
    {
      return nil
    }
    return end(of: comma + 1, sentence, paragraph)
  }

  /// Whether the words only say when or why, and what it is that happened is missing: `As talks began`.
  private func isFronted(_ content: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    if paragraph.tokens[content.lowerBound].word == .and, content.count > 1 { return isFronted(content.dropFirst(), paragraph) }
    let first = paragraph.tokens[content.lowerBound].word
    if paragraph.tokens[content.lowerBound].isPreposition || first == .time {
      return !content.contains { paragraph.isSurelyVerb($0) || paragraph.mayBeVerb($0) && !paragraph.tokens[$0].endsInS }
    }
    guard first == .adverbial || first == .condition else { return false }
    // `As many as 30 people`
    let opening = content.dropFirst().prefix(3)
    return !content.contains { paragraph.tokens[$0].kind == .comma } && !opening.contains { paragraph.tokens[$0].word == first }
  }

  /// Whether a finite verb stands in the tokens before another phrase begins: `the bridge would`, but not `the bridge a ruin`.
  private func hasSubject(_ range: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    var index = range.lowerBound
    var isBehindTo = false
    while index < range.upperBound {
      let token = paragraph.tokens[index]
      if token.word == .determiner, paragraph.tokens[index - 1].isNoun { return false }
      if paragraph.mayBeVerb(index), !isBehindTo || token.kind != .name { return true }
      isBehindTo = isBehindTo || token.word == .to
      index += 1
    }
    return false
  }

  /// The end of a clause: that of the sentence, without the stop, or where its comma brings back the teller (`, adding that …`) or another
  /// one (`, and officials say …`).
  private func end(of start: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Int {
    var index = start + 1
    while index + 1 < sentence.upperBound {
      if paragraph.tokens[index].kind == .comma, paragraph.tokens[index + 1].word == .saying || isTeller(index + 2, sentence, paragraph) {
        return index
      }
      index += 1
    }
    return max(start + 1, trimmed(start..<sentence.upperBound, paragraph).upperBound)
  }

  /// Whether another says something from token `start` on, behind a comma and `and` or `but`.
  private func isTeller(_ start: Int, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    guard start < sentence.upperBound, paragraph.tokens[start - 1].word == .and || paragraph.tokens[start - 1].beginsClause else {
      return false
    }
    let verb = (start..<min(start + 10, sentence.upperBound)).first { paragraph.tokens[$0].isSaying }
    return verb.flatMap { paragraph.subject(before: $0, after: start) }?.lowerBound == start
  }

  /// The tokens without signs at their ends.
  private func trimmed(_ range: Range<Int>, _ paragraph: QuoteParagraph) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isLoose(_ index: Int) -> Bool { paragraph.tokens[index].kind == .sign || paragraph.tokens[index].kind == .comma }
    while end > start + 1, isLoose(end - 1) { end -= 1 }
    while start + 1 < end, isLoose(start) { start += 1 }
    return start..<end
  }
}
