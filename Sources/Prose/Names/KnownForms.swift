/// The tree of all forms of known names, word by word.
struct KnownForms: Sendable {
  typealias Entry = Gazetteer.Entry
  typealias Form = Gazetteer.Form

  /// The known names.
  private(set) var entries: [Entry] = []
  /// The words that bodies are called by once they were named.
  private(set) var called: Set<UInt32> = []
  /// A number for each word of a form, in lower case; 0 is none.
  private var words = NumberedForms()
  /// The next place in the tree of forms, by place, word and what is asked of its capitals.
  private var steps = NumberTable()
  /// What the forms that end at each place are of; the tree begins at place 0.
  private var ends: [(entry: Int, form: Form)?] = [nil]

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

  /// Adds a name of a reader, which goes before those known.
  mutating func add(_ line: OwnNames.Line) {
    let parts = line.text.split(separator: ";", omittingEmptySubsequences: false)
    let names = list(parts[0])
    guard let name = names.first else { return }
    let known = ends[Int(place(of: name))].flatMap { $0.form == .name && entries[$0.entry].kind == line.kind ? $0.entry : nil }
    let entry = known ?? entries.count
    if known == nil {
      let called = line.kind == .org && parts.count > 1 ? parts[1] : ""
      entries.append(Entry(name: String(name), kind: line.kind, called: numbers(of: called)))
    }
    for name in names { ends[Int(place(of: name))] = (entry, .name) }
    guard line.kind == .place else { return }
    if parts.count > 1 { addPeople(parts[1], of: entry) }
    if parts.count > 2 { _ = add(list(parts[2]), .place) }
  }

  private func lines(of text: String) -> [Substring] { text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) } }

  /// The names between commas, without the blanks around them.
  private func list(_ text: Substring) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: ",")).compactMap { name in
      var name = name.drop { $0 == UInt8(ascii: " ") }
      while name.last == UInt8(ascii: " ") { name.removeLast() }
      return name.isEmpty ? nil : Substring(name)
    }
  }

  @discardableResult
  private mutating func add(_ names: [Substring], _ kind: NameKind, called: Substring = "") -> Int {
    guard let name = names.first else { return 0 }
    if let known = ends[Int(place(of: name))], known.form == .name { return known.entry }
    entries.append(Entry(name: String(name), kind: kind, called: numbers(of: called)))
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
    let place = Int(place(of: form))
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
        at = UInt32(ends.count)
        steps[key] = at
        ends.append(nil)
      }
    }
    return at
  }

  private mutating func number(of word: [UInt8]) -> UInt32 { words.number(of: word) }

  /// The numbers of the words that a body is called by.
  private mutating func numbers(of names: Substring) -> [UInt32] {
    let numbers = names.split(separator: " ").map { number(of: Array($0.utf8)) }
    called.formUnion(numbers)
    return numbers
  }

  private static func step(_ place: UInt32, _ word: UInt32, _ level: CapitalLevel) -> UInt64 {
    UInt64(place) << 34 | UInt64(word) << 2 | UInt64(level.rawValue)
  }
}

extension KnownForms {
  /// The kind of an entry.
  func kind(_ entry: Int) -> NameKind { entries[entry].kind }

  /// Whether an entry is called by a word once it was named.
  func isCalled(_ entry: Int) -> Bool { !entries[entry].called.isEmpty }

  /// The number of a word without accents, in any case; 0 where no form has it.
  func number(ofKnown word: Span<UInt8>) -> UInt32 { words.known(word) }

  /// The number of a word in any case and with any accents; 0 where no form has it.
  func number(folding word: Span<UInt8>) -> UInt32 { words.known(folding: word) }

  /// The longest form that begins at `start`, with where it ends.
  func match(at start: Int, in words: [NameWord]) -> (end: Int, entry: Int, form: Form)? {
    var best: (end: Int, entry: Int, form: Form)?
    var at: UInt32 = 0
    var index = start
    guard start < words.count, words[start].mayOpen else { return nil }
    while index < words.count, words[index].number != 0, let next = next(at, words[index].number, words[index].level) {
      at = next
      index += 1
      if let end = ends[Int(at)] { best = (index, end.entry, end.form) }
    }
    return best
  }

  /// Whether a form begins with the word of this number and these capitals.
  func begins(_ word: UInt32, _ level: CapitalLevel) -> Bool { next(0, word, level) != nil }

  /// A form asks for no more capitals than the word has; what asks for most goes first.
  private func next(_ place: UInt32, _ word: UInt32, _ level: CapitalLevel) -> UInt32? {
    switch level {
    case .all:
      steps[Self.step(place, word, .all)] ?? steps[Self.step(place, word, .first)] ?? steps[Self.step(place, word, .none)]
    case .first: steps[Self.step(place, word, .first)] ?? steps[Self.step(place, word, .none)]
    case .none: steps[Self.step(place, word, .none)]
    }
  }
}
