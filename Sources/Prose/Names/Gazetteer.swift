/// What a name is of.
public enum NameKind: UInt8, CaseIterable, Sendable {
  /// Nothing tells.
  case unknown
  /// A person.
  case person
  /// A body of people: a state's, a firm's, a group's.
  case org
  /// A country, a city, a region; also the words for its people and for what is of it.
  case place
  /// A people without a country of that name, and believers.
  case people

  /// The word of the kind; nil for none.
  public var word: String? {
    switch self {
    case .unknown: nil
    case .person: "person"
    case .org: "org"
    case .place: "place"
    case .people: "people"
    }
  }
}

/// Names that are known by themselves, with all their forms: facts about countries, cities and bodies.
public struct Gazetteer: Sendable {
  /// A known name.
  public struct Entry: Sendable {
    /// The usual name.
    public let name: String
    /// What it is.
    public let kind: NameKind
    /// What it is called once it was named, in lower case: `alliance`.
    let called: [UInt32]
  }

  /// What a form says of the entry.
  enum Form: UInt8, Sendable {
    /// It is a name of it.
    case name
    /// It is a word for its people, or for what is of it.
    case people
  }

  /// The known names.
  public private(set) var entries: [Entry] = []
  /// A number for each word of a form, in lower case; 0 is none.
  private var words: [[UInt8]: UInt32] = [:]
  /// The next place in the tree of forms, by place, word and what is asked of its capitals.
  private var steps: [UInt64: UInt32] = [:]
  /// What the forms that end at a place are of.
  private var ends: [UInt32: (entry: Int, form: Form)] = [:]
  private var places: UInt32 = 0
  /// What tells this one from the standard, in a few letters and digits; empty for the standard itself.
  public private(set) var mark = ""

  /// The names this program knows.
  public static let standard = Gazetteer(
    countries: countryLines, organisations: organisationLines, regions: regionLines, peoples: peopleLines,
    cities: cityNames + "," + moreCityNames)

  /// Reads lists in the forms that their files describe.
  init(countries: String, organisations: String, regions: String, peoples: String, cities: String) {
    for line in lines(of: countries) {
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      let entry = add(list(parts[0]), .place)
      if parts.count > 1 { addPeople(parts[1], of: entry) }
      if parts.count > 2 { _ = add(list(parts[2]), .place) }
    }
    for line in lines(of: organisations) {
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      add(list(parts[0]), .org, called: parts.count > 1 ? parts[1] : "")
    }
    for line in lines(of: regions) {
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      let entry = add(list(parts[0]), .place)
      if parts.count > 1 { addPeople(parts[1], of: entry) }
    }
    for line in lines(of: peoples) { add(list(line[...]), .people) }
    for city in list(cities[...]) { add([city], .place) }
  }

  /// This gazetteer with the names of a reader, which go before its own; `mark` tells the result from others.
  public func adding(_ names: OwnNames, mark: String) -> Gazetteer {
    var whole = self
    whole.mark = mark
    for line in names.lines { whole.add(line) }
    return whole
  }

  private mutating func add(_ line: OwnNames.Line) {
    let parts = line.text.split(separator: ";", omittingEmptySubsequences: false)
    let names = list(parts[0])
    guard let name = names.first else { return }
    let known = ends[place(of: name)].flatMap { $0.form == .name && entries[$0.entry].kind == line.kind ? $0.entry : nil }
    let entry = known ?? entries.count
    if known == nil {
      let called = line.kind == .org && parts.count > 1 ? parts[1] : ""
      entries.append(Entry(name: String(name), kind: line.kind, called: called.split(separator: " ").map { number(of: Array($0.utf8)) }))
    }
    for name in names { ends[place(of: name)] = (entry, .name) }
    guard line.kind == .place else { return }
    if parts.count > 1 { addPeople(parts[1], of: entry) }
    if parts.count > 2 { _ = add(list(parts[2]), .place) }
  }

  private func lines(of text: String) -> [Substring] { text.split(separator: "\n") }

  private func list(_ text: Substring) -> [Substring] {
    text.split(separator: ",").map { $0.drop { $0 == " " } }.map { name in
      var name = name
      while name.last == " " { name.removeLast() }
      return name
    }.filter { !$0.isEmpty }
  }

  @discardableResult
  private mutating func add(_ names: [Substring], _ kind: NameKind, called: Substring = "") -> Int {
    guard let name = names.first else { return 0 }
    if ends[place(of: name)]?.form == .name, let known = ends[place(of: name)] { return known.entry }
    entries.append(Entry(name: String(name), kind: kind, called: called.split(separator: " ").map { number(of: Array($0.utf8)) }))
    for name in names { add(name, .name, of: entries.count - 1) }
    return entries.count - 1
  }

  /// Words for a people; two words belong together where the second does not begin like the name alone: `New Zealander`.
  private mutating func addPeople(_ words: Substring, of entry: Int) {
    var words = words.split(separator: " ")[...]
    while let word = words.popFirst() {
      if Self.openings.contains(word), let next = words.popFirst() {
        add(word + " " + next, .people, of: entry)
      } else {
        add(word, .people, of: entry)
      }
    }
  }

  private static let openings: Set<Substring> = ["New", "North", "South", "East", "West", "Latin", "Sri", "Costa", "Sierra", "Northern"]

  private mutating func add(_ form: Substring, _ kind: Form, of entry: Int) {
    let place = place(of: form)
    if ends[place] == nil { ends[place] = (entry, kind) }
  }

  /// The place of a form in the tree, which is made where it is missing.
  private mutating func place(of form: Substring) -> UInt32 {
    let text = Array(form.utf8)
    var tokens: [Range<Int>] = []
    tokenRanges(of: 0..<text.count, in: text.span, into: &tokens)
    var at: UInt32 = 0
    for token in tokens {
      let word = number(of: foldedForm(of: text.span.extracting(token)))
      let key = Self.step(at, word, CapitalLevel(text.span.extracting(token)))
      if let next = steps[key] {
        at = next
      } else {
        places += 1
        steps[key] = places
        at = places
      }
    }
    return at
  }

  private mutating func number(of word: [UInt8]) -> UInt32 {
    if let known = words[word] { return known }
    words[word] = UInt32(words.count + 1)
    return UInt32(words.count)
  }

  private static func step(_ place: UInt32, _ word: UInt32, _ level: CapitalLevel) -> UInt64 {
    UInt64(place) << 34 | UInt64(word) << 2 | UInt64(level.rawValue)
  }
}

/// How much of a word is in capitals.
enum CapitalLevel: UInt8, Sendable {
  case none, first, all

  /// What a word has, or what a form asks for.
  init(_ word: Span<UInt8>) {
    var capitals = 0
    var small = 0
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { capitals += 1 }
      if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") { small += 1 }
      index += 1
    }
    let begins = word.count > 0 && Self.isCapital(word)
    self = capitals > 1 && small == 0 ? .all : begins ? .first : .none
  }

  /// Whether the first letter is a capital, of any alphabet.
  private static func isCapital(_ word: Span<UInt8>) -> Bool {
    if word[0] < 0x80 { return word[0] >= UInt8(ascii: "A") && word[0] <= UInt8(ascii: "Z") }
    return scalar(at: 0, in: word, before: word.count)?.properties.isUppercase ?? false
  }
}

extension Gazetteer {
  /// The number of a word in lower case; 0 where no form has it.
  func number(ofKnown word: [UInt8]) -> UInt32 { words[word] ?? 0 }

  /// The longest form that begins at `start`, with where it ends.
  func match(at start: Int, in words: [NameWord]) -> (end: Int, entry: Int, form: Form)? {
    var best: (end: Int, entry: Int, form: Form)?
    var at: UInt32 = 0
    var index = start
    while index < words.count, words[index].number != 0, let next = next(at, words[index]) {
      at = next
      index += 1
      if let end = ends[at] { best = (index, end.entry, end.form) }
    }
    return best
  }

  /// A form asks for no more capitals than the word has; what asks for most goes first.
  private func next(_ place: UInt32, _ word: NameWord) -> UInt32? {
    switch word.level {
    case .all:
      steps[Self.step(place, word.number, .all)] ?? steps[Self.step(place, word.number, .first)]
        ?? steps[Self.step(place, word.number, .none)]
    case .first: steps[Self.step(place, word.number, .first)] ?? steps[Self.step(place, word.number, .none)]
    case .none: steps[Self.step(place, word.number, .none)]
    }
  }
}

extension Gazetteer {
  /// The usual name of what `words` name as a whole; nil where no form has them.
  public func name(of words: String) -> String? {
    let text = Array(words.utf8)
    var tokens: [Range<Int>] = []
    tokenRanges(of: 0..<text.count, in: text.span, into: &tokens)
    return entry(of: tokens, in: text.span)?.name
  }

  /// What the words `tokens` of `text` name as a whole; nil where no form has them.
  func entry(of tokens: [Range<Int>], in text: Span<UInt8>) -> Entry? {
    let known = tokens.map { token in
      NameWord(text.extracting(token).array, folded: foldedForm(of: text.extracting(token)), in: self)
    }
    guard known.first?.number ?? 0 != 0, let match = match(at: 0, in: known), match.end == known.count else { return nil }
    return entries[match.entry]
  }
}
