package import Chronology
import Columnar
public import Corpus
public import Diagnosis
import Evidence
import Prose
public import Query

/// A predicate bound to what is loaded, asked of whole columns of rows at once.
public struct Condition: Sendable {
  private let predicate: Predicate
  /// The documents that `doc in NAME` names, by the test's first byte.
  private let members: [Int: Members]

  /// A set of documents, and the ones that may belong to it.
  private struct Members {
    let documents: Documents
    let possible: Documents

    func truth(_ document: UInt32) -> Truth { possible.contains(document) ? .unknown : Truth(documents.contains(document)) }
  }

  /// Binds `predicate`; patterns and names of sets are checked here, fields when the rows are known.
  public init(_ predicate: Predicate, in call: Call) throws(Diagnostic) {
    self.predicate = predicate
    var members: [Int: Members] = [:]
    for test in predicate.tests {
      switch test.question {
      case .member(let name):
        let named = try call.documents(named: name)
        members[test.range.lowerBound] = Members(documents: named.documents.inOrder, possible: named.possible.inOrder)
      case .contains(_, let pattern): _ = try TokenPattern(pattern)
      case .mentions(let pattern, let section, _):
        _ = try TokenPattern(pattern)
        if let section, Scope(section.folded) == nil {
          throw Diagnostic(.unknownSection(section.text, known: Scope.words), at: section.range)
        }
      default: break
      }
    }
    self.members = members
  }

  /// The answer for each of `rows`.
  ///
  /// Throws when a field is unknown or a value does not fit it, at the word's place.
  public func truths(of rows: some FieldSource, in view: View) throws(Diagnostic) -> Truths { try truths(predicate, rows, view) }

  private func truths(_ predicate: Predicate, _ rows: some FieldSource, _ view: View) throws(Diagnostic) -> Truths {
    switch predicate {
    case .test(let test): return try truths(test, rows, view)
    case .not(let inner): return try !truths(inner, rows, view)
    case .and(let parts):
      var joined = try truths(parts[0], rows, view)
      for part in parts.dropFirst() {
        if joined.isRare, case .test(let test) = part, let (answers, coded) = try values(test, rows) {
          joined.formIntersection(answers, of: coded)
        } else {
          joined.formIntersection(try truths(part, rows, view))
        }
      }
      return joined
    case .or(let parts):
      var joined = try truths(parts[0], rows, view)
      for part in parts.dropFirst() { joined.formUnion(try truths(part, rows, view)) }
      return joined
    }
  }

  private func truths(_ test: Test, _ rows: some FieldSource, _ view: View) throws(Diagnostic) -> Truths {
    if let (answers, coded) = try values(test, rows) { return Truths(answers, of: coded) }
    switch test.question {
    case .compare, .among, .within, .status, .contains: throw Diagnostic(.bug("a test of a field without its values"), at: test.range)
    case .has(let layer, let bound): return Truths(try has(layer, bound, documents(of: rows, test.range, "has"), view))
    case .member:
      let wanted = members[test.range.lowerBound]
      return Truths(try documents(of: rows, test.range, "doc in").map { wanted?.truth($0) ?? .no })
    case .mentions(let pattern, let section, let bound):
      return Truths(try mentions(pattern, section, bound, documents(of: rows, test.range, "mentions"), view))
    }
  }

  /// The answers for the values that rows have in the field that is asked about; nil where none is.
  private func values(_ test: Test, _ rows: some FieldSource) throws(Diagnostic) -> (answers: [Truth], coded: CodedCells)? {
    switch test.question {
    case .compare(let field, let comparison, let value):
      let coded = try rows.known(field)
      return (try compare(coded.distinct, comparison, value, field, as: rows.form(of: field.folded)), coded)
    case .among(let field, let wanted):
      let coded = try rows.known(field)
      return (try among(coded.distinct, wanted, field, as: rows.form(of: field.folded)), coded)
    case .within(let field, let from, let through):
      let coded = try rows.known(field)
      return (try within(coded.distinct, from, through, field), coded)
    case .status(let field, let status):
      let wanted = try self.status(status, field)
      let coded = try rows.known(field)
      return (self.status(wanted, coded.distinct.cells, of: field), coded)
    case .contains(let field, let pattern):
      let coded = try rows.known(field)
      return (try contains(coded.distinct.cells, pattern), coded)
    case .has, .member, .mentions: return nil
    }
  }

  private func documents(of rows: some FieldSource, _ range: Range<Int>, _ test: String) throws(Diagnostic) -> [UInt32] {
    guard let documents = rows.documents else {
      throw Diagnostic(.wrongKind(verb: test, takes: "documents or hits", given: Kind.table.phrase), at: range)
    }
    return documents
  }

  /// Whether every answer about `hits` follows from a hit's document alone, so that all of a document's hits stay or go.
  public func isAboutDocuments(of hits: Hits, in view: View) -> Bool {
    let own = Set(FieldNames.document + FieldNames.periods + FieldNames.stories + view.recordFields.names)
      .subtracting(hits.labels?.names.map { $0.lowercased() } ?? [])
    return predicate.tests.allSatisfy { test in
      switch test.question {
      case .compare(let field, _, _), .among(let field, _), .within(let field, _, _), .contains(let field, _), .status(let field, _):
        own.contains(field.folded) || field.folded.hasPrefix("doc.")
      case .member, .mentions, .has: true
      }
    }
  }

  // MARK: - Comparisons

  private func compare(
    _ values: CodedValues, _ comparison: Comparison, _ value: Word, _ field: Word, as form: TextForm
  ) throws(Diagnostic) -> [Truth] {
    switch values.cells {
    case .numerals(let numerals):
      let wanted = try number(value, field)
      return numerals.map { $0.map { $0.truth(comparison, wanted) } ?? .unknown }
    case .numbers(let numbers), .probabilities(let numbers):
      let wanted = try number(value, field)
      return numbers.map { $0.map { Truth(comparison.holds($0, wanted)) } ?? .unknown }
    case .datings:
      let wanted = DaySpan(DateRange(try date(value)))
      return values.days.map { $0.truth(comparison, wanted) }
    case .text:
      guard !comparison.isOrdering else { throw Diagnostic(.noOrder(field.text), at: field.range) }
      let wanted = comparedForm(of: value.text)
      return values.keys.map { key in
        key.map { Truth(($0 == wanted || form == .list && $0.lists(wanted)) == (comparison == .equal)) } ?? .unknown
      }
    }
  }

  private func among(_ values: CodedValues, _ wanted: [Word], _ field: Word, as form: TextForm) throws(Diagnostic) -> [Truth] {
    var joined: [Truth] = []
    for value in wanted {
      let next = try compare(values, .equal, value, field, as: form)
      joined = joined.isEmpty ? next : zip(joined, next).map(max)
    }
    return joined
  }

  private func within(_ values: CodedValues, _ from: Word?, _ through: Word?, _ field: Word) throws(Diagnostic) -> [Truth] {
    switch values.cells {
    case .numerals(let numerals):
      let wanted = try numbers(from, through, field)
      return numerals.map { $0.map { min($0.truth(.greaterOrEqual, wanted.low), $0.truth(.lessOrEqual, wanted.high)) } ?? .unknown }
    case .numbers(let numbers), .probabilities(let numbers):
      let wanted = try self.numbers(from, through, field)
      return numbers.map { $0.map { Truth(wanted.low <= $0 && $0 <= wanted.high) } ?? .unknown }
    case .datings:
      if let from, let through { try checkDates(from, through, field) }
      let first = try from.map { (word) throws(Diagnostic) in try date(word) }
      let last = try through.map { (word) throws(Diagnostic) in try date(word) }
      let range = DateRange(from: first, through: last)
      if let from, let through, range.isEmpty { throw swapped(from, through, field) }
      let wanted = DaySpan(range)
      return values.days.map { $0.truth(.equal, wanted) }
    case .text: throw Diagnostic(.noOrder(field.text), at: field.range)
    }
  }

  /// The ends of a range of numbers; one that is not typed is infinite.
  private func numbers(_ from: Word?, _ through: Word?, _ field: Word) throws(Diagnostic) -> (low: Double, high: Double) {
    if let from, let through { try checkNumbers(from, through, field) }
    let low = try from.map { (word) throws(Diagnostic) in try number(word, field) } ?? -.infinity
    let high = try through.map { (word) throws(Diagnostic) in try number(word, field) } ?? .infinity
    if let from, let through, high < low { throw swapped(from, through, field) }
    return (low, high)
  }

  private func swapped(_ from: Word, _ through: Word, _ field: Word) -> Diagnostic {
    let range = from.range.lowerBound..<through.range.upperBound
    return Diagnostic(.emptyRange(from.text, through.text), at: range)
  }

  /// Two ends of a range are mended together.
  private func checkNumbers(_ from: Word, _ through: Word, _ field: Word) throws(Diagnostic) {
    for end in [from, through] where (try? number(end, field)) == nil {
      throw Diagnostic(.notANumber(end.text, field: field.text), at: end.range, offer: "filter \(field.text) in 100..200")
    }
  }

  private func checkDates(_ from: Word, _ through: Word, _ field: Word) throws(Diagnostic) {
    for end in [from, through] where PartialDate(end.text) == nil {
      throw Diagnostic(.notADate(end.text), at: end.range, offer: "filter \(field.text) in 2020-01..2020-03")
    }
  }

  private func number(_ value: Word, _ field: Word) throws(Diagnostic) -> Double {
    if let whole = wholeNumber(value.text) { return Double(whole) }
    guard let number = Double(value.text), number.isFinite else {
      throw Diagnostic(.notANumber(value.text, field: field.text), at: value.range)
    }
    return number
  }

  private func date(_ value: Word) throws(Diagnostic) -> PartialDate {
    guard let date = PartialDate(value.text) else { throw Diagnostic(.notADate(value.text), at: value.range) }
    return date
  }

  private func status(_ status: Word, _ field: Word) throws(Diagnostic) -> Status {
    if let wanted = Status(rawValue: status.folded) { return wanted }
    let near = nearest(to: status.text, among: Status.allCases.map(\.rawValue)) ?? "unknown"
    let offer = "filter \(field.text) is \(near)"
    throw Diagnostic(.expected("stated, inferred, asserted or unknown", found: status.text), at: status.range, offer: offer)
  }

  private func status(_ wanted: Status, _ cells: Cells, of field: Word) -> [Truth] {
    switch cells {
    case .datings(let datings): datings.map { Truth($0.status == wanted) }
    case let cells where Status.fields.contains(field.folded): cells.labels.map { Truth($0 == wanted.rawValue) }
    case let cells: cells.labels.map { Truth(($0 == nil ? .unknown : .stated) == wanted) }
    }
  }

  // MARK: - Words

  /// Looks in the distinct values of a field as if each were an article.
  private func contains(_ cells: Cells, _ pattern: Pattern) throws(Diagnostic) -> [Truth] {
    let labels = cells.labels
    let distinct = Array(Set(labels.compactMap { $0 })).sorted()
    let segment = Segment(distinct.map(Article.init(value:)))
    let hits = try Archive.find(
      TokenPattern(pattern), in: segment, documents: Documents(0..<UInt32(distinct.count)), scope: .all, sentenceBase: 0)
    let found = Set(segment.documents(of: hits, sentenceBase: 0).map { distinct[Int($0)] })
    return labels.map { $0.map { Truth(found.contains($0)) } ?? .unknown }
  }

  private func mentions(
    _ pattern: Pattern, _ section: Word?, _ bound: Bound?, _ documents: [UInt32], _ view: View
  ) throws(Diagnostic) -> [Truth] {
    let scope = section.flatMap { Scope($0.folded) } ?? .article
    return truths(of: try view.counts(of: TokenPattern(pattern), in: documents, scope), bound, documents)
  }

  /// Whether what was counted in each document keeps to the bound; without one, whether there is any.
  private func truths(of counts: [UInt32: Int], _ bound: Bound?, _ documents: [UInt32]) -> [Truth] {
    documents.map { document in
      let count = counts[document, default: 0]
      return Truth(bound.map { $0.comparison.holds(count, $0.number) } ?? (count > 0))
    }
  }
}

extension Condition {
  /// How many rows of a layer each document has in headline, deck and body, against a bound: expressions of time on the calendar, quantities,
  /// quotations that somebody is said to have said, names that are no part of another.
  fileprivate func has(_ layer: Word, _ bound: Bound?, _ documents: [UInt32], _ view: View) throws(Diagnostic) -> [Truth] {
    guard let wanted = HitLayer(rawValue: layer.folded) else {
      throw Diagnostic(.expected("dates, names, numbers or quotes", found: layer.text), at: layer.range, offer: "filter has dates")
    }
    var counts: [UInt32: Int] = [:]
    for document in Set(documents).sorted() {
      let place = view.archive.place(ofDocument: document)
      let segment = view.archive.segments[place.segment]
      counts[document] = try segment.count(of: wanted, in: segment.sentences.ofDocument(place.document))
    }
    return truths(of: counts, bound, documents)
  }
}

extension Segment {
  /// How many rows of a layer begin in the article's sentences among `sentences`.
  fileprivate func count(of layer: HitLayer, in sentences: Range<Int>) throws(Diagnostic) -> Int {
    switch layer {
    case .dates:
      let dates = try dates()
      return dates.rows(in: sentences).count {
        self.sentences.isArticle(Int(dates.sentence[$0])) && dates.mention[$0].expression.kind.isCalendar
      }
    case .names:
      let names = try names()
      return names.rows(in: sentences).count { self.sentences.isArticle(Int(names.sentence[$0])) && !names.isPart($0) }
    case .numbers:
      let numbers = try numbers()
      return numbers.rows(in: sentences).count { self.sentences.isArticle(Int(numbers.sentence[$0])) }
    case .quotes:
      let quotes = try quotes()
      return quotes.rows(in: sentences).count { self.sentences.isArticle(Int(quotes.sentence[$0])) && quotes.isSpeech($0) }
    }
  }
}

extension Article {
  /// A text of one line, as an article of its own.
  fileprivate init(value: String) {
    let bytes = Array(value.utf8)
    self.init(name: value, file: "", text: bytes)
    lines = [Line(number: 1, bytes: 0..<bytes.count, section: .body, reason: "a value")]
  }
}

extension View {
  /// How often `pattern` occurs in each of `documents`; documents without it are left out.
  func counts(of pattern: TokenPattern, in documents: [UInt32], _ scope: Scope) throws(Diagnostic) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for slice in Slice.cut(.documents(Documents(Array(Set(documents)).sorted())), self) {
      let hits = try Archive.find(pattern, in: slice.segment, documents: slice.documents, scope: scope, sentenceBase: slice.sentenceBase)
      for document in archive.documents(ofEach: hits) { counts[document, default: 0] += 1 }
    }
    return counts
  }
}

extension [UInt8] {
  /// Whether one of the values that commas part is `wanted`: `Jordan, Kuwait` lists both.
  fileprivate func lists(_ wanted: [UInt8]) -> Bool {
    split(separator: UInt8(ascii: ",")).contains { $0.drop { $0 == 0x20 }.elementsEqual(wanted) }
  }
}

extension Status {
  /// The fields whose values are such words.
  fileprivate static let fields: Set = ["status", "date_status"]
}

extension DateRange {
  /// Whether every day that is still possible stands in this relation to `wanted`; unknown where only some do.
  package func truth(_ comparison: Comparison, _ wanted: DateRange) -> Truth { DaySpan(self).truth(comparison, DaySpan(wanted)) }
}

extension Predicate {
  /// The values in lower case that a field must be, one of them, in the order typed; those that it must not be are none.
  public func values(of field: String) -> [String] {
    wanted.flatMap { test -> [String] in
      switch test.question {
      case .compare(let asked, .equal, let value) where asked.folded == field: [value.folded]
      case .among(let asked, let values) where asked.folded == field: values.map(\.folded)
      default: []
      }
    }
  }

  /// The tests that no `not` stands before, in the order typed.
  private var wanted: [Test] {
    switch self {
    case .test(let test): [test]
    case .not: []
    case .and(let parts), .or(let parts): parts.flatMap(\.wanted)
    }
  }

  /// The tests, in the order typed.
  var tests: [Test] {
    switch self {
    case .test(let test): [test]
    case .not(let inner): inner.tests
    case .and(let parts), .or(let parts): parts.flatMap(\.tests)
    }
  }
}
