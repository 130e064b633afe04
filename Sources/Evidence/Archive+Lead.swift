public import Corpus
import Prose

extension Archive {
  /// The first sentence of a document's body, else of its deck, else its headline.
  public func lead(of document: UInt32) -> UInt32? {
    let place = place(ofDocument: document)
    let segment = segments[place.segment]
    let range = segment.sentences.ofDocument(place.document)
    for section in [Section.body, .deck, .headline] {
      if let sentence = range.first(where: { segment.sentences.section($0) == section }) {
        return sentenceBases[place.segment] + UInt32(sentence)
      }
    }
    return nil
  }
}
