import Diagnosis

/// Finds a search's matches in one stream: leftmost, without overlap, never across a section or a document.
struct Matcher: Sendable {
  private let search: Search
  private let stream: Stream
  private let way: Way
  /// The sets of the first phrase, and the bounds of the gap and the length of the phrase behind it.
  private var phrase: [TypeSet] = []
  private var gap: (least: Int, most: Int, rightCount: Int) = (0, 0, 0)
  private var seeds: Seeds
  private var bounds: EndBounds
  private var machine: Machine?
  private var labels: LabelMachine?
  private var automaton: Automaton?
  /// Says where matches begin in a region, and the region and the starts it said last.
  private var marker: Automaton?
  private var marked: (region: Range<UInt32>, starts: [UInt32], near: Int) = (0..<0, [], 0)
  private let interruption: Interruption
  /// The spans of the unit that is looked for.
  private var whole = Spans([], [])
  /// Where the second phrase of a gap stands.
  private var secondPhrase: (places: ArraySlice<UInt32>, near: Int) = ([], 0)
  private var passage: Range<UInt32> = 0..<0
  /// Starts tried since cancellation was last looked for.
  private var work = 0

  /// The form of the search without what it holds, which the hottest loop would copy.
  private enum Way { case phrase, unit, gap, machine, labels }

  /// A matcher for places in `tokens`; `spans` gives the spans of a unit.
  init(_ search: Search, _ stream: Stream, in tokens: Range<UInt32>, _ interruption: Interruption, spans: (Unit) -> Spans) {
    self.search = search
    self.interruption = interruption
    self.stream = stream
    seeds = Seeds(search, stream, tokens, spans: spans)
    bounds = EndBounds(search, stream, interruption, spans: spans)
    let units = search.program.units.map(spans)
    switch search.form {
    case .phrase(let sets):
      way = .phrase
      phrase = sets.map { search.program.sets[$0] }
    case .unit(let unit):
      way = .unit
      whole = spans(unit)
    case .gap(let left, let least, let most, let right):
      way = .gap
      phrase = left.map { search.program.sets[$0] }
      gap = (least, most ?? TokenPattern.far, right.count)
      secondPhrase.places = places(of: right, in: tokens)
    case .machine:
      way = .machine
      machine = Machine(search.program, stream, units: units, interruption)
      makeAutomata()
    case .labels:
      way = .labels
      labels = LabelMachine(search, stream, units: units, interruption)
    }
  }

  /// Starts from which an automaton is worth its table.
  private static let automatonFrom = 1000

  private mutating func makeAutomata() {
    guard search.isTabular, seeds.count >= Self.automatonFrom || search.reversed != nil,
      let classes = TypeClasses(of: search.program.sets, typeCount: search.lexicon.count)
    else { return }
    automaton = Automaton(search.program, classes, .preferred)
    marker = search.reversed.map { Automaton($0, classes, .anywhere) }
  }

  /// About how many starts are tried.
  var startCount: Int { seeds.count }

  /// The places of a phrase that begin in `tokens`, overlapping ones too.
  private func places(of phrase: [Int], in tokens: Range<UInt32>) -> ArraySlice<UInt32> {
    let sets = phrase.map { search.program.sets[$0] }
    let rarest = sets.indices.min { sets[$0].frequency(in: stream) < sets[$1].frequency(in: stream) } ?? 0
    let first = stream.places(of: sets[rarest], in: tokens)[...]
    guard sets.count > 1 else { return first }
    return first.filter { $0 >= rarest && stream.holds(sets, at: Int($0) - rarest) }.map { $0 - UInt32(rarest) }[...]
  }

  /// How matches are found.
  var plan: SearchPlan {
    let tests = seeds.sets.map { search.program.tests[$0] }
    let seed: TokenTest? = tests.count > 1 ? .or(tests) : tests.first
    let way: SearchPlan.Way =
      switch search.form {
      case .phrase: .phrase
      case .gap: .twoLists
      case .unit: .unit
      case .labels: .labels
      case .machine: automaton == nil ? .machine : .automaton
      }
    return SearchPlan(seed: seed, startCount: startCount, way: way)
  }

  /// Calls `found` with each match that begins and ends in `tokens`.
  mutating func matches(in tokens: Range<UInt32>, _ found: (Range<UInt32>) -> Void) throws(Diagnostic) {
    guard !tokens.isEmpty else { return }
    seeds.seek(tokens.lowerBound)
    var free = tokens.lowerBound
    while let match = try next(in: tokens, from: free) {
      found(match)
      free = match.upperBound
    }
  }

  /// The first match in `tokens`.
  mutating func first(in tokens: Range<UInt32>) throws(Diagnostic) -> Range<UInt32>? {
    guard !tokens.isEmpty else { return nil }
    seeds.seek(tokens.lowerBound)
    return try next(in: tokens, from: tokens.lowerBound)
  }

  /// The next match in `tokens` that begins at or behind `free`.
  private mutating func next(in tokens: Range<UInt32>, from free: UInt32) throws(Diagnostic) -> Range<UInt32>? {
    while let start = seeds.next(), start < tokens.upperBound {
      work += 1
      if work & 0xFF == 0 { try interruption.check() }
      guard start >= free else { continue }
      if start >= passage.upperBound || start < passage.lowerBound { passage = stream.passage(ofToken: start) }
      let region = max(passage.lowerBound, tokens.lowerBound)..<min(passage.upperBound, tokens.upperBound)
      if let end = try end(from: start, in: region) { return start..<end }
    }
    return nil
  }

  /// The end of the preferred match from `start` in `region`.
  private mutating func end(from start: UInt32, in region: Range<UInt32>) throws(Diagnostic) -> UInt32? {
    guard seeds.mayMatch(from: start, to: region.upperBound), isMarked(start, in: region),
      let ends = try bounds.ends(from: start, in: region)
    else { return nil }
    switch way {
    case .phrase:
      let end = start + UInt32(phrase.count)
      return end >= ends.lowerBound && end <= ends.upperBound && holdsPhrase(at: Int(start)) ? end : nil
    case .gap: return holdsPhrase(at: Int(start)) ? end(behindGapFrom: start, in: ends) : nil
    case .unit:
      guard whole.isStart(start), let end = whole.end(around: start) else { return nil }
      return ends.contains(end) ? end : nil
    case .machine:
      if automaton != nil { return automaton?.end(from: start, limit: ends.upperBound, in: stream) }
      return try machine?.end(from: start, in: ends, of: region)
    case .labels: return try labels?.end(from: start, in: ends, of: region)
    }
  }

  /// Whether some match begins at `start`, where that was found out for all tokens of the region at once.
  private mutating func isMarked(_ start: UInt32, in region: Range<UInt32>) -> Bool {
    guard marker != nil else { return true }
    if marked.region != region { marked = (region, marker?.starts(in: region, of: stream) ?? [], 0) }
    marked.near = marked.starts[...].index(notBelow: start, near: marked.near)
    return marked.near < marked.starts.count && marked.starts[marked.near] == start
  }

  private func holdsPhrase(at start: Int) -> Bool {
    guard start + phrase.count <= stream.types.count else { return false }
    var index = 0
    while index < phrase.count {
      guard phrase[index].contains(stream.types[start + index]) else { return false }
      index += 1
    }
    return true
  }

  /// The end of the second phrase, as near behind the first as may be.
  private mutating func end(behindGapFrom start: UInt32, in ends: ClosedRange<UInt32>) -> UInt32? {
    let behind = Int(start) + phrase.count
    let nearest = max(behind + gap.least, Int(ends.lowerBound) - gap.rightCount)
    guard nearest <= ends.upperBound else { return nil }
    secondPhrase.near = secondPhrase.places.index(notBelow: UInt32(nearest), near: secondPhrase.near)
    guard secondPhrase.near < secondPhrase.places.endIndex else { return nil }
    let place = Int(secondPhrase.places[secondPhrase.near])
    return place <= behind + gap.most && place + gap.rightCount <= ends.upperBound ? UInt32(place + gap.rightCount) : nil
  }
}

extension Stream {
  /// Whether tokens of these sets stand in a row at `start`.
  fileprivate func holds(_ sets: [TypeSet], at start: Int) -> Bool {
    start >= 0 && start + sets.count <= types.count && sets.indices.allSatisfy { sets[$0].contains(types[start + $0]) }
  }
}
