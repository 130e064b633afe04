public import Corpus
public import Diagnosis
public import Evidence

/// What commands read and never change: the archive, its reading and the settings.
///
/// A class, so that a copy is one reference and not one for each column.
public final class View: Sendable {
  /// Everything that is loaded.
  public let archive: Archive
  /// The fields that only records have.
  public let recordFields: RecordFields
  /// What it means under the reader's facts.
  public let reading: Reading
  /// The settings of the session.
  public let settings: Settings
  /// Told how far long work is: what it is, how much is done, and of how much.
  public let progress: (@Sendable (String, Int, Int) -> Void)?
  /// The fields of the documents under this reading.
  let keptFields: KeptFields

  /// A view of nothing.
  public convenience init() { self.init(Archive(), RecordFields(), Reading(), Settings(), nil, KeptFields()) }

  private init(
    _ archive: Archive, _ recordFields: RecordFields, _ reading: Reading, _ settings: Settings,
    _ progress: (@Sendable (String, Int, Int) -> Void)?, _ keptFields: KeptFields
  ) {
    self.archive = archive
    self.recordFields = recordFields
    self.reading = reading
    self.settings = settings
    self.progress = progress
    self.keptFields = keptFields
  }

  /// The view of `archive`, with the fields of its records, as it is read.
  func of(_ archive: Archive, _ recordFields: RecordFields, _ reading: Reading) -> View {
    View(archive, recordFields, reading, settings, progress, KeptFields())
  }

  /// The view of the same documents in another reading.
  func under(_ reading: Reading) -> View { of(archive, recordFields, reading) }

  /// The same view under other settings.
  func under(_ settings: Settings) -> View { View(archive, recordFields, reading, settings, progress, keptFields) }

  /// The same view with its long work told to `progress`.
  func reporting(to progress: (@Sendable (String, Int, Int) -> Void)?) -> View {
    View(archive, recordFields, reading, settings, progress, keptFields)
  }
}

/// The rows of one segment, with what a command needs to read them.
public struct Slice: Sendable {
  /// The whole that the slice is cut from.
  public let view: View
  /// The segment the rows are in.
  public let segmentIndex: Int
  /// Documents or hits of that segment, by their numbers in the archive.
  public let rows: Value
  /// The numbers of the rows in the whole input, ascending.
  public let rowNumbers: Selection

  /// The segment.
  public var segment: Segment { view.archive.segments[segmentIndex] }
  /// The archive's number of the segment's first document.
  public var documentBase: UInt32 { view.archive.documentBases[segmentIndex] }
  /// The archive's number of the segment's first sentence.
  public var sentenceBase: UInt32 { view.archive.sentenceBases[segmentIndex] }

  /// The documents of the rows, by their numbers in the segment, ascending and each once.
  public var documents: Documents {
    switch rows {
    case .documents(let documents): documents.inOrder.lowered(by: documentBase)
    case .hits(let hits): segment.documents(of: hits, sentenceBase: sentenceBase)
    case .table: Documents([])
    }
  }

  /// The hits of `pattern` in the slice's documents.
  public func hits(of pattern: TokenPattern, _ scope: Scope) throws(Diagnostic) -> Hits {
    let documents = documents
    var hits = try Archive.find(pattern, in: segment, documents: documents, scope: scope, sentenceBase: sentenceBase)
    hits.searched?.extent = SearchedText.Extent(documents: documents.raised(by: documentBase), scope: scope)
    return hits
  }

  /// Cuts documents or hits by segment; segments without a row give no slice, but an input without rows gives one empty slice.
  public static func cut(_ value: Value, _ view: View) -> [Slice] {
    let count = view.archive.segments.count
    guard value.kind != .table, count > 0 else { return [] }
    if count == 1 || value.count == 0 {
      return [Slice(view: view, segmentIndex: 0, rows: value, rowNumbers: .range(0..<value.count))]
    }
    return rows(of: value, view.archive).enumerated().filter { !$0.element.isEmpty }.map { index, rows in
      Slice(view: view, segmentIndex: index, rows: value.picking(rows), rowNumbers: rows)
    }
  }

  /// The rows of `value` in each segment of `archive`.
  private static func rows(of value: Value, _ archive: Archive) -> [Selection] {
    if case .documents(let documents) = value, documents.isInOrder {
      return archive.segments.indices.map { .range(documents.rows(in: archive.documentBases[$0]..<archive.documentBases[$0 + 1])) }
    }
    switch value {
    case .hits(let hits): return archive.rows(ofEachSegment: hits)
    case .documents(let documents):
      var numbers = [[Int]](repeating: [], count: archive.segments.count)
      for (row, document) in documents.enumerated() { numbers[archive.place(ofDocument: document).segment].append(row) }
      return numbers.map { .list($0) }
    case .table: return []
    }
  }
}

extension View {
  /// The hits of `pattern` in `documents`.
  public func hits(of pattern: TokenPattern, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> Hits {
    var hits: Hits?
    for slice in Slice.cut(.documents(documents), self) {
      let found = try slice.hits(of: pattern, scope)
      hits = hits?.appending(found) ?? found
    }
    return hits ?? Hits()
  }

  /// What a search through `extent` goes through.
  public func searchedText(in extent: SearchedText.Extent) -> SearchedText {
    let documents = extent.documents
    let tokens = Slice.cut(.documents(documents), self).reduce(0) { $0 + $1.segment.tokenCount(of: $1.documents, extent.scope) }
    var searched = SearchedText(tokens: tokens, documents: documents.count)
    searched.extent = extent
    return searched
  }

  /// The bytes of hit `row` in the sentence it begins in, counted from the sentence's start.
  public func span(of hits: Hits, _ row: Int) -> Range<Int> {
    let place = archive.place(ofSentence: hits.sentence(row))
    let segment = archive.segments[place.segment]
    let sentence = segment.sentences.bytes(place.sentence)
    let bytes = HitRows(hits, in: self).bytes(row).clamped(to: sentence)
    return bytes.lowerBound - sentence.lowerBound..<bytes.upperBound - sentence.lowerBound
  }

  /// How many hits these are, and in how many documents.
  public func summary(of hits: Hits) -> String {
    counted(hits.count, "hit") + " in " + counted(archive.documentCount(of: hits), "document")
  }

  /// Which documents are versions of one text, and which share a passage: worked out at the first question. Throws `.cancelled`.
  public func stories() throws(Diagnostic) -> Stories { try reading.stories(in: archive, report: progress) }

  /// What the reader counts as one.
  public var aliases: Aliases { reading.aliases }

  /// The forms of all words; all forms of an alias count as one. O(types) and a search while there are aliases. Throws `.cancelled`.
  public func forms(_ kind: Lexicon.Form) throws(Diagnostic) -> Forms { try archive.forms(kind, joining: aliases.formGroups(kind)) }

  /// The forms of all words as what counts word by word has them: the forms of one word of an alias count as one. O(types) while there are
  /// aliases.
  public func wordForms(_ kind: Lexicon.Form) -> Forms {
    archive.forms(kind).joining(aliases.formGroups(kind).map(\.ofWordsAlone))
  }

  /// Where a form stands in `documents`, phrases that count as it among them.
  public func hits(of form: UInt32, among forms: Forms, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> Hits {
    guard forms.isFolded(form) else { return try hits(of: .token(forms.test(of: form)), in: documents, scope) }
    var hits: Hits?
    for slice in Slice.cut(.documents(documents), self) {
      var found = archive.hits(of: form, forms, in: slice.documents, scope, segment: slice.segmentIndex)
      found.searched?.extent = SearchedText.Extent(documents: slice.documents.raised(by: slice.documentBase), scope: scope)
      hits = hits?.appending(found) ?? found
    }
    return hits ?? Hits()
  }

  /// The text of a sentence.
  public func text(ofSentence sentence: UInt32) -> String {
    let place = archive.place(ofSentence: sentence)
    return archive.segments[place.segment].text(ofSentence: place.sentence)
  }
}
