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
    let size = 256
    var parts = onCores((documentCount + size - 1) / size) { part in
      var rows: [Row] = []
      for document in part * size..<min(part * size + size, documentCount) {
        if interruption.isDue { break }
        addNames(of: document, words, to: &rows)
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

  /// What each type is as a word of names.
  private func words(_ interruption: Interruption) -> [NameWord] {
    let size = 1 << 12
    return onCores((lexicon.count + size - 1) / size) { part in
      (part * size..<min(part * size + size, lexicon.count)).map { type in
        let folded = lexicon.norm(UInt32(type))
        var word = NameWord(lexicon.words[type], folded: folded, in: gazetteer)
        if word.role.contains(.capital), !interruption.isDue, isAlsoSmall(folded, type) { word.role.insert(.common) }
        return word
      }
    }.flatMap { $0 }
  }

  /// Whether the texts have a word of this form without capitals too. O(log types).
  private func isAlsoSmall(_ folded: [UInt8], _ type: Int) -> Bool {
    lexicon.types(folded: folded).contains { other in
      Int(other) != type && lexicon.words[Int(other)].first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
    }
  }

  /// Headline, deck, body and what belongs to the article are one text; links, comments and furniture are another.
  private func addNames(of document: Int, _ words: [NameWord], to rows: inout [Row]) {
    let base = rows.count
    for isOwn in [true, false] {
      var reader = NameReader(gazetteer)
      var numbers: [UInt32] = []
      var types: [UInt32] = []
      for sentence in sentences.ofDocument(document) where sentences.section(sentence).isOfArticle == isOwn {
        let tokens = sentences.tokens(sentence)
        streams[sentences.stream(sentence)].read(tokens, into: &types)
        reader.read(types.map { words[Int($0)] }, types: types)
        numbers.append(UInt32(sentence))
      }
      let offset = rows.count
      for var name in reader.names() {
        name.head += offset
        rows.append(Row(sentence: numbers[name.sentence], mention: name))
      }
    }
    sort(&rows, from: base)
  }

  /// Puts the rows of a document in order.
  private func sort(_ rows: inout [Row], from base: Int) {
    let order = (base..<rows.count).sorted {
      (rows[$0].sentence, rows[$0].mention.tokens.lowerBound) < (rows[$1].sentence, rows[$1].mention.tokens.lowerBound)
    }
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
