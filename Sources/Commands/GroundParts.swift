import Corpus
import Diagnosis
import Engine

/// The text that hits were looked for in, document by document, with the hits in each.
struct GroundParts {
  /// The documents, ascending.
  let documents: Documents
  /// The tokens of each that were searched.
  private(set) var tokens: [Int] = []
  /// The hits in each, by their numbers.
  let hits: RowLists
  /// The sections searched.
  let scope: Scope

  init(_ hits: Hits, in view: View) throws(Diagnostic) {
    let ground = hits.ground ?? view.ground(of: hits)
    documents = ground.documents
    scope = ground.scope
    for slice in Slice.cut(.documents(documents), view) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      tokens += slice.segment.tokenCounts(ofEach: slice.documents, scope)
    }
    self.hits = RowLists(view.archive.documents(ofEach: hits), of: documents)
  }

  /// The places of the hits, counted in tokens through all documents `chosen`, and how many tokens these have.
  ///
  /// Nil places where a hit lies outside the text searched.
  func places(of all: Hits, in view: View, among chosen: (Int) -> Bool) -> (places: [Int]?, tokens: Int) {
    var places: [Int] = []
    places.reserveCapacity(all.count)
    var (before, isInside) = (0, true)
    let (sentences, starts, ends) = (all.sentences, all.starts, all.ends)
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard chosen(index) else { continue }
      if hits.count(index) > 0 {
        let (segmentIndex, number) = view.archive.place(ofDocument: documents[index])
        let segment = view.archive.segments[segmentIndex]
        for row in hits[index] {
          let sentence = Int(sentences[row] - view.archive.sentenceBases[segmentIndex])
          let place = segment.place(ofTokens: starts[row]..<ends[row], in: sentence, ofDocument: number, scope)
          if let place { places.append(before + place) } else { isInside = false }
        }
      }
      before += tokens[index]
    }
    return (isInside ? places.sorted() : nil, before)
  }
}

/// Rows in lists, such as the hits of each document.
struct RowLists: Sendable {
  private let rows: [Int]
  private let starts: [Int]

  /// The rows of each of `documents`, which stand in order; `ofEach` says the document of each row, and others are in no list.
  init(_ ofEach: [UInt32], of documents: Documents) {
    let lists = ofEach.map { documents.row(of: $0) ?? -1 }
    var starts = [Int](repeating: 0, count: documents.count + 1)
    for list in lists where list >= 0 { starts[list + 1] += 1 }
    for list in 0..<documents.count { starts[list + 1] += starts[list] }
    var next = starts
    var rows = [Int](repeating: 0, count: starts[documents.count])
    for (row, list) in lists.enumerated() where list >= 0 {
      rows[next[list]] = row
      next[list] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  /// The number of rows in a list.
  func count(_ list: Int) -> Int { starts[list + 1] - starts[list] }

  /// The rows of a list.
  subscript(list: Int) -> ArraySlice<Int> { rows[starts[list]..<starts[list + 1]] }
}
