public import Diagnosis
import Prose

extension Archive {
  /// The hits of `pattern` in one segment's `documents` (numbers in that segment, ascending), in document order.
  public static func find(
    _ pattern: TokenPattern, in segment: Segment, documents: [Int], scope: Scope, sentenceBase: UInt32
  ) throws(Diagnostic) -> Hits {
    let finder = try Finder(pattern, segment, documents: documents)
    var all = Hits()
    for name in Stream.Name.allCases where scope.includes(name) {
      let matches = try finder.matches(in: runs(of: documents, in: segment.streams[name.rawValue]), of: name)
      let hits = segment.hits(matches, of: name, scope, sentenceBase)
      guard all.count > 0 else {
        all = hits
        continue
      }
      all.append(hits)
      all = all.inOrder
    }
    all.searched = SearchedText(tokens: segment.tokenCount(of: documents, scope), documents: documents.count)
    return all
  }

  /// The hits of `pattern` inside the hits `outer` of one segment, in document order, each once.
  public static func find(
    _ pattern: TokenPattern, in segment: Segment, inside outer: Hits, scope: Scope, sentenceBase: UInt32
  ) throws(Diagnostic) -> Hits {
    let ordered = outer.inOrder
    let documents = Array(Set(ordered.sentence.map { segment.sentences.document[Int($0 - sentenceBase)] })).sorted()
    let finder = try Finder(pattern, segment, documents: documents.map { Int($0) })
    let streams = ordered.sentence.map { segment.sentences.stream(Int($0 - sentenceBase)) }
    var hits = Hits()
    for name in Stream.Name.allCases where scope.includes(name) {
      let spans = streams.indices.filter { streams[$0] == name.rawValue }.map { ordered.tokens($0) }
      var seen: Set<Range<UInt32>> = []
      var matches: [Range<UInt32>] = []
      try finder.matches(inEach: spans, of: name) { match in if seen.insert(match).inserted { matches.append(match) } }
      hits.append(segment.hits(matches, of: name, scope, sentenceBase))
    }
    hits = hits.inOrder
    hits.searched = SearchedText(
      tokens: (0..<ordered.count).reduce(0) { $0 + ordered.tokens($1).count }, documents: documents.count)
    return hits
  }

  /// Whether `pattern` stands in the window around each of the hits of one segment, the hit itself left out.
  public static func hasNear(
    _ pattern: TokenPattern, _ hits: Hits, _ window: Window, in segment: Segment, sentenceBase: UInt32
  ) throws(Diagnostic) -> [Bool] {
    let documents = Array(Set(hits.sentence.map { segment.sentences.document[Int($0 - sentenceBase)] })).sorted()
    let finder = try Finder(pattern, segment, documents: documents.map { Int($0) })
    var answers = [Bool](repeating: false, count: hits.count)
    for name in Stream.Name.allCases {
      let rows = (0..<hits.count).filter { segment.sentences.stream(Int(hits.sentence[$0] - sentenceBase)) == name.rawValue }
        .sorted { hits.start[$0] < hits.start[$1] }
      var windows = Windows(window, segment, name)
      let pairs = rows.map { row in
        let around = windows.around(hits.tokens(row))
        return (left: around.lowerBound..<hits.start[row], right: hits.end[row]..<around.upperBound)
      }
      for (row, answer) in zip(rows, try finder.hasMatch(beside: pairs, of: name)) { answers[row] = answer }
    }
    return answers
  }

  /// The tokens of neighbouring documents, joined.
  static func runs(of documents: [Int], in stream: Stream) -> [Range<UInt32>] {
    if documents.count == stream.documentStarts.count - 1 { return stream.types.isEmpty ? [] : [0..<UInt32(stream.types.count)] }
    var runs: [Range<UInt32>] = []
    for document in documents {
      let tokens = stream.tokens(ofDocument: document)
      if let last = runs.last, last.upperBound == tokens.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<tokens.upperBound
      } else if !tokens.isEmpty {
        runs.append(tokens)
      }
    }
    return runs
  }
}

extension Segment {
  /// The hits of `matches` whose first sentence is in the scope.
  fileprivate func hits(_ matches: [Range<UInt32>], of name: Stream.Name, _ scope: Scope, _ sentenceBase: UInt32) -> Hits {
    let stream = streams[name.rawValue]
    var hits = Hits()
    var places = Ascent()
    let found = matches.map { sentenceBase + stream.sentences[places.last(in: stream.sentenceStarts, notAbove: $0.lowerBound)] }
    // A stream holds what the wider scopes ask for and nothing else.
    guard case .section = scope else {
      hits.sentence = found
      hits.start = matches.map(\.lowerBound)
      hits.end = matches.map(\.upperBound)
      return hits
    }
    for (sentence, match) in zip(found, matches) where includes(Int(sentence - sentenceBase), scope) {
      hits.append(sentence: sentence, tokens: match)
    }
    return hits
  }
}
