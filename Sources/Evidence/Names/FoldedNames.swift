import Corpus
import Diagnosis
import Prose

/// The full names of an archive, and which of them are one by themselves.
struct FoldedNames: Sendable {
  /// Two names that are nearly equal.
  struct Pair: Sendable {
    var left: Int
    var right: Int
    /// What joins their documents; nil where nothing does.
    var reason: NameFold.Reason?
  }

  let table: NameTable
  /// For each segment the name of each row.
  let ofRows: [[UInt32]]
  /// Names with the same words, of which one has no kind.
  private(set) var same: [(Int, Int)] = []
  /// Names of persons that are nearly equal.
  private(set) var near: [Pair] = []

  /// The names of `archive`, which are read where they were not. O(names). Throws `.cancelled`.
  init(of archive: Archive) throws(Diagnostic) {
    var table = NameTable()
    var numbers: [[UInt32]] = []
    for (index, segment) in archive.segments.enumerated() {
      numbers.append(try table.add(segment, try segment.names(), documentBase: archive.documentBases[index]))
    }
    self.table = table
    ofRows = numbers
    same = sameWords()
    near = try nearlyEqual(documentCount: archive.documentCount)
  }

  /// Names that nothing tells the kind of are those with the same words of one kind.
  private func sameWords() -> [(Int, Int)] {
    var known: [[[UInt8]]: [Int]] = [:]
    for (number, name) in table.names.enumerated() where !name.words.isEmpty { known[name.words, default: []].append(number) }
    return known.values.filter { numbers in
      numbers.count == 2 && numbers.contains { table.names[$0].kind == .unknown }
    }.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  private func nearlyEqual(documentCount: Int) throws(Diagnostic) -> [Pair] {
    var buckets: [[UInt8]: [Int]] = [:]
    for (number, name) in table.names.enumerated() where name.kind == .person && name.words.count > 1 {
      buckets[Self.key(of: name), default: []].append(number)
    }
    let near = buckets.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    guard !near.isEmpty else { return [] }
    var context = NameContext(table, documentCount: documentCount)
    var pairs: [Pair] = []
    for bucket in near {
      for (place, left) in bucket.enumerated() {
        if Task.isCancelled { throw Diagnostic(.cancelled) }
        for right in bucket[(place + 1)...] where mayBeOne(table.names[left], table.names[right]) {
          pairs.append(Pair(left: left, right: right, reason: context.reason(left, right)))
        }
      }
    }
    return pairs
  }

  /// The consonants of the first and the last word.
  private static func key(of name: NameTable.Name) -> [UInt8] {
    nameSkeleton(foldedName(name.words[0])) + [0] + nameSkeleton(foldedName(name.words[name.words.count - 1]))
  }

  /// Whether surnames, first names and what stands between are spellings of one another.
  private func mayBeOne(_ one: NameTable.Name, _ other: NameTable.Name) -> Bool {
    guard isSameName(foldedName(one.words[one.words.count - 1]), foldedName(other.words[other.words.count - 1])) else { return false }
    let (middle, others) = (one.words.dropFirst().dropLast(), other.words.dropFirst().dropLast())
    guard middle.isEmpty || others.isEmpty || middle.count == others.count else { return false }
    return mayBeSameFirstName(one.words[0], other.words[0]) && zip(middle, others).allSatisfy { mayBeSameFirstName($0, $1) }
  }
}

/// Which names stand in the same documents.
private struct NameContext {
  private let table: NameTable
  /// The names of each document that not too many documents have.
  private var ofDocuments: [UInt32: [UInt32]] = [:]
  /// The names around those that were asked for.
  private var known: [Int: Set<UInt32>] = [:]

  /// Documents of a name that are looked into at most.
  private static let mostDocuments = 64

  init(_ table: NameTable, documentCount: Int) {
    self.table = table
    for (number, name) in table.names.enumerated() where name.documents.count * 2 <= max(documentCount, 4) {
      for document in name.documents { ofDocuments[document, default: []].append(UInt32(number)) }
    }
  }

  /// What joins two names: a document has both, or documents of both have somebody or something else that few documents name.
  ///
  /// Who writes two first names in one article means two people.
  mutating func reason(_ left: Int, _ right: Int) -> NameFold.Reason? {
    let (ones, others) = (around(left), around(right))
    if ones.contains(UInt32(right)) || others.contains(UInt32(left)) {
      return foldedName(table.names[left].words[0]) == foldedName(table.names[right].words[0]) ? .sameArticle : nil
    }
    let shared = ones.intersection(others).subtracting([UInt32(left), UInt32(right)])
    return shared.min().map { .shared(table.names[Int($0)].text) }
  }

  private mutating func around(_ number: Int) -> Set<UInt32> {
    if let known = known[number] { return known }
    let found = Set(table.names[number].documents.prefix(Self.mostDocuments).flatMap { ofDocuments[$0] ?? [] })
    known[number] = found
    return found
  }
}
