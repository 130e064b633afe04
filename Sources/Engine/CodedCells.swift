public import Chronology
import Corpus
public import Diagnosis
import Evidence

/// The values of one field for some rows, each distinct value once: rows are compared, counted and filtered by number.
public struct CodedCells: Sendable {
  /// The number of each row's value.
  public let codes: [UInt32]
  /// The rows that have each number, where they are known.
  public let rowsOfCodes: CodeRows?
  let distinct: CodedValues

  /// The values by their numbers; some may be equal, and some without a row.
  public var values: Cells { distinct.cells }

  /// The value `values[codes[row]]` for each row.
  package init(_ codes: [UInt32], _ values: Cells) { self.init(codes, CodedValues(values), rowsOfCodes: nil) }

  /// The values row by row: a value of its own for each row, but of many texts each one once where they come again.
  public init(_ cells: Cells) {
    if case .text(let texts) = cells, texts.count >= Self.manyTexts {
      var known: [String?: UInt32] = [:]
      var values: [String?] = []
      var codes: [UInt32] = []
      codes.reserveCapacity(texts.count)
      for text in texts {
        let code = known[text] ?? UInt32(values.count)
        if Int(code) == values.count {
          known[text] = code
          values.append(text)
        }
        codes.append(code)
        // Refs and the like hardly come again.
        if codes.count == Self.manyTexts, values.count > Self.manyTexts / 2 { break }
      }
      if codes.count == texts.count {
        self.init(codes, .text(values))
        return
      }
    }
    self.init(Array(0..<UInt32(cells.count)), cells)
  }

  private static let manyTexts = 4096

  private init(_ codes: [UInt32], _ distinct: CodedValues, rowsOfCodes: CodeRows?) {
    self.codes = codes
    self.distinct = distinct
    self.rowsOfCodes = rowsOfCodes
  }

  /// The same with the rows of each number looked up, for columns that are kept.
  package func withRowsOfCodes() -> CodedCells {
    CodedCells(codes, distinct, rowsOfCodes: CodeRows(codes, codeCount: values.count))
  }

  /// The values row by row.
  public var cells: Cells { values.picking(codes.map(Int.init)) }

  /// The places of the values in ascending order, unknown ones last; equal values have equal places.
  public var places: ValuePlaces { distinct.places }

  /// The places of the rows in ascending order of their values, unknown ones last with the greatest number; equal values have equal places.
  public var ranks: [Int] {
    let places = distinct.places
    return codes.map { places.ofValue[Int($0)] == places.count - 1 ? .max : Int(places.ofValue[Int($0)]) }
  }

  /// The rows `rows`, in that order.
  func picking(_ rows: [UInt32]) -> CodedCells {
    let picked = [UInt32](unsafeUninitializedCapacity: rows.count) { picked, count in
      let (codes, rows) = (codes.span, rows.span)
      var row = 0
      while row < rows.count {
        picked[row] = codes[Int(rows[row])]
        row += 1
      }
      count = rows.count
    }
    return CodedCells(picked, distinct, rowsOfCodes: nil)
  }
}

extension Cells {
  /// The number of values.
  public var count: Int {
    switch self {
    case .text(let cells): cells.count
    case .numbers(let cells): cells.count
    case .numerals(let cells): cells.count
    case .probabilities(let cells): cells.count
    case .datings(let cells): cells.count
    }
  }
}

extension DocumentRows {
  /// The values of a field, each distinct one once where the columns have them so.
  public func coded(_ field: String) -> CodedCells? {
    // Few documents may have few of many values.
    guard numbers.count >= Self.manyDocuments, let all = view.coded(field) else { return cells(field).map { CodedCells($0) } }
    return numbers.range == view.archive.documents.range ? all : all.picking(Array(numbers))
  }

  static let manyDocuments = 1000

  /// The number of the period each document lies in, and the periods by their numbers; nil for an unknown one.
  public func periods(of granularity: Granularity) -> (codes: [UInt32], dates: [PartialDate?]) {
    let all = view.keptCodes(by: granularity)
    guard case .datings(let datings) = all.values else { return ([], []) }
    return (numbers.map { all.codes[Int($0)] }, datings.map(\.date))
  }
}

extension View {
  /// A field of all documents whose distinct values are coded in their columns; nil for other fields.
  func coded(_ field: String) -> CodedCells? {
    let name = field.hasPrefix("doc.") ? String(field.dropFirst(4)) : field
    if let words = DocumentField(rawValue: name) { return keptFields.field(.words(words)) { coded(words).withRowsOfCodes() } }
    return name == "date" ? keptCodes(by: nil) : Granularity(name).map { keptCodes(by: $0) }
  }

  /// The dates of all documents, or the periods they lie in.
  fileprivate func keptCodes(by granularity: Granularity?) -> CodedCells {
    keptFields.field(.date(granularity)) { coded(by: granularity).withRowsOfCodes() }
  }

  private func coded(_ field: DocumentField) -> CodedCells {
    var codes: [UInt32] = []
    codes.reserveCapacity(archive.documentCount)
    var values: [String?] = [nil]
    for segment in archive.segments {
      let column = segment.articles.column(field).values
      codes.append(column.codes, plus: UInt32(values.count - 1))
      values += (0..<column.distinct.count).map { column.distinct.text($0) }
    }
    for (document, text) in reading.asserted(field) {
      codes[Int(document)] = UInt32(values.count)
      values.append(text)
    }
    return CodedCells(codes, .text(values))
  }

  private func coded(by granularity: Granularity?) -> CodedCells {
    var codes: [UInt32] = []
    codes.reserveCapacity(archive.documentCount)
    var values = [Dating(nil)]
    for segment in archive.segments {
      let column = segment.articles.dates(by: granularity)
      codes.append(column.codes, plus: UInt32(values.count - 1))
      values += zip(column.distinct, column.isInferred).map { Dating($0, as: $1 ? .inferred : .stated) }
    }
    for (document, dating) in reading.datings.beyondPages(of: archive.documents) {
      codes[Int(document)] = UInt32(values.count)
      values.append(granularity.map { Dating(dating.date?.period($0), as: dating.status) } ?? dating)
    }
    return CodedCells(codes, .datings(values))
  }
}

extension [UInt32] {
  /// Adds `column`, raised by `base` where it is not 0.
  fileprivate mutating func append(_ column: some Collection<UInt32>, plus base: UInt32) {
    append(contentsOf: column.lazy.map { $0 == 0 ? 0 : $0 + base })
  }
}

extension Granularity {
  /// The granularity called `name`.
  init?(_ name: String) {
    switch name {
    case "day": self = .day
    case "week": self = .week
    case "month": self = .month
    case "quarter": self = .quarter
    case "year": self = .year
    default: return nil
    }
  }
}

extension HitRows {
  /// The values of a field, those of documents each once.
  public func coded(_ field: String) -> CodedCells? {
    if let cells = LabelRows(hits, in: view)?.coded(field) { return cells }
    if let cells = layerCells(field) { return CodedCells(cells) }
    if let attribute = TokenTest.Attribute(rawValue: field) { return codedWords(attribute) }
    guard !FieldNames.hit.contains(field) else { return cells(field).map { CodedCells($0) } }
    if hits.count >= DocumentRows.manyDocuments, let all = view.coded(field) { return all.picking(documentOfEach) }
    let distinct = view.archive.documents(of: hits)
    guard let coded = DocumentRows(distinct, in: view).coded(field) else { return nil }
    return coded.picking(rows(of: distinct))
  }

  /// A field of the documents, spread over their hits.
  public func worked(_ field: String) throws(Diagnostic) -> CodedCells? {
    guard !FieldNames.hit.contains(field) else { return nil }
    let distinct = view.archive.documents(of: hits)
    return try DocumentRows(distinct, in: view).worked(field)?.picking(rows(of: distinct))
  }

  /// The row of each hit's document among `distinct`.
  func rows(of distinct: Documents) -> [UInt32] {
    var row = 0
    return documentOfEach.map { document in
      if row >= distinct.count || distinct[row] != document { row = distinct.firstIndex(notBelow: document) }
      return UInt32(row)
    }
  }
}
