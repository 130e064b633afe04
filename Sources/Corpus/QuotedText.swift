import Cores
import Diagnosis
import Prose

/// A segment whose quotations are read.
struct QuotedText: Sendable {
  let segment: Segment

  /// Documents that one core reads in a row.
  private static let batch = 16

  private typealias Row = LayerRow<QuoteMention>

  /// What the next document uses again.
  private struct Room {
    /// The sentences of one stream, and the types of one of them.
    var own: [Int] = []
    var types: [UInt32] = []
  }

  /// The quotations of all documents, read on all cores.
  func quotes() throws(Diagnostic) -> QuoteLayer {
    let interruption = Interruption()
    let words = segment.lexicon.looking(interruption) { SpokenWord($1) }
    try interruption.check()
    let cues = words.map(\.isCue)
    let count = segment.documentCount
    let fresh = SpeechReader(words) { interruption.isDue }
    let parts = onCores((count + Self.batch - 1) / Self.batch) { part in
      var reader = fresh
      var places = SentencePlaces()
      var room = Room()
      var rows: [Row] = []
      for document in part * Self.batch..<min(part * Self.batch + Self.batch, count) {
        if interruption.isDue { break }
        places.read(segment.sentences.ofDocument(document), of: segment.sentences)
        addQuotes(of: document, places, by: &reader, cues, interruption, in: &room, to: &rows)
      }
      return rows
    }
    try interruption.check()
    return QuoteLayer(parts)
  }

  /// Those of the article, and those of the rest of the page, where nobody speaks who spoke in the article.
  private func addQuotes(
    of document: Int, _ places: SentencePlaces, by reader: inout SpeechReader, _ cues: [Bool], _ interruption: Interruption,
    in room: inout Room, to rows: inout [Row]
  ) {
    let base = rows.count
    for stream in Stream.Name.allCases {
      room.own.removeAll(keepingCapacity: true)
      for place in places.indices where places.traits(place).stream == stream.rawValue { room.own.append(place) }
      let first = rows.count
      addQuotes(of: room.own, stream, of: document, places, by: &reader, cues, interruption, types: &room.types, to: &rows)
      if first > base, rows.count > first { rows[base...].sort { $0.sentence < $1.sentence } }
    }
  }

  private func addQuotes(
    of own: [Int], _ name: Stream.Name, of document: Int, _ places: SentencePlaces, by reader: inout SpeechReader, _ cues: [Bool],
    _ interruption: Interruption, types: inout [UInt32], to rows: inout [Row]
  ) {
    // What stands behind the last paragraph that has a mark or a word of saying tells of no quotation.
    let stream = segment.streams[name.rawValue]
    guard let last = lastCue(own, places, of: stream, cues) else { return }
    let quotes = segment.articles.withText(document) { text in
      for (index, sentence) in own.enumerated() {
        let startsParagraph = startsParagraph(sentence, places)
        if interruption.isDue || startsParagraph && index > last { break }
        stream.read(places.tokens(sentence), into: &types)
        reader.read(places.bytes(sentence), types: types, opening: startsParagraph ? .paragraph : .sentence, in: text)
      }
      return reader.quotes(in: text)
    }
    var place = 0
    for quote in quotes {
      let start = quote.bytes.lowerBound
      while place > 0, places.bytes(own[place]).lowerBound > start { place -= 1 }
      while place + 1 < own.count, places.bytes(own[place + 1]).lowerBound <= start { place += 1 }
      rows.append(Row(sentence: UInt32(places.first + own[place]), mention: quote))
    }
  }

  /// Whether a paragraph begins with the sentence at `place` of its document.
  private func startsParagraph(_ place: Int, _ places: SentencePlaces) -> Bool {
    guard place > 0 else { return true }
    return segment.lines.parts(
      places.line(place - 1), places.traits(place - 1).section, from: places.line(place), places.traits(place).section)
  }

  /// The index in `own` of the last sentence with a word that is a cue; nil where none has one.
  private func lastCue(_ own: [Int], _ places: SentencePlaces, of stream: Stream, _ cues: [Bool]) -> Int? {
    let column = stream.types
    let types = column.span
    var index = own.count - 1
    while index >= 0 {
      let tokens = places.tokens(own[index])
      var token = Int(tokens.lowerBound)
      while token < Int(tokens.upperBound) {
        if cues[Int(types[token])] { return index }
        token += 1
      }
      index -= 1
    }
    return nil
  }
}
