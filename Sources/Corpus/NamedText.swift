import Cores
import Diagnosis
import Prose

/// The columns that a segment's names are read from.
struct NamedText: Sendable {
  let lexicon: Lexicon
  let streams: [Stream]
  let sentences: Sentences
  let documentCount: Int
  let gazetteer: Gazetteer

  /// The names of all documents, read on all cores.
  func names() throws(Diagnostic) -> NameLayer {
    let interruption = Interruption()
    let words = words(interruption)
    try interruption.check()
    let size = 256
    let fresh = NameReader(words, gazetteer)
    let parts = onCores((documentCount + size - 1) / size) { part in
      var reader = fresh
      var places = SentencePlaces()
      var room = Room()
      var draft = NameLayer.Draft()
      for documents in sentences.pieces(ofDocuments: part * size..<min(part * size + size, documentCount)) {
        if interruption.isDue { break }
        places.read(sentences.ofDocuments(documents), of: sentences, in: streams)
        for document in documents {
          if interruption.isDue { break }
          addNames(of: places, in: sentences.ofDocument(document), by: &reader, in: &room)
          draft.append(room.rows)
        }
      }
      return draft
    }
    try interruption.check()
    return NameLayer(parts)
  }

  private typealias Row = LayerRow<NameMention>

  /// What belongs to the article, and what else is on its page.
  private enum Text { case own, other }

  /// What the next text uses again.
  private struct Room {
    /// The sentences that are read together.
    var numbers: [UInt32] = []
    /// The names of one document; their heads are counted among them.
    var rows: [Row] = []
  }

  /// What each type is as a word of names.
  private func words(_ interruption: Interruption) -> [NameWord] {
    let isSmall = formsWithSmallWord()
    let forms = lexicon.folded.distinct
    return lexicon.looking(interruption) { type, word in
      let form = Int(lexicon.folded.numbers[type])
      var name = NameWord(word, folded: forms.span(form), in: gazetteer)
      if name.role.contains(.capital), isSmall[form] { name.role.insert(.common) }
      return name
    }
  }

  /// For each folded form whether the texts have it without a capital too.
  private func formsWithSmallWord() -> [Bool] {
    var isSmall = [Bool](repeating: false, count: lexicon.folded.distinct.count)
    let words = lexicon.words
    for type in 0..<lexicon.count {
      let range = words.range(type)
      if !range.isEmpty, words.bytes[range.lowerBound].isSmallASCIILetter { isSmall[Int(lexicon.folded.numbers[type])] = true }
    }
    return isSmall
  }

  /// Headline, deck, body and what belongs to the article are one text; links, comments and furniture are another.
  private func addNames(
    of places: SentencePlaces, in document: Range<Int>, by reader: inout NameReader, in room: inout Room
  ) {
    room.rows.removeAll(keepingCapacity: true)
    addNames(.own, of: places, in: document, by: &reader, in: &room)
    let own = room.numbers.count
    guard own < document.count else { return }
    addNames(.other, of: places, in: document, by: &reader, in: &room)
    if own > 0 { sort(&room.rows) }
  }

  private func addNames(
    _ text: Text, of places: SentencePlaces, in document: Range<Int>, by reader: inout NameReader, in room: inout Room
  ) {
    room.numbers.removeAll(keepingCapacity: true)
    let types = places.types.span
    for sentence in document {
      let place = sentence - places.first
      guard places.traits(place).section.isOfArticle == (text == .own) else { continue }
      reader.read(types: types.extracting(places.words(place)))
      room.numbers.append(UInt32(sentence))
    }
    guard !room.numbers.isEmpty else { return }
    let offset = room.rows.count
    reader.takeNames { name in
      room.rows.append(Row(sentence: room.numbers[name.sentence], mention: name))
      if offset > 0 { room.rows[room.rows.count - 1].mention.head += offset }
    }
  }

  /// Puts the rows of a document in order.
  private func sort(_ rows: inout [Row]) {
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      (rows[left].sentence, rows[left].mention.tokens.lowerBound) < (rows[right].sentence, rows[right].mention.tokens.lowerBound)
    }
    guard rows.indices.dropFirst().contains(where: { isBefore($0, $0 - 1) }) else { return }
    let order = rows.indices.sorted(by: isBefore)
    var places = [Int](repeating: 0, count: rows.count)
    for (place, row) in order.enumerated() { places[row] = place }
    rows = order.map { row in
      var sorted = rows[row]
      sorted.mention.head = places[sorted.mention.head]
      return sorted
    }
  }
}

extension Section {
  /// Whether the words belong to the article: its text, its captions, bylines and credits.
  fileprivate var isOfArticle: Bool {
    switch self {
    case .related, .comment, .furniture: false
    default: true
    }
  }
}
