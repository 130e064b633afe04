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
    var parts = onCores((documentCount + size - 1) / size) { part in
      var reader = fresh
      var places = SentencePlaces()
      var room = Room()
      var rows: [Row] = []
      for document in part * size..<min(part * size + size, documentCount) {
        if interruption.isDue { break }
        places.read(sentences.ofDocument(document), of: sentences)
        addNames(of: places, by: &reader, in: &room, to: &rows)
      }
      return rows
    }
    try interruption.check()
    var base = 0
    for part in parts.indices {
      for row in parts[part].indices { parts[part][row].mention.head += base }
      base += parts[part].count
    }
    return NameLayer(parts)
  }

  private typealias Row = LayerRow<NameMention>

  /// What belongs to the article, and what else is on its page.
  private enum Text { case own, other }

  /// What the next text uses again.
  private struct Room {
    /// The sentences that are read together, and the types of one.
    var numbers: [UInt32] = []
    var types: [UInt32] = []
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
      if !range.isEmpty, words.bytes[range.lowerBound] &- UInt8(ascii: "a") < 26 { isSmall[Int(lexicon.folded.numbers[type])] = true }
    }
    return isSmall
  }

  /// Headline, deck, body and what belongs to the article are one text; links, comments and furniture are another.
  private func addNames(of places: SentencePlaces, by reader: inout NameReader, in room: inout Room, to rows: inout [Row]) {
    let base = rows.count
    addNames(.own, of: places, by: &reader, in: &room, to: &rows)
    let own = room.numbers.count
    guard own < places.indices.count else { return }
    addNames(.other, of: places, by: &reader, in: &room, to: &rows)
    if own > 0 { sort(&rows, from: base) }
  }

  private func addNames(
    _ text: Text, of places: SentencePlaces, by reader: inout NameReader, in room: inout Room, to rows: inout [Row]
  ) {
    room.numbers.removeAll(keepingCapacity: true)
    for place in places.indices {
      let traits = places.traits(place)
      guard traits.section.isOfArticle == (text == .own) else { continue }
      streams[traits.stream].read(places.tokens(place), into: &room.types)
      reader.read(types: room.types)
      room.numbers.append(UInt32(places.first + place))
    }
    guard !room.numbers.isEmpty else { return }
    let offset = rows.count
    for var name in reader.names() {
      name.head += offset
      rows.append(Row(sentence: room.numbers[name.sentence], mention: name))
    }
  }

  /// Puts the rows of a document in order.
  private func sort(_ rows: inout [Row], from base: Int) {
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      (rows[left].sentence, rows[left].mention.tokens.lowerBound) < (rows[right].sentence, rows[right].mention.tokens.lowerBound)
    }
    guard (base..<rows.count).dropFirst().contains(where: { isBefore($0, $0 - 1) }) else { return }
    let order = (base..<rows.count).sorted(by: isBefore)
    var places = [Int](repeating: 0, count: rows.count - base)
    for (place, row) in order.enumerated() { places[row - base] = base + place }
    let sorted = order.map { row in
      var sorted = rows[row]
      sorted.mention.head = places[sorted.mention.head - base]
      return sorted
    }
    rows.replaceSubrange(base..., with: sorted)
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
