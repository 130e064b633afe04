/// The way a whole search takes through one stream.
enum Course {
  /// All places of a set.
  case token(TypeSet)
  /// The places of the rarest of some sets, and the others beside them.
  case phrase([TypeSet], inside: Runs)
  /// The lists of two phrases side by side.
  case gap(GapScan)
  /// The bits of one or two phrases, 64 tokens at a time; `length` is that of every match where they have one.
  case bits(BitScan, length: Int?)
  /// Every token by a table of states.
  case table(TableScan)
  /// From seed to seed.
  case machine
}

extension Search {
  /// How all matches in whole documents of `stream` are found.
  func course(in stream: Stream) -> Course {
    if case .phrase(let numbers) = form, numbers.count == 1, rules.isEmpty { return .token(program.sets[numbers[0]]) }
    guard let regions = regions(of: stream) else { return .machine }
    let manyTokens = stream.types.count / 8
    // Bits cost the same wherever they are set, and a place in a list some times more than one.
    let bitTokens = stream.types.count / 64
    switch form {
    case .phrase(let numbers):
      let sets = numbers.map { program.sets[$0] }
      let scan = PhraseScan(sets, stream)
      if scan.seedCount > bitTokens, let bits = BitScan(sets, stream, inside: regions) { return .bits(bits, length: sets.count) }
      if scan.seedCount < manyTokens { return .phrase(sets, inside: regions) }
    case .gap(let first, let least, let most, let second):
      let (left, right) = (first.map { program.sets[$0] }, second.map { program.sets[$0] })
      let scan = GapScan(left, least: least, most: most, right, stream, inside: regions)
      if scan.seedCount > bitTokens, let bits = BitScan(left, least: least, most: most, right, stream, inside: regions) {
        return .bits(bits, length: nil)
      }
      if scan.seedCount < manyTokens || most == nil { return .gap(scan) }
    case .labels: return labelledCourse(in: stream, regions) ?? .machine
    case .machine: break
    case .unit: return .machine
    }
    // A search from seed to seed costs about as much for one seed as the table for some tokens.
    guard program.units.isEmpty, isBounded, Seeds.weight(of: self, in: stream) ?? .max > stream.types.count / 32,
      let table = TableScan(program, typeCount: lexicon.count, inside: regions)
    else { return .machine }
    return .table(table)
  }

  /// The scan for phrases whose tokens must agree; nil where few starts are to be tried, or the pattern is more than that.
  private func labelledCourse(in stream: Stream, _ regions: Runs) -> Course? {
    guard let labelled, Seeds.weight(of: self, in: stream) ?? .max > stream.types.count / 256 else { return nil }
    switch labelled.form {
    case .phrase(let numbers):
      let sets = numbers.map { program.sets[$0] }
      return BitScan(sets, stream, inside: regions, labelled.agreements).map { .bits($0, length: sets.count) }
    case .gap(let first, let least, let most, let second):
      let (left, right) = (first.map { program.sets[$0] }, second.map { program.sets[$0] })
      return BitScan(left, least: least, most: most, right, stream, inside: regions, labelled.agreements).map { .bits($0, length: nil) }
    case .unit, .machine, .labels: return nil
    }
  }

  /// The runs that a match must lie in one of, where that says all that is asked of the whole match: passages, or sentences inside them.
  private func regions(of stream: Stream) -> Runs? {
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
