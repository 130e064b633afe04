import Cores
import Diagnosis
import Prose

/// The columns of a segment that expressions of time and quantities are read from, sentence by sentence.
struct AnchoredText: Sendable {
  let lexicon: Lexicon
  /// The article text, and the rest of the pages.
  let streams: [Stream]
  let sentences: Sentences
  let articles: ArticleTable

  /// Sentences that one core reads in a row.
  private static let batch = 1 << 12

  /// The expressions of time, read on all cores.
  func dates() throws(Diagnostic) -> DateLayer {
    let interruption = Interruption()
    let words = lexicon.looking(interruption) { TimeWord($1) }
    try interruption.check()
    let fresh = TimeReader(words)
    let batches = batches
    let parts = onCores(batches.count) { part in
      var reader = fresh
      var rows: [LayerRow<DateMention>] = []
      var found: [DateMention] = []
      forEach(in: batches[part], interruption) { sentence, bytes, types in
        guard reader.look(at: types) else { return }
        articles.withText(Int(sentences.document[sentence])) { reader.read(bytes, types: types, in: $0, into: &found) }
        for mention in found { rows.append(LayerRow(sentence: UInt32(sentence), mention: mention)) }
        found.removeAll(keepingCapacity: true)
      }
      return rows
    }
    try interruption.check()
    return DateLayer(parts)
  }

  /// The quantities, read on all cores; what `dates` say is none, and names that sentences begin with are known by `gazetteer`.
  func numbers(beside dates: DateLayer, _ gazetteer: Gazetteer) throws(Diagnostic) -> NumberLayer {
    let interruption = Interruption()
    let words = lexicon.looking(interruption) { QuantityWord($1) }
    try interruption.check()
    let fresh = QuantityReader(words)
    let pages = PagesOfNumbers(self, words, gazetteer)
    let batches = batches
    let parts = onCores(batches.count) { part in
      var reader = fresh
      var times = DatedSentences(dates, in: batches[part])
      var pages = pages
      var rows = NumberLayer.Draft()
      var found: [NumberMention] = []
      forEach(in: batches[part], interruption) { sentence, bytes, types in
        guard reader.look(at: types) else { return }
        times.move(to: sentence)
        let beginning = reader.hasOpenBeginning ? pages.beginning(of: sentence, types) : .asItEnds
        articles.withText(Int(sentences.document[sentence])) {
          reader.read(bytes, types: types, beginning, dates: times.here, in: $0, into: &found)
        }
        if found.contains(where: { $0.holder != nil }), !pages.isInEnglish(sentence, types) {
          for index in found.indices { found[index].loseHolder() }
        }
        for mention in found { rows.append(mention, in: sentence) }
        found.removeAll(keepingCapacity: true)
      }
      return rows
    }
    try interruption.check()
    return NumberLayer(parts)
  }

  /// The sentences in parts of a row that one core reads.
  private var batches: [Range<Int>] {
    stride(from: 0, to: sentences.count, by: Self.batch).map { $0..<min($0 + Self.batch, sentences.count) }
  }

  /// Calls `body` with each sentence of `range`: its number, its bytes and the types of its words.
  private func forEach(in range: Range<Int>, _ interruption: Interruption, _ body: (Int, Range<Int>, Span<UInt32>) -> Void) {
    var places = SentencePlaces()
    places.read(range, of: sentences, in: streams)
    let types = places.types.span
    for place in places.indices {
      let words = places.words(place)
      if place & 15 == 0 || words.count > 1 << 10, interruption.isDue { break }
      body(range.lowerBound + place, places.bytes(place), types.extracting(words))
    }
  }
}
