import Prose

/// A sentence as the words of its clauses, from which deeds are read.
struct ClauseReader {
  /// An expression of time: its row, and the tokens of the sentence it stands on.
  struct Dated {
    var row: Int
    var tokens: Range<Int>
    /// Whether it counts from what is told behind it: `a day after`.
    var isCounted: Bool
  }

  let types: [UInt32]
  let roles: [ClauseRole]
  let lexicon: ClauseLexicon
  let names: [NameRun]
  let dates: [Dated]
  /// The verbs that tell what happened, and words of speech.
  private let verbs: [Int]

  /// The clauses of a sentence whose words are `types`, with its expressions of time.
  init(_ types: [UInt32], dates: [Dated], _ lexicon: ClauseLexicon) {
    self.types = types
    self.lexicon = lexicon
    self.dates = dates
    roles = types.map { lexicon.roles[Int($0)] }
    names = nameRuns(roles)
    var verbs: [Int] = []
    for index in types.indices {
      let isVerb = lexicon.deeds[Int(types[index])].map { !$0.isNoun } ?? false
      if isVerb || roles[index].contains(.report) { verbs.append(index) }
    }
    self.verbs = verbs
  }

  /// The deeds that are told as done; `body` is asked for only where a subject is called by what it is.
  func deeds(ofSentence sentence: UInt32, subject body: @autoclosure () -> NameRun.Key?) -> [Deed] {
    var deeds: [Deed] = []
    for index in types.indices {
      guard let word = lexicon.deeds[Int(types[index])], isTold(index, word) else { continue }
      let name = mainName(of: index, word)
      let key = name.map { self.key($0) } ?? (word.main == .subject && saysBody(before: index) ? body() : nil)
      let bond = bond(of: index, word)
      deeds.append(
        Deed(
          sentence: sentence, kind: word.kind, isNoun: word.isNoun, name: key?.last, firstName: key?.first, nameCode: key?.code ?? 0,
          isPeople: key?.isPeople ?? false, thing: thing(of: index, word), context: context(of: index, without: key),
          counts: counts(around: index), bond: bond.0, row: bond.1))
    }
    return deeds
  }

  /// A name as its words.
  func key(_ run: NameRun) -> NameRun.Key {
    NameRun.Key(
      last: types[run.last], first: run.first.map { types[$0] }, code: lexicon.names[Int(types[run.last])], isPeople: run.isPeople)
  }

  /// Whether nothing makes a doubt, a plan or a negation of the word.
  private func isTold(_ index: Int, _ word: DeedWord) -> Bool {
    var at = index - 1
    var isNear = true
    while at >= 0, index - at <= 12 {
      let role = roles[at]
      if role.contains(.condition) { return false }
      if role.contains(.mark) || role.contains(.relative) || role.contains(.report) || role.contains(.joint) { isNear = false }
      if isNear, !word.isNoun, index - at <= 4, role.contains(.doubt) { return false }
      // `a possible Iranian attack`
      if isNear, word.isNoun, index - at <= 3, role.contains(.possible) { return false }
      at -= 1
    }
    return true
  }

  /// Whether the verb stands behind a form of `be`: `was killed`, `had been temporarily suspended`.
  private func isPassive(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, index - at <= 3 {
      if roles[at].contains(.be) { return true }
      if roles[at].contains(.mark) || roles[at].contains(.capital) { return false }
      at -= 1
    }
    return false
  }
}

extension NameRun {
  /// A name as the types of its last and first word, with the number of its consonants.
  struct Key: Equatable, Sendable {
    var last: UInt32
    var first: UInt32?
    var code: UInt32
    var isPeople: Bool
  }
}

// MARK: - Names

extension ClauseReader {
  fileprivate func mainName(of index: Int, _ word: DeedWord) -> NameRun? {
    if word.isNoun { return word.main == .object ? objectOfNoun(index) : subjectOfNoun(index) }
    if word.main == .subject { return subject(before: index) }
    return isPassive(index) ? passiveSubject(before: index) : object(behind: index)
  }

  /// `the killing of Maj. Gen. Qassim Suleimani`, `Soleimani's killing`.
  private func objectOfNoun(_ index: Int) -> NameRun? {
    if index + 1 < roles.count, roles[index + 1].contains(.of) { return object(behind: index + 1) }
    return names.last { $0.isPossessive && $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 3 }
  }

  /// `a vote in Iraq's parliament`, `NATO's suspension of training`.
  private func subjectOfNoun(_ index: Int) -> NameRun? {
    if let owner = names.last(where: {
      $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 3 && ($0.isPossessive || $0.isPeople)
    }) {
      return owner
    }
    guard index + 1 < roles.count, roles[index + 1].contains(.preposition) else { return nil }
    return names.first { $0.tokens.lowerBound > index && $0.tokens.lowerBound - index <= 4 }
  }

  /// The first name of the clause that no preposition stands before.
  private func subject(before index: Int) -> NameRun? {
    let start = clauseStart(before: index)
    let inside = names.filter { $0.tokens.lowerBound >= start && $0.tokens.upperBound <= index }
    if let subject = inside.first(where: { !$0.isBehindPreposition }) { return subject }
    if start > 0, roles[start - 1].contains(.relative),
      let antecedent = names.last(where: { $0.tokens.upperBound < start && start - $0.tokens.upperBound <= 3 })
    {
      return antecedent
    }
    if start > 1, let opening = clauseBetweenCommas(endingAt: start - 1) {
      let before = names.filter { $0.tokens.upperBound <= opening && $0.tokens.lowerBound >= clauseStart(before: opening) }
      if let subject = before.first(where: { !$0.isBehindPreposition }) { return subject }
    }
    // `that the training had been suspended`: who did it is who says so.
    guard isPassive(index) else { return nil }
    return names.first { $0.tokens.upperBound <= index && !$0.isBehindPreposition }
  }

  /// Where the comma stands that opens `, which …,`; nil where the comma at `end` closes no such clause.
  private func clauseBetweenCommas(endingAt end: Int) -> Int? {
    guard roles[end].contains(.mark) else { return nil }
    return (0..<end).last { roles[$0].contains(.mark) && $0 + 1 < end && roles[$0 + 1].contains(.relative) }
  }

  /// The subject of `was killed`, before any clause set between commas.
  private func passiveSubject(before index: Int) -> NameRun? {
    var end = index - 1
    while end > 0, !roles[end].contains(.be) { end -= 1 }
    while end > 0,
      roles[end - 1].contains(.be)
        || !roles[end - 1].contains(.capital) && !roles[end - 1].contains(.mark)
          && !roles[end - 1].contains(.relative) && index - end < 12
    { end -= 1 }
    if end > 0, roles[end - 1].contains(.relative) { end -= 1 }
    if end > 0, roles[end - 1].contains(.mark) {
      // Behind a clause between commas the subject stands before it; else right before the comma.
      let opening = (0..<(end - 1)).last { roles[$0].contains(.mark) && $0 + 1 < roles.count && roles[$0 + 1].contains(.relative) }
      let limit = roles[end].contains(.relative) ? end - 1 : opening ?? end - 1
      return names.last { $0.tokens.upperBound <= limit && limit - $0.tokens.upperBound <= 8 && !$0.isPeople }
    }
    let inside = names.filter { $0.tokens.upperBound <= index && $0.tokens.lowerBound >= clauseStart(before: index) }
    return inside.first { !$0.isBehindPreposition && !$0.isPossessive && !$0.isPeople } ?? inside.last { !$0.isPeople }
  }

  /// The first name behind a verb that owns nothing and is no place.
  private func object(behind index: Int) -> NameRun? {
    for name in names where name.tokens.lowerBound > index {
      if name.tokens.lowerBound - index > 14 { return nil }
      let between = index + 1..<name.tokens.lowerBound
      if between.contains(where: { roles[$0].contains(.preposition) || roles[$0].contains(.joint) }) { return nil }
      if !name.isPossessive && !name.isPeople { return bearer(from: name) }
    }
    return nil
  }

  /// The name that titles and other names lead up to: `the Quds Force Commander Gen. Soleimani`.
  private func bearer(from name: NameRun) -> NameRun {
    guard let next = names.first(where: { $0.tokens.lowerBound >= name.tokens.upperBound }) else { return name }
    let between = name.tokens.upperBound..<next.tokens.lowerBound
    return between.allSatisfy { roles[$0].contains(.title) } ? bearer(from: next) : name
  }

  /// Where the clause of a verb begins: behind a comma, a word of speech or a word that joins clauses.
  private func clauseStart(before index: Int) -> Int {
    var at = index - 1
    while at >= 0 {
      let role = roles[at]
      if role.contains(.report) || role.contains(.joint) || role.contains(.mark) { return at + 1 }
      at -= 1
    }
    return 0
  }

  /// Whether the subject is called by what it is: `the alliance`.
  private func saysBody(before index: Int) -> Bool {
    (clauseStart(before: index)..<index).contains { roles[$0].contains(.body) && !roles[$0].contains(.capital) }
  }
}

// MARK: - What it is done to

extension ClauseReader {
  fileprivate func thing(of index: Int, _ word: DeedWord) -> UInt32 {
    if !word.isNoun, isPassive(index) {
      let start = clauseStart(before: index)
      return (start..<index).last { isContent($0) }.map { stem($0) } ?? 0
    }
    var at = index + 1
    while at < roles.count, at - index <= 6 {
      if roles[at].contains(.mark) || roles[at].contains(.joint) { return 0 }
      if isContent(at) { return stem(at) }
      at += 1
    }
    return 0
  }

  /// At most eight stems and names, the nearest first.
  fileprivate func context(of index: Int, without key: NameRun.Key?) -> [UInt32] {
    var found: [UInt32] = []
    for distance in 1...14 {
      for at in [index - distance, index + distance] where roles.indices.contains(at) && found.count < 10 {
        guard isContent(at) || roles[at].contains(.capital) && !roles[at].contains(.title), key.map({ types[at] != $0.last }) ?? true,
          key?.first.map({ types[at] != $0 }) ?? true
        else { continue }
        let value = stem(at)
        if !found.contains(value) { found.append(value) }
      }
    }
    return found
  }

  /// Numbers with the nearest word behind them.
  fileprivate func counts(around index: Int) -> [Deed.Count] {
    roles.indices.compactMap { at in
      let number = lexicon.numbers[Int(types[at])]
      guard number > 0, !dates.contains(where: { $0.tokens.contains(at) }) else { return nil }
      guard let noun = (at + 1..<min(at + 4, roles.count)).first(where: { isContent($0) }) else { return nil }
      return Deed.Count(thing: stem(noun), number: Int(number))
    }
  }

  private func isContent(_ at: Int) -> Bool {
    let role = roles[at]
    return !role.contains(.function) && !role.contains(.capital) && !role.contains(.number) && !role.contains(.title)
      && !dates.contains { $0.tokens.contains(at) }
  }

  private func stem(_ at: Int) -> UInt32 { lexicon.stems[Int(types[at])] }
}

// MARK: - Dates

extension ClauseReader {
  /// The expression that dates the word at `index`, and how.
  fileprivate func bond(of index: Int, _ word: DeedWord) -> (Deed.Bond, Int?) {
    if let counted = dates.last(where: { $0.isCounted && $0.tokens.upperBound <= index }), index - counted.tokens.upperBound <= 14,
      !dates.contains(where: { $0.tokens.lowerBound >= counted.tokens.upperBound && $0.tokens.upperBound <= index })
    {
      return (.from, counted.row)
    }
    let plain = dates.filter { !$0.isCounted }
    let marker = afterMarker(before: index)
    let own = plain.filter { date in marker.map { date.tokens.lowerBound > $0 } ?? true }
    if let date = nearest(own, to: index) { return (isOfReport(date, before: index) ? .notAfter : .on, date.row) }
    if let marker, let date = mainDate(plain, before: marker) { return (.notAfter, date.row) }
    if marker == nil, let report = verbs.last(where: { $0 < index && roles[$0].contains(.report) }),
      let date = nearest(plain, to: report)
    {
      return (.notAfter, date.row)
    }
    return (.none, nil)
  }

  /// `after`, `following` before the word in its clause, when something that happened stands before it.
  private func afterMarker(before index: Int) -> Int? {
    var at = index - 1
    while at >= 0, index - at <= 14 {
      if roles[at].contains(.mark) || roles[at].contains(.report) { return nil }
      if roles[at].contains(.after) { return at }
      at -= 1
    }
    return nil
  }

  /// The nearest expression with no other verb between; one that opens the sentence belongs to the first verb.
  private func nearest(_ dates: [Dated], to index: Int) -> Dated? {
    let reachable = dates.filter { date in
      let between = date.tokens.lowerBound < index ? date.tokens.upperBound..<index : index + 1..<date.tokens.lowerBound
      let barred = verbs.contains { between.contains($0) } || between.contains { roles[$0].contains(.after) }
      return !barred
    }
    return reachable.min { distance($0, index) < distance($1, index) }
  }

  /// `announced on Monday that …`: the day is that of the announcement.
  private func isOfReport(_ date: Dated, before index: Int) -> Bool {
    date.tokens.upperBound <= index && verbs.contains { roles[$0].contains(.report) && (1...3).contains(date.tokens.lowerBound - $0) }
  }

  private func mainDate(_ dates: [Dated], before marker: Int) -> Dated? { dates.last { $0.tokens.upperBound <= marker } }

  private func distance(_ date: Dated, _ index: Int) -> Int {
    date.tokens.lowerBound < index ? index - date.tokens.upperBound : date.tokens.lowerBound - index
  }
}
