import Chronology
public import Corpus
public import Diagnosis
import Prose

/// What the pages say of each other's days.
extension Reading {
  /// What an expression means, where its own page does not settle it but others or the reader do.
  func known(_ row: Int, _ segment: Int, _ expression: DateExpression, of document: UInt32, in archive: Archive) -> ResolvedDate? {
    guard kept.hasAssertedDays || isUnsettled(document, in: archive), let calendar = try? kept.calendar() else { return nil }
    guard calendar.isAsserted(row, segment) || isUnsettled(document, in: archive) else { return nil }
    return calendar.date(ofRow: row, segment, expression, in: archive)
  }

  /// Whether a document's day of publication is not stated and not asserted.
  func isUnsettled(_ document: UInt32, in archive: Archive) -> Bool {
    let place = archive.place(ofDocument: document)
    return !archive.segments[place.segment].articles.date.hasDate(place.document) && !datings.isAsserted(Int(document))
  }

  /// Statements of the pages and the reader that cannot hold together, each pair with its sentences.
  public func clashes(in archive: Archive) throws(Diagnostic) -> [String] { try kept.calendar().clashLines(in: archive) }

  /// What changes from the other reading to this one.
  public func change(from other: Reading, in archive: Archive) throws(Diagnostic) -> ReadingChange {
    var documents: Set<UInt32> = []
    for calendar in [try other.kept.calendar(), try kept.calendar()] {
      for node in calendar.graph.nodes {
        switch node {
        case .page(let document): documents.insert(document)
        case .expression(let segment, let row):
          let sentence = try archive.segments[segment].dates().sentence[row]
          documents.insert(archive.document(ofSentence: archive.sentenceBases[segment] + sentence))
        case .occurrence, .unit: continue
        }
      }
    }
    documents.formUnion((0..<UInt32(archive.documentCount)).filter { datings.isAsserted(Int($0)) != other.datings.isAsserted(Int($0)) })
    var change = ReadingChange()
    for document in documents.sorted() { try change.add(document, from: other, to: self, in: archive) }
    return change
  }
}

/// What a fact changes in all documents.
public struct ReadingChange: Sendable {
  /// Documents whose publication is known in another way.
  public private(set) var pages: [(document: UInt32, before: Dating, after: Dating)] = []
  /// Expressions of time that mean another date now.
  public private(set) var moved = 0
  /// Expressions that may mean fewer days, or more, and still none alone.
  public private(set) var narrowed = 0
  /// The documents with such expressions.
  public private(set) var documents = 0

  mutating func add(_ document: UInt32, from before: Reading, to after: Reading, in archive: Archive) throws(Diagnostic) {
    let datings = (before.datings[Int(document)], after.datings[Int(document)])
    if datings.0.description != datings.1.description || datings.0.range != datings.1.range {
      pages.append((document, datings.0, datings.1))
    }
    let dates = try archive.segments[archive.place(ofDocument: document).segment].dates()
    let old = before.dates(of: document, mentioning: dates, in: archive).dates
    let new = after.dates(of: document, mentioning: dates, in: archive).dates
    let changes = zip(old, new).filter { $0.value != $1.value || $0.interval?.range != $1.interval?.range }
    moved += changes.count { $0.value != $1.value }
    narrowed += changes.count { $0.value == $1.value }
    if !changes.isEmpty { documents += 1 }
  }
}
