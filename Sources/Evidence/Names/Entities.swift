public import Corpus
public import Diagnosis
public import Prose

/// Whom and what the names of all documents are of: the names of different documents that mean one.
///
/// Within a document its layer of names knows what means one. Across documents names with the same words are one, and names of persons
/// that are written from another alphabet each in its own way: surnames of equal consonants with at most one letter in seven another, first
/// names that differ in vowels inside them alone, and somebody or something else that both their documents name. A surname alone is never
/// folded into a name.
public struct Entities: Sendable {
  /// One that is named.
  public struct Entity: Equatable, Sendable {
    /// What the reader calls it, else its commonest full name, the earlier one of equals.
    public let name: String
    /// The ways it is written in full, the commonest first, each once.
    public let forms: [String]
    /// What it is.
    public let kind: NameKind
    /// What made one of its forms.
    public let folds: [NameFold]
    /// Whether spellings were folded because they are nearly equal.
    public var isFolded: Bool { folds.contains { !$0.isAsked } }
  }

  /// All, in the order of their first names in the documents.
  public private(set) var all: [Entity] = []
  /// For each segment the entity of each row of its names.
  private var ofRows: [[UInt32]] = []
  /// Names that are nearly equal and stay apart, because nothing else joins their documents and the reader did not say.
  public private(set) var doubtful: [(String, String)] = []
  /// The entities of these names.
  private var doubted: [(Int, Int)] = []

  /// The entity of a row of a segment's names.
  public func entity(ofRow row: Int, _ segment: Int) -> Entity { all[Int(ofRows[segment][row])] }

  /// The number of the entity of a row.
  public func number(ofRow row: Int, _ segment: Int) -> Int { Int(ofRows[segment][row]) }

  /// Of the doubtful names those of `entities`, by their numbers.
  public func doubtful(among entities: Set<Int>) -> [(String, String)] {
    zip(doubtful, doubted).filter { entities.contains($1.0) || entities.contains($1.1) }.map(\.0)
  }

  /// Those that have `form` as a full name, in any case.
  public func entities(written form: String) -> [Entity] {
    let keys = NameTable.keys(of: form)
    return all.filter { entity in entity.forms.contains { keys.contains(NameKey($0)) } }
  }

  /// All full names of those that are written in several ways and have `name` among the words of one of them.
  public func forms(having name: String) -> [String] { severalForms(having: SoughtName(name)).flatMap(\.forms) }

  /// The names of those that have `name` among the words of one of several full names.
  public func named(_ name: SoughtName) -> Set<String> { Set(severalForms(having: name).map(\.name)) }

  private func severalForms(having name: SoughtName) -> [Entity] {
    all.filter { entity in entity.forms.count > 1 && entity.forms.contains { name.occurs(in: $0) } }
  }

  /// The entities of `names`, as the reader counts them. O(names).
  init(_ names: FoldedNames, under aliases: Aliases) {
    let table = names.table
    let settled = SettledNames(names, under: aliases)
    var places: [Int: UInt32] = [:]
    for members in settled.groups {
      for member in members { places[member] = UInt32(all.count) }
      let order = members.sorted { (table.names[$1].count, $0) < (table.names[$0].count, $1) }
      var seen: Set<String> = []
      let forms = order.map { table.names[$0].text }.filter { seen.insert($0).inserted }
      all.append(
        Entity(
          name: settled.name(of: members[0]) ?? forms[0], forms: forms,
          kind: members.map { table.names[$0].kind }.first { $0 != .unknown } ?? .unknown, folds: settled.folds(of: members[0])))
    }
    doubtful = settled.doubtful.map { (table.names[$0].text, table.names[$1].text) }
    doubted = settled.doubtful.map { (Int(places[$0] ?? 0), Int(places[$1] ?? 0)) }
    ofRows = names.ofRows.map { $0.map { places[Int($0)] ?? 0 } }
  }
}

/// Distinct full names, with how often and in which documents they stand.
struct NameTable {
  struct Name {
    var text: String
    var kind: NameKind
    /// The words in lower case without accents; none for what the gazetteer knows.
    var words: [[UInt8]]
    var count: Int
    var documents: [UInt32]
  }

  private(set) var names: [Name] = []

  /// What a name may be known by: its words, and those of its usual name where the gazetteer has one.
  static func keys(of form: String) -> [NameKey] { [NameKey(form)] + (Gazetteer.standard.name(of: form).map { [NameKey($0)] } ?? []) }

  private var numbers: [[UInt8]: UInt32] = [:]
  private var ofEntries: [String: UInt32] = [:]

  /// Adds the names of a segment and gives the number of each row's name.
  mutating func add(_ segment: Segment, _ layer: NameLayer, documentBase: UInt32) throws(Diagnostic) -> [UInt32] {
    var ofHeads: [Int: UInt32] = [:]
    var rows: [UInt32] = []
    rows.reserveCapacity(layer.count)
    for row in 0..<layer.count {
      if row & 1023 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let head = layer.head(row)
      let entry = segment.entry(ofName: row, in: layer)
      let number = entry.map { self.number(of: $0) } ?? ofHeads[head] ?? self.number(of: head, layer, segment)
      if entry == nil { ofHeads[head] = number }
      let document = documentBase + segment.sentences.document[Int(layer.sentence[row])]
      names[Int(number)].count += 1
      if names[Int(number)].documents.last != document { names[Int(number)].documents.append(document) }
      rows.append(number)
    }
    return rows
  }

  private mutating func number(of entry: Gazetteer.Entry) -> UInt32 {
    if let known = ofEntries[entry.name] { return known }
    names.append(Name(text: entry.name, kind: entry.kind, words: [], count: 0, documents: []))
    ofEntries[entry.name] = UInt32(names.count - 1)
    return UInt32(names.count - 1)
  }

  private mutating func number(of head: Int, _ layer: NameLayer, _ segment: Segment) -> UInt32 {
    let types = layer.types(head, of: segment)
    let words = types.map { segment.lexicon.norm($0) }
    let kind = layer.kind(head)
    let key = [kind.rawValue] + words.joined(separator: [UInt8(ascii: " ")])
    if let known = numbers[key] { return known }
    names.append(Name(text: segment.text(ofName: head, in: layer), kind: kind, words: words, count: 0, documents: []))
    numbers[key] = UInt32(names.count - 1)
    return UInt32(names.count - 1)
  }
}

extension NameLayer {
  /// The types of a row's words.
  func types(_ row: Int, of segment: Segment) -> [UInt32] {
    var types: [UInt32] = []
    let tokens = tokens(row, in: segment)
    segment.stream(ofSentence: Int(sentence[row])).types.copy(Int(tokens.lowerBound)..<Int(tokens.upperBound), into: &types)
    return types
  }
}

extension Reading {
  /// Whom and what the names of all documents are of, as the reader counts them; worked out at the first use and then kept.
  ///
  /// Throws `.cancelled`.
  public func entities() throws(Diagnostic) -> Entities { try kept.entities(aliases) }
}
