/// What stands around the quantities of a sentence: who has them, where, and as of when.
struct NumberSurroundings {
  let reader: NumberReader
  let matches: [NumberReader.Match]
  /// The expressions of time on the calendar, and words such as `now`.
  private let times: [DateMention]
  /// The words with capitals that stand together, without those in expressions of time.
  private let names: [Name]
  /// Whether most words bear capitals, as in headlines: then capitals tell no names.
  private let isTitle: Bool
  /// For each token how many names end before it.
  private let namesBefore: [Int]

  /// Words with capitals.
  private struct Name {
    var tokens: Range<Int>
    /// Whether a preposition, an owner's ending or a word of speech keeps it from being who has something.
    var isBehindPreposition: Bool
    var isSource: Bool
    var isSubject: Bool
    var isOwner: Bool
    var isAdjective: Bool
  }

  /// The surroundings of `matches` in a sentence.
  init(_ reader: NumberReader, _ matches: [NumberReader.Match], dates: [DateMention]) {
    self.reader = reader
    self.matches = matches
    times = dates.filter { $0.expression.kind.isCalendar || $0.expression.meaning == .reference(.present) }
    names = Self.names(reader)
    let words = reader.tokens.count { $0.kind == .other }
    isTitle = words > 3 && reader.tokens.count { $0.kind == .other && $0.isCapital } * 4 > words * 3
    var counts: [Int] = []
    counts.reserveCapacity(reader.tokens.count + 1)
    for index in 0...reader.tokens.count {
      var count = counts.last ?? 0
      while count < names.count, names[count].tokens.upperBound <= index { count += 1 }
      counts.append(count)
    }
    namesBefore = counts
  }

  /// The quantities with all that was found.
  func mentions() -> [NumberMention] {
    var found: [NumberMention] = []
    var counted: NumberMention?
    for (index, match) in matches.enumerated() {
      var mention = plain(match)
      if match.unit == nil, match.kind == .count, let before = counted, isElided(match) {
        mention.unit = before.unit
        mention.steps.unit = .before
        if match.possessive == nil { (mention.holder, mention.steps.holder) = (before.holder, before.holder == nil ? .none : .before) }
      }
      if mention.holder == nil { (mention.holder, mention.steps.holder) = holder(of: match) }
      (mention.place, mention.steps.place) = place(of: index, holder: mention.holder)
      (mention.asOf, mention.steps.asOf) = asOf(index)
      if mention.kind == .count, mention.unit != nil { counted = mention }
      found.append(mention)
    }
    return found
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

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    reader.tokens[range.lowerBound].bytes.lowerBound..<reader.tokens[range.upperBound - 1].bytes.upperBound
  }
}

extension NumberSurroundings {
  /// Who has the quantity, and how that was found.
  private func holder(of match: NumberReader.Match) -> (Range<Int>?, NumberSteps.HolderStep) {
    if let inside = match.inside { return (bytes(inside), .inside) }
    let start = match.tokens.lowerBound
    if let possessive = match.possessive, let name = subject(before: possessive) ?? source(before: possessive) {
      return (bytes(name.tokens), .possessive)
    }
    if let name = near(start).last, name.isOwner, start - name.tokens.upperBound <= 3 { return (bytes(name.tokens), .owner) }
    if let name = behind(match) { return (bytes(name), .behind) }
    if match.kind == .tally, let body = near(start).last(where: { !$0.isSource }) {
      return (bytes(body.tokens), .body)
    }
    if let name = subject(before: start) { return (bytes(name.tokens), .subject) }
    return (nil, .none)
  }

  /// `members of Parliament`, `troops from the 82nd Airborne Division`.
  private func behind(_ match: NumberReader.Match) -> Range<Int>? {
    var at = match.tokens.upperBound
    guard match.kind == .count, match.unit != nil, reader.word(at) == .of || reader.word(at) == .from else { return nil }
    at += 1
    while reader.word(at) == .the || reader.word(at) == .possessive { at += 1 }
    // `the 82nd Airborne Division`: a name may begin with its number.
    let isNumbered = at < reader.tokens.count && reader.tokens[at].kind == .opaque
    let start = isNumbered ? at + 1 : at
    guard let name = name(at: start) else { return nil }
    return at..<name.tokens.upperBound
  }

  /// The nearest name before `index` that may be the subject there.
  private func subject(before index: Int) -> Name? {
    guard !isTitle else { return nil }
    let candidates = near(index).filter { !$0.isBehindPreposition && !$0.isSource }
    return candidates.last { $0.isSubject && !$0.isAdjective } ?? candidates.last
  }

  /// The names shortly before `index`, at most eight.
  private func near(_ index: Int) -> ArraySlice<Name> {
    let start = max(0, index - 60)
    return names[..<namesBefore[index]].suffix(8).drop { $0.tokens.lowerBound < start }
  }

  /// The name that begins with the token at `index`.
  private func name(at index: Int) -> Name? {
    guard index < reader.tokens.count, namesBefore[index] < names.count else { return nil }
    let name = names[namesBefore[index]]
    return name.tokens.lowerBound == index ? name : nil
  }

  /// `Canada said that some of its`: the nearest name before `index` that says something.
  private func source(before index: Int) -> Name? {
    isTitle ? nil : near(index).last { $0.isSource && !$0.isBehindPreposition }
  }

  private static func names(_ reader: NumberReader) -> [Name] {
    var found: [Name] = []
    var index = 0
    while index < reader.tokens.count {
      guard begins(index, reader) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reader.tokens.count, continues(end, reader) { end += 1 }
      found.append(name(index..<end, reader))
      index = end
    }
    return found
  }

  private static func begins(_ index: Int, _ reader: NumberReader) -> Bool {
    let token = reader.tokens[index]
    guard token.isCapital else { return false }
    switch token.kind {
    case .other: return index > 0 || isName(token, reader)
    case .word(let word): return word.isNoun && (index > 0 || word == .vote && !token.isPlural)
    default: return false
    }
  }

  /// Whether a capital that begins a sentence belongs to a name: other words before verbs are too.
  private static func isName(_ token: NumberToken, _ reader: NumberReader) -> Bool {
    token.isAcronym || !token.isPlural && !token.isAdjective || reader.tokens.count > 1 && reader.tokens[1].isCapital
  }

  private static func continues(_ index: Int, _ reader: NumberReader) -> Bool {
    let token = reader.tokens[index]
    if token.isCapital, token.kind == .other { return true }
    if token.isCapital, case .word(let word) = token.kind { return word.isNoun }
    // `al-Asad`.
    let isArticle = reader.isOther(index) && token.bytes.count <= 3 && reader.isTightDash(index + 1)
    if isArticle, index + 2 < reader.tokens.count, reader.tokens[index + 2].isCapital { return true }
    let isInner = reader.isTightDash(index) || reader.word(index) == .of || reader.isSign(index, "&")
    guard isInner, index + 1 < reader.tokens.count, reader.tokens[index + 1].isCapital else { return false }
    return reader.tokens[index + 1].kind == .other
  }

  private static func name(_ tokens: Range<Int>, _ reader: NumberReader) -> Name {
    var before = tokens.lowerBound - 1
    while before >= 0, reader.word(before) == .the || reader.word(before) == .a || reader.tokens[before].isAdjective { before -= 1 }
    let next = tokens.upperBound
    let isOpening = before < 0 || isMark(before, reader) || reader.word(before) == .joint || reader.word(before) == .and
    // `for NATO, which runs`: the subject of what follows.
    let relative = reader.isSign(next, ",") ? next + 1 : next
    let isRelated = reader.word(relative) == .relative
    let isSource = reader.word(next) == .report || reader.word(before) == .report
    return Name(
      tokens: tokens, isBehindPreposition: reader.isPreposition(before) && !isRelated, isSource: isSource,
      isSubject: isOpening || isRelated,
      isOwner: next < reader.tokens.count && reader.tokens[next].kind == .owner,
      isAdjective: reader.isNoun(next) && reader.tokens[next].isPlural)
  }

  private static func isMark(_ index: Int, _ reader: NumberReader) -> Bool {
    if case .sign = reader.tokens[index].kind { true } else { reader.tokens[index].kind == .date }
  }
}

extension NumberSurroundings {
  /// Where the quantity is: the first place behind it, up to the next quantity or the clause's end; else the nearest before it.
  private func place(of index: Int, holder: Range<Int>?) -> (Range<Int>?, NumberSteps.PlaceStep) {
    let start = matches[index].tokens.upperBound
    let limit = min(index + 1 < matches.count ? matches[index + 1].tokens.lowerBound : reader.tokens.count, start + 24)
    if let place = place(in: start..<max(start, limit), but: holder) { return (place, .behind) }
    let floor = max(index > 0 ? matches[index - 1].tokens.upperBound : 0, matches[index].tokens.lowerBound - 24)
    let before = floor..<max(floor, matches[index].tokens.lowerBound)
    return place(in: before, but: holder).map { ($0, .before) } ?? (nil, .none)
  }

  private func place(in range: Range<Int>, but holder: Range<Int>?) -> Range<Int>? {
    for at in range {
      if reader.isSign(at, ";") || reader.isSign(at, "\"") { return nil }
      guard isBeforePlace(at) else { continue }
      var first = at + 1
      while first < range.upperBound,
        reader.word(first) == .the || reader.word(first) == .possessive || reader.word(at) == .placePreposition && isSmallAdjective(first)
      { first += 1 }
      if reader.word(first) == .placeNoun, first < range.upperBound { return reader.tokens[first].bytes }
      guard let name = name(at: first), first < range.upperBound, !name.isOwner, !name.isAdjective else { continue }
      let bytes = bytes(name.tokens)
      if bytes != holder { return bytes }
    }
    return nil
  }

  private func isBeforePlace(_ index: Int) -> Bool {
    switch reader.word(index) {
    case .placePreposition, .to, .at: true
    default: false
    }
  }

  private func isSmallAdjective(_ index: Int) -> Bool {
    reader.isOther(index) && !reader.tokens[index].isCapital && !reader.tokens[index].isPlural
  }

  /// The time that is nearest with no other quantity between, behind before in front; else a word for the present.
  private func asOf(_ index: Int) -> (Range<Int>?, NumberSteps.TimeStep) {
    let own = bytes(matches[index].tokens)
    let next = index + 1 < matches.count ? bytes(matches[index + 1].tokens).lowerBound : Int.max
    let previous = index > 0 ? bytes(matches[index - 1].tokens).upperBound : 0
    let behind = timeIndex(notBefore: own.upperBound)
    if behind < times.count, times[behind].bytes.upperBound <= next {
      let time = times[behind]
      return (time.bytes, time.expression.kind.isCalendar ? .behind : .status)
    }
    let start = matches[index].tokens.upperBound
    let limit = index + 1 < matches.count ? matches[index + 1].tokens.lowerBound : reader.tokens.count
    if let at = (start..<max(start, limit)).prefix(16).first(where: { reader.word($0) == .status }) {
      return (reader.tokens[at].bytes, .status)
    }
    let before = timeIndex(notBefore: own.lowerBound) - 1
    if before >= 0, times[before].bytes.lowerBound >= previous {
      let time = times[before]
      return (time.bytes, time.expression.kind.isCalendar ? .before : .status)
    }
    return (nil, .none)
  }

  /// The first time that begins at `byte` or behind it. O(log times).
  private func timeIndex(notBefore byte: Int) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].bytes.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
