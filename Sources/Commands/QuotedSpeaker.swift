import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Who says a quotation, as far as pages tell who it is.
enum QuotedSpeaker: Hashable {
  /// Somebody with a full name, or a body that is known: the number of the entity, the same in all documents.
  case entity(Int, surname: String)
  /// A surname without a first name, which means somebody in its own document alone.
  case surname(String, document: UInt32)
  /// Somebody without a name, who is somebody in its own document alone: `an official`.
  case unnamed(String, document: UInt32)
  /// Nobody is said to say it.
  case nobody

  /// Whether it is somebody in its own document alone.
  var isOfOneDocument: Bool {
    switch self {
    case .surname, .unnamed: true
    case .entity, .nobody: false
    }
  }

  /// Whether two pages may mean one: they name one entity, or what they print does not tell two apart.
  func mayBe(_ other: QuotedSpeaker) -> Bool {
    switch (self, other) {
    case (.nobody, _), (_, .nobody): true
    case (.entity(let one, _), .entity(let another, _)): one == another
    case (.surname(let one, _), .surname(let another, _)), (.entity(_, let one), .surname(let another, _)),
      (.surname(let one, _), .entity(_, let another)):
      one == another
    case (.unnamed(let one, _), .unnamed(let another, _)): one.hasPrefix(another) || another.hasPrefix(one)
    default: false
    }
  }
}

/// Leads the speakers of one document to whom its names mean.
struct SpeakersOfDocument {
  private let document: UInt32
  private let place: (segment: Int, document: Int)
  private let segment: Segment
  private let layer: NameLayer
  private let entities: Entities
  /// The names of the document with their bytes, by where they begin.
  private let names: [(bytes: Range<Int>, row: Int)]

  /// Reads the names of a document. Throws `.cancelled`.
  init(_ document: UInt32, in view: View) throws(Diagnostic) {
    self.document = document
    place = view.archive.place(ofDocument: document)
    segment = view.archive.segments[place.segment]
    layer = try segment.names()
    entities = try view.reading.entities()
    var names: [(bytes: Range<Int>, row: Int)] = []
    var (cut, tokens) = (-1, [Range<Int>]())
    for row in layer.rows(in: segment.sentences.ofDocument(place.document)) {
      let sentence = Int(layer.sentence[row])
      if sentence != cut { tokens = segment.tokenBytes(ofSentence: sentence) }
      cut = sentence
      let words = layer.tokens(row)
      guard words.upperBound <= tokens.count, !words.isEmpty else { continue }
      names.append((tokens[words.lowerBound].lowerBound..<tokens[words.upperBound - 1].upperBound, row))
    }
    self.names = names.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Who says `spoken`.
  func speaker(of spoken: SpokenWords) -> QuotedSpeaker {
    guard let bytes = spoken.mention.name ?? spoken.mention.speaker, let words = spoken.speaker else { return .nobody }
    guard let row = row(of: bytes, named: spoken.name) else { return .unnamed(words.lowercased().withoutArticle, document: document) }
    let entity = entities.entity(ofRow: row, place.segment)
    let surname = entity.name.lowercased().split { " \u{A0}".contains($0) }.last.map(String.init) ?? ""
    let isKnown = segment.entry(ofName: row, in: layer) != nil || [.org, .place, .people].contains(entity.kind)
    if isKnown || entity.forms.contains(where: { $0.contains { " \u{A0}".contains($0) } }) {
      return .entity(entities.number(ofRow: row, place.segment), surname: surname)
    }
    return .surname(surname, document: document)
  }

  /// The name that stands for the speaker: the name in the words for him, else what all of these words are, as `the alliance`.
  private func row(of bytes: Range<Int>, named name: String?) -> Int? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].bytes.lowerBound < bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    let inside = names[low...].prefix { $0.bytes.lowerBound < bytes.upperBound }.filter { $0.bytes.upperBound <= bytes.upperBound }
    if let name {
      let matching = inside.filter { name.contains(segment.text($0.bytes, of: place.document).blanksJoined) }
      return matching.max { ($0.bytes.count, $0.row) < ($1.bytes.count, $1.row) }?.row
    }
    return inside.first { found in
      let before = segment.text(bytes.lowerBound..<found.bytes.lowerBound, of: place.document)
      return found.bytes.upperBound == bytes.upperBound && (before + "x").lowercased().withoutArticle == "x"
    }?.row
  }
}

extension String {
  /// The words without the article before them; they are in lower case.
  var withoutArticle: String {
    for article in ["the ", "a ", "an ", "one ", "another "] where hasPrefix(article) { return String(dropFirst(article.utf8.count)) }
    return self
  }
}
