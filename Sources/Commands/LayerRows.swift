import Corpus
import Diagnosis
import Engine
import Prose

/// The rows of a layer as hits, for the commands that give one.
extension Slice {
  /// The rows of `layer` in the documents of the slice, as far as `scope` reaches; of hits, those that lie inside.
  ///
  /// - Parameter rows: the rows that begin in some sentences of a document, each with its number, its sentence and its bytes.
  func rows(
    of layer: HitLayer, in scope: Scope, _ rows: (Range<Int>) -> [(row: Int, sentence: Int, bytes: Range<Int>)]
  ) throws(Diagnostic) -> Narrowed {
    var edges = TokenEdges(of: segment)
    return try self.rows(of: layer, in: scope) { sentences in
      var found: [(row: Int, sentence: Int, tokens: Range<UInt32>)] = []
      for (row, sentence, bytes) in rows(sentences) {
        if found.count & 0xFF == 0, Task.isCancelled { break }
        found.append((row, sentence, edges.tokens(ofBytes: bytes, in: sentence)))
      }
      return found
    }
  }

  /// The same of rows that are given with their tokens.
  func rows(
    of layer: HitLayer, in scope: Scope, _ rows: (Range<Int>) -> [(row: Int, sentence: Int, tokens: Range<UInt32>)]
  ) throws(Diagnostic) -> Narrowed {
    var found = LayerHits(of: layer)
    for document in documents {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      for (row, sentence, tokens) in rows(segment.sentences.ofDocument(Int(document))) where segment.includes(sentence, scope) {
        found.append(row: row, sentence: sentenceBase + UInt32(sentence), tokens: tokens)
      }
    }
    if Task.isCancelled { throw Diagnostic(.cancelled) }
    guard case .hits(let outer) = self.rows else { return Narrowed(.hits(found.hits)) }
    return Narrowed(.hits(found.hits.inside(outer) { segment.sentences.isArticle(Int($0 - sentenceBase)) ? 0 : 1 }))
  }
}

extension Hits {
  /// The hits that lie inside one of `outer`; `stream` tells the stream of a sentence, in which tokens are counted.
  fileprivate func inside(_ outer: Hits, _ stream: (UInt32) -> Int) -> Hits {
    let outer = outer.inOrder
    var spans: [[Range<UInt32>]] = [[], []]
    for (row, sentence) in outer.sentences.enumerated() { spans[stream(sentence)].append(outer.tokens(row)) }
    for index in spans.indices { spans[index].sort { $0.lowerBound < $1.lowerBound } }
    // Of joined sets a long span may begin before many short ones: what counts is how far any of those before reaches.
    let reaches = spans.map { spans in
      var reach: UInt32 = 0
      return spans.map { span -> UInt32 in
        reach = max(reach, span.upperBound)
        return reach
      }
    }
    let sentences = sentences
    let rows = (0..<count).filter { row in
      let tokens = self.tokens(row)
      let stream = stream(sentences[row])
      let candidates = spans[stream]
      var low = 0
      var high = candidates.count
      while low < high {
        let middle = (low + high) / 2
        if candidates[middle].lowerBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low > 0 && reaches[stream][low - 1] >= tokens.upperBound
    }
    return picking(rows)
  }
}
