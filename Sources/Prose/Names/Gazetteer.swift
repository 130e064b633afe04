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
///
/// A class, so that a copy is one reference.
public final class Gazetteer: Sendable {
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

  private let forms: KnownForms
  /// What tells this one from the standard, in a few letters and digits; empty for the standard itself.
  public let mark: String

  /// The known names.
  public var entries: [Entry] { forms.entries }

  private init(_ forms: KnownForms, mark: String) {
    self.forms = forms
    self.mark = mark
  }

  /// The names this program knows.
  public static let standard = Gazetteer(
    KnownForms(
      countries: countryLines, organisations: organisationLines, regions: regionLines, peoples: peopleLines,
      cities: cityNames + "," + moreCityNames),
    mark: "")

  /// This gazetteer with the names of a reader, which go before its own; `mark` tells the result from others.
  public func adding(_ names: OwnNames, mark: String) -> Gazetteer {
    var forms = forms
    for line in names.lines { forms.add(line) }
    return Gazetteer(forms, mark: mark)
  }
}

extension Gazetteer {
  /// The kind of an entry.
  func kind(_ entry: Int) -> NameKind { forms.kind(entry) }

  /// Whether an entry is called by a word once it was named.
  func isCalled(entry: Int) -> Bool { forms.isCalled(entry) }

  /// The number of a word without accents, in any case; 0 where no form has it.
  func number(ofKnown word: Span<UInt8>) -> UInt32 { forms.number(ofKnown: word) }

  /// The number of a word in any case and with any accents; 0 where no form has it.
  func number(folding word: Span<UInt8>) -> UInt32 { forms.number(folding: word) }

  /// Whether a form begins with the word of this number and these capitals.
  func begins(_ word: UInt32, _ level: CapitalLevel) -> Bool { word != 0 && forms.begins(word, level) }

  /// Whether a body is called by the word of this number once it was named.
  func isCalled(_ word: UInt32) -> Bool { forms.called.contains(word) }

  /// The longest form that begins at `start`, with where it ends.
  func match(at start: Int, in words: [NameWord]) -> (end: Int, entry: Int, form: Form)? { forms.match(at: start, in: words) }
}

extension Gazetteer {
  /// The usual name of what `words` name as a whole; nil where no form has them.
  public func name(of words: String) -> String? {
    let text = Array(words.utf8)
    var tokens: [Range<Int>] = []
    tokenRanges(of: 0..<text.count, in: text.span, into: &tokens)
    return entry(of: tokens, in: text.span)?.name
  }

  /// Whether a word by itself is a known name, and no word of the language too, such as `Reading`.
  public func isName(_ word: Span<UInt8>) -> Bool {
    if let role = WordKey(0..<word.count, in: word).flatMap({ nameRoles[$0] }), role.contains(.plain) { return false }
    return entry(of: CollectionOfOne(0..<word.count), in: word) != nil
  }

  /// Whether a form may begin with the word at `bytes`.
  func mayBegin(with bytes: Range<Int>, in text: Span<UInt8>) -> Bool { NameWord(form: text.extracting(bytes), in: self).mayOpen }

  /// What the words `tokens` of `text` name as a whole; nil where no form has them.
  func entry(of tokens: some Sequence<Range<Int>>, in text: Span<UInt8>) -> Entry? {
    var known: [NameWord] = []
    for token in tokens {
      let word = NameWord(form: text.extracting(token), in: self)
      guard word.number != 0, word.mayOpen || !known.isEmpty else { return nil }
      known.append(word)
    }
    guard let match = match(at: 0, in: known), match.end == known.count else { return nil }
    return entries[match.entry]
  }
}
