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
    let documents = documents
    self.hits = RowLists(view.archive.documents(ofEach: hits).map { documents.row(of: $0) }, listCount: documents.count)
  }

  /// The places of the hits, counted in tokens through all documents `chosen`, and how many tokens these have.
  ///
  /// Nil places where a hit lies outside the text searched.
  func places(of all: Hits, in view: View, among chosen: [Bool]) -> (places: [Int]?, tokens: Int) {
    var places: [Int]? = []
    places?.reserveCapacity(all.count)
    var before = 0
    let (sentences, starts, ends) = (all.sentences, all.starts, all.ends)
    for index in documents.indices where chosen[index] {
      if !hits[index].isEmpty {
        let (segmentIndex, number) = view.archive.place(ofDocument: documents[index])
        let segment = view.archive.segments[segmentIndex]
        for row in hits[index] {
          let sentence = Int(sentences[row] - view.archive.sentenceBases[segmentIndex])
          let place = segment.place(ofTokens: starts[row]..<ends[row], in: sentence, ofDocument: number, scope)
          if let place { places?.append(before + place) } else { places = nil }
        }
      }
      before += tokens[index]
    }
    return (places?.sorted(), before)
  }
}

/// Rows in lists, such as the hits of each document.
struct RowLists: Sendable {
  private let rows: [Int]
  private let starts: [Int]

  /// Each row in the list that `lists` says, ascending; nil is in none.
  init(_ lists: [Int?], listCount: Int) {
    var starts = [Int](repeating: 0, count: listCount + 1)
    for case let list? in lists { starts[list + 1] += 1 }
    for list in 0..<listCount { starts[list + 1] += starts[list] }
    var next = starts
    var rows = [Int](repeating: 0, count: starts[listCount])
    for (row, list) in lists.enumerated() {
      guard let list else { continue }
      rows[next[list]] = row
      next[list] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  /// The rows of a list.
  subscript(list: Int) -> ArraySlice<Int> { rows[starts[list]..<starts[list + 1]] }
}
