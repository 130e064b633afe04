import Corpus

/// Which deeds of one class and one name's consonants are one occurrence.
struct DeedLinks {
  private let tellings: [Telling]
  private let names: [[UInt8]?]
  private let firstNames: [[UInt8]?]
  private let isTelling: Bool

  /// Looks at `tellings`, in document order.
  init(_ tellings: [Telling], _ archive: Archive, _ layers: [DeedLayer]) {
    self.tellings = tellings
    let words: (Telling, UInt32?) -> [UInt8]? = { telling, type in type.map { archive.segments[telling.segment].lexicon.norm($0) } }
    names = tellings.map { words($0, $0.deed.name).map(foldedName) }
    firstNames = Self.firstNames(tellings, words)
    let code = tellings[0].deed.nameCode
    isTelling =
      !tellings.contains { $0.deed.isPeople } && archive.documentCount(ofName: code, layers) * 2 <= archive.documentCount
  }

  /// A surname alone has the first name that its document gives beside it.
  private static func firstNames(_ tellings: [Telling], _ words: (Telling, UInt32?) -> [UInt8]?) -> [[UInt8]?] {
    let own = tellings.map { words($0, $0.deed.firstName) }
    return tellings.indices.map { index in
      own[index] ?? tellings.indices.first { tellings[$0].document == tellings[index].document && own[$0] != nil }.flatMap { own[$0] }
    }
  }

  /// The numbers of deeds that hang together, two or more, ascending.
  var components: [[Int]] {
    var root = Array(tellings.indices)
    func find(_ index: Int) -> Int {
      var at = index
      while root[at] != at { at = root[at] }
      return at
    }
    for left in tellings.indices {
      for right in (left + 1)..<max(tellings.count, left + 1) where isOne(left, right) {
        let (low, high) = (min(find(left), find(right)), max(find(left), find(right)))
        root[high] = low
      }
    }
    let parts = Dictionary(grouping: tellings.indices) { find($0) }
    return parts.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private func isOne(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (tellings[left].deed, tellings[right].deed)
    guard first.isPeople && second.isPeople || isSamePerson(left, right) else { return false }
    guard !contradict(first.counts, second.counts) else { return false }
    let shared = first.context.reduce(0) { $0 + (second.context.contains($1) ? 1 : 0) }
    let hasSameThing = first.thing != 0 && first.thing == second.thing
    if deedMains[Int(first.kind)] == .object { return isTelling || shared >= 2 }
    if first.isPeople || second.isPeople { return shared >= 2 }
    return isTelling ? hasSameThing || shared >= 1 : hasSameThing || shared >= 2
  }

  private func isSamePerson(_ left: Int, _ right: Int) -> Bool {
    guard let leftName = names[left], let rightName = names[right], isSameName(leftName, rightName) else { return false }
    guard let one = firstNames[left], let other = firstNames[right] else { return true }
    return mayBeSameFirstName(one, other)
  }

  private func contradict(_ left: [Deed.Count], _ right: [Deed.Count]) -> Bool {
    left.contains { count in right.contains { $0.thing == count.thing && $0.number != count.number } }
      && !left.contains { right.contains($0) }
  }
}

extension Archive {
  /// The documents in which a name with these consonants stands. O(occurrences).
  fileprivate func documentCount(ofName code: UInt32, _ layers: [DeedLayer]) -> Int {
    var count = 0
    for (segment, layer) in zip(segments, layers) {
      count += segment.streams[Stream.Name.article.rawValue].documentCount(of: layer.lexicon.typesOfName[code] ?? [])
    }
    return count
  }
}
