public import Prose

/// Everything that is loaded: segments one behind the other, with documents and sentences numbered through.
public struct Archive: Sendable {
  /// The segments, in the order they were loaded.
  public private(set) var segments: [Segment] = []
  /// The number of the first document of each segment, and behind them the count.
  public private(set) var documentBases: [UInt32] = [0]
  /// The number of the first sentence of each segment, and behind them the count.
  public private(set) var sentenceBases: [UInt32] = [0]
  /// The forms of the words of these segments.
  private(set) var keptForms = KeptForms()
  /// Room to count windows in.
  let windowSlots = WindowSlotPool()

  /// An archive without documents.
  public init() {}

  /// The number of documents.
  public var documentCount: Int { Int(documentBases[segments.count]) }

  /// Adds `segment` behind the others; its documents' names must be new.
  public mutating func append(_ segment: Segment) {
    guard segment.documentCount > 0 else { return }
    segments.append(segment)
    keptForms = KeptForms()
    documentBases.append(documentBases[segments.count - 1] + UInt32(segment.documentCount))
    sentenceBases.append(sentenceBases[segments.count - 1] + UInt32(segment.sentences.count))
  }

  /// All documents.
  public var documents: Documents { Documents(0..<UInt32(documentCount)) }

  /// The names of all documents, in document order. O(documents).
  public var names: [String] { segments.flatMap { segment in (0..<segment.documentCount).map { segment.articles.name($0) } } }

  /// The document called `name`. O(log documents) a segment.
  public func document(named name: String) -> UInt32? {
    for (segment, base) in zip(segments, documentBases) {
      if let document = segment.articles.document(named: name) { return base + UInt32(document) }
    }
    return nil
  }

  /// The documents whose name begins with `prefix`, in byte order of their names; at most `limit`.
  public func documents(prefixed prefix: String, limit: Int = 10) -> [String] {
    let found = segments.flatMap { $0.articles.names(prefixed: prefix, limit: limit) }
    return Array(found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(limit))
  }

  /// The folded words that begin with `prefix`, commonest first, at most `limit`. O(types with the prefix).
  public func words(prefixed prefix: String, limit: Int) -> [(word: String, count: Int)] {
    let start = Array(prefix.lowercased().utf8)
    var counts: [[UInt8]: Int] = [:]
    for segment in segments {
      for type in segment.lexicon.types(foldedPrefixed: start) {
        counts[segment.lexicon.norm(type), default: 0] += segment.streams.reduce(0) { $0 + $1.frequency(of: type) }
      }
    }
    let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
    return sorted.prefix(limit).map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
  }

  /// The commonest folded form of the words whose stem is `stem`; the stem itself where no word has it.
  public func commonestForm(ofStem stem: [UInt8]) -> [UInt8] {
    var counts: [[UInt8]: Int] = [:]
    for segment in segments {
      for type in segment.lexicon.types(stem: stem) {
        counts[segment.lexicon.norm(type), default: 0] += segment.streams.reduce(0) { $0 + $1.frequency(of: type) }
      }
    }
    return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }?.key ?? stem
  }

  /// Where a document is: its segment and its number there.
  public func place(ofDocument document: UInt32) -> (segment: Int, document: Int) {
    let segment = documentBases.lastIndex(notAbove: document)
    return (segment, Int(document - documentBases[segment]))
  }

  /// Where a sentence is: its segment and its number there.
  public func place(ofSentence sentence: UInt32) -> (segment: Int, sentence: Int) {
    let segment = sentenceBases.lastIndex(notAbove: sentence)
    return (segment, Int(sentence - sentenceBases[segment]))
  }

  /// The article numbered `document`.
  public func article(_ document: UInt32) -> Article {
    let place = place(ofDocument: document)
    return segments[place.segment].article(place.document)
  }

  /// The id of the document numbered `document`.
  public func name(ofDocument document: UInt32) -> String {
    let place = place(ofDocument: document)
    return segments[place.segment].articles.name(place.document)
  }

  /// The path of the file that a document stands in.
  public func file(ofDocument document: UInt32) -> String {
    let place = place(ofDocument: document)
    return segments[place.segment].articles.files.text(place.document) ?? ""
  }

  /// The fields of a document's record that not every article has.
  public func recordFields(ofDocument document: UInt32) -> [ExtraField] {
    let place = place(ofDocument: document)
    return segments[place.segment].articles.extra.fields(place.document)
  }

  /// The bytes of all texts, and of the columns beside them.
  public var byteCounts: (text: Int, columns: Int) {
    segments.reduce(into: (0, 0)) { sum, segment in
      let text = segment.articles.textByteCount
      sum.0 += text
      sum.1 += segment.columnByteCount - text
    }
  }

  /// The byte of a document's text that exported offsets count from.
  public func origin(ofDocument document: UInt32) -> Int {
    let place = place(ofDocument: document)
    return segments[place.segment].articles.origin(place.document)
  }

  /// The document of a sentence.
  public func document(ofSentence sentence: UInt32) -> UInt32 {
    let place = place(ofSentence: sentence)
    return documentBases[place.segment] + segments[place.segment].sentences.document[place.sentence]
  }

  /// The address of a sentence, e.g. `002.6`.
  public func ref(ofSentence sentence: UInt32) -> String {
    let place = place(ofSentence: sentence)
    let segment = segments[place.segment]
    return segment.articles.name(Int(segment.sentences.document[place.sentence])) + "." + segment.ordinal(ofSentence: place.sentence)
  }

  /// The length of a sentence in its article's text.
  public func byteCount(ofSentence sentence: UInt32) -> Int {
    let place = place(ofSentence: sentence)
    return segments[place.segment].sentences.bytes(place.sentence).count
  }

  /// The sentence of `document` whose address ends in `ordinal`, e.g. `6` or `r3`. O(sentences of the document).
  public func sentence(_ ordinal: String, of document: UInt32) -> UInt32? {
    let place = place(ofDocument: document)
    let segment = segments[place.segment]
    let found = segment.sentences.ofDocument(place.document).first { segment.ordinal(ofSentence: $0) == ordinal }
    return found.map { sentenceBases[place.segment] + UInt32($0) }
  }

  /// The first sentence of a document: its headline where it has one.
  public func opener(of document: UInt32) -> UInt32? {
    let range = sentences(of: document)
    let headline = range.first {
      let place = place(ofSentence: $0); return segments[place.segment].sentences.section(place.sentence) == .headline
    }
    return headline ?? range.first
  }

  /// The sentences of a document, in source order.
  public func sentences(of document: UInt32) -> Range<UInt32> {
    let place = place(ofDocument: document)
    let range = segments[place.segment].sentences.ofDocument(place.document)
    let base = sentenceBases[place.segment]
    return base + UInt32(range.lowerBound)..<base + UInt32(range.upperBound)
  }
}
