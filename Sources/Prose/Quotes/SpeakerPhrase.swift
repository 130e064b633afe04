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

  var bytes: Range<Int>
  /// The words of the name in lower case, titles and initials left out, each as a number.
  private(set) var words: [UInt64] = []
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
  /// Whether it only says whose somebody else is: `the wife of General Weber`.
  var isComplement = false
  /// The number of its paragraph.
  var paragraph = 0
  /// Whether `the` stands before a name that was not read yet.
  private var isBehindDeterminer = false
  /// Whether more is known than its bytes, its head and where it stands.
  private(set) var isRead = true

  /// The phrase at `bytes`; `the wife of General Weber` is known by what stands before `of`.
  init(_ bytes: Range<Int>, in text: Span<UInt8>) { self.init(bytes, SpeakerPhrase.words(of: bytes, in: text), in: text) }

  /// A name of words with capitals that is read when somebody may mean it; `last` are the bytes of its last word.
  init(unread bytes: Range<Int>, endingWith last: Range<Int>, in text: Span<UInt8>) {
    self.bytes = bytes
    head = SpeakerPhrase.number(last, text)
    isRead = false
  }

  /// Reads a name that was not read yet.
  mutating func read(in text: Span<UInt8>) {
    guard !isRead else { return }
    var whole = SpeakerPhrase(bytes, in: text)
    if isBehindDeterminer { whole.standBehindDeterminer() }
    (whole.opens, whole.isComplement, whole.paragraph) = (opens, isComplement, paragraph)
    self = whole
  }

  /// The phrase at `bytes`, whose words are `all`.
  init(_ bytes: Range<Int>, _ all: [PhraseWord], in text: Span<UInt8>) {
    self.bytes = bytes
    var cut = min(1, all.count)
    while cut < all.count, !all[cut].isJoint { cut += 1 }
    isDefinite = all.first?.isThe ?? false
    hasComplement = cut < all.count && all[cut].word == .joining
    guard cut > 0 else { return }
    let last = all[cut - 1]
    // `one of them`, `many of the officers`: what counts them is no head.
    let isNoun = last.isCapital || last.word != .determiner
    head = SpeakerPhrase.number(isNoun ? last.bytes : all[all.count - 1].bytes, text)
    if last.isCapital {
      var capitals = 0
      for index in 0..<cut where all[index].isCapital { capitals += 1 }
      isName = capitals >= 2
      readName(all[..<cut], text)
    } else {
      readNominal(last, text)
    }
    guard words.isEmpty else { return }
    for index in 0..<cut where all[index].isCapital { words.append(SpeakerPhrase.number(all[index].bytes, text)) }
  }

  /// Reads a phrase that ends with a capital: what stands behind the last title is a person's name, if it is no body's or place's.
  private mutating func readName(_ core: ArraySlice<PhraseWord>, _ text: Span<UInt8>) {
    let roles = core.map { $0.role(in: text) }
    let title = roles.lastIndex { $0.contains(.title) }
    var first = title.map { $0 + 1 } ?? 0
    while first < core.count, !core[first].isCapital || title != nil && roles[first].contains(.office) { first += 1 }
    // `Candidate Anna Weber`: what stands before a given name is none of the name.
    let start = (first..<max(first, core.count - 1)).first { roles[$0].contains(.given) } ?? first
    var count = 0
    var given: PhraseWord?
    for word in core[start...] where word.isInName(text) {
      count += 1
      given = given ?? word
    }
    guard let given, count <= 4 else { return }
    hasGivenName = roles[start].contains(.given)
    for word in core[..<start] { gender = Gender(ofWord: word.bytes, in: text) ?? gender }
    if gender == nil, count >= 2 { gender = Gender(ofGivenName: given.bytes, in: text) }
    hasTitle = title != nil
    guard count >= 2 || hasTitle, isOfPerson(core, roles, from: start, text) else { return }
    let name = core[start...].filter { $0.isInName(text) }
    guard !isKnown(name, text) else { return }
    kind = .person
    words = name.map { SpeakerPhrase.number($0.bytes, text) }
    if core[0].word == .determiner { standBehindDeterminer() }
  }

  /// Whether the words from `start` on may be a person's: no body's or place's, no letters, nothing between them as in `Weber met Orlov`.
  private func isOfPerson(_ core: ArraySlice<PhraseWord>, _ roles: [NameRole], from start: Int, _ text: Span<UInt8>) -> Bool {
    let others: NameRole = gender == nil ? [.body, .bodies, .place, .speech] : [.body, .bodies, .speech]
    return core.indices[start...].allSatisfy { index in
      roles[index].isDisjoint(with: others) && (core[index].isCapital || roles[index].contains(.particle))
        && (core[index].bytes.count <= 2 || !SpeakerPhrase.isAllCapitals(core[index].bytes, text))
    }
  }

  /// Whether the gazetteer has the name, or the first word of one that is no given name: `Islamic State`, `German Army`.
  private func isKnown(_ name: [PhraseWord], _ text: Span<UInt8>) -> Bool {
    if !hasGivenName, Gazetteer.standard.entry(of: CollectionOfOne(name[0].bytes), in: text) != nil { return true }
    return Gazetteer.standard.entry(of: name.lazy.map(\.bytes), in: text) != nil
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
  func agrees(with other: SpeakerPhrase) -> Bool {
    words.count < other.words.count ? other.has(words) : has(other.words)
  }

  private func has(_ others: [UInt64]) -> Bool {
    var index = 0
    while index < others.count {
      if !words.contains(others[index]) { return false }
      index += 1
    }
    return true
  }

  /// Whether `wanted` may stand for it.
  func mayBe(_ wanted: Gender) -> Bool { kind != .other && (gender == nil || gender == wanted) }
}

extension SpeakerPhrase {
  /// The words of a phrase, signs left out.
  static func words(of bytes: Range<Int>, in text: Span<UInt8>) -> [PhraseWord] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(8)
    tokenRanges(of: bytes, in: text, into: &ranges)
    var words: [PhraseWord] = []
    words.reserveCapacity(ranges.count)
    for range in ranges {
      if let word = PhraseWord(range, in: text) { words.append(word) }
    }
    return words
  }

  /// Whether a word has nothing but capitals.
  static func isAllCapitals(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var index = bytes.lowerBound
    while index < bytes.upperBound, text[index] &- UInt8(ascii: "A") < 26 { index += 1 }
    return index == bytes.upperBound
  }

  /// A word in lower case as a number: the same for the same letters.
  static func number(_ bytes: Range<Int>, _ text: Span<UInt8>) -> UInt64 {
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let byte = text[index]
      number = (number ^ UInt64(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      index += 1
    }
    return number
  }
}
