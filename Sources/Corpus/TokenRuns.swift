/// The tokens of some documents of one segment that lie in a scope, as runs of its streams, ascending in each.
public struct TokenRuns: Sendable {
  /// Per stream, in the order of `Stream.Name`: its runs.
  public private(set) var ofStream: [[Range<UInt32>]]

  /// The number of tokens.
  public var tokenCount: Int { ofStream.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

  /// The tokens of `documents` (numbers in the segment, ascending) in `scope`.
  ///
  /// O(1) for documents in a row, else O(documents); O(sentences) for a single section.
  public init(of documents: Documents, in segment: Segment, _ scope: Scope) {
    ofStream = Stream.Name.allCases.map { _ in [] }
    for name in Stream.Name.allCases where scope.includes(name) {
      if case .section = scope {
        addSentences(of: documents, in: segment, scope, to: name.rawValue)
      } else {
        ofStream[name.rawValue] = Archive.runs(of: documents, in: segment.streams[name.rawValue])
      }
    }
  }

  private mutating func addSentences(of documents: Documents, in segment: Segment, _ scope: Scope, to stream: Int) {
    for document in documents {
      for sentence in segment.sentences.ofDocument(Int(document)) where segment.includes(sentence, scope) {
        add(segment.sentences.tokens(sentence), to: stream)
      }
    }
  }

  private mutating func add(_ tokens: Range<UInt32>, to stream: Int) {
    guard !tokens.isEmpty else { return }
    if let last = ofStream[stream].last, last.upperBound == tokens.lowerBound {
      ofStream[stream][ofStream[stream].count - 1] = last.lowerBound..<tokens.upperBound
    } else {
      ofStream[stream].append(tokens)
    }
  }
}

extension Segment {
  /// The tokens of each of `documents` in `scope`. O(documents), or O(sentences) for a single section.
  public func tokenCounts(ofEach documents: Documents, _ scope: Scope) -> [Int] {
    guard case .section = scope else {
      var counts = [Int](repeating: 0, count: documents.count)
      for name in Stream.Name.allCases where scope.includes(name) { addTokenCounts(ofEach: documents, streams[name.rawValue], to: &counts) }
      return counts
    }
    return documents.map { tokenCount(of: Documents([$0]), scope) }
  }

  private func addTokenCounts(ofEach documents: Documents, _ stream: Stream, to counts: inout [Int]) {
    let column = stream.documentStarts
    let edges = column.span
    for (row, document) in documents.enumerated() { counts[row] += Int(edges[Int(document) + 1] - edges[Int(document)]) }
  }

  /// How many tokens of `document` that lie in `scope` stand before a hit there; nil where the hit lies outside.
  ///
  /// The article's tokens come first, then the rest of the page.
  public func place(ofTokens tokens: Range<UInt32>, in sentence: Int, ofDocument document: Int, _ scope: Scope) -> Int? {
    let stream = sentences.stream(sentence)
    guard case .section = scope else {
      guard Stream.Name(rawValue: stream).map(scope.includes) ?? false else { return nil }
      let own = streams[stream].tokens(ofDocument: document)
      let isBehindArticle = stream == Stream.Name.rest.rawValue && scope.includes(.article)
      let before = isBehindArticle ? streams[Stream.Name.article.rawValue].tokens(ofDocument: document).count : 0
      return own.contains(tokens.lowerBound) ? before + Int(tokens.lowerBound - own.lowerBound) : nil
    }
    let runs = TokenRuns(of: Documents([UInt32(document)]), in: self, scope).ofStream
    var before = runs[..<stream].reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    for run in runs[stream] {
      if run.contains(tokens.lowerBound) { return before + Int(tokens.lowerBound - run.lowerBound) }
      before += run.count
    }
    return nil
  }
}
