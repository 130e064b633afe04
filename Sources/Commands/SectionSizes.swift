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
  /// The words of all.
  private(set) var words = 0

  init(of documents: Documents, in view: View) {
    var found = Section.allCases.map { Row(section: $0) }
    for document in documents.inOrder {
      var seen: Set<Section> = []
      for sentence in view.archive.sentences(of: document) {
        let place = view.archive.place(ofSentence: sentence)
        let columns = view.archive.segments[place.segment].sentences
        let section = columns.section(place.sentence)
        found[Int(section.rawValue)].words += columns.words(place.sentence)
        found[Int(section.rawValue)].sentences.append(sentence)
        if seen.insert(section).inserted { found[Int(section.rawValue)].documents += 1 }
      }
    }
    rows = found.filter { !$0.sentences.isEmpty }
    words = rows.reduce(0) { $0 + $1.words }
  }
}
