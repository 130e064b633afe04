import Prose

extension Segment {
  /// Whether a sentence is in the scope: the one rule for what is searched, counted and measured.
  ///
  /// A headline printed again is a headline, but not one of the article: only `boiler` and `all` hold it.
  public func includes(_ sentence: Int, _ scope: Scope) -> Bool {
    switch scope {
    case .article: sentences.isArticle(sentence)
    case .boiler: !sentences.isArticle(sentence)
    case .all: true
    case .section(let section): sentences.section(sentence) == section && section.isArticle == sentences.isArticle(sentence)
    }
  }

  /// The tokens of `documents` (numbers in the segment) in the scope.
  ///
  /// O(1) for documents in a row, else O(documents); O(sentences) for a single section.
  public func tokenCount(of documents: Documents, _ scope: Scope) -> Int {
    guard case .section = scope else {
      var sum = 0
      for name in Stream.Name.allCases where scope.includes(name) {
        let stream = streams[name.rawValue]
        sum += documents.range.map { stream.tokens(ofDocuments: $0).count } ?? stream.tokenCount(of: documents)
      }
      return sum
    }
    return documents.reduce(0) { sum, document in
      sum + sentences.ofDocument(Int(document)).reduce(0) { includes($1, scope) ? $0 + Int(sentences.tokenCount[$1]) : $0 }
    }
  }
}

extension Stream {
  /// The tokens of `documents`.
  fileprivate func tokenCount(of documents: Documents) -> Int {
    let (starts, numbers) = (documentStarts, documents.numbers)
    let (edges, documents) = (starts.span, numbers.span)
    var (row, sum) = (0, 0)
    while row < documents.count {
      let document = Int(documents[row])
      sum &+= Int(edges[document &+ 1] &- edges[document])
      row &+= 1
    }
    return sum
  }
}
