import Corpus
public import Diagnosis
public import Prose

/// Whom and what the names of all documents are of: the names of different documents that mean one.
///
/// Within a document its layer of names knows what means one. Across documents names with the same words are one, and names of persons
/// that are written from another alphabet each in its own way: equal consonants, at most one letter in seven another, in the surname and the
/// first name, and somebody or something else that both their documents name. A surname alone is never folded into a name.
public struct Entities: Sendable {
  /// One that is named.
  public struct Entity: Equatable, Sendable {
    /// Its commonest full name, the earlier one of equals.
    public let name: String
    /// The ways it is written in full, the commonest first.
    public let forms: [String]
    /// What it is.
    public let kind: NameKind
    /// Whether some of its forms differ in more than capitals and accents.
    public var isFolded: Bool { forms.count > 1 }
  }

  /// All, in the order of their first names in the documents.
  public private(set) var all: [Entity] = []
  /// For each segment the entity of each row of its names.
  private var ofRows: [[UInt32]] = []
  /// Names that are nearly equal and stay apart, because nothing else joins their documents.
  public private(set) var doubtful: [(String, String)] = []

  /// The entity of a row of a segment's names.
  public func entity(ofRow row: Int, _ segment: Int) -> Entity { all[Int(ofRows[segment][row])] }

  /// The number of the entity of a row.
  public func number(ofRow row: Int, _ segment: Int) -> Int { Int(ofRows[segment][row]) }

  /// The entities of `archive`, whose names are read where they were not. O(names). Throws `.cancelled`.
  init(of archive: Archive) throws(Diagnostic) {
    var table = NameTable()
    var numbers: [[UInt32]] = []
    for (index, segment) in archive.segments.enumerated() {
      numbers.append(try table.add(segment, try segment.names(), documentBase: archive.documentBases[index]))
    }
    let folds = NameFolds(table, documentCount: archive.documentCount)
    doubtful = folds.doubtful.map { (table.names[$0].text, table.names[$1].text) }
    var places: [Int: UInt32] = [:]
    for members in folds.groups {
      for member in members { places[member] = UInt32(all.count) }
      let order = members.sorted { (table.names[$1].count, $0) < (table.names[$0].count, $1) }
      all.append(
        Entity(
          name: table.names[order[0]].text, forms: order.map { table.names[$0].text },
          kind: members.map { table.names[$0].kind }.first { $0 != .unknown } ?? .unknown))
    }
    ofRows = numbers.map { $0.map { places[Int($0)] ?? 0 } }
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
  private var numbers: [[UInt8]: UInt32] = [:]
  private var ofEntries: [Int: UInt32] = [:]

  /// Adds the names of a segment and gives the number of each row's name.
  mutating func add(_ segment: Segment, _ layer: NameLayer, documentBase: UInt32) throws(Diagnostic) -> [UInt32] {
    var ofHeads: [Int: UInt32] = [:]
    var rows: [UInt32] = []
    rows.reserveCapacity(layer.count)
    for row in 0..<layer.count {
      if row & 1023 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let head = layer.head(row)
      let number = layer.entry(row).map { self.number(ofEntry: $0) } ?? ofHeads[head] ?? self.number(of: head, layer, segment)
      if layer.entry(row) == nil { ofHeads[head] = number }
      let document = documentBase + segment.sentences.document[Int(layer.sentence[row])]
      names[Int(number)].count += 1
      if names[Int(number)].documents.last != document { names[Int(number)].documents.append(document) }
      rows.append(number)
    }
    return rows
  }

  private mutating func number(ofEntry entry: Int) -> UInt32 {
    if let known = ofEntries[entry] { return known }
    let known = Gazetteer.standard.entries[entry]
    names.append(Name(text: known.name, kind: known.kind, words: [], count: 0, documents: []))
    ofEntries[entry] = UInt32(names.count - 1)
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

/// Which full names are one.
private struct NameFolds {
  /// By the first name of each group, in order.
  private(set) var groups: [[Int]] = []
  private(set) var doubtful: [(Int, Int)] = []
  private var roots: [Int]

  init(_ table: NameTable, documentCount: Int) {
    roots = Array(table.names.indices)
    var buckets: [[UInt8]: [Int]] = [:]
    for (number, name) in table.names.enumerated() where name.kind == .person && name.words.count > 1 {
      buckets[Self.key(of: name), default: []].append(number)
    }
    joinUnknown(table)
    let near = buckets.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    if !near.isEmpty {
      let context = NameContext(table, documentCount: documentCount)
      for bucket in near { join(bucket, table, context) }
    }
    var members: [Int: [Int]] = [:]
    for number in table.names.indices { members[root(of: number), default: []].append(number) }
    groups = members.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The consonants of the first and the last word.
  private static func key(of name: NameTable.Name) -> [UInt8] {
    nameSkeleton(foldedName(name.words[0])) + [0] + nameSkeleton(foldedName(name.words[name.words.count - 1]))
  }

  /// Names that nothing tells the kind of are those with the same words of one kind.
  private mutating func joinUnknown(_ table: NameTable) {
    var known: [[[UInt8]]: [Int]] = [:]
    for (number, name) in table.names.enumerated() where !name.words.isEmpty { known[name.words, default: []].append(number) }
    for numbers in known.values where numbers.count == 2 && numbers.contains(where: { table.names[$0].kind == .unknown }) {
      unite(numbers[0], numbers[1])
    }
  }

  private mutating func unite(_ left: Int, _ right: Int) {
    let (low, high) = (min(root(of: left), root(of: right)), max(root(of: left), root(of: right)))
    if low != high { roots[high] = low }
  }

  private mutating func join(_ bucket: [Int], _ table: NameTable, _ context: NameContext) {
    for (place, left) in bucket.enumerated() {
      for right in bucket[(place + 1)...] {
        let (one, other) = (table.names[left], table.names[right])
        guard isSameName(foldedName(one.words[one.words.count - 1]), foldedName(other.words[other.words.count - 1])) else { continue }
        guard isSameName(foldedName(one.words[0]), foldedName(other.words[0])) || mayBeSameFirstName(one.words[0], other.words[0]) else {
          continue
        }
        if context.isShared(left, right) { unite(left, right) } else { doubtful.append((left, right)) }
      }
    }
  }

  private func root(of number: Int) -> Int {
    var at = number
    while roots[at] != at { at = roots[at] }
    return at
  }
}

/// Which names stand in the same documents.
private struct NameContext {
  private let table: NameTable
  /// The names of each document that not too many documents have.
  private var ofDocuments: [UInt32: [UInt32]] = [:]

  /// Documents of a name that are looked into at most.
  private static let mostDocuments = 64

  init(_ table: NameTable, documentCount: Int) {
    self.table = table
    for (number, name) in table.names.enumerated() where name.documents.count * 2 <= max(documentCount, 4) {
      for document in name.documents { ofDocuments[document, default: []].append(UInt32(number)) }
    }
  }

  /// Whether a document has both, or documents of both have somebody or something else that few documents name.
  func isShared(_ left: Int, _ right: Int) -> Bool {
    let (ones, others) = (around(left), around(right))
    return ones.contains(UInt32(right)) || others.contains(UInt32(left))
      || !ones.subtracting([UInt32(left)]).isDisjoint(with: others.subtracting([UInt32(right)]))
  }

  private func around(_ number: Int) -> Set<UInt32> {
    Set(table.names[number].documents.prefix(Self.mostDocuments).flatMap { ofDocuments[$0] ?? [] })
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
  /// Whom and what the names of all documents are of, worked out at the first use and then kept. Throws `.cancelled`.
  public func entities() throws(Diagnostic) -> Entities { try kept.entities() }
}
