import Cores
import Diagnosis
import Prose

/// A pattern made ready for a segment, once for each section where it asks for the section of its tokens.
struct Finder {
  private let segment: Segment
  private let searches: [(section: Section?, search: Search)]
  /// The documents whose dates count as units, ascending.
  private let documents: Documents
  private let interruption = Interruption()

  /// Makes `pattern` ready for `documents` of `segment`.
  init(_ pattern: TokenPattern, _ segment: Segment, documents: Documents) throws(Diagnostic) {
    self.segment = segment
    self.documents = documents
    var searches: [(section: Section?, search: Search)] = []
    for section in pattern.asksForSection ? Section.allCases.map(Optional.some) : [nil] {
      searches.append((section, try Search(pattern, segment.lexicon, section: section)))
    }
    self.searches = searches
  }

  /// The matches in `runs` of tokens of a stream, which hold whole documents, ascending; none reaches beyond its run.
  func matches(in runs: [Range<UInt32>], of name: Stream.Name) throws(Diagnostic) -> Matches {
    if searches.count == 1 { return try matches(of: searches[0].search, in: runs, name) }
    var found: [Range<UInt32>] = []
    for (section, search) in searches where section.map({ hasTokens(of: $0, in: name) }) ?? true {
      let runs = section.map { passages(of: $0, in: runs, name) } ?? runs
      found += try matched(search, in: runs, name).ranges
    }
    return Matches(found.sorted { $0.lowerBound < $1.lowerBound })
  }

  private func matches(of search: Search, in runs: [Range<UInt32>], _ name: Stream.Name) throws(Diagnostic) -> Matches {
    let stream = segment.streams[name.rawValue]
    switch search.course(in: stream) {
    case .token(let set): return Matches(stream.tokens(of: set, in: runs), .length(1))
    case .phrase(let sets, let regions):
      let scan = PhraseScan(sets, stream)
      return try scanned(runs, stream, from: scan.seedCount) { (tokens) throws(Diagnostic) in scan.matches(in: tokens, regions) }
        .matches(of: sets.count)
    case .gap(let scan):
      return try scanned(runs, stream, from: scan.seedCount) { (tokens) throws(Diagnostic) in
        try scan.matches(in: tokens, interruption)
      }.matches
    case .bits(let scan, let length):
      let found = try scanned(runs, stream, from: stream.types.count) { (tokens) throws(Diagnostic) in
        try scan.matches(in: tokens, interruption)
      }
      return length.map { found.matches(of: $0) } ?? found.matches
    case .table(let table):
      return try scanned(runs, stream, from: stream.types.count) { (tokens) throws(Diagnostic) in
        try table.matches(in: tokens, of: stream, interruption)
      }.matches
    case .machine: return try matched(search, in: runs, name).matches
    }
  }

  /// The matches by a matcher, from seed to seed.
  private func matched(_ search: Search, in runs: [Range<UInt32>], _ name: Stream.Name) throws(Diagnostic) -> Found {
    guard let matcher = try matcher(search, for: runs, name) else { return Found() }
    let stream = segment.streams[name.rawValue]
    guard matcher.startCount > Self.sharedFrom else { return try Self.found(matcher, in: runs) }
    let pieces = pieces(of: runs, stream, count: Self.pieceCount)
    return joined(try onCores(pieces.count) { (index) throws(Diagnostic) in try Self.found(matcher, in: pieces[index]) })
  }

  private static func found(_ matcher: Matcher, in runs: [Range<UInt32>]) throws(Diagnostic) -> Found {
    var matcher = matcher
    var found = Found()
    for run in runs {
      try matcher.matches(in: run) { match in
        found.starts.append(match.lowerBound)
        found.ends.append(match.upperBound)
      }
    }
    return found
  }

  /// Starts from which a search is shared among the cores, and into how many pieces.
  private static let sharedFrom = 20_000
  private static let pieceCount = 64
  /// Runs above which all tokens from the first to the last are read, and what lies between them left out.
  private static let fewRuns = 8

  /// What `scan` finds in `runs`, on all cores where there are many places to look at.
  private func scanned(
    _ runs: [Range<UInt32>], _ stream: Stream, from seedCount: Int,
    _ scan: @Sendable (Range<UInt32>) throws(Diagnostic) -> Found
  ) throws(Diagnostic) -> Found {
    guard let first = runs.first, let last = runs.last else { return Found() }
    let whole = runs.count > Self.fewRuns ? [first.lowerBound..<last.upperBound] : runs
    let pieces = seedCount < Self.sharedFrom ? [whole] : pieces(of: whole, stream, count: coreCount)
    let found = joined(
      try onCores(pieces.count) { (index) throws(Diagnostic) in
        var found = Found()
        for run in pieces[index] { found.append(try scan(run)) }
        return found
      })
    return runs.count > Self.fewRuns ? found.inside(runs) : found
  }

  private func joined(_ parts: [Found]) -> Found {
    var joined = Found()
    for part in parts { joined.append(part) }
    return joined
  }

  /// The runs in pieces of about equal size, cut between documents.
  private func pieces(of runs: [Range<UInt32>], _ stream: Stream, count: Int) -> [[Range<UInt32>]] {
    let size = max(1, runs.reduce(0) { $0 + $1.count } / count)
    var pieces: [[Range<UInt32>]] = [[]]
    var room = size
    for run in runs {
      var start = run.lowerBound
      while start < run.upperBound {
        let wanted = Int(start) + room
        let cut =
          wanted < Int(run.upperBound) ? stream.tokens(ofDocument: stream.document(ofToken: UInt32(wanted))).upperBound : run.upperBound
        let end = min(cut, run.upperBound)
        pieces[pieces.count - 1].append(start..<end)
        room -= Int(end - start)
        start = end
        if room <= 0 {
          pieces.append([])
          room = size
        }
      }
    }
    return pieces
  }

  /// How the matches in `runs` are found; nil where there is nothing to search.
  func plan(in runs: [Range<UInt32>], of name: Stream.Name) -> SearchPlan? {
    searches.first.flatMap { try? matcher($0.search, for: runs, name)?.plan }
  }

  /// Calls `found` with the matches in each of `spans`, which begin in ascending order; the text of a span stands alone.
  func matches(inEach spans: [Range<UInt32>], of name: Stream.Name, _ found: (Range<UInt32>) -> Void) throws(Diagnostic) {
    let stream = segment.streams[name.rawValue]
    for (section, search) in searches {
      let spans = section.map { section in spans.filter { self.section(ofToken: $0.lowerBound, stream) == section } } ?? spans
      guard var matcher = try matcher(search, for: spans, name) else { continue }
      for span in spans { try matcher.matches(in: span, found) }
    }
  }

  /// Whether a match lies in one of the two spans beside each other; pairs come in ascending order.
  func hasMatch(beside pairs: [(left: Range<UInt32>, right: Range<UInt32>)], of name: Stream.Name) throws(Diagnostic) -> [Bool] {
    let stream = segment.streams[name.rawValue]
    var answers = [Bool](repeating: false, count: pairs.count)
    for (section, search) in searches {
      guard var matcher = try matcher(search, for: pairs.map { $0.left.lowerBound..<$0.right.upperBound }, name) else { continue }
      for (index, pair) in pairs.enumerated() {
        if let section, self.section(ofToken: pair.left.lowerBound, stream) != section { continue }
        let left = try matcher.first(in: pair.left)
        answers[index] = left != nil ? true : try matcher.first(in: pair.right) != nil
      }
    }
    return answers
  }

  /// The type that label number `label` stands for in each of `spans`, which are matches in ascending order; `.max` for none.
  func types(ofLabel label: Int, inEach spans: [Range<UInt32>], of name: Stream.Name) throws(Diagnostic) -> [UInt32] {
    let stream = segment.streams[name.rawValue]
    var types = [UInt32](repeating: .max, count: spans.count)
    for (section, search) in searches {
      var machine = LabelMachine(search, stream, units: try units(of: search, in: name), interruption)
      for (row, span) in spans.enumerated() where section.map({ $0 == self.section(ofToken: span.lowerBound, stream) }) ?? true {
        let labels = try machine.types(in: span, of: stream.passage(ofToken: span.lowerBound)) ?? []
        if label < labels.count { types[row] = labels[label] }
      }
    }
    return types
  }

  /// A matcher for what lies between the first and the last of `runs`; nil where there is nothing.
  private func matcher(_ search: Search, for runs: [Range<UInt32>], _ name: Stream.Name) throws(Diagnostic) -> Matcher? {
    let ends = runs.map(\.upperBound)
    guard let low = runs.first?.lowerBound, let high = ends.max(), low < high else { return nil }
    var spans = UnitSpans(segment, name, documents)
    let matcher = Matcher(search, segment.streams[name.rawValue], in: low..<high, interruption) { spans.spans(of: $0) }
    if let failure = spans.failure { throw failure }
    return matcher
  }

  /// The spans of the units that the program of `search` asks for.
  private func units(of search: Search, in name: Stream.Name) throws(Diagnostic) -> [Spans] {
    var spans = UnitSpans(segment, name, documents)
    let units = search.program.units.map { spans.spans(of: $0) }
    if let failure = spans.failure { throw failure }
    return units
  }

  private func section(ofToken token: UInt32, _ stream: Stream) -> Section {
    segment.sentences.section(Int(stream.sentence(ofToken: token)))
  }

  /// Whether a stream may have tokens of `section`; a headline printed again is a headline outside the article.
  private func hasTokens(of section: Section, in name: Stream.Name) -> Bool { section.isArticle || name == .rest }

  /// The passages of `section` in `runs`, which hold whole passages.
  private func passages(of section: Section, in runs: [Range<UInt32>], _ name: Stream.Name) -> [Range<UInt32>] {
    let stream = segment.streams[name.rawValue]
    var found: [Range<UInt32>] = []
    for run in runs {
      var token = run.lowerBound
      while token < run.upperBound {
        let passage = stream.passage(ofToken: token)
        if self.section(ofToken: token, stream) == section { found.append(passage) }
        token = passage.upperBound
      }
    }
    return found
  }
}

/// The spans of units in one stream, each looked up once.
private struct UnitSpans {
  private let segment: Segment
  private let name: Stream.Name
  private let documents: Documents
  private var known: [Unit: Spans] = [:]
  /// Why spans could not be told.
  private(set) var failure: Diagnostic?

  init(_ segment: Segment, _ name: Stream.Name, _ documents: Documents) {
    self.segment = segment
    self.name = name
    self.documents = documents
  }

  mutating func spans(of unit: Unit) -> Spans {
    if let spans = known[unit] { return spans }
    do throws(Diagnostic) {
      let spans = try segment.spans(of: unit, in: name, documents: documents)
      known[unit] = spans
      return spans
    } catch {
      failure = error
      return Spans([], [])
    }
  }
}
