/// What the names of a text mean together: surnames, letters in brackets, what was named before.
struct NameMemory {
  private(set) var sentences: NamedSentences
  /// The names that the sentences show each by itself, and then what they mean.
  var mentions: [NameMention] = []
  private let gazetteer: Gazetteer
  private var tables = Tables()

  /// Tables that are made anew for each text, in room that is not.
  private struct Tables: Sendable {
    var words = NumberTable()
    var openings = NumberTable()
    var inHeadings = NamesOfWords()
  }

  /// No text; the words of the texts will be numbers of `words`.
  init(_ words: [NameWord], _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    sentences = NamedSentences(words)
  }

  /// Adds a sentence.
  mutating func append(_ sentence: Span<UInt32>, seen: NamedSentences.Seen) { sentences.append(sentence, seen: seen) }

  /// Takes the text out; its room is used again.
  mutating func removeAll() {
    sentences.removeAll()
    mentions.removeAll(keepingCapacity: true)
  }

  /// Puts the names that the mentions mean in their place, in order.
  mutating func settle() {
    for index in mentions.indices { mentions[index].head = index }
    joinLetters()
    settlePersons()
    joinSurnames()
    joinSame()
    settleSingles()
    dropOpenings()
    addHeadings()
    addCalled()
    order()
  }

  private func types(_ mention: NameMention) -> ArraySlice<UInt32> { sentences.types(of: mention) }

  /// A number for the first word of a mention; that of its last.
  private func key(ofFirst mention: NameMention) -> UInt64 {
    UInt64(sentences.type(mention.sentence, mention.tokens.lowerBound)) + 1
  }

  private func key(ofLast mention: NameMention) -> UInt64 {
    UInt64(sentences.type(mention.sentence, mention.tokens.upperBound - 1)) + 1
  }

  private func role(before mention: NameMention) -> NameRole { sentences.role(mention.sentence, mention.tokens.lowerBound - 1) }

  private func role(behind mention: NameMention) -> NameRole { sentences.role(mention.sentence, mention.tokens.upperBound) }

  /// `Popular Front for Reform (PFR)`: the letters mean the name before them, here and later.
  private mutating func joinLetters() {
    var heads: [UInt32: Int] = [:]
    for index in mentions.indices.dropFirst() {
      let (before, letters) = (mentions[index - 1], mentions[index])
      guard letters.reason == .letters, before.sentence == letters.sentence, before.kind != .person, before.tokens.count > 1,
        before.tokens.upperBound + 1 == letters.tokens.lowerBound, role(before: letters).contains(.leftBracket)
      else { continue }
      heads[sentences.type(letters.sentence, letters.tokens.lowerBound)] = index - 1
    }
    guard !heads.isEmpty else { return }
    for index in mentions.indices where mentions[index].reason == .letters {
      guard let head = heads[sentences.type(mentions[index].sentence, mentions[index].tokens.lowerBound)] else { continue }
      mentions[index].head = head
      mentions[index].kind = mentions[head].kind
      mentions[index].entry = mentions[head].entry
      mentions[index].reason = .lettersOf
    }
  }

  /// Two names are a person's where the text has the last alone too, or goes on with `who`; else a firm's or a thing's as well.
  private mutating func settlePersons() {
    guard mentions.contains(where: { $0.reason == .twoNames }) else { return }
    tables.words.removeAll(capacity: mentions.count)
    for mention in mentions where mention.tokens.count == 1 && mention.entry == nil { tables.words[key(ofFirst: mention)] = 1 }
    for index in mentions.indices where mentions[index].reason == .twoNames {
      let mention = mentions[index]
      let isPerson =
        tables.words[key(ofLast: mention)] != nil || role(behind: mention).contains(.person) || opensClause(mention)
      mentions[index].kind = isPerson ? .person : .unknown
      if !isPerson { mentions[index].reason = .capital }
    }
  }

  /// Whether `, who` stands behind a mention.
  private func opensClause(_ mention: NameMention) -> Bool {
    let end = mention.tokens.upperBound
    return sentences.role(mention.sentence, end).isEmpty && sentences.role(mention.sentence, end + 1).contains(.person)
  }

  /// A single name that ends one person's full name and no other's; the same full name again.
  private mutating func joinSurnames() {
    // The persons of each surname, in order: the first of a surname, and for each the next one.
    tables.words.removeAll(capacity: mentions.count)
    var firsts: [Int] = []
    var next: [Int] = []
    for index in mentions.indices where mentions[index].kind == .person && mentions[index].tokens.count > 1 {
      if next.isEmpty { next = Array(repeating: -1, count: mentions.count) }
      let mention = mentions[index]
      let key = key(ofLast: mention)
      guard let known = tables.words[key].map({ Int($0) }) else {
        tables.words[key] = UInt32(firsts.count)
        firsts.append(index)
        continue
      }
      var (same, count, last) = (0, 0, firsts[known])
      var person = firsts[known]
      while person >= 0 {
        if isSamePerson(mentions[person], mention) {
          if count == 0 { same = person }
          count += 1
        }
        last = person
        person = next[person]
      }
      if count == 1 {
        mentions[index].head = same
      } else if count == 0 {
        next[last] = index
      }
    }
    if firsts.isEmpty { return }
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.tokens.count == 1, mention.entry == nil || mention.reason == .title,
        let person = tables.words[key(ofFirst: mention)].map({ firsts[Int($0)] })
      else { continue }
      mentions[index].kind = .person
      guard next[person] < 0 else {
        mentions[index].reason = .sharedSurname
        continue
      }
      mentions[index].head = person
      mentions[index].reason = mention.reason == .title ? .title : .surname
    }
  }

  /// Equal first words and no other ones between them and the surname, or the end of the fuller name: `Al Amri` of `Rashid Al Amri`.
  private func isSamePerson(_ full: NameMention, _ other: NameMention) -> Bool {
    let (words, others) = (types(full), types(other))
    if others.count < words.count, words.suffix(others.count).elementsEqual(others) { return true }
    guard words.first == others.first else { return false }
    let (middle, otherMiddle) = (words.dropFirst().dropLast(), others.dropFirst().dropLast())
    return middle.isEmpty || otherMiddle.isEmpty || middle.elementsEqual(otherMiddle)
  }

  /// Equal names, and single words of fuller names of bodies and places.
  private mutating func joinSame() {
    tables.words.removeAll(capacity: mentions.count)
    tables.openings.removeAll(capacity: 8)
    for index in mentions.indices where mentions[index].head == index && mentions[index].entry == nil {
      let mention = mentions[index]
      var key = key(of: mention)
      while let head = tables.words[key], !hasSameWords(mentions[Int(head)], mention) { key = key &+ 2 }
      if let head = tables.words[key].map({ Int($0) }) {
        mentions[index].head = head
        if mention.kind == .unknown { mentions[index].kind = mentions[head].kind }
        if mentions[head].kind == .unknown { mentions[head].kind = mention.kind }
      } else {
        tables.words[key] = UInt32(index)
        if mention.kind == .org, mention.tokens.count > 1 {
          let first = self.key(ofFirst: mention)
          tables.openings[first] = tables.openings[first] == nil ? UInt32(index) : UInt32.max
        }
      }
    }
    for index in mentions.indices where mentions[index].head == index && mentions[index].kind == .unknown {
      let mention = mentions[index]
      guard mention.tokens.count == 1, let head = tables.openings[key(ofFirst: mention)], head != UInt32.max else { continue }
      mentions[index].head = Int(head)
      mentions[index].kind = .org
      mentions[index].reason = .sameElsewhere
    }
  }

  /// A number that is not 0, equal for equal words.
  private func key(of mention: NameMention) -> UInt64 {
    var key: UInt64 = 0
    for token in mention.tokens { key = (key ^ UInt64(sentences.type(mention.sentence, token))) &* 0x9E37_79B9_7F4A_7C15 }
    return key | 1
  }

  private func hasSameWords(_ mention: NameMention, _ other: NameMention) -> Bool {
    mention.tokens.count == other.tokens.count && types(mention).elementsEqual(types(other))
  }

  /// What stands around single words that nothing else tells of.
  private mutating func settleSingles() {
    for index in mentions.indices where mentions[index].kind == .unknown && mentions[index].head == index {
      let mention = mentions[index]
      let (before, behind) = (role(before: mention), role(behind: mention))
      if before.contains(.placing), !behind.contains(.speech) {
        mentions[index].kind = .place
        mentions[index].reason = .placing
      } else if behind.contains(.person), mention.tokens.count > 1 {
        mentions[index].kind = .person
        mentions[index].reason = .twoNames
      }
    }
    for index in mentions.indices where mentions[index].kind == .unknown { mentions[index].kind = mentions[mentions[index].head].kind }
  }

  /// A single word with a capital that a sentence begins with is a name only where the text has it elsewhere too.
  private mutating func dropOpenings() {
    guard mentions.contains(where: { isWeakOpening($0) }) else { return }
    var isWeak = mentions.map { isWeakOpening($0) }
    tables.words.removeAll(capacity: mentions.count)
    for index in mentions.indices where isWeak[index] { tables.words[key(ofFirst: mentions[index])] = 0 }
    for mention in mentions {
      for token in mention.tokens {
        let key = UInt64(sentences.type(mention.sentence, token)) + 1
        if let count = tables.words[key] { tables.words[key] = count + 1 }
      }
    }
    for index in mentions.indices where isWeak[index] { isWeak[index] = tables.words[key(ofFirst: mentions[index])] == 1 }
    guard isWeak.contains(true) else { return }
    var places = [Int](repeating: 0, count: mentions.count)
    var count = 0
    for index in mentions.indices where !isWeak[index] {
      places[index] = count
      mentions[count] = mentions[index]
      count += 1
    }
    mentions.removeLast(mentions.count - count)
    for index in mentions.indices { mentions[index].head = places[mentions[index].head] }
  }

  private func isWeakOpening(_ mention: NameMention) -> Bool {
    mention.reason == .capital && mention.tokens.count == 1 && !role(behind: mention).contains(.speech) && isOpening(mention)
  }

  private func isOpening(_ mention: NameMention) -> Bool {
    let start = mention.tokens.lowerBound
    return start == 0 || role(before: mention).contains(.opening)
      || !(0..<start).contains { sentences.role(mention.sentence, $0).contains(.word) }
  }

  /// Full names and surnames that the other sentences know, in headings.
  private mutating func addHeadings() {
    guard sentences.hasHeading else { return }
    let headings = (0..<sentences.count).filter { sentences.isHeading($0) }
    noteNames(in: headings)
    for number in headings {
      let types = sentences.types[sentences.places(number)]
      var index = types.startIndex
      while index < types.endIndex {
        guard let (length, head) = longest(types[index...], tables.inHeadings.names(types[index])) else {
          index += 1
          continue
        }
        let start = index - types.startIndex
        mentions.append(
          NameMention(
            sentence: number, tokens: start..<start + length, kind: mentions[head].kind, entry: nil, head: head, reason: .sameElsewhere))
        index += length
      }
    }
  }

  /// Notes the words of the headings, each with the names that begin or end with it.
  private mutating func noteNames(in headings: [Int]) {
    tables.inHeadings.removeAll(capacity: headings.reduce(0) { $0 + sentences.places($1).count })
    for number in headings { for place in sentences.places(number) { tables.inHeadings.insert(sentences.types[place]) } }
    for index in mentions.indices where mentions[index].head == index && mentions[index].entry == nil {
      let mention = mentions[index]
      guard mention.kind != .unknown, !mention.tokens.isEmpty else { continue }
      let first = sentences.type(mention.sentence, mention.tokens.lowerBound)
      let last = sentences.type(mention.sentence, mention.tokens.upperBound - 1)
      tables.inHeadings.add(index, to: first)
      if mention.kind == .person, first != last { tables.inHeadings.add(index, to: last) }
    }
  }

  /// The known name that stands at the first of `types`, whole or as a surname that one person has.
  private func longest(_ types: ArraySlice<UInt32>, _ heads: [Int]) -> (length: Int, head: Int)? {
    guard !heads.isEmpty else { return nil }
    let whole = heads.filter { types.starts(with: self.types(mentions[$0])) }.max {
      mentions[$0].tokens.count < mentions[$1].tokens.count
    }
    if let whole { return (mentions[whole].tokens.count, whole) }
    let surnames = heads.filter { self.types(mentions[$0]).last == types.first }
    return surnames.count == 1 && heads.count == 1 ? (1, surnames[0]) : nil
  }

  /// `the alliance`, where one body that is called so was named before.
  private mutating func addCalled() {
    guard sentences.mayCall else { return }
    var firsts: [Int: (sentence: Int, index: Int)] = [:]
    for (index, mention) in mentions.enumerated() {
      guard let entry = mention.entry, gazetteer.isCalled(entry: entry) else { continue }
      if let first = firsts[entry], first.sentence <= mention.sentence { continue }
      firsts[entry] = (mention.sentence, index)
    }
    guard !firsts.isEmpty else { return }
    var bodies: [UInt32: [Int]] = [:]
    for entry in firsts.keys { for word in gazetteer.entries[entry].called { bodies[word, default: []].append(entry) } }
    for number in 0..<sentences.count where sentences.mayCall(number) {
      let places = sentences.places(number)
      for place in places.dropFirst() {
        let word = sentences.word(sentences.types[place])
        let index = place - places.lowerBound
        guard word.number != 0, word.level == .none, sentences.role(number, index - 1).contains(.article),
          let entries = bodies[word.number], entries.count == 1, let first = firsts[entries[0]], first.sentence < number,
          isEndOfPhrase(index, number)
        else { continue }
        mentions.append(
          NameMention(
            sentence: number, tokens: index - 1..<index + 1, kind: .org, entry: entries[0], head: first.index, reason: .calledSo))
      }
    }
  }

  /// Whether no noun that the word would only describe stands behind it, as far as a preposition, a verb or a sign shows: `the group of`.
  private func isEndOfPhrase(_ index: Int, _ sentence: Int) -> Bool {
    let role = sentences.role(sentence, index + 1)
    return !role.contains(.joint) && !role.contains(.capital) && !role.contains(.hyphen)
  }

  /// The mentions by place, without those that stand inside another, but for the known place that the name of another begins with.
  private mutating func order() {
    if isInOrder {
      for index in mentions.indices { mentions[index].head = root(of: index) }
    } else {
      mentions = sorted()
    }
  }

  /// Whether each mention ends before the next begins, as in most texts.
  private var isInOrder: Bool {
    var index = 1
    while index < mentions.count {
      let (before, here) = (mentions[index - 1], mentions[index])
      let isBefore =
        before.sentence < here.sentence || before.sentence == here.sentence && before.tokens.upperBound <= here.tokens.lowerBound
      guard isBefore || opens(before, here), !before.tokens.isEmpty else { return false }
      index += 1
    }
    return true
  }

  /// Whether `place` is the known place that the name of `other` begins with: `Baghdad` in `Baghdad airport`.
  private func opens(_ place: NameMention, _ other: NameMention) -> Bool {
    place.sentence == other.sentence && place.reason == .gazetteer && place.kind == .place && other.reason == .placeWord
      && place.tokens.lowerBound == other.tokens.lowerBound && place.tokens.count < other.tokens.count
  }

  private func root(of index: Int) -> Int {
    var head = mentions[index].head
    while mentions[head].head != head { head = mentions[head].head }
    return head
  }

  private func sorted() -> [NameMention] {
    let mentions = mentions
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      (mentions[left].sentence, mentions[left].tokens.lowerBound, mentions[left].tokens.count)
        < (mentions[right].sentence, mentions[right].tokens.lowerBound, mentions[right].tokens.count)
    }
    var kept: [Int] = []
    for index in mentions.indices.sorted(by: isBefore) {
      let mention = mentions[index]
      while let last = kept.last, mentions[last].sentence == mention.sentence,
        mentions[last].tokens.lowerBound == mention.tokens.lowerBound,
        mentions[last].tokens.count < mention.tokens.count, !opens(mentions[last], mention)
      {
        kept.removeLast()
      }
      if let last = kept.last, mentions[last].sentence == mention.sentence, mentions[last].tokens.upperBound > mention.tokens.lowerBound,
        !opens(mentions[last], mention)
      {
        continue
      }
      kept.append(index)
    }
    var places = [Int?](repeating: nil, count: mentions.count)
    for (place, index) in kept.enumerated() { places[index] = place }
    return kept.enumerated().map { place, index in
      var mention = mentions[index]
      mention.head = places[root(of: index)] ?? place
      return mention
    }
  }
}
