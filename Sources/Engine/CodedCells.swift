public import Chronology
import Corpus
import Evidence

/// The values of one field for some rows, each distinct value once: rows are compared, counted and filtered by number.
public struct CodedCells: Sendable {
  /// The number of each row's value.
  public let codes: [UInt32]
  /// The values by their numbers; some may be equal, and some without a row.
  public let values: Cells

  /// The value `values[codes[row]]` for each row.
  public init(_ codes: [UInt32], _ values: Cells) {
    self.codes = codes
    self.values = values
  }

  /// A value of its own for each row.
  public init(_ cells: Cells) { self.init(Array(0..<UInt32(cells.count)), cells) }

  /// The values row by row.
  public var cells: Cells { values.picking(codes.map(Int.init)) }

  /// The places of the rows in ascending order of their values, unknown ones last with the greatest number; equal values have equal places.
  public var ranks: [Int] {
    let ranks = values.ranks()
    return codes.map { ranks[Int($0)] }
  }

  /// The rows `rows`, in that order.
  public func picking(_ rows: [UInt32]) -> CodedCells { CodedCells(rows.map { codes[Int($0)] }, values) }
}

extension Cells {
  /// The number of values.
  public var count: Int {
    switch self {
    case .text(let cells): cells.count
    case .numbers(let cells): cells.count
    case .numerals(let cells): cells.count
    case .datings(let cells): cells.count
    }
  }
}

extension DocumentRows {
  /// The values of a field, each distinct one once where the columns have them so.
  public func coded(_ field: String) -> CodedCells? {
    let name = field.hasPrefix("doc.") ? String(field.dropFirst(4)) : field
    // Few documents may have few of many values.
    guard numbers.count >= Self.manyDocuments else { return cells(field).map { CodedCells($0) } }
    if let words = DocumentField(rawValue: name) { return coded(words) }
    if name == "date" { return coded(by: nil) }
    if let granularity = Granularity(name) { return coded(by: granularity) }
    return cells(field).map { CodedCells($0) }
  }

  private static let manyDocuments = 1000

  private func coded(_ field: DocumentField) -> CodedCells {
    var codes: [UInt32] = []
    codes.reserveCapacity(numbers.count)
    var values: [String?] = [nil]
    for slice in Slice.cut(.documents(numbers.inOrder), view) {
      let column = slice.segment.articles.column(field).values
      codes.append(column.codes, of: slice.documents, plus: UInt32(values.count - 1))
      values += (0..<column.distinct.count).map { column.distinct.text($0) }
    }
    for (document, text) in view.reading.asserted(field) {
      guard let row = numbers.inOrder.row(of: document) else { continue }
      codes[row] = UInt32(values.count)
      values.append(text)
    }
    return inRows(codes, .text(values))
  }

  /// The number of the period each document lies in, and the periods by their numbers; nil for an unknown one.
  public func periods(of granularity: Granularity) -> (codes: [UInt32], dates: [PartialDate?]) {
    let coded = coded(by: granularity)
    guard case .datings(let datings) = coded.values else { return (coded.codes, []) }
    return (coded.codes, datings.map(\.date))
  }

  private func coded(by granularity: Granularity?) -> CodedCells {
    var codes: [UInt32] = []
    codes.reserveCapacity(numbers.count)
    var values = [Dating(nil)]
    for slice in Slice.cut(.documents(numbers.inOrder), view) {
      let column = slice.segment.articles.dates(by: granularity)
      codes.append(column.codes, of: slice.documents, plus: UInt32(values.count - 1))
      values += zip(column.distinct, column.isInferred).map { Dating($0, as: $1 ? .inferred : .stated) }
    }
    for (document, dating) in view.reading.datings.beyondPages(of: numbers.inOrder) {
      guard let row = numbers.inOrder.row(of: document) else { continue }
      codes[row] = UInt32(values.count)
      values.append(granularity.map { Dating(dating.date?.period($0), as: dating.status) } ?? dating)
    }
    return inRows(codes, .datings(values))
  }

  /// `codes` of the documents in order, in the order of the rows.
  private func inRows(_ codes: [UInt32], _ values: Cells) -> CodedCells {
    guard !numbers.isInOrder else { return CodedCells(codes, values) }
    let ordered = numbers.inOrder
    return CodedCells(numbers.map { codes[ordered.row(of: $0) ?? 0] }, values)
  }
}

extension [UInt32] {
  /// Adds the numbers of `documents` in `column`, raised by `base` where they are not 0.
  fileprivate mutating func append<Column: RandomAccessCollection<UInt32>>(
    _ column: Column, of documents: Documents, plus base: UInt32
  ) where Column.Index == Int {
    if base == 0, let range = documents.range {
      append(contentsOf: column[Int(range.lowerBound)..<Int(range.upperBound)])
      return
    }
    for document in documents {
      let code = column[Int(document)]
      append(code == 0 ? 0 : code + base)
    }
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
    if let cells = layerCells(field) { return CodedCells(cells) }
    guard !FieldNames.hit.contains(field) else { return cells(field).map { CodedCells($0) } }
    let distinct = view.archive.documents(of: hits)
    guard let coded = DocumentRows(distinct, in: view).coded(field) else { return nil }
    return coded.picking(rows(of: distinct))
  }

  /// The row of each hit's document among `distinct`.
  func rows(of distinct: Documents) -> [UInt32] {
    var row = 0
    return view.archive.documents(ofEach: hits).map { document in
      if row >= distinct.count || distinct[row] != document { row = distinct.firstIndex(notBelow: document) }
      return UInt32(row)
    }
  }
}
