/// Who was named in a text so far: what `she`, `the official` and a surname mean.
struct SpeakerMemory {
  /// The last speaker, and where he spoke.
  private struct Last {
    /// The fullest words.
    var bytes: Range<Int>
    /// The first byte of the words beside the cue.
    var place: Int
    var paragraph: Int
    /// The phrase at `bytes`, once somebody asked for it.
    var phrase: SpeakerPhrase?
  }

  /// A text with who wrote it.
  private struct Authored {
    var noun: UInt64
    var place: Int
    var author: Range<Int>
  }

  private var named: [SpeakerPhrase] = []
  /// The head of each of them.
  private var heads: [UInt64] = []
  private var room = PhraseRoom()
  private var letters: [(word: Range<Int>, number: UInt64, count: Int)] = []
  private var texts: [Authored] = []
  private var last: Last?
  /// The phrase whose meaning was asked last: who speaks is noted right behind.
  private var asked: SpeakerPhrase?
  private var paragraph = 0
  /// The place among the heard words of the paragraph up to which it was heard.
  private var heardPlace = 0
  /// Most texts with their authors.
  private static let mostTexts = 32
  /// How many paragraphs back he or she may stand whose gender is told; others stand in this one or the one before.
  private static let reach = 3

  /// Forgets all that was said; its room is used again.
  mutating func forgetAll() {
    named.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    room.removeAll()
    (last, asked, paragraph) = (nil, nil, 0)
  }

  /// Begins another paragraph.
  mutating func beginParagraph() {
    paragraph += 1
    heardPlace = 0
  }

  /// The last speaker, if he spoke in this paragraph.
  var speaking: Range<Int>? { last.flatMap { $0.paragraph == paragraph ? $0.bytes : nil } }

  /// Notes who says `mention`, and the text that he says it in.
  ///
  /// - Parameter text: the token of a noun such as `letter`, with its paragraph.
  mutating func note(_ mention: QuoteMention, writtenIn noun: Range<Int>?, in text: Span<UInt8>) {
    guard let speaker = mention.speaker else { return }
    keep(phrase(speaker, in: text))
    last = Last(bytes: mention.name ?? speaker, place: speaker.lowerBound, paragraph: paragraph)
    if let noun { note(noun, by: mention.name ?? speaker, in: text) }
  }

  private mutating func note(_ noun: Range<Int>, by author: Range<Int>, in text: Span<UInt8>) {
    if texts.count == Self.mostTexts { texts.removeFirst() }
    texts.append(Authored(noun: SpeakerPhrase.number(noun, text), place: noun.lowerBound, author: author))
  }
}

// MARK: - Hearing

extension SpeakerMemory {
  /// Notes the names and nominals of a paragraph, for phrases behind it.
  mutating func hear(_ paragraph: QuoteParagraph, upTo limit: Int, from start: Int, in text: Span<UInt8>) {
    var floor = start
    while heardPlace > 0, paragraph.heard[heardPlace - 1] >= start { heardPlace -= 1 }
    while heardPlace < paragraph.heard.count, paragraph.heard[heardPlace] < limit {
      let index = paragraph.heard[heardPlace]
      heardPlace += 1
      guard index >= floor else { continue }
      let token = paragraph.tokens[index]
      if token.word == .text { hearText(index, paragraph, text) }
      if token.word == .determiner, token.startsSentence { hearNominal(index, upTo: limit, paragraph, text) }
      guard token.isNoun, token.isCapital, !paragraph.isOpener(index) else { continue }
      let end = paragraph.endOfName(from: index, before: limit, in: text)
      if end - index == 1, token.isLetters { hearLetters(token.bytes, text) }
      if end - index == 1, paragraph.opensClause(index) { hearAlone(index, paragraph, text) }
      // `the Holt-Weber plan` is of two of them.
      let isPair = end - index == 3 && paragraph.isHyphen(paragraph.tokens[index + 1], in: text)
      if end - index >= 2, !isPair {
        var phrase = SpeakerPhrase(unread: paragraph.bytes(index..<end), endingWith: paragraph.tokens[end - 1].bytes, in: text)
        if index > 0, paragraph.tokens[index - 1].word == .determiner { phrase.standBehindDeterminer() }
        phrase.opens = paragraph.opensSentence(index)
        phrase.isComplement = index > 0 && paragraph.tokens[index - 1].word == .joining
        keep(phrase)
      }
      floor = end
    }
  }

  /// Notes the one word that is the subject of a sentence: `Weber disagreed`.
  private mutating func hearAlone(_ index: Int, _ paragraph: QuoteParagraph, _ text: Span<UInt8>) {
    let bytes = paragraph.tokens[index].bytes
    var phrase = SpeakerPhrase(unread: bytes, endingWith: bytes, in: text)
    phrase.opens = true
    phrase.alone = paragraph.opensBeforeAside(index) ? .beforeAside : .bare
    keep(phrase)
  }

  /// Notes the person without a name that a sentence begins with: `A former officer`.
  private mutating func hearNominal(_ start: Int, upTo limit: Int, _ paragraph: QuoteParagraph, _ text: Span<UInt8>) {
    var end = start + 1
    while end < limit, end - start < 6, paragraph.tokens[end].kind == .name { end += 1 }
    guard end < limit, paragraph.tokens[end].word == .role, !paragraph.tokens[end].isCapital else { return }
    if end + 1 < paragraph.tokens.count, paragraph.tokens[end + 1].isCapital || paragraph.tokens[end + 1].word == .role { return }
    var phrase = SpeakerPhrase(paragraph.bytes(start..<end + 1), by: &room, in: text)
    phrase.opens = true
    keep(phrase)
  }

  /// Notes a text that is named with its author, and forgets it where another is named: `Weber's letter`, `a letter by Weber`, `a letter`.
  private mutating func hearText(_ index: Int, _ paragraph: QuoteParagraph, _ text: Span<UInt8>) {
    let noun = paragraph.tokens[index].bytes
    if let author = paragraph.author(ofText: index) {
      note(noun, by: meaning(of: author, in: text) ?? author, in: text)
    } else if !paragraph.isDefinite(index, in: text) {
      let number = SpeakerPhrase.number(noun, text)
      texts.removeAll { $0.noun == number && $0.place < noun.lowerBound }
    }
  }

  private mutating func hearLetters(_ bytes: Range<Int>, _ text: Span<UInt8>) {
    let word = SpeakerPhrase.number(bytes, text)
    if let place = letters.firstIndex(where: { $0.number == word }) {
      letters[place].count += 1
    } else if letters.count < 64 {
      letters.append((bytes, word, 1))
    }
  }

  /// Notes a phrase as the last that its head stands for.
  private mutating func keep(_ phrase: SpeakerPhrase) {
    var phrase = phrase
    phrase.paragraph = paragraph
    named.append(phrase)
    heads.append(phrase.head)
    guard named.count > 400 else { return }
    named.removeFirst(100)
    heads.removeFirst(100)
  }

  /// The phrase at `bytes`.
  private mutating func phrase(_ bytes: Range<Int>, in text: Span<UInt8>) -> SpeakerPhrase {
    if let asked, asked.bytes == bytes { return asked }
    return SpeakerPhrase(bytes, by: &room, in: text)
  }

  /// Reads the names that end with a word, as far as they were not read yet.
  private mutating func read(endingWith head: UInt64, in text: Span<UInt8>) {
    var index = 0
    while index < heads.count {
      if heads[index] == head { read(index, in: text) }
      index += 1
    }
  }

  /// Reads the names of this paragraph and the one before, as far as they were not read yet.
  private mutating func readNear(in text: Span<UInt8>) {
    var index = named.count - 1
    while index >= 0, paragraph - named[index].paragraph <= 1 {
      read(index, in: text)
      index -= 1
    }
  }

  /// Reads a name, if it was not read yet; it may end with another word then.
  private mutating func read(_ index: Int, in text: Span<UInt8>) {
    guard !named[index].isRead else { return }
    named[index].read(by: &room, in: text)
    heads[index] = named[index].head
    guard named[index].alone != .no, let person = family(of: named[index], before: index, in: text) else { return }
    named[index] = person.named(at: named[index])
  }

  /// The person of a surname, where all that were named with it before may be one.
  private mutating func family(of surname: SpeakerPhrase, before limit: Int, in text: Span<UInt8>) -> SpeakerPhrase? {
    var found: SpeakerPhrase?
    for index in 0..<limit where heads[index] == surname.head && named[index].alone == .no {
      read(index, in: text)
      guard named[index].kind == .person else { continue }
      guard found.map({ named[index].agrees(with: $0, in: room) }) ?? true else { return nil }
      found = named[index]
    }
    return found
  }

  /// The first of the phrases of this paragraph and the one before.
  private var firstNear: Int {
    var index = named.count
    while index > 0, paragraph - named[index - 1].paragraph <= 1 { index -= 1 }
    return index
  }
}

// MARK: - Meaning

extension SpeakerMemory {
  /// The fullest words for what `phrase` means; nil where it is the fullest itself, or where nothing tells.
  mutating func meaning(of phrase: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    room.read(phrase, in: text)
    let count = room.words.count
    guard count > 0 else { return nil }
    let (first, end) = (room.words[0], room.words[count - 1])
    let asked = SpeakerPhrase(readBy: &room, phrase, in: text)
    self.asked = asked
    if count == 1 {
      switch end.word {
      case .he: return person(.he, text).map { fullest($0, text) }
      case .she: return person(.she, text).map { fullest($0, text) }
      case .they, .it: return lastBody(text)
      default: break
      }
    }
    if isOfBody(text) { return commonLetters }
    if end.isCapital { return name(of: asked, text) }
    switch end.word {
    case .role: return first.isThe ? introduction(first, end, text) : nil
    case .body: return count == 2 && first.word == .determiner ? commonLetters : nil
    case .text:
      let noun = SpeakerPhrase.number(end.bytes, text)
      return count == 2 && first.isThe ? texts.last { $0.noun == noun && $0.place < phrase.lowerBound }?.author : nil
    default: return nil
    }
  }

  /// The last phrase that introduced `the official`, with all the words between: not any official is `the second official`.
  private mutating func introduction(_ first: PhraseWord, _ last: PhraseWord, _ text: Span<UInt8>) -> Range<Int>? {
    let (start, end) = (first.bytes.lowerBound, last.bytes)
    let head = SpeakerPhrase.number(end, text)
    let asked = room.words.dropFirst().dropLast().map { SpeakerPhrase.number($0.bytes, text) }
    read(endingWith: head, in: text)
    for index in heads.indices.reversed() where heads[index] == head {
      let known = named[index]
      guard !known.isDefinite, known.bytes.upperBound <= start, known.bytes.count > end.upperBound - start else { continue }
      if asked.isEmpty { return known.bytes }
      room.read(known.bytes, in: text)
      let said = room.words.map { SpeakerPhrase.number($0.bytes, text) }
      if asked.allSatisfy({ said.contains($0) }) { return known.bytes }
    }
    return nil
  }

  private var commonLetters: Range<Int>? { letters.max { $0.count < $1.count }?.word }

  /// Whether it is a seat of a body named by letters, which speaks for it: `the alliance's headquarters in Mons`.
  private func isOfBody(_ text: Span<UInt8>) -> Bool {
    let words = room.words
    guard words.count > 2, words[0].word == .determiner, words[1].word == .body,
      kind(at: words[1].bytes.upperBound, in: text, before: text.count) == .apostrophe
    else { return false }
    return words.dropFirst(2).prefix { $0.word != .preposition }.contains { $0.word == .seat }
  }

  /// The fullest name before `phrase` that has all its words; nil where two that differ have them: two persons of one surname.
  private mutating func name(of phrase: SpeakerPhrase, _ text: Span<UInt8>) -> Range<Int>? {
    // `the Department of Trade` is not any department.
    guard !phrase.hasComplement || phrase.words.count > 1 else { return nil }
    read(endingWith: phrase.head, in: text)
    var fitting: [Int] = []
    for index in heads.indices where heads[index] == phrase.head && isFuller(index, phrase) { fitting.append(index) }
    if fitting.isEmpty { return nil }
    // A headline such as `Weber Meets Orlov` ends with a surname too.
    if fitting.contains(where: { named[$0].kind == .person }) { fitting.removeAll { named[$0].kind != .person } }
    let most = fitting.reduce(0) { max($0, named[$1].words.count) }
    guard let last = fitting.last(where: { named[$0].words.count == most }) else { return nil }
    let longest = named[last]
    guard fitting.allSatisfy({ named[$0].agrees(with: longest, in: room) }),
      longest.bytes.count > phrase.bytes.count || longest.words.count > phrase.words.count
    else { return nil }
    return longest.bytes
  }

  /// Whether a name stands before `phrase`, has all its words and tells of nobody else.
  private func isFuller(_ index: Int, _ phrase: SpeakerPhrase) -> Bool {
    named[index].isName && named[index].alone == .no && named[index].bytes.lowerBound < phrase.bytes.lowerBound
      && named[index].words.count >= phrase.words.count
      && named[index].agrees(with: phrase, in: room)
      && (named[index].gender == nil || phrase.gender == nil || named[index].gender == phrase.gender)
  }

  /// The fullest words for a person named at `bytes`.
  private mutating func fullest(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    let phrase = SpeakerPhrase(bytes, by: &room, in: text)
    return phrase.isName || phrase.words.count == 1 ? name(of: phrase, text) ?? bytes : bytes
  }

  /// The last speaker, where that is no single person.
  private mutating func lastBody(_ text: Span<UInt8>) -> Range<Int>? {
    guard let last, paragraph - last.paragraph <= 1, lastPerson(text)?.kind ?? .other == .other else { return nil }
    return last.bytes
  }

  /// The last speaker as a phrase; a surname alone is a person's if one person of it was named.
  private mutating func lastPerson(_ text: Span<UInt8>) -> SpeakerPhrase? {
    guard let last else { return nil }
    var phrase = last.phrase ?? self.phrase(last.bytes, in: text)
    phrase.paragraph = last.paragraph
    self.last?.phrase = phrase
    guard phrase.kind == .other, phrase.words.count == 1, var person = family(of: phrase, before: named.count, in: text) else {
      return phrase
    }
    person.bytes = last.bytes
    person.paragraph = last.paragraph
    return person
  }

  /// Whom `he` or `she` means: the person that began a sentence since somebody spoke, or who spoke last.
  ///
  /// One whose words tell another gender is passed over, and where two may be meant nobody is.
  private mutating func person(_ wanted: Gender, _ text: Span<UInt8>) -> Range<Int>? {
    let since = last?.place ?? -1
    readNear(in: text)
    var near: [SpeakerPhrase] = []
    for known in named[firstNear...].reversed() where known.opens && known.bytes.lowerBound > since && known.mayBe(wanted) {
      if paragraph - known.paragraph <= (known.kind == .nominal ? 0 : 1) { near.append(known) }
    }
    if let speaker = lastPerson(text), speaker.mayBe(wanted), paragraph - speaker.paragraph <= (speaker.gender == nil ? 1 : Self.reach) {
      near.append(speaker)
    }
    let open = named[firstNear...].last { $0.alone == .beforeAside && $0.kind == .other }?.bytes.lowerBound ?? -1
    // `Weber, in a letter, said no.` tells of a subject of whom nothing is known, and may be he.
    if open > near.first?.bytes.lowerBound ?? since { return nil }
    guard let first = near.first else { return onlyOne(wanted, text) }
    let others = near.filter { $0.kind != first.kind || !$0.agrees(with: first, in: room) }
    if first.gender == wanted || others.isEmpty { return first.bytes }
    return first.hasGivenName || first.kind == .nominal ? nil : others.first { $0.gender == wanted }?.bytes
  }

  /// The one person of this paragraph and the one before whose words tell this gender; nil for several.
  private mutating func onlyOne(_ wanted: Gender, _ text: Span<UInt8>) -> Range<Int>? {
    readNear(in: text)
    let fitting = named[firstNear...].filter { $0.kind == .person && $0.gender == wanted && !$0.isComplement }
    guard let found = fitting.last, fitting.allSatisfy({ $0.agrees(with: found, in: room) }) else { return nil }
    return found.bytes
  }
}
