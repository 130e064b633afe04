import Chronology
public import Corpus

/// When each document was published, in step with the archive's documents: what the pages state, unless the reader asserted another date.
public struct Datings: RandomAccessCollection, Sendable {
  private let archive: Archive
  private let kept: KeptCalendar?
  private var asserted: [Int: Dating] = [:]

  /// The datings of `archive`'s documents; those that state none are dated as far as `kept` can.
  init(of archive: Archive, _ kept: KeptCalendar? = nil) {
    self.archive = archive
    self.kept = kept
  }

  /// The first document, 0.
  public var startIndex: Int { 0 }
  /// The number of documents.
  public var endIndex: Int { archive.documentCount }

  /// The dating of a document.
  public subscript(document: Int) -> Dating {
    if let dating = asserted[document] { return dating }
    let place = archive.place(ofDocument: UInt32(document))
    let articles = archive.segments[place.segment].articles
    let found = articles.date.hasDate(place.document) ? nil : narrowed(UInt32(document))
    return found ?? Dating(of: articles, place.document)
  }

  /// What follows from other pages and the reader for a document that states no date; nil where nothing does.
  private func narrowed(_ document: UInt32) -> Dating? {
    guard let calendar = try? kept?.calendar(), let bounds = calendar.bounds(of: .page(document)) else { return nil }
    return Dating(bounds, steps: calendar.steps(to: .page(document), in: archive))
  }

  /// The documents without a date, ascending; no dating is made for them.
  public func unknown(among documents: Documents) -> [UInt32] {
    var unstated: Set<UInt32> = []
    for (segment, base) in zip(archive.segments, archive.documentBases) {
      for document in segment.articles.date.undated { unstated.insert(base + document) }
    }
    if asserted.isEmpty, unstated.isEmpty { return [] }
    let calendar = try? kept?.calendar()
    return documents.filter { document in
      if let dating = asserted[Int(document)] { return dating.status == .unknown }
      guard unstated.contains(document) else { return false }
      return calendar?.bounds(of: .page(document)).flatMap { Dating($0, steps: []) }?.date == nil
    }
  }

  /// The datings that the pages of `documents` do not state themselves: what the reader asserted, and what follows from other pages.
  public func beyondPages(of documents: Documents) -> [(document: UInt32, dating: Dating)] {
    var found = asserted.filter { documents.contains(UInt32($0.key)) }.map { (document: UInt32($0.key), dating: $0.value) }
    for (segment, base) in zip(archive.segments, archive.documentBases) {
      for document in segment.articles.date.undated.map({ base + $0 })
      where asserted[Int(document)] == nil && documents.contains(document) {
        if let dating = narrowed(document) { found.append((document, dating)) }
      }
    }
    return found
  }

  /// Whether the reader asserted when a document was published.
  func isAsserted(_ document: Int) -> Bool { asserted[document] != nil }

  /// Lets `dating` stand for a document.
  mutating func assert(_ dating: Dating, of document: Int) { asserted[document] = dating }
}

extension Dating {
  /// The days left for a page: a day, else the month or year that all of them lie in; nil where nothing bounds them.
  init?(_ bounds: DayBounds, steps: [String]) {
    guard bounds.hasLow || bounds.hasHigh else { return nil }
    let reason = steps.joined(separator: "; ")
    guard bounds.hasLow, bounds.hasHigh else {
      self.init(nil, as: .unknown, reason: reason, possible: bounds.range)
      return
    }
    let (first, last) = (Day(rawValue: bounds.low), Day(rawValue: bounds.high))
    let units: [Granularity] = [.day, .month, .year]
    let date = units.lazy.map { PartialDate($0, containing: first) }.first { $0.last >= last }
    self.init(date, as: date == nil ? .unknown : bounds.ground.status, reason: reason, possible: bounds.range)
    if !bounds.isExact, date != nil { text = bounds.range.description }
  }

  /// What a segment's document states.
  init(of articles: ArticleTable, _ document: Int) {
    let date = articles.date.date(document)
    self.init(
      date, as: date == nil ? .unknown : articles.date.isInferred(document) ? .inferred : .stated,
      reason: date == nil ? "the page states no publication date" : articles.date.evidence(document) ?? "")
  }
}
