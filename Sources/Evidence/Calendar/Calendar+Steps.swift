import Chronology
import Corpus
import Prose

/// How a day was found, in words.
extension Calendar {
  /// The steps that lead to the days of a node, the facts first; none where nothing bounds it.
  func steps(to node: CalendarGraph.Node, in archive: Archive) -> [String] {
    steps(to: node, bounds, narrowings, in: archive)
  }

  /// The steps that lead to a node's place in a calendar without a year.
  func yearlessSteps(to node: CalendarGraph.Node, in archive: Archive) -> [String] {
    steps(to: node, yearless.bounds, yearless.narrowings, in: archive)
  }

  private func steps(
    to node: CalendarGraph.Node, _ bounds: [DayBounds], _ narrowings: [CalendarSolver.Step], in archive: Archive
  ) -> [String] {
    guard let number = graph.known(node), bounds.indices.contains(number) else { return [] }
    var used: [Int] = []
    for step in [bounds[number].lowStep, bounds[number].highStep] { follow(step, narrowings, into: &used) }
    return used.map { description(of: graph.constraints[$0], in: archive) }
  }

  /// The constraints that led to a narrowing, the first ones first.
  private func follow(_ last: Int?, _ narrowings: [CalendarSolver.Step], into used: inout [Int]) {
    var chain: [Int] = []
    var step = last
    while let number = step, chain.count < 24 {
      let narrowing = narrowings[number]
      if !chain.contains(narrowing.constraint) { chain.append(narrowing.constraint) }
      step = narrowing.before
    }
    for constraint in chain.reversed() where !used.contains(constraint) { used.append(constraint) }
  }

  /// More contradictions are not told.
  private static var mostClashes: Int { 100 }

  /// Sentences that contradict each other, with what they say; one line for each set of them that holds no other.
  func clashLines(in archive: Archive) -> [String] {
    var told: [(refs: [String], line: String)] = []
    for clash in clashes.prefix(Self.mostClashes) {
      let constraints = (clash.against + [clash.constraint]).map { graph.constraints[$0] }
      var refs: [String] = []
      for sentence in constraints.compactMap(\.sentence) {
        let ref = archive.ref(ofSentence: sentence)
        if !refs.contains(ref) { refs.append(ref) }
      }
      let telling = constraints.filter { $0.cause != .telling(.none) && $0.cause != .words }
      let shown = telling.isEmpty ? constraints : telling.filter(\.isFact) + telling.filter { !$0.isFact }
      let reasons = shown.prefix(5).map { description(of: $0, in: archive) }
      let verb = refs.count > 1 ? "contradict each other" : "contradicts itself"
      told.append((refs, "\(refs.joined(separator: " and ")) \(verb): \(reasons.joined(separator: "; "))"))
    }
    return told.indices.filter { index in
      !told.indices.contains { other in
        let (mine, theirs) = (Set(told[index].refs), Set(told[other].refs))
        return other != index && (mine.isStrictSubset(of: theirs) || mine == theirs && other < index)
      }
    }.map { told[$0].line }
  }

  private func description(of constraint: CalendarGraph.Constraint, in archive: Archive) -> String {
    let ref = constraint.sentence.map { archive.ref(ofSentence: $0) } ?? ""
    switch constraint.cause {
    case .assertion(let number):
      return
        "assertion \(number) (`assert off \(number)` takes it back): \(named(constraint.target, in: archive)) is \(days(constraint.relation))"
    case .stated: return "\(named(constraint.target, in: archive)) is stated: \(days(constraint.relation))"
    case .words: return words(of: constraint, in: archive)
    case .telling(.on): return "\(ref) tells of \(occurrence(of: constraint, in: archive)) on \(named(constraint.target, in: archive))"
    case .telling(.notAfter): return "\(ref) tells of \(occurrence(of: constraint, in: archive)) as not later than its day"
    case .telling(.from): return "\(ref) counts \(named(constraint.target, in: archive)) from \(occurrence(of: constraint, in: archive))"
    case .telling(.none): return "\(ref) tells of \(occurrence(of: constraint, in: archive)) before the page came out"
    case .sameDay: return "\(named(constraint.target, in: archive)) is the day counted beside it"
    case .since: return "\(ref) says \"since then\""
    case .past: return "\(ref) speaks of \(days(constraint.relation)) as past"
    case .close: return "the weekdays of one report lie close together (\(ref), usual, not certain)"
    case .lead: return "a lead has the newest day (\(ref), usual, not certain)"
    }
  }

  /// What an expression's own words say.
  private func words(of constraint: CalendarGraph.Constraint, in archive: Archive) -> String {
    let name = named(constraint.target, in: archive)
    guard case .function(let function) = constraint.relation else { return "\(name) is stated" }
    switch function {
    case .back(let weekday, from: 0): return "\(name) is the last \(weekday.name) on or before the page came out"
    case .back(let weekday, _): return "\(name) is the last \(weekday.name) before the page came out"
    case .shift(0): return "\(name) is the day the page came out"
    case .shift(let days):
      return "\(name) is \(abs(days)) day\(abs(days) == 1 ? "" : "s") \(days < 0 ? "before" : "after") the page came out"
    case .unitStart(let unit, 0): return "\(name) is the \(unit.word) the page came out in"
    case .unitStart(let unit, let shift):
      return "\(name) is \(abs(shift)) \(unit.word)\(abs(shift) == 1 ? "" : "s") \(shift < 0 ? "before" : "after") the one of the page"
    }
  }

  /// A node in words: `"Friday" in 002.7`, `the publication of 002`, `the day of 002.7`.
  func named(_ number: Int, in archive: Archive) -> String {
    switch graph.nodes[number] {
    case .page(let document): "the publication of \(archive.name(ofDocument: document))"
    case .expression(let segment, let row): expression(segment, row, in: archive)
    case .occurrence(let number): told(number, in: archive)
    case .unit(let unit, let number): "the \(unit.word) of \(told(number, in: archive))"
    }
  }

  private func expression(_ segment: Int, _ row: Int, in archive: Archive) -> String {
    guard let dates = try? archive.segments[segment].dates() else { return "an expression" }
    let sentence = dates.sentence[row]
    let document = Int(archive.segments[segment].sentences.document[Int(sentence)])
    let text = archive.segments[segment].text(dates.mention[row].bytes, of: document)
    return "\"\(text)\" in \(archive.ref(ofSentence: archive.sentenceBases[segment] + sentence))"
  }

  private func occurrence(of constraint: CalendarGraph.Constraint, in archive: Archive) -> String {
    for node in [constraint.source, constraint.target] {
      if let node, case .occurrence(let number) = graph.nodes[node] { return told(number, in: archive) }
    }
    return "what it tells"
  }

  /// An occurrence with the sentences that tell of it: `the same (kill: 002.7, 004.9)`.
  private func told(_ number: Int, in archive: Archive) -> String {
    let occurrence = occurrences.all[number]
    var refs: [String] = []
    for member in occurrence.members {
      let ref = archive.ref(ofSentence: member.sentence)
      if !refs.contains(ref) { refs.append(ref) }
    }
    let shown = refs.prefix(4).joined(separator: ", ") + (refs.count > 4 ? " …" : "")
    return "one occurrence (\(deedNames[Int(occurrence.members[0].deed.kind)]): \(shown))"
  }

  private func days(_ relation: CalendarGraph.Relation) -> String {
    guard case .within(let days) = relation else { return "" }
    if days.upperBound == Int32.max { return Day(rawValue: days.lowerBound).description }
    if days.lowerBound == Int32.min { return Day(rawValue: days.upperBound).description }
    return DateRange(earliest: Day(rawValue: days.lowerBound), latest: Day(rawValue: days.upperBound)).description
  }
}
