/// The way a whole search takes through one stream.
enum Course {
  /// All places of a set.
  case token(TypeSet)
  /// The places of the rarest of some sets, and the others beside them.
  case phrase([TypeSet], inside: Runs)
  /// The lists of two phrases side by side.
  case gap(GapScan)
  /// Every token by a table of states.
  case table(TableScan)
  /// From seed to seed.
  case machine
}

extension Search {
  /// How all matches in whole documents of `stream` are found.
  func course(in stream: Stream) -> Course {
    guard let regions = regions(of: stream) else { return .machine }
    let manyTokens = stream.types.count / 8
    switch form {
    case .phrase(let sets):
      if sets.count == 1, rules.isEmpty { return .token(program.sets[sets[0]]) }
      let scan = PhraseScan(sets.map { program.sets[$0] }, stream)
      if scan.seedCount < manyTokens { return .phrase(sets.map { program.sets[$0] }, inside: regions) }
    case .gap(let left, let least, let most, let right):
      let scan = GapScan(left.map { program.sets[$0] }, least: least, most: most, right.map { program.sets[$0] }, stream, inside: regions)
      if scan.seedCount < manyTokens || most == nil { return .gap(scan) }
    case .machine: break
    case .unit, .labels: return .machine
    }
    // A search from seed to seed costs about as much for one seed as the table for some tokens.
    guard program.units.isEmpty, isBounded, Seeds.weight(of: self, in: stream) ?? .max > stream.types.count / 32,
      let table = TableScan(program, typeCount: lexicon.count, inside: regions)
    else { return .machine }
    return .table(table)
  }

  /// The runs that a match must lie in one of, where that says all that is asked of the whole match: passages, or sentences inside them.
  private func regions(of stream: Stream) -> Runs? {
    guard agreements.isEmpty else { return nil }
    var regions = stream.passageRuns
    for rule in rules {
      guard rule.relation == .within, case .unit(let unit) = rule.target else { return nil }
      switch unit.kind {
      case .sentence: regions = stream.sentenceRuns
      case .document: continue
      case .paragraph, .headline, .date, .name, .number, .quote: return nil
      }
    }
    return regions
  }
}
