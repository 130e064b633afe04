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
  private(set) var hits: [[Int]]
  /// The sections searched.
  let scope: Scope

  init(_ hits: Hits, in view: View) throws(Diagnostic) {
    let ground = hits.ground ?? view.ground(of: hits)
    documents = ground.documents
    scope = ground.scope
    self.hits = [[Int]](repeating: [], count: documents.count)
    for slice in Slice.cut(.documents(documents), view) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      tokens += slice.segment.tokenCounts(ofEach: slice.documents, scope)
    }
    for (row, document) in view.archive.documents(ofEach: hits).enumerated() {
      if let index = documents.row(of: document) { self.hits[index].append(row) }
    }
  }

  /// The places of the hits, counted in tokens through all documents `chosen`, and how many tokens these have.
  ///
  /// Nil places where a hit lies outside the text searched.
  func places(of all: Hits, in view: View, among chosen: [Bool]) -> (places: [Int]?, tokens: Int) {
    var places: [Int]? = []
    var before = 0
    for (index, document) in documents.enumerated() where chosen[index] {
      let (segmentIndex, number) = view.archive.place(ofDocument: document)
      let segment = view.archive.segments[segmentIndex]
      for row in hits[index] {
        let sentence = Int(all.sentence(row) - view.archive.sentenceBases[segmentIndex])
        let place = segment.place(ofTokens: all.tokens(row), in: sentence, ofDocument: number, scope)
        if let place { places?.append(before + place) } else { places = nil }
      }
      before += tokens[index]
    }
    return (places?.sorted(), before)
  }
}
