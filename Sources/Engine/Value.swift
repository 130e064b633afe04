public import Columnar
public import Corpus
public import Diagnosis

/// What passes between commands: documents, hits or a table.
public enum Value: Sendable {
  case documents(Documents)
  case hits(Hits)
  case table(Sheet)

  /// The kind of the value.
  public var kind: Kind {
    switch self {
    case .documents: .documents
    case .hits: .hits
    case .table: .table
    }
  }

  /// The number of rows.
  public var count: Int {
    switch self {
    case .documents(let documents): documents.count
    case .hits(let hits): hits.count
    case .table(let sheet): sheet.rowCount
    }
  }

  /// The rows `rows`, in that order.
  public func picking(_ rows: Selection) -> Value {
    switch self {
    case .documents(let documents): .documents(documents.picking(rows))
    case .hits(let hits): .hits(hits.picking(rows))
    case .table(let sheet): .table(sheet.picking(rows))
    }
  }
}

/// The three kinds of value.
public enum Kind: String, CaseIterable, Sendable {
  case documents, hits
  case table

  /// One row of the kind, in words.
  public var member: String {
    switch self {
    case .documents: "document"
    case .hits: "hit"
    case .table: "row"
    }
  }

  /// The kind with its article, for messages.
  public var phrase: String { self == .table ? "a table" : rawValue }
}

/// A table with the way to open each of its rows.
public struct Sheet: Sendable {
  private enum Rows: Sendable {
    case made(Table)
    /// Of the rows that `make` makes, those with these numbers.
    case asked(Selection, make: @Sendable (Selection) -> Table)

    var table: Table {
      switch self {
      case .made(let table): table
      case .asked(let rows, let make): make(rows)
      }
    }

    var count: Int {
      switch self {
      case .made(let table): table.rowCount
      case .asked(let rows, _): rows.count
      }
    }

    func picking(_ numbers: Selection) -> Rows {
      switch self {
      case .made(let table): .made(table.picking(Array(numbers)))
      case .asked(let rows, let make): .asked(rows.picking(numbers), make: make)
      }
    }
  }

  private let rows: Rows
  /// What stands behind each row.
  public let openings: Openings
  /// The rows as files get them, where that is another layout.
  private let exports: Rows?

  /// `table`, opened by `openings`.
  ///
  /// - Parameter exports: makes of rows the table that files get, where a screen lays them out otherwise.
  public init(_ table: Table, openings: Openings = .none, exports: (@Sendable (Selection) -> Table)? = nil) {
    self.init(.made(table), openings, exports.map { .asked(.range(0..<table.rowCount), make: $0) })
  }

  /// A table of so many rows, which `make` makes once somebody wants to see them.
  public init(rowCount: Int, openings: Openings, make: @escaping @Sendable (Selection) -> Table) {
    self.init(.asked(.range(0..<rowCount), make: make), openings, nil)
  }

  private init(_ rows: Rows, _ openings: Openings, _ exports: Rows?) {
    self.rows = rows
    self.openings = openings
    self.exports = exports
  }

  /// The rows; made here where they are not yet.
  public var table: Table { rows.table }

  /// The rows as files get them.
  public var exported: Table { (exports ?? rows).table }

  /// The number of rows.
  public var rowCount: Int { rows.count }

  /// The rows `numbers`, in that order; they open to what they opened to before.
  public func picking(_ numbers: Selection) -> Sheet {
    Sheet(rows.picking(numbers), openings.picking(numbers), exports?.picking(numbers))
  }
}

/// How the rows of a table are opened: found again when somebody asks, so that a table costs nothing for it.
public struct Openings: Sendable {
  private let open: @Sendable (Int, View) throws(Diagnostic) -> Opening

  /// Rows that `open` opens by their number.
  public init(_ open: @escaping @Sendable (Int, View) throws(Diagnostic) -> Opening) { self.open = open }

  /// Rows with nothing behind them but themselves.
  public static let none = Openings { (_, _) throws(Diagnostic) in Opening(lines: ["the row is its own source"]) }

  /// What stands behind `row`.
  public func opening(_ row: Int, in view: View) throws(Diagnostic) -> Opening { try open(row, view) }

  func picking(_ numbers: Selection) -> Openings {
    let open = open
    return Openings { (row, view) throws(Diagnostic) in try open(numbers[row], view) }
  }
}

/// What stands behind one row of a table.
public struct Opening: Sendable {
  /// The formula with its numbers, or the steps that gave the value.
  public var lines: [String]
  /// The sentences, each as often as it counts.
  public var sentences: [UInt32]
  /// The spans in them, where they are known.
  public var hits: Hits?

  /// The opening of a row that rests on `sentences`.
  public init(lines: [String] = [], sentences: [UInt32] = [], hits: Hits? = nil) {
    self.lines = lines
    self.sentences = hits?.sentences ?? sentences
    self.hits = hits
  }
}
