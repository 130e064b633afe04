/// What stands around the quantities of a sentence: who has them, where, and as of when.
struct NumberSurroundings {
  let reader: NumberReader
  let matches: [NumberReader.Match]
  /// The expressions of time on the calendar, and words such as `now`.
  let times: [DateMention]
  /// The words with capitals that stand together, without those in expressions of time.
  private let names: [NumberedName]
  /// Whether capitals tell no names.
  let isTitle: Bool
  /// Where what the sentence says begins, behind a dateline: `BOSTON (AP) —`.
  private let opening: Int

  /// The surroundings of `matches` in a sentence with these names.
  init(_ reader: NumberReader, _ matches: [NumberReader.Match], _ names: [NumberedName], dates: [DateMention]) {
    self.reader = reader
    self.matches = matches
    times = dates.filter { $0.expression.kind.isCalendar || $0.expression.meaning == .reference(.present) }
    self.names = names
    isTitle = isHeading(reader.tokens.lazy.map(\.role))
    opening = reader.datelineEnd
  }

  /// Adds the quantities with all that was found.
  func addMentions(to found: inout [NumberMention]) {
    // The last that counts something, by its place in `found`.
    var counted: Int?
    for index in matches.indices {
      var mention = plain(matches[index])
      if let counted { take(from: found[counted], for: index, into: &mention) }
      if mention.holder == nil { (mention.holder, mention.steps.holder) = holder(of: matches[index]) }
      if mention.holder == nil, isListed(index), let before = found.last, isHeld(before) {
        (mention.holder, mention.steps.holder) = (before.holder, .before)
      }
      (mention.place, mention.steps.place) = place(of: index, holder: mention.holder)
      mention.standing = standing(of: index)
      (mention.asOf, mention.steps.asOf) = asOf(index, mention.standing)
      if mention.kind == .count, mention.unit != nil { counted = found.count }
      found.append(mention)
    }
  }

  /// Gives a quantity what it has from the one counted `before`.
  private func take(from before: NumberMention, for index: Int, into mention: inout NumberMention) {
    if matches[index].unit == nil, matches[index].kind == .count, isElided(matches[index]) {
      mention.unit = before.unit
      mention.steps.unit = .before
      if matches[index].possessive == nil, newSubject(of: index) == nil {
        (mention.holder, mention.steps.holder) = (before.holder, before.holder == nil ? .none : .before)
      }
    }
    let end = matches[index].tokens.upperBound
    if matches[index].kind == .fraction, reader.word(end) == .of, reader.word(end + 1) == .them {
      mention.whole = before.value
      (mention.holder, mention.steps.holder) = (before.holder, before.holder == nil ? .none : .before)
    }
    if before.holder != nil, isBase(index, of: before) { (mention.holder, mention.steps.holder) = (before.holder, .before) }
  }

  private func plain(_ match: NumberReader.Match) -> NumberMention {
    var mention = NumberMention(bytes: bytes(match.tokens), value: match.value)
    (mention.low, mention.high, mention.whole) = (match.low, match.high, match.whole)
    (mention.modifier, mention.kind, mention.currency) = (match.modifier, match.kind, match.currency)
    mention.steps = match.steps
    if match.kind != .money { mention.unit = match.unit.map { reader.tokens[$0].bytes } }
    return mention
  }

  /// Whether the noun of the number before is meant: nothing that could be counted stands behind.
  private func isElided(_ match: NumberReader.Match) -> Bool {
    let next = match.tokens.upperBound
    return !reader.isOther(next) || !reader.tokens[next].isPlural
  }

  /// `500 US soldiers at two bases`: the bases are theirs who stand there, but not where `fired 12 missiles` stands before.
  private func isBase(_ index: Int, of before: NumberMention) -> Bool {
    let at = matches[index].tokens.lowerBound - 1
    guard index > 0, matches[index].inside == nil, at > 0, reader.word(at) == .at,
      reader.tokens[at - 1].bytes.upperBound == before.bytes.upperBound
    else { return false }
    let verb = matches[index - 1].tokens.lowerBound - 1
    let isDoing = verb >= 0 && (reader.tokens[verb].isParticiple || reader.word(verb) == .verb)
    return before.steps.holder != .subject || !isDoing
  }

  /// `reported 40 cases and 3 deaths`: what is named together has one holder.
  private func isListed(_ index: Int) -> Bool {
    let joint = matches[index].tokens.lowerBound - 1
    guard index > 0, matches[index].kind == .count, matches[index - 1].tokens.upperBound == joint else { return false }
    return reader.word(joint) == .and || reader.isSign(joint, ",")
  }

  /// Whether the subject has what is counted.
  private func isHeld(_ mention: NumberMention) -> Bool { mention.kind == .count && mention.steps.holder == .subject }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    reader.tokens[range.lowerBound].bytes.lowerBound..<reader.tokens[range.upperBound - 1].bytes.upperBound
  }
}

extension NumberSurroundings {
  /// Who has the quantity, and how that was found.
  private func holder(of match: NumberReader.Match) -> (Range<Int>?, NumberSteps.HolderStep) {
    if let inside = match.inside, !isTitle || inside.allSatisfy({ reader.tokens[$0].isAcronym }) { return (bytes(inside), .inside) }
    guard !isTitle else { return (nil, .none) }
    let start = match.tokens.lowerBound
    if let possessive = match.possessive {
      let owner = subject(before: possessive) ?? source(before: possessive) ?? speaker(before: possessive)
      if let owner { return (bytes(owner.tokens), .possessive) }
      if let body = calledBody(before: possessive) { return (bytes(body), .possessive) }
    }
    if let name = near(start).last, name.isOwner, start - name.tokens.upperBound <= 3 { return (bytes(name.tokens), .owner) }
    if let name = behind(match) { return (bytes(name), .behind) }
    if match.kind == .tally, let body = near(start).last(where: { !$0.isSource }) {
      return (bytes(body.tokens), .body)
    }
    // A share is somebody's only where `its` says so.
    guard match.kind != .fraction, isOwned(match) else { return (nil, .none) }
    if let name = announcer(of: match) { return (bytes(name.tokens), .subject) }
    if let name = subject(before: start), !isOfPronoun(name.tokens.upperBound..<start) { return (bytes(together(name)), .subject) }
    return calledBody(before: start).map { (bytes($0), .subject) } ?? (nil, .none)
  }

  /// `Peru reported 40 cases`: who announces has what is no more than the object.
  private func announcer(of match: NumberReader.Match) -> NumberedName? {
    let next = match.tokens.upperBound
    return reader.isVerb(next) || reader.word(next) == .relative ? nil : announcer(before: match.tokens.lowerBound)
  }

  /// The name that only a word such as `reported` parts from the token at `index`.
  private func announcer(before index: Int) -> NumberedName? {
    guard reader.word(index - 1) == .announce, let name = near(index - 1).last, name.tokens.upperBound == index - 1 else { return nil }
    return name.isBehindPreposition || name.isAdjective || name.isPerson ? nil : name
  }

  /// `Egypt and Sudan share`: all the names that are the subject together with the last of them.
  private func together(_ last: NumberedName) -> Range<Int> {
    let next = last.tokens.upperBound
    var first = last.tokens.lowerBound
    guard last.isSubject, next < reader.tokens.count, !reader.tokens[next].isPlural else { return last.tokens }
    while true {
      var joint = reader.word(first - 1) == .the ? first - 2 : first - 1
      let isLast = first == last.tokens.lowerBound
      guard isLast ? reader.word(joint) == .and : reader.isSign(joint, ",") else { break }
      if isLast, reader.isSign(joint - 1, ",") { joint -= 1 }
      let place = namesBefore(joint) - 1
      guard place >= 0, names[place].tokens.upperBound == joint, names[place].mayHave, names[place].isSubject, !names[place].isOwner else {
        break
      }
      first = names[place].tokens.lowerBound
    }
    return first..<next
  }

  /// The subject of a clause of its own that begins between the quantity before and this one: `and Germany kept 30`, `Japan 36`.
  func newSubject(of index: Int) -> NumberedName? {
    guard index > 0 else { return nil }
    let start = matches[index].tokens.lowerBound
    let floor = matches[index - 1].tokens.upperBound
    if let name = announcer(before: start), name.tokens.lowerBound >= floor { return name }
    return near(start).last { name in
      guard name.mayHave, name.isSubject, name.tokens.lowerBound >= floor else { return false }
      let end = name.tokens.upperBound
      return name.hasVerb || end == start || end + 1 == start && reader.word(end)?.isChoice == true
    }
  }

  /// `the alliance has 40 boats`: the body without a name that is the subject of the clause; a verb stands right behind it.
  private func calledBody(before index: Int) -> Range<Int>? {
    var at = index - 1
    while at > 0, index - at < 16 {
      switch reader.word(at) {
      case .joint, .relative, .report, .announce, .deny, .and, .pronoun: return nil
      default: if case .sign = reader.tokens[at].kind { return nil }
      }
      let body = reader.tokens[at]
      if reader.word(at - 1) == .the, body.role.contains(.body), !body.isCapital, !body.isPlural {
        return opensClause(at - 1) && reader.isVerb(at + 1) && reader.word(at + 1)?.isReport != true ? at - 1..<at + 1 : nil
      }
      at -= 1
    }
    return nil
  }

  /// Whether a clause begins with the token at `index`, as far as the word before it shows.
  private func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch reader.word(index - 1) {
    case .joint, .and, .report, .announce, .deny: return true
    default: if case .sign = reader.tokens[index - 1].kind { return true } else { return reader.tokens[index - 1].kind == .date }
    }
  }

  /// Whether the subject may have what is counted: not what stands behind `at`, and not what was attacked or visited.
  private func isOwned(_ match: NumberReader.Match) -> Bool {
    var before = match.tokens.lowerBound - 1
    while reader.word(before) == .the || reader.word(before) == .additional { before -= 1 }
    switch reader.word(before) {
    case .at, .affect, .fate: return false
    // `took in 500 refugees`, `laid off 2,000`.
    case .placePreposition, .preposition: return reader.word(before - 1) == .take
    case .off: return reader.isVerb(before - 1)
    // `after 1,500 migrants arrived`: what is counted is the subject; `said that 400 soldiers would leave` may speak of the speaker's.
    case .joint: return reader.word(before - 1)?.isReport == true || !reader.isVerb(match.tokens.upperBound)
    default: return true
    }
  }

  /// `members of Parliament`, `troops from the 82nd Airborne Division`.
  private func behind(_ match: NumberReader.Match) -> Range<Int>? {
    var at = match.tokens.upperBound
    guard match.kind == .count, match.unit != nil, reader.word(at) == .of || reader.word(at) == .from else { return nil }
    let isFrom = reader.word(at) == .from
    at += 1
    while reader.word(at) == .the || reader.word(at) == .possessive { at += 1 }
    // `the 82nd Airborne Division`: a name may begin with its number.
    let isNumbered = at < reader.tokens.count && reader.tokens[at].kind == .opaque
    let start = isNumbered ? at + 1 : at
    guard let name = name(at: start), !name.isAdjective else { return nil }
    let end = name.tokens.upperBound
    // `withdrew 200 troops from Iraq`: behind what somebody does, `from` tells where they were.
    if isFrom, !isNumbered, !reader.tokens[end - 1].role.contains(.body), isOwned(match), subject(before: match.tokens.lowerBound) != nil {
      return nil
    }
    return at..<end
  }

  /// The nearest name before `index` that may be the subject there.
  private func subject(before index: Int) -> NumberedName? {
    var nearest: NumberedName?
    for name in near(index).reversed() where name.mayHave && (nearest == nil || name.isSubject) {
      // `Net 12 million`: a first word right before a number is no subject.
      if name.tokens == 0..<index || isQuotedApart(name.tokens.upperBound, index) || isCounted(name) { continue }
      if name.isSubject { return name }
      // `gave Kenya 14 tanks`: who is given something does not have it yet.
      let first = name.tokens.lowerBound
      if reader.word(reader.word(first - 1) == .the ? first - 2 : first - 1) == .give { continue }
      nearest = name
    }
    return nearest
  }

  /// Whether a number counts them: `two Greeks`.
  private func isCounted(_ name: NumberedName) -> Bool {
    let place = matches.firstPlace { $0.tokens.upperBound > name.tokens.lowerBound }
    return place < matches.count && matches[place].unit.map { name.tokens.contains($0) } ?? false
  }

  /// `he had one question`: who has it is a person who has a name elsewhere.
  private func isOfPronoun(_ between: Range<Int>) -> Bool {
    between.suffix(4).contains { reader.word($0) == .pronoun }
  }

  /// Whether a quotation begins or ends between two tokens: then two persons speak.
  private func isQuotedApart(_ start: Int, _ end: Int) -> Bool {
    (start..<max(start, end)).count { reader.isSign($0, "\"") } % 2 == 1
  }

  /// How many names end before the token at `index`. O(log names).
  private func namesBefore(_ index: Int) -> Int { names.firstPlace { $0.tokens.upperBound > index } }

  /// The names shortly before `index`, at most eight.
  private func near(_ index: Int) -> ArraySlice<NumberedName> {
    let start = max(opening, index - 60)
    return names[..<namesBefore(index)].suffix(8).drop { $0.tokens.lowerBound < start }
  }

  /// The name that begins with the token at `index`.
  func name(at index: Int) -> NumberedName? {
    guard index < reader.tokens.count else { return nil }
    let place = namesBefore(index)
    guard place < names.count else { return nil }
    let name = names[place]
    return name.tokens.lowerBound == index ? name : nil
  }

  /// `Canada said that some of its`: the nearest name before `index` that says something.
  private func source(before index: Int) -> NumberedName? {
    near(index).last { $0.isSource && !$0.isBehindPreposition }
  }

  /// `Turkish officials said that some of their`: whose people say something before `index`.
  private func speaker(before index: Int) -> NumberedName? {
    near(index).last { $0.isAdjective && !$0.isBehindPreposition && reader.word($0.tokens.upperBound + 1)?.isReport == true }
  }
}
