import Cores
import Diagnosis
import Prose

/// A segment whose quotations are read.
struct QuotedText: Sendable {
  let segment: Segment

  /// Documents that one core reads in a row.
  private static let batch = 64

  private typealias Row = LayerRow<QuoteMention>

  /// What the next document uses again.
  private struct Room {
    /// The places of the sentences of one stream.
    var own: [Int] = []
    /// The quotations of one document.
    var rows: [Row] = []
  }

  /// The quotations of all documents, read on all cores.
  func quotes() throws(Diagnostic) -> QuoteLayer {
    let interruption = Interruption()
    let words = segment.lexicon.looking(interruption) { SpokenWord($1) }
    try interruption.check()
    let count = segment.documentCount
    let fresh = SpeechReader(words) { interruption.isDue }
    let parts = onCores((count + Self.batch - 1) / Self.batch) { part in
      var reader = fresh
      var places = SentencePlaces()
      var room = Room()
      var draft = QuoteLayer.Draft()
      let sentences = segment.sentences
      for documents in sentences.pieces(ofDocuments: part * Self.batch..<min(part * Self.batch + Self.batch, count)) {
        if interruption.isDue { break }
        places.read(sentences.ofDocuments(documents), of: sentences, in: segment.streams)
        for document in documents {
          if interruption.isDue { break }
          addQuotes(of: document, places, by: &reader, interruption, in: &room)
          for row in room.rows { draft.append(row) }
        }
      }
      return draft
    }
    try interruption.check()
    return QuoteLayer(parts)
  }

  /// Those of the article, and those of the rest of the page, where nobody speaks who spoke in the article.
  private func addQuotes(
    of document: Int, _ places: SentencePlaces, by reader: inout SpeechReader, _ interruption: Interruption, in room: inout Room
  ) {
    room.rows.removeAll(keepingCapacity: true)
    let sentences = segment.sentences.ofDocument(document)
    for stream in Stream.Name.allCases {
      room.own.removeAll(keepingCapacity: true)
      for sentence in sentences where places.traits(sentence - places.first).stream == stream.rawValue {
        room.own.append(sentence - places.first)
      }
      let first = room.rows.count
      addQuotes(of: room.own, of: document, places, by: &reader, interruption, to: &room.rows)
      if first > 0, room.rows.count > first { room.rows.sort { $0.sentence < $1.sentence } }
    }
  }

  private func addQuotes(
    of own: [Int], of document: Int, _ places: SentencePlaces, by reader: inout SpeechReader, _ interruption: Interruption,
    to rows: inout [Row]
  ) {
    // What stands behind the last paragraph that has a mark or a word of saying tells of no quotation.
    guard let last = lastCue(own, places, reader) else { return }
    let first = Int(segment.sentences.documentStarts[document]) - places.first
    segment.articles.withText(document) { text in
      let types = places.types.span
      for (index, sentence) in own.enumerated() {
        let startsParagraph = sentence == first || startsParagraph(sentence, places)
        if interruption.isDue || startsParagraph && index > last { break }
        reader.read(
          places.bytes(sentence), types: types.extracting(places.words(sentence)), opening: startsParagraph ? .paragraph : .sentence,
          in: text)
      }
      var place = 0
      reader.takeQuotes(in: text) { quote in
        let start = quote.bytes.lowerBound
        while place > 0, places.bytes(own[place]).lowerBound > start { place -= 1 }
        while place + 1 < own.count, places.bytes(own[place + 1]).lowerBound <= start { place += 1 }
        rows.append(Row(sentence: UInt32(places.first + own[place]), mention: quote))
      }
    }
  }

  /// Whether a paragraph begins with the sentence at `place`, which is not the first of its document.
  private func startsParagraph(_ place: Int, _ places: SentencePlaces) -> Bool {
    segment.lines.parts(
      places.line(place - 1), places.traits(place - 1).section, from: places.line(place), places.traits(place).section)
  }

  /// The index in `own` of the last sentence with a word that is a cue; nil where none has one.
  private func lastCue(_ own: [Int], _ places: SentencePlaces, _ reader: SpeechReader) -> Int? {
    let types = places.types.span
    return own.indices.last { reader.hasCue(types.extracting(places.words(own[$0]))) }
  }
}
