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
  private var isRead = true

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
  init(_ bytes: Range<Int>, _ all: [Range<Int>], in text: Span<UInt8>) {
    self.bytes = bytes
    let cut = all.dropFirst().firstIndex { SpeakerPhrase.isJoint($0, text) } ?? all.count
    isDefinite = all.first.map { SpeakerPhrase.isThe($0, text) } ?? false
    hasComplement = cut < all.count && SpeakerPhrase.word(all[cut], text) == .joining
    let core = cut == all.count ? all : Array(all[..<cut])
    guard let last = core.last else { return }
    let isCapital = SpeakerPhrase.isCapital(last, text)
    // `one of them`, `many of the officers`: what counts them is no head.
    let isNoun = isCapital || SpeakerPhrase.word(last, text) != .determiner
    head = SpeakerPhrase.number(isNoun ? last : all[all.count - 1], text)
    isName = isCapital && core.count { SpeakerPhrase.isCapital($0, text) } >= 2
    if isCapital { readName(core, text) } else { readNominal(last, text) }
    if words.isEmpty { words = core.filter { SpeakerPhrase.isCapital($0, text) }.map { SpeakerPhrase.number($0, text) } }
  }

  /// Reads a phrase that ends with a capital: what stands behind the last title is a person's name, if it is no body's or place's.
  private mutating func readName(_ core: [Range<Int>], _ text: Span<UInt8>) {
    let roles = core.map { WordKey(withoutDots: $0, in: text).flatMap { nameRoles[$0] } ?? [] }
    let title = roles.lastIndex { $0.contains(.title) }
    var first = title.map { $0 + 1 } ?? 0
    while first < core.count, !SpeakerPhrase.isCapital(core[first], text) || title != nil && roles[first].contains(.office) { first += 1 }
    // `Candidate Anna Weber`: what stands before a given name is none of the name.
    let start = (first..<max(first, core.count - 1)).first { roles[$0].contains(.given) } ?? first
    let name = core[start...].filter { $0.count > 2 || $0.count == 2 && text[$0.upperBound - 1] != UInt8(ascii: ".") }
    guard let given = name.first, name.count <= 4 else { return }
    hasGivenName = roles[start].contains(.given)
    for word in core[..<start] { gender = Gender(ofWord: word, in: text) ?? gender }
    if gender == nil, name.count >= 2 { gender = Gender(ofGivenName: given, in: text) }
    hasTitle = title != nil
    guard name.count >= 2 || hasTitle, isOfPerson(core, roles, from: start, text), !isKnown(name, text) else { return }
    kind = .person
    words = name.map { SpeakerPhrase.number($0, text) }
    if SpeakerPhrase.word(core[0], text) == .determiner { standBehindDeterminer() }
  }

  /// Whether the words from `start` on may be a person's: no body's or place's, no letters, nothing between them as in `Weber met Orlov`.
  private func isOfPerson(_ core: [Range<Int>], _ roles: [NameRole], from start: Int, _ text: Span<UInt8>) -> Bool {
    let others: NameRole = gender == nil ? [.body, .bodies, .place, .speech] : [.body, .bodies, .speech]
    return core.indices[start...].allSatisfy { index in
      let isCapital = SpeakerPhrase.isCapital(core[index], text)
      return roles[index].isDisjoint(with: others) && (isCapital || roles[index].contains(.particle))
        && (core[index].count <= 2 || !SpeakerPhrase.isAllCapitals(core[index], text))
    }
  }

  /// Whether the gazetteer has the name, or the first word of one that is no given name: `Islamic State`, `German Army`.
  private func isKnown(_ name: [Range<Int>], _ text: Span<UInt8>) -> Bool {
    if !hasGivenName, Gazetteer.standard.entry(of: [name[0]], in: text) != nil { return true }
    return Gazetteer.standard.entry(of: name, in: text) != nil
  }

  private mutating func readNominal(_ last: Range<Int>, _ text: Span<UInt8>) {
    guard SpeakerPhrase.word(last, text) == .role, text[last.upperBound - 1] != UInt8(ascii: "s") else { return }
    gender = Gender(ofWord: last, in: text)
    kind = gender == .it ? .other : .nominal
  }

  /// Notes that `the` stands before it, as before the names of things.
  mutating func standBehindDeterminer() {
    guard isRead else { return isBehindDeterminer = true }
    if kind == .person, !hasTitle, !hasGivenName { kind = .other }
  }

  /// Whether both may name the same: the words of one are words of the other.
  func agrees(with other: SpeakerPhrase) -> Bool {
    let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    return few.allSatisfy { many.contains($0) }
  }

  /// Whether `wanted` may stand for it.
  func mayBe(_ wanted: Gender) -> Bool { kind != .other && (gender == nil || gender == wanted) }
}

extension SpeakerPhrase {
  /// The words of a phrase, signs left out.
  static func words(of bytes: Range<Int>, in text: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(8)
    tokenRanges(of: bytes, in: text, into: &ranges)
    ranges.removeAll { !Prose.kind(at: $0.lowerBound, in: text, before: text.count).isWord }
    return ranges
  }

  /// What a word does around quotations; nil for most words.
  static func word(_ bytes: Range<Int>, _ text: Span<UInt8>) -> QuoteWord? { WordKey(bytes, in: text).flatMap { quoteWords[$0] } }

  /// Whether a word is `the`.
  static func isThe(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    bytes.count == 3 && word(bytes, text) == .determiner && text[bytes.lowerBound] | 0x20 == UInt8(ascii: "t")
  }

  /// Whether a word begins with a capital.
  static func isCapital(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    Prose.kind(at: bytes.lowerBound, in: text, before: text.count) == .capital
  }

  /// Whether a word has nothing but capitals.
  static func isAllCapitals(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    bytes.allSatisfy { text[$0] >= UInt8(ascii: "A") && text[$0] <= UInt8(ascii: "Z") }
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

  private static func isJoint(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    switch word(bytes, text) {
    case .joining, .preposition, .temporal, .roughly, .to, .by, .such: true
    default: false
    }
  }
}
