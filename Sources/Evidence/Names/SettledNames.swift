import Prose

/// Which full names are one: those that are so by themselves, as far as the reader does not keep them apart, and those of aliases.
struct SettledNames {
  /// By the first name of each group, in order.
  private(set) var groups: [[Int]] = []
  /// Pairs that nothing settles.
  private(set) var doubtful: [(Int, Int)] = []
  private let table: NameTable
  private var joined: JoinedNumbers
  /// For each name the first of its group.
  private var heads: [Int] = []
  private var names: [Int: String] = [:]
  private var folds: [(left: Int, fold: NameFold)] = []
  private var foldsOf: [Int: [NameFold]] = [:]

  init(_ names: FoldedNames, under aliases: Aliases) {
    table = names.table
    joined = JoinedNumbers(count: table.names.count)
    for (left, right) in names.same { joined.unite(left, right) }
    let apart = apart(names, aliases)
    for pair in names.near {
      guard let reason = pair.reason, !apart.contains(pair.left), !apart.contains(pair.right) else { continue }
      unite(pair.left, pair.right, reason)
    }
    join(aliases, apart)
    let heads = joined.heads
    self.heads = heads
    doubtful = names.near.filter { $0.reason == nil }.map { ($0.left, $0.right) }.filter { pair in
      heads[pair.0] != heads[pair.1] && !apart.contains(pair.0) && !apart.contains(pair.1)
    }
    var members: [Int: [Int]] = [:]
    for number in table.names.indices { members[heads[number], default: []].append(number) }
    groups = members.sorted { $0.key < $1.key }.map(\.value)
    for (left, fold) in folds { foldsOf[heads[left], default: []].append(fold) }
    self.names = Dictionary(self.names.map { (heads[$0.key], $0.value) }) { first, _ in first }
  }

  /// What the reader calls the group of a name; nil where no alias holds for it.
  func name(of number: Int) -> String? { names[heads[number]] }

  /// What made the group of a name.
  func folds(of number: Int) -> [NameFold] { foldsOf[heads[number]] ?? [] }

  /// The names that are kept apart: all that would be one with a name the reader says so of.
  private func apart(_ names: FoldedNames, _ aliases: Aliases) -> Set<Int> {
    guard !aliases.apart.isEmpty else { return [] }
    let said = Set(aliases.apart.flatMap { NameTable.keys(of: $0.name) })
    var folded = JoinedNumbers(count: table.names.count)
    for pair in names.near { folded.unite(pair.left, pair.right) }
    let heads = folded.heads
    let kept = Set(table.names.indices.filter { said.contains(table.names[$0].key) }.map { heads[$0] })
    return Set(table.names.indices.filter { kept.contains(heads[$0]) })
  }

  private mutating func unite(_ left: Int, _ right: Int, _ reason: NameFold.Reason) {
    joined.unite(left, right)
    folds.append((left, NameFold(left: table.names[left].text, right: table.names[right].text, reason: reason)))
  }

  // MARK: - Aliases

  private mutating func join(_ aliases: Aliases, _ apart: Set<Int>) {
    guard !aliases.all.isEmpty else { return }
    var known: [NameKey: [Int]] = [:]
    for (number, name) in table.names.enumerated() { known[name.key, default: []].append(number) }
    for alias in aliases.all {
      let members = Set(alias.forms.flatMap { NameTable.keys(of: $0) }.flatMap { known[$0] ?? [] }).sorted()
      guard let first = members.first else { continue }
      for member in members.dropFirst() { unite(first, member, .alias(alias.name)) }
      names[first] = alias.name
    }
    joinByWords(aliases, apart)
  }

  /// Names of persons that are equal once words of an alias count as one: `Qassem Suleimani` and `Qasem Soleimani`.
  private mutating func joinByWords(_ aliases: Aliases, _ apart: Set<Int>) {
    var meant: [[UInt8]: (word: [UInt8], alias: String)] = [:]
    for alias in aliases.all {
      let words = alias.words
      guard let first = words.first, words.count > 1 else { continue }
      for word in words where meant[word] == nil { meant[word] = (first, alias.name) }
    }
    guard !meant.isEmpty else { return }
    var known: [[[UInt8]]: (number: Int, alias: String)] = [:]
    for (number, name) in table.names.enumerated() where name.kind == .person && name.words.count > 1 && !apart.contains(number) {
      guard let alias = name.words.compactMap({ meant[$0]?.alias }).first else { continue }
      let words = name.words.map { foldedName(meant[$0]?.word ?? $0) }
      if let other = known[words] {
        if joined.root(of: other.number) != joined.root(of: number) { unite(other.number, number, .aliasOfWord(alias)) }
      } else {
        known[words] = (number, alias)
      }
    }
  }
}

extension NameTable.Name {
  /// What it is known by.
  var key: NameKey { words.isEmpty ? NameKey(text) : NameKey(words: words) }
}
