public import Corpus
public import Diagnosis
public import Evidence

/// What commands read and never change: the archive, its reading and the settings.
public struct View: Sendable {
  /// Everything that is loaded.
  public var archive = Archive()
  /// What it means under the reader's facts.
  public var reading = Reading()
  /// The settings of the session.
  public var settings = Settings()
  /// The fields that only records have.
  public var recordFields = RecordFields()

  /// A view of nothing.
  public init() {}
}

/// The rows of one segment, with what a command needs to read them.
public struct Slice: Sendable {
  /// The whole that the slice is cut from.
  public let view: View
  /// The segment the rows are in.
  public let segmentIndex: Int
  /// Documents or hits of that segment, by their numbers in the archive.
  public let rows: Value
  /// The numbers of the rows in the whole input.
  public let rowNumbers: [Int]

  /// The segment.
  public var segment: Segment { view.archive.segments[segmentIndex] }
  /// The archive's number of the segment's first document.
  public var documentBase: UInt32 { view.archive.documentBases[segmentIndex] }
  /// The archive's number of the segment's first sentence.
  public var sentenceBase: UInt32 { view.archive.sentenceBases[segmentIndex] }

  /// The documents of the rows, by their numbers in the segment, ascending and each once.
  public var documents: [Int] {
    switch rows {
    case .documents(let documents): documents.inOrder.map { Int($0 - documentBase) }
    case .hits(let hits):
      Array(Set(hits.sentence.map { Int(segment.sentences.document[Int($0 - sentenceBase)]) })).sorted()
    case .table: []
    }
  }

  /// The hits of `pattern` in the slice's documents.
  public func hits(of pattern: TokenPattern, _ scope: Scope) throws(Diagnostic) -> Hits {
    let documents = documents
    var hits = try Archive.find(pattern, in: segment, documents: documents, scope: scope, sentenceBase: sentenceBase)
    hits.searched?.extent = SearchedText.Extent(documents: documents.map { documentBase + UInt32($0) }, scope: scope)
    return hits
  }

  /// Cuts documents or hits by segment; segments without a row give no slice, but an input without rows gives one empty slice.
  public static func cut(_ value: Value, _ view: View) -> [Slice] {
    if view.archive.segments.count == 1, value.kind != .table {
      return [Slice(view: view, segmentIndex: 0, rows: value, rowNumbers: Array(0..<value.count))]
    }
    var numbers = [[Int]](repeating: [], count: max(1, view.archive.segments.count))
    switch value {
    case .documents(let documents):
      for (row, document) in documents.numbers.enumerated() { numbers[view.archive.place(ofDocument: document).segment].append(row) }
    case .hits(let hits):
      for (row, sentence) in hits.sentence.enumerated() { numbers[view.archive.place(ofSentence: sentence).segment].append(row) }
    case .table: return []
    }
    guard !view.archive.segments.isEmpty else { return [] }
    let slices = numbers.enumerated().filter { !$0.element.isEmpty }.map { index, rows in
      Slice(view: view, segmentIndex: index, rows: value.picking(rows), rowNumbers: rows)
    }
    return slices.isEmpty ? [Slice(view: view, segmentIndex: 0, rows: value, rowNumbers: [])] : slices
  }
}

extension View {
  /// The hits of `pattern` in `documents`.
  public func hits(of pattern: TokenPattern, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> Hits {
    var hits: Hits?
    for slice in Slice.cut(.documents(documents), self) {
      let found = try slice.hits(of: pattern, scope)
      if hits == nil { hits = found } else { hits?.append(found) }
    }
    return hits ?? Hits()
  }

  /// What a search through `extent` goes through.
  func searchedText(in extent: SearchedText.Extent) -> SearchedText {
    let documents = Documents(extent.documents)
    let tokens = Slice.cut(.documents(documents), self).reduce(0) { $0 + $1.segment.tokenCount(of: $1.documents, extent.scope) }
    var searched = SearchedText(tokens: tokens, documents: documents.count)
    searched.extent = extent
    return searched
  }

  /// The bytes of hit `row` in the sentence it begins in, counted from the sentence's start.
  public func span(of hits: Hits, _ row: Int) -> Range<Int> {
    let place = archive.place(ofSentence: hits.sentence[row])
    let segment = archive.segments[place.segment]
    let sentence = segment.sentences.bytes(place.sentence)
    let bytes = segment.bytes(ofTokens: hits.tokens(row), in: place.sentence).clamped(to: sentence)
    return bytes.lowerBound - sentence.lowerBound..<bytes.upperBound - sentence.lowerBound
  }

  /// How many hits these are, and in how many documents.
  public func summary(of hits: Hits) -> String {
    counted(hits.count, "hit") + " in " + counted(Set(hits.sentence.map { archive.document(ofSentence: $0) }).count, "document")
  }

  /// The text of a sentence.
  public func text(ofSentence sentence: UInt32) -> String {
    let place = archive.place(ofSentence: sentence)
    return archive.segments[place.segment].text(ofSentence: place.sentence)
  }
}
