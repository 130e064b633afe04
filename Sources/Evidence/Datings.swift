public import Corpus

/// When each document was published, in step with the archive's documents: what the pages state, unless the reader asserted another date.
public struct Datings: RandomAccessCollection, Sendable {
  private let archive: Archive
  /// The dates that the reader asserted, by the documents' numbers.
  public private(set) var asserted: [Int: Dating] = [:]

  /// The datings of `archive`'s documents.
  init(of archive: Archive) { self.archive = archive }

  /// The first document, 0.
  public var startIndex: Int { 0 }
  /// The number of documents.
  public var endIndex: Int { archive.documentCount }

  /// The dating of a document.
  public subscript(document: Int) -> Dating {
    if let dating = asserted[document] { return dating }
    let place = archive.place(ofDocument: UInt32(document))
    return Dating(of: archive.segments[place.segment].articles, place.document)
  }

  /// The documents without a date, ascending; no dating is made for them.
  public func unknown(among documents: Documents) -> [UInt32] {
    var unstated: Set<UInt32> = []
    for (segment, base) in zip(archive.segments, archive.documentBases) {
      for document in segment.articles.date.undated { unstated.insert(base + UInt32(document)) }
    }
    if asserted.isEmpty, unstated.isEmpty { return [] }
    return documents.filter { document in
      asserted[Int(document)].map { $0.status == .unknown } ?? unstated.contains(document)
    }
  }

  /// Lets `dating` stand for a document.
  mutating func assert(_ dating: Dating, of document: Int) { asserted[document] = dating }
}

extension Dating {
  /// What a segment's document states.
  init(of articles: ArticleTable, _ document: Int) {
    let date = articles.date.date(document)
    self.init(
      date, as: date == nil ? .unknown : articles.date.isInferred(document) ? .inferred : .stated,
      reason: date == nil ? "the page states no publication date" : articles.date.evidence(document) ?? "")
  }
}
