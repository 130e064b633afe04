/// The names that sentences show each by itself.
struct NameScan {
  /// The names of all sentences that were read, in order.
  var found: [NameMention] = []
  private var words: [NameWord] = []
  private var isHeading = false
  private var number = 0
  private let gazetteer: Gazetteer

  /// Nothing was read yet.
  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Takes out what was found in one text.
  mutating func removeAll() { found.removeAll(keepingCapacity: true) }

  /// Reads the sentence of these words, which comes behind `sentences`; what it is.
  mutating func read(_ types: Span<UInt32>, of sentences: NamedSentences) -> NamedSentences.Seen {
    let (roles, mayCall) = sentences.look(at: types, into: &words)
    // There is no name without a capital.
    guard roles.contains(.capital) else { return NamedSentences.Seen(mayCall: mayCall) }
    (isHeading, number) = (Prose.isHeading(words.lazy.map { $0.role }), sentences.count)
    var index = 0
    while index < words.count {
      index = words[index].mayOpen || words[index].role.contains(.capital) ? step(index) : index + 1
    }
    return NamedSentences.Seen(form: isHeading ? .heading : .sentence, mayCall: mayCall)
  }

  private mutating func add(_ tokens: Range<Int>, _ kind: NameKind, _ reason: NameMention.Reason, entry: Int? = nil) {
    guard !tokens.isEmpty else { return }
    found.append(NameMention(sentence: number, tokens: tokens, kind: kind, entry: entry, head: 0, reason: reason))
  }

  /// Reads what begins at `index` and gives where to go on.
  private mutating func step(_ index: Int) -> Int {
    let role = words[index].role
    if words[index].mayOpen, let match = gazetteer.match(at: index, in: words), hasCapital(index..<match.end) {
      if let end = known(match, at: index) { return end }
    }
    guard !isHeading, role.contains(.capital), !role.contains(.calendar), !role.contains(.function) || role.contains(.given) else {
      return index + 1
    }
    let run = run(from: index)
    read(run)
    return max(run.upperBound, index + 1)
  }

  private func hasCapital(_ range: Range<Int>) -> Bool { range.contains { words[$0].role.contains(.capital) } }

  /// Takes a form of the gazetteer, where it is not part of a longer name; gives where to go on.
  private mutating func known(_ match: (end: Int, entry: Int, form: Gazetteer.Form), at index: Int) -> Int? {
    let kind = gazetteer.kind(match.entry)
    if kind == .people, match.end < words.count, words[match.end].role.contains(.placeNoun) {
      add(index..<match.end + 1, .place, .placeWord)
      return match.end + 1
    }
    if match.form == .people {
      if let whole = bodyOf(people: index..<match.end) {
        add(whole, .org, .bodyWord)
        return whole.upperBound
      }
      add(index..<match.end, kind, .peopleWord, entry: match.entry)
      return match.end
    }
    // `Apple`, `Nice` and `Reading` begin sentences as plain words.
    if match.end - index == 1, isOpening(index), words[index].role.contains(.plain), !behind(match.end).contains(.possessive),
      !behind(match.end).contains(.speech)
    {
      return index + 1
    }
    if !isHeading, match.end < words.count, words[match.end].role.contains(.capital), !words[match.end].role.contains(.calendar),
      kind != .people || words[index].role.contains(.given)
    {
      let run = run(from: index)
      if run.upperBound > match.end, let whole = wholeName(run, beyond: match.end, of: kind) {
        read(whole)
        return whole.upperBound
      }
    }
    // `Fort Marlow, N.C.` is one place.
    if kind == .place, let last = found.last, last.sentence == number, last.reason == .placeWord, words[index].level == .all,
      last.tokens.upperBound == index - 1, !words[index - 1].role.contains(.word)
    {
      found[found.count - 1].tokens = last.tokens.lowerBound..<match.end
      return match.end
    }
    add(index..<match.end, kind, .gazetteer, entry: match.entry)
    // `Baghdad airport` names the city too.
    guard kind == .place, match.end < words.count, words[match.end].role.contains(.placeNoun) else { return match.end }
    add(index..<match.end + 1, .place, .placeWord)
    return match.end + 1
  }

  /// `Croatian Defense Ministry`: the people's word with the words of a body behind it; nil where none stands there.
  private func bodyOf(people: Range<Int>) -> Range<Int>? {
    guard !isHeading, people.upperBound < words.count, isNameWord(people.upperBound), !isPeople(people.upperBound) else { return nil }
    var run = run(from: people.upperBound)
    if let title = run.first(where: { words[$0].role.contains(.title) }) { run = run.lowerBound..<title }
    guard let last = run.last else { return nil }
    let head = run.first { words[$0].role.contains(.joint) }.map { $0 - 1 } ?? last
    return run.contains(head) && words[head].role.contains(.body) ? people.lowerBound..<run.upperBound : nil
  }

  /// The run where it is one name that only begins with a known one: `Jordan Hayes`, `Kuwait Airways`; nil where the known name stands alone.
  private func wholeName(_ run: Range<Int>, beyond end: Int, of kind: NameKind) -> Range<Int>? {
    if run.contains(where: { $0 >= end && words[$0].role.contains(.title) }) { return nil }
    if words[run.upperBound - 1].role.contains(.body), !words[end].role.contains(.common) || run.upperBound - end == 1 { return run }
    guard kind == .place || kind == .people, words[run.lowerBound].role.contains(.given), run.count <= 3,
      !words[end].role.contains(.common)
    else { return nil }
    // `Christian Bale`, but not `Christian Europe`.
    return kind == .people && gazetteer.match(at: end, in: words) != nil ? nil : run
  }

  /// What the word at `index` does; nothing where the sentence has ended.
  private func behind(_ index: Int) -> NameRole { index < words.count ? words[index].role : [] }

  /// Whether a capital at `index` says nothing: the sentence or a quotation begins there.
  private func isOpening(_ index: Int) -> Bool {
    index == 0 || words[index - 1].role.contains(.opening) || !words[..<index].contains { $0.role.contains(.word) }
  }
}

// MARK: - Words with capitals side by side

extension NameScan {
  /// The words from `start` that may be one name, with titles among them.
  private func run(from start: Int) -> Range<Int> {
    var end = start + 1
    var hasHead = words[start].role.contains(.body) || words[start].role.contains(.place)
    while end < words.count {
      let role = words[end].role
      if isNameWord(end) {
        if end > start, isPeople(end), !words[end - 1].role.contains(.joint) { break }
        hasHead = hasHead || role.contains(.body) || role.contains(.place)
        end = endOfKnown(from: end) ?? end + 1
      } else if role.contains(.hyphen) || role.contains(.ampersand), end + 1 < words.count, isNameWord(end + 1), !isPeople(end + 1) {
        end += 2
      } else if role.contains(.particle) || role.contains(.joint) && (hasHead || words[end - 1].role.contains(.title)),
        let next = next(behind: end), next - end <= 3
      {
        end = next
      } else if role.contains(.and), joinsBodies(at: end) {
        end += 1
      } else {
        break
      }
    }
    return start..<end
  }

  /// The end of a known name of several words, with the small ones in it: `Joint Chiefs of Staff`.
  private func endOfKnown(from start: Int) -> Int? {
    guard words[start].number != 0, let match = gazetteer.match(at: start, in: words), match.end > start + 1 else { return nil }
    return match.end
  }

  /// `Defense and Foreign Ministries`: the words with capitals behind `and` end in bodies of one kind.
  private func joinsBodies(at index: Int) -> Bool {
    var at = index + 1
    while at < words.count, isNameWord(at), !isPeople(at) { at += 1 }
    return at > index + 1 && words[at - 1].role.contains(.bodies)
  }

  /// The word with a capital behind particles or `of the`; nil where another word stands there.
  private func next(behind index: Int) -> Int? {
    var at = index + 1
    while at < words.count {
      if isNameWord(at) { return at }
      guard words[at].role.contains(.particle) || words[at].role.contains(.hyphen) || words[at].role.contains(.article) else { return nil }
      at += 1
    }
    return nil
  }

  private func isNameWord(_ index: Int) -> Bool {
    let role = words[index].role
    return role.contains(.capital) && role.contains(.word) && !role.contains(.calendar)
      && (!role.contains(.function) || role.contains(.acronym))
  }

  private func isPeople(_ index: Int) -> Bool {
    guard words[index].number != 0, let match = gazetteer.match(at: index, in: words) else { return false }
    return match.form == .people
  }

  /// Cuts a run at its titles and adds the names.
  private mutating func read(_ run: Range<Int>) {
    var start = run.lowerBound
    if isOpening(start) {
      while start < run.upperBound, words[start].role.contains(.opener) || isLooseOpener(start, run) { start += 1 }
    }
    guard start < run.upperBound else { return }
    guard let title = (start..<run.upperBound).last(where: { words[$0].role.contains(.title) }) else {
      let before = start > 0 ? words[start - 1].role : []
      if before.contains(.title) { return add(start..<run.upperBound, behind: .title) }
      return before.contains(.kin) ? add(start..<run.upperBound, behind: .kin) : add(segment: start..<run.upperBound)
    }
    let first = (start..<run.upperBound).first { words[$0].role.contains(.title) } ?? title
    // `Joint Chiefs of Staff`, `General Electric`: a body's word behind a title is no person.
    if words[run.upperBound - 1].role.contains(.body), title < run.upperBound - 1, !words[title + 1].role.contains(.given) {
      return add(segment: start..<run.upperBound)
    }
    var before = start..<first
    while let last = before.last, isOffice(last), !words[last].role.contains(.body) { before = before.lowerBound..<last }
    if let last = before.last, words[last].role.contains(.body) || before.count == 1 && words[last].role.contains(.acronym) {
      add(segment: before)
    }
    let person = behindOffice(of: title, in: run)
    if person < run.upperBound { add(person..<run.upperBound, behind: .title) }
  }

  /// Where the name begins behind a title and what it is the title of: `Secretary of State`.
  private func behindOffice(of title: Int, in run: Range<Int>) -> Int {
    var at = title + 1
    guard at < run.upperBound, words[at].role.contains(.joint) else { return at }
    at += 1
    while at < run.upperBound, words[at].role.contains(.article) { at += 1 }
    if at < run.upperBound, words[at].number != 0, let match = gazetteer.match(at: at, in: words) {
      return min(match.end, run.upperBound)
    }
    while at < run.upperBound, !words[at].role.contains(.given), isOffice(at) || !words[at].role.contains(.capital) { at += 1 }
    return at
  }

  private func isOffice(_ index: Int) -> Bool { words[index].role.contains(.common) || words[index].role.contains(.office) }

  /// A word that begins the sentence and is also written small, before a name that needs it not.
  private func isLooseOpener(_ index: Int, _ run: Range<Int>) -> Bool {
    let role = words[index].role
    guard role.contains(.common), !role.contains(.title), !role.contains(.given), index + 1 < run.upperBound else {
      return role.contains(.common) && !role.contains(.title) && run.count == 1 && !role.contains(.acronym)
    }
    return !words[run.upperBound - 1].role.contains(.body) && !words[run.upperBound - 1].role.contains(.place) && index + 1 < run.upperBound
      && (words[index + 1].role.contains(.given) || words[index + 1].role.contains(.title) || words[index + 1].role.contains(.acronym))
  }

  /// Adds what stands behind a title or a word of kin: a person, unless it is a body or known.
  private mutating func add(_ segment: Range<Int>, behind reason: NameMention.Reason) {
    let head = head(of: segment)
    // `attorney for the Western District of Ohio`
    let isPlace = head < segment.upperBound - 1 && words[head].role.contains(.place)
    if isKnown(segment) || isPlace || words[head].role.contains(.body) { return add(segment: segment) }
    add(segment, .person, reason)
  }

  private func isKnown(_ segment: Range<Int>) -> Bool {
    words[segment.lowerBound].number != 0 && gazetteer.match(at: segment.lowerBound, in: words)?.end == segment.upperBound
  }

  /// The word that says what a segment is: the last one, or the last before `of`.
  private func head(of segment: Range<Int>) -> Int {
    segment.first { words[$0].role.contains(.joint) }.map { max($0 - 1, segment.lowerBound) } ?? segment.upperBound - 1
  }

  private mutating func add(segment: Range<Int>) {
    guard let last = segment.last else { return }
    if isKnown(segment), let match = gazetteer.match(at: segment.lowerBound, in: words) {
      return add(segment, gazetteer.kind(match.entry), match.form == .people ? .peopleWord : .gazetteer, entry: match.entry)
    }
    let head = head(of: segment)
    if segment.count > 1 || words[last].role.contains(.acronym), let found = byWords(segment, head: head) {
      return add(found.0, found.1, found.2)
    }
    if segment.count == 1, words[last].role.contains(.acronym) { return add(segment, .org, .letters) }
    if segment.count > 1, words[segment.lowerBound].role.contains(.given), !words[last].role.contains(.body) {
      return add(segment, .person, .givenName)
    }
    guard !isTitleCase(segment) else { return }
    if segment.count > 1, segment.count <= 4,
      segment.allSatisfy({ !words[$0].role.contains(.common) && !words[$0].role.contains(.acronym) })
    {
      let before = segment.lowerBound > 0 ? words[segment.lowerBound - 1].role : []
      if before.contains(.article) { return add(segment, .unknown, .capital) }
      return before.contains(.placing) ? add(segment, .place, .placing) : add(segment, .unknown, .twoNames)
    }
    // A single word that is also written small is no name by its capital.
    if segment.count == 1, !words[last].role.isDisjoint(with: [.common, .body, .direction]) { return }
    add(segment, .unknown, .capital)
  }

  /// Whether the words name nothing and have their capitals from a headline: `Much More`, or four and more that are all also written small.
  private func isTitleCase(_ segment: Range<Int>) -> Bool {
    segment.allSatisfy { words[$0].role.contains(.opener) } || segment.count > 3 && segment.allSatisfy { words[$0].role.contains(.common) }
  }

  /// What the words of a body or a place make of a segment.
  private func byWords(_ segment: Range<Int>, head: Int) -> (Range<Int>, NameKind, NameMention.Reason)? {
    if words[head].role.contains(.body), segment.count > 1 {
      let isNumbered = segment.lowerBound > 0 && words[segment.lowerBound - 1].role.contains(.ordinal)
      return (isNumbered ? segment.lowerBound - 1..<segment.upperBound : segment, .org, .bodyWord)
    }
    if segment.count > 1, words[head].role.contains(.place) || words[segment.lowerBound].role.contains(.place) {
      if words[segment.lowerBound].role.contains(.given), !words[head].role.contains(.place) { return nil }
      return (segment, .place, .placeWord)
    }
    return nil
  }
}
