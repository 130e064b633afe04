import Corpus
import Engine
import Prose

/// How much of some pages each section is.
struct SectionSizes {
  /// One section.
  struct Row {
    var section: Section
    var words = 0
    var sentences: [UInt32] = []
    var documents = 0
  }

  /// The sections that occur, in their order.
  private(set) var rows: [Row] = []
  /// The words of the pages.
  private(set) var words = 0
  /// Of these, words of headlines printed again, which count once.
  private(set) var repeatedWords = 0

  init(of documents: Documents, in view: View) {
    var found = Section.allCases.map { Row(section: $0) }
    for slice in Slice.cut(.documents(documents), view) {
      for document in slice.documents { add(Int(document), of: slice, &found) }
    }
    rows = found.filter { !$0.sentences.isEmpty }
    words = rows.reduce(repeatedWords) { $0 + $1.words }
  }

  private mutating func add(_ document: Int, of slice: Slice, _ found: inout [Row]) {
    let segment = slice.segment
    var seen: Set<Section> = []
    for sentence in segment.sentences.ofDocument(document) {
      let section = segment.sentences.section(sentence)
      guard segment.includes(sentence, .section(section)) else {
        repeatedWords += segment.sentences.words(sentence)
        continue
      }
      let row = Int(section.rawValue)
      found[row].words += segment.sentences.words(sentence)
      found[row].sentences.append(slice.sentenceBase + UInt32(sentence))
      if seen.insert(section).inserted { found[row].documents += 1 }
    }
  }
}
