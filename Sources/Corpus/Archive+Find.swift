public import Diagnosis
import Prose

extension Archive {
  /// The hits of `pattern` in one segment's `documents` (numbers in that segment, ascending), in document order.
  public static func find(
    _ pattern: TokenPattern, in segment: Segment, documents: Documents, scope: Scope, sentenceBase: UInt32
  ) throws(Diagnostic) -> Hits {
    let finder = try Finder(pattern, segment, documents: documents)
    var runs: [HitRun] = []
    for name in Stream.Name.allCases where scope.includes(name) {
      let matches = try finder.matches(in: Self.runs(of: documents, in: segment.streams[name.rawValue]), of: name)
      runs.append(segment.hits(matches, of: name, scope, sentenceBase))
    }
    var all = Hits(runs).inOrder
    all.searched = SearchedText(tokens: segment.tokenCount(of: documents, scope), documents: documents.count)
    return all
  }

  /// The hits of `pattern` inside the hits `outer` of one segment, in document order, each once.
  public static func find(
    _ pattern: TokenPattern, in segment: Segment, inside outer: Hits, scope: Scope, sentenceBase: UInt32
  ) throws(Diagnostic) -> Hits {
    let ordered = outer.inOrder
    let documents = segment.documents(of: ordered, sentenceBase: sentenceBase)
    let finder = try Finder(pattern, segment, documents: documents)
    var runs: [HitRun] = []
    for name in Stream.Name.allCases where scope.includes(name) {
      let spans = segment.spans(of: ordered, in: name, sentenceBase: sentenceBase).map(\.tokens)
      var seen: Set<Range<UInt32>> = []
      var matches: [Range<UInt32>] = []
      try finder.matches(inEach: spans, of: name) { match in if seen.insert(match).inserted { matches.append(match) } }
      runs.append(segment.hits(Matches(matches), of: name, scope, sentenceBase))
    }
    var hits = Hits(runs).inOrder
    let (starts, ends) = (ordered.starts, ordered.ends)
    hits.searched = SearchedText(tokens: starts.indices.reduce(0) { $0 + Int(ends[$1] - starts[$1]) }, documents: documents.count)
    return hits
  }

  /// Whether `pattern` stands in the window around each of the hits of one segment, the hit itself left out.
  public static func hasNear(
    _ pattern: TokenPattern, _ hits: Hits, _ window: Window, in segment: Segment, sentenceBase: UInt32
  ) throws(Diagnostic) -> [Bool] {
    let documents = segment.documents(of: hits, sentenceBase: sentenceBase)
    let finder = try Finder(pattern, segment, documents: documents)
    var answers = [Bool](repeating: false, count: hits.count)
    for name in Stream.Name.allCases {
      let spans = segment.spans(of: hits, in: name, sentenceBase: sentenceBase).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      let rows = spans.map(\.row)
      let windows = Windows(window, segment, name)
      let pairs = spans.map { span in
        let around = windows.around(span.tokens)
        return (left: around.lowerBound..<span.tokens.lowerBound, right: span.tokens.upperBound..<around.upperBound)
      }
      for (row, answer) in zip(rows, try finder.hasMatch(beside: pairs, of: name)) { answers[row] = answer }
    }
    return answers
  }

  /// The tokens of neighbouring documents (numbers in the segment, ascending), joined. O(1) for documents in a row.
  static func runs(of documents: Documents, in stream: Stream) -> [Range<UInt32>] {
    if let range = documents.range {
      let tokens = stream.tokens(ofDocuments: range)
      return tokens.isEmpty ? [] : [tokens]
    }
    let (starts, numbers) = (stream.documentStarts, documents.numbers)
    let (edges, documents) = (starts.span, numbers.span)
    var runs: [Range<UInt32>] = []
    runs.reserveCapacity(documents.count)
    var row = 0
    while row < documents.count {
      let start = edges[Int(documents[row])]
      // Documents in a row make one run.
      while row &+ 1 < documents.count, documents[row &+ 1] == documents[row] &+ 1 { row &+= 1 }
      let end = edges[Int(documents[row]) &+ 1]
      row &+= 1
      guard start < end else { continue }
      if let last = runs.last, last.upperBound == start {
        runs[runs.count - 1] = last.lowerBound..<end
      } else {
        runs.append(start..<end)
      }
    }
    return runs
  }
}

extension Segment {
  /// The hits of `matches` whose first sentence is in the scope.
  fileprivate func hits(_ matches: Matches, of name: Stream.Name, _ scope: Scope, _ sentenceBase: UInt32) -> HitRun {
    let all = HitRun(streams[name.rawValue], sentenceBase: sentenceBase, matches.starts, matches.ends)
    // A stream holds what the wider scopes ask for and nothing else.
    guard case .section = scope else { return all }
    let sentences = all.sentences
    return all.picking(.list(sentences.indices.filter { includes(Int(sentences[$0] - sentenceBase), scope) }))
  }

  /// The hits of this segment that are in one of its streams, with their rows, in the order of the rows.
  func spans(of hits: Hits, in name: Stream.Name, sentenceBase: UInt32) -> [(row: Int, tokens: Range<UInt32>)] {
    let (starts, ends) = (hits.starts, hits.ends)
    var spans: [(row: Int, tokens: Range<UInt32>)] = []
    if let runs = hits.runs {
      var base = 0
      for run in runs {
        if run.stream === streams[name.rawValue] { spans += (base..<base + run.count).map { ($0, starts[$0]..<ends[$0]) } }
        base += run.count
      }
    } else {
      for (row, sentence) in hits.sentences.enumerated() where sentences.stream(Int(sentence - sentenceBase)) == name.rawValue {
        spans.append((row, starts[row]..<ends[row]))
      }
    }
    return spans
  }

  /// The documents that hits of this segment are in, by their numbers here, ascending.
  public func documents(of hits: Hits, sentenceBase: UInt32) -> Documents {
    let numbers =
      hits.runs.map { $0.flatMap { $0.documents() } } ?? hits.sentences.map { self.sentences.document[Int($0 - sentenceBase)] }
    var distinct: [UInt32] = []
    for number in numbers where number != distinct.last { distinct.append(number) }
    return Documents(ascending: distinct.isAscending ? distinct : Set(distinct).sorted())
  }
}
