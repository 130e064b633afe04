/// A phrase that names somebody, with the words it is known again by.
struct SpeakerPhrase {
  /// What it names.
  enum Kind {
    /// A person with a name.
    case person
    /// One person without a name: `a former officer`.
    case nominal
    /// A body, several, or what nothing tells of.
    case other
  }

  /// Whether one word is the subject of a sentence, and whether an aside follows it: `Weber, in a letter, said`.
  enum Alone { case no, bare, beforeAside }

  var bytes: Range<Int>
  /// The words of the name in lower case, titles and initials left out: their places among the numbers of the room it was read in.
  private(set) var words = 0..<0
  /// The last word of it, before `of` and the like, in lower case: a surname, or the head of `the official`.
  private(set) var head: UInt64 = 0
  /// Whether it is a name of at least two capitalised words.
  private(set) var isName = false
  private(set) var kind = Kind.other
  /// What its words tell; nil where they tell nothing.
  private(set) var gender: Gender?
  /// Whether a given name, as lists know it, begins the name.
  private(set) var hasGivenName = false
  /// Whether `the` begins it.
  private(set) var isDefinite = false
  /// Whether `of` or `for` and more words follow the name.
  private(set) var hasComplement = false
  /// Whether a title stands before the name.
  private var hasTitle = false
  /// Whether a sentence begins with it.
  var opens = false
  /// Whether it is one word that a sentence begins with, which may stand for a person that was named with more words.
  var alone = Alone.no
  /// Whether it only says whose somebody else is: `the wife of General Weber`.
  var isComplement = false
  /// The number of its paragraph.
  var paragraph = 0
  /// Whether `the` stands before a name that was not read yet.
  private var isBehindDeterminer = false
  /// Whether more is known than its bytes, its head and where it stands.
  private(set) var isRead = true

  /// The phrase at `bytes`; `the wife of General Weber` is known by what stands before `of`.
  init(_ bytes: Range<Int>, by room: inout PhraseRoom, in text: Span<UInt8>) {
    room.read(bytes, in: text)
    self.init(readBy: &room, bytes, in: text)
  }

  /// A name of words with capitals that is read when somebody may mean it; `last` are the bytes of its last word.
  init(unread bytes: Range<Int>, endingWith last: Range<Int>, in text: Span<UInt8>) {
    self.bytes = bytes
    head = SpeakerPhrase.number(last, text)
    isRead = false
  }

  /// Reads a name that was not read yet.
  mutating func read(by room: inout PhraseRoom, in text: Span<UInt8>) {
    guard !isRead else { return }
    var whole = SpeakerPhrase(bytes, by: &room, in: text)
    if isBehindDeterminer { whole.standBehindDeterminer() }
    (whole.opens, whole.isComplement, whole.paragraph, whole.alone) = (opens, isComplement, paragraph, alone)
    self = whole
  }

  /// The same person, named at other bytes.
  func named(at place: SpeakerPhrase) -> SpeakerPhrase {
    var person = self
    (person.bytes, person.paragraph, person.opens, person.alone) = (place.bytes, place.paragraph, place.opens, place.alone)
    person.isComplement = false
    return person
  }

  /// The phrase at `bytes`, whose words `room` has read.
  init(readBy room: inout PhraseRoom, _ bytes: Range<Int>, in text: Span<UInt8>) {
    self.bytes = bytes
    let cut = room.core
    isDefinite = room.words.first?.isThe ?? false
    hasComplement = cut < room.words.count && room.words[cut].word == .joining
    guard cut > 0 else { return }
    let last = room.words[cut - 1]
    // `one of them`, `many of the officers`: what counts them is no head.
    let isNoun = last.isCapital || last.word != .determiner
    head = SpeakerPhrase.number(isNoun ? last.bytes : room.words[room.words.count - 1].bytes, text)
    if last.isCapital {
      isName = room.capitalCount >= 2
      readName(by: &room, text)
    } else {
      readNominal(last, text)
    }
    if words.isEmpty { words = room.number(from: 0, text) { $0.isCapital } }
  }

  /// Reads a phrase that ends with a capital: what stands behind the last title is a person's name, if it is no body's or place's.
  private mutating func readName(by room: inout PhraseRoom, _ text: Span<UInt8>) {
    let core = room.core
    room.readRoles(in: text)
    var first = core
    while first > 0, !room.roles[first - 1].contains(.title) { first -= 1 }
    let isTitled = first > 0
    while first < core, !room.words[first].isCapital || isTitled && room.roles[first].contains(.office) { first += 1 }
    // `Candidate Anna Weber`: what stands before a given name is none of the name.
    var start = first
    while start < core - 1, !room.roles[start].contains(.given) { start += 1 }
    if start >= core - 1 { start = first }
    let (count, given) = room.nameWords(from: start, text)
    guard let given, count <= 4 else { return }
    hasGivenName = room.roles[start].contains(.given)
    for index in 0..<start { gender = Gender(ofWord: room.words[index].bytes, in: text) ?? gender }
    if gender == nil, count >= 2 { gender = Gender(ofGivenName: given, in: text) }
    hasTitle = isTitled
    guard count >= 2 || hasTitle, isOfPerson(room, from: start, text), !isKnown(room, from: start, given, text) else { return }
    kind = .person
    words = room.number(from: start, text) { $0.isInName(text) }
    if room.words[0].word == .determiner { standBehindDeterminer() }
  }

  /// Whether the words from `start` on may be a person's: no body's or place's, no letters, nothing between them as in `Weber met Orlov`.
  private func isOfPerson(_ room: borrowing PhraseRoom, from start: Int, _ text: Span<UInt8>) -> Bool {
    let others: NameRole = gender == nil ? [.body, .bodies, .place, .speech] : [.body, .bodies, .speech]
    var index = start
    while index < room.core {
      let (word, role) = (room.words[index], room.roles[index])
      guard role.isDisjoint(with: others), word.isCapital || role.contains(.particle),
        word.bytes.count <= 2 || !SpeakerPhrase.isAllCapitals(word.bytes, text)
      else { return false }
      index += 1
    }
    return true
  }

  /// Whether the gazetteer has the name, or the first word of one that is no given name: `Islamic State`, `German Army`.
  private func isKnown(_ room: borrowing PhraseRoom, from start: Int, _ first: Range<Int>, _ text: Span<UInt8>) -> Bool {
    if !hasGivenName, Gazetteer.standard.entry(of: CollectionOfOne(first), in: text) != nil { return true }
    var name: [Range<Int>] = []
    guard Gazetteer.standard.mayBegin(with: first, in: text) else { return false }
    for word in room.words[start..<room.core] where word.isInName(text) { name.append(word.bytes) }
    return Gazetteer.standard.entry(of: name, in: text) != nil
  }

  private mutating func readNominal(_ last: PhraseWord, _ text: Span<UInt8>) {
    guard last.word == .role, text[last.bytes.upperBound - 1] != UInt8(ascii: "s") else { return }
    gender = Gender(ofWord: last.bytes, in: text)
    kind = gender == .it ? .other : .nominal
  }

  /// Notes that `the` stands before it, as before the names of things.
  mutating func standBehindDeterminer() {
    guard isRead else { return isBehindDeterminer = true }
    if kind == .person, !hasTitle, !hasGivenName { kind = .other }
  }

  /// Whether both may name the same: the words of one are words of the other.
  func agrees(with other: SpeakerPhrase, in room: borrowing PhraseRoom) -> Bool {
    words.count < other.words.count ? room.has(words, in: other.words) : room.has(other.words, in: words)
  }

  /// Whether `wanted` may stand for it.
  func mayBe(_ wanted: Gender) -> Bool { kind != .other && (gender == nil || gender == wanted) }
}

extension SpeakerPhrase {
  /// Whether a word has nothing but capitals.
  static func isAllCapitals(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var index = bytes.lowerBound
    while index < bytes.upperBound, text[index].isASCIICapital { index += 1 }
    return index == bytes.upperBound
  }

  /// A word in lower case as a number: the same for the same letters.
  static func number(_ bytes: Range<Int>, _ text: Span<UInt8>) -> UInt64 {
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let byte = text[index]
      number = (number ^ UInt64(byte.withoutASCIICapital)) &* 0x100_0000_01B3
      index += 1
    }
    return number
  }
}
