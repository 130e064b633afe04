import Chronology
import Columnar
public import Corpus
public import Diagnosis
import Evidence
import Prose
public import Query

/// Rows whose fields can be asked for by name.
public protocol FieldSource {
  /// The names of the fields, in the order they are shown.
  var fieldNames: [String] { get }
  /// The number of rows.
  var rowCount: Int { get }
  /// The values of a field for all rows; nil where there is no such field.
  func cells(_ field: String) -> Cells?
  /// The values of a field, those that many rows share once; nil where there is no such field.
  func coded(_ field: String) -> CodedCells?
  /// The values of a field that takes a comparison of all documents; nil where there is no such field. Throws what ends the comparison.
  func worked(_ field: String) throws(Diagnostic) -> CodedCells?
  /// The document of each row; nil where the rows have none.
  var documents: [UInt32]? { get }
  /// How the text of a field is compared.
  func form(of field: String) -> TextForm
}

/// How the text of a field is compared with a value.
public enum TextForm: Sendable {
  /// All of it.
  case whole
  /// All of it, or one of the parts between its commas.
  case list
}

extension FieldSource {
  /// Texts are compared as a whole.
  public func form(of field: String) -> TextForm { .whole }
}

/// The names of the fields that every document, hit or token has.
public enum FieldNames {
  /// The fields of a document.
  public static let document = [
    "doc", "headline", "outlet", "origin", "byline", "date", "date_status", "date_earliest", "date_latest", "words", "article", "file",
    "url",
    "body",
  ]
  /// The fields a hit has of its own.
  public static let hit = ["ref", "section", "line", "text", "byte_start", "byte_end", "word", "lemma", "norm", "shape", "quoted"]
  /// The fields of hits that are expressions of time, besides those of every hit.
  public static let dates = ["kind", "value", "earliest", "latest", "mod", "status", "reason"]
  /// The fields of hits that are names, besides those of every hit.
  public static let names = ["kind", "name", "entity", "reason"]
  /// The fields of hits that are quantities, besides those of every hit.
  public static let numbers = [
    "value", "low", "high", "modifier", "unit", "holder", "place", "asof", "part_of", "kind", "standing", "reason",
  ]
  /// The fields of hits that are quotations, besides those of every hit.
  public static let quotes = ["kind", "speaker", "name", "cue", "via", "reason"]
  /// Fields that are yes or no, so that their name alone is a test.
  public static let answers = ["quoted"]
  /// The fields that the rows of a layer have, besides those of every hit.
  public static func fields(of layer: HitLayer) -> [String] {
    switch layer {
    case .dates: dates
    case .names: names
    case .numbers: numbers
    case .quotes: quotes
    }
  }
  /// Periods of the document's date, by which hits and documents are counted; of an expression's own value where hits are such.
  public static let periods = ["day", "week", "month", "quarter", "year"]
  /// Fields of documents of which nearly every one has a value of its own, so that they make no groups.
  public static let unshared: Set<String> = ["body", "headline", "url", "words", "article", "date", "date_earliest", "date_latest"]
  /// Fields of documents that take a comparison of all of them: the number of the story each tells, and how many others tell it.
  public static let stories = ["story", "copies"]
  /// All built-in names, each once.
  public static let all = document + hit + periods + stories
}

/// Documents as rows.
public struct DocumentRows: FieldSource {
  /// What the fields are read from.
  public let view: View
  /// The documents' numbers in the archive.
  public let numbers: Documents

  /// The rows of `numbers`.
  public init(_ numbers: Documents, in view: View) {
    self.numbers = numbers
    self.view = view
  }

  /// The built-in fields, then the records' own.
  public var fieldNames: [String] { FieldNames.document + view.recordFields.names }
  /// The number of documents.
  public var rowCount: Int { numbers.count }
  /// The documents themselves.
  public var documents: [UInt32]? { Array(numbers) }

  /// The values of a field, a period of the date, or `doc.FIELD`.
  public func cells(_ field: String) -> Cells? {
    let name = field.hasPrefix("doc.") ? String(field.dropFirst(4)) : field
    if let words = DocumentField(rawValue: name) { return .text(numbers.map { view.reading.text(words, of: $0, in: view.archive)?.text }) }
    switch name {
    case "doc": return .text(numbers.map { view.archive.name(ofDocument: $0) })
    case "date": return .datings(numbers.map { view.reading.datings[Int($0)] })
    case "date_status": return .text(numbers.map { view.reading.datings[Int($0)].status.rawValue })
    case "date_earliest": return .datings(numbers.map { end(of: $0) { $0.earliest } })
    case "date_latest": return .datings(numbers.map { end(of: $0) { $0.latest } })
    case "words": return .numbers(numbers.map { Double(wordCount($0).page) })
    case "article": return .numbers(numbers.map { share(wordCount($0)) })
    case "file": return .text(numbers.map { view.archive.file(ofDocument: $0) })
    case "body": return .text(numbers.map { view.archive.article($0).bodyText })
    default: return period(name) ?? extra(name)
    }
  }

  /// The number of the story each document tells, or how many others tell it.
  public func worked(_ field: String) throws(Diagnostic) -> CodedCells? {
    switch field.hasPrefix("doc.") ? String(field.dropFirst(4)) : field {
    case "story":
      let stories = try view.stories()
      return CodedCells(.numbers(numbers.map { Double(stories.number(of: $0)) }))
    case "copies":
      let stories = try view.stories()
      return CodedCells(.numbers(numbers.map { Double(stories.story(of: $0).count - 1) }))
    default: return nil
    }
  }

  /// How many words each document has.
  public var wordCounts: [WordCount] { numbers.map { wordCount($0) } }

  private func wordCount(_ document: UInt32) -> WordCount {
    let place = view.archive.place(ofDocument: document)
    return view.archive.segments[place.segment].wordCounts[place.document]
  }

  /// The article's percentage of the words.
  private func share(_ count: WordCount) -> Double { count.page == 0 ? 0 : (100 * Double(count.article) / Double(count.page)).rounded() }

  /// An end of the days on which a document may have been published.
  private func end(of document: UInt32, _ end: (DateRange) -> Day?) -> Dating {
    let dating = view.reading.datings[Int(document)]
    return Dating(end(dating.range).map { .day($0) }, as: dating.status)
  }

  private func period(_ name: String) -> Cells? {
    guard let granularity = Granularity(name) else { return nil }
    return .datings(
      numbers.map { document in
        let dating = view.reading.datings[Int(document)]
        return Dating(dating.date?.period(granularity), as: dating.status)
      })
  }

  private func extra(_ name: String) -> Cells? {
    guard let field = view.recordFields[name] else { return nil }
    let texts = numbers.map { field.text(in: view.archive.recordFields(ofDocument: $0)) }
    return field.kind == .numbers ? .numerals(texts.map { $0.flatMap { Numeral($0) } }) : .text(texts)
  }
}

extension Article {
  /// The body's lines, joined by line ends.
  var bodyText: String {
    let bodies = lines.filter { $0.section == .body }.map { String(decoding: text[$0.bytes], as: UTF8.self) }
    return bodies.joined(separator: "\n")
  }
}

/// Hits as rows.
public struct HitRows: FieldSource {
  /// What the fields are read from.
  public let view: View
  /// The hits.
  public let hits: Hits

  /// The document of each hit, where somebody found them out before.
  private let knownDocuments: [UInt32]?

  /// The rows of `hits`; `documents` are those of each, where they are known.
  public init(_ hits: Hits, of documents: [UInt32]? = nil, in view: View) {
    self.hits = hits
    self.view = view
    knownDocuments = documents
  }

  /// A hit's own fields, then its document's.
  public var fieldNames: [String] {
    ["doc"] + FieldNames.hit + (hits.layer.map(FieldNames.fields) ?? ["speaker"]) + (hits.labels?.names ?? [])
      + DocumentRows(Documents([]), in: view).fieldNames.dropFirst()
  }
  /// The number of hits.
  public var rowCount: Int { hits.count }
  /// The document of each hit.
  public var documents: [UInt32]? { documentOfEach }
  /// The document of each hit.
  var documentOfEach: [UInt32] { knownDocuments ?? view.archive.documents(ofEach: hits) }

  /// The values of a label, else of a hit's own field, else of its document's.
  public func cells(_ field: String) -> Cells? { LabelRows(hits, in: view)?.coded(field)?.cells ?? layerCells(field) ?? wordCells(field) }
  /// The holders and the places of a quantity may be several.
  public func form(of field: String) -> TextForm {
    hits.layer == .numbers && (field == "holder" || field == "place") ? .list : .whole
  }

  private func named(_ cells: Cells, _ field: String) -> Cells {
    guard !view.aliases.all.isEmpty, case .text(let texts) = cells else { return cells }
    switch field {
    case "speaker": return .text(texts.map { text in text.map { view.aliases.alias(ofSpeaker: $0)?.name ?? $0 } })
    case "holder", "place":
      return .text(
        texts.map { text in text.map { namesListed(in: $0).map { view.aliases.alias(of: $0)?.name ?? $0 }.joined(separator: nameSeparator) }
        }
      )
    case "name" where hits.layer == .quotes: return .text(texts.map { text in text.map { view.aliases.alias(of: $0)?.name ?? $0 } })
    default: return cells
    }
  }

  /// The values of a field of the layer whose rows the hits are; nil where they are none, or have no such field.
  ///
  /// Who speaks and who has a quantity goes by the name of the alias that has a form of it.
  func layerCells(_ field: String) -> Cells? { statedCells(field).map { named($0, field) } }

  private func statedCells(_ field: String) -> Cells? {
    switch hits.layer {
    case .dates where FieldNames.dates.contains(field) || FieldNames.periods.contains(field): DateRows(hits, in: view).cells(field)
    case .names where FieldNames.names.contains(field): NameRows(hits, in: view).cells(field)
    case .numbers where FieldNames.numbers.contains(field): NumberRows(hits, in: view).cells(field)
    case .quotes where FieldNames.quotes.contains(field): QuoteRows(hits, in: view).cells(field)
    case nil where field == "speaker": .text(speakers)
    default: nil
    }
  }

  private func wordCells(_ field: String) -> Cells? {
    switch field {
    case "ref": .text(hits.sentences.map { view.archive.ref(ofSentence: $0) })
    case "section": .text(places.map { view.archive.segments[$0.segment].sentences.section($0.sentence).word })
    case "line": .numbers(places.map { Double(lineNumber($0)) })
    case "text": .text(column { text($0) })
    case "byte_start": .numbers(column { offset(bytes($0).lowerBound, $0) })
    case "byte_end": .numbers(column { offset(bytes($0).upperBound, $0) })
    case "quoted": .text(quoted)
    default:
      TokenTest.Attribute(rawValue: field).map { codedWords($0).cells } ?? documentCells(field)
    }
  }

  /// The value of each row, as far as somebody waits for it.
  func column<Cell>(_ value: (Int) -> Cell?) -> [Cell?] {
    var cells = [Cell?](repeating: nil, count: hits.count)
    for row in cells.indices {
      if row & 255 == 0, Task.isCancelled { break }
      cells[row] = value(row)
    }
    return cells
  }

  private var places: [(segment: Int, sentence: Int)] { hits.sentences.map { view.archive.place(ofSentence: $0) } }

  private func lineNumber(_ place: (segment: Int, sentence: Int)) -> Int {
    let segment = view.archive.segments[place.segment]
    return segment.lines.number(Int(segment.sentences.line[place.sentence]))
  }

  /// The bytes of hit `row` in its article's text.
  func bytes(_ row: Int) -> Range<Int> {
    let place = view.archive.place(ofSentence: hits.sentence(row))
    let segment = view.archive.segments[place.segment]
    if let layer = hits.layer, let bytes = segment.bytes(ofRow: hits.layerRow(row), of: layer) { return bytes }
    return segment.bytes(ofTokens: hits.tokens(row), in: place.sentence)
  }

  /// A byte of hit `row` counted from where the article's offsets begin; nil for a record's headline, which stands outside its text.
  private func offset(_ byte: Int, _ row: Int) -> Double? {
    let origin = view.archive.origin(ofDocument: view.archive.document(ofSentence: hits.sentence(row)))
    return byte < origin ? nil : Double(byte - origin)
  }

  /// The words of hit `row`.
  func text(_ row: Int) -> String {
    let place = view.archive.place(ofSentence: hits.sentence(row))
    let segment = view.archive.segments[place.segment]
    return segment.text(bytes(row), of: Int(segment.sentences.document[place.sentence]))
  }

  /// A field of the documents, read once for each and spread over their hits.
  private func documentCells(_ field: String) -> Cells? {
    let distinct = view.archive.documents(of: hits)
    return DocumentRows(distinct, in: view).cells(field).map { CodedCells(rows(of: distinct), $0).cells }
  }
}

/// The rows of a table.
public struct TableRows: FieldSource {
  /// The table.
  public let sheet: Sheet

  /// The rows of `sheet`.
  public init(_ sheet: Sheet) { self.sheet = sheet }

  /// The columns' names.
  public var fieldNames: [String] { sheet.table.columns.map(\.name) }
  /// The number of rows.
  public var rowCount: Int { sheet.rowCount }
  /// A table's rows have no document.
  public var documents: [UInt32]? { nil }
  /// The values of a column.
  public func cells(_ field: String) -> Cells? { sheet.table.columns.first { $0.name.lowercased() == field.lowercased() }?.cells }
}

extension Value {
  /// The rows of the value with their fields.
  public func fields(in view: View) -> any FieldSource {
    switch self {
    case .documents(let documents): DocumentRows(documents, in: view)
    case .hits(let hits): HitRows(hits, in: view)
    case .table(let sheet): TableRows(sheet)
    }
  }
}

extension FieldSource {
  /// A value of its own for each row.
  public func coded(_ field: String) -> CodedCells? { cells(field).map { CodedCells($0) } }

  /// No field takes a comparison.
  public func worked(_ field: String) throws(Diagnostic) -> CodedCells? { nil }

  /// The values of a field, whatever they take; nil where there is no such field.
  public func found(_ field: String) throws(Diagnostic) -> CodedCells? {
    if let coded = coded(field) { return coded }
    return try worked(field)
  }

  /// The values of the field that `word` names.
  ///
  /// Throws `.unknownField` at the word's place.
  public func known(_ word: Word) throws(Diagnostic) -> CodedCells {
    var cells = try found(word.folded)
    if cells == nil { cells = coded(word.text) }
    // A column that nobody waits for any more is left as it is.
    if Task.isCancelled { throw Diagnostic(.cancelled) }
    if let cells { return cells }
    if documents != nil, FieldNames.hit.contains(word.folded) { throw Diagnostic(.fieldOfHits(word.text), at: word.range) }
    if documents != nil, let layer = HitLayer.allCases.first(where: { FieldNames.fields(of: $0).contains(word.folded) }) {
      throw Diagnostic(.fieldOfLayer(word.text, layer.rawValue), at: word.range)
    }
    throw Diagnostic(.unknownField(word.text, known: fieldNames, near: nearest(to: word.text, among: fieldNames)), at: word.range)
  }
}
