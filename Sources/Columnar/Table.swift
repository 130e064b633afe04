/// Rows of typed cells, held as columns of one length, with the way they are drawn and the notes under them.
public struct Table: Equatable, Sendable {
  /// The columns in the order they are shown and exported; all have `rowCount` values.
  public private(set) var columns: [Column]
  /// The number of rows.
  public let rowCount: Int
  /// How a screen draws the rows; exports ignore it.
  public var drawing: Drawing
  /// Lines printed under the rows: conventions, what was left out, what is unknown.
  public var notes: [String]
  /// Which of all rows there might be these are, told of an export too, where notes are not; nil where they are all.
  public var extent: String?

  /// A table of `columns`, which must be equally long.
  public init(_ columns: [Column], rowCount: Int? = nil, drawing: Drawing = .grid, notes: [String] = []) {
    self.columns = columns
    self.rowCount = rowCount ?? columns.first?.values.count ?? 0
    self.drawing = drawing
    self.notes = notes
    for column in columns {
      precondition(column.values.count == self.rowCount, "column '\(column.name)' has \(column.values.count) of \(self.rowCount) values")
    }
  }

  /// The first column named `name`.
  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The table of the rows `numbers`, in that order; numbers may repeat.
  public func picking(_ numbers: [Int]) -> Table {
    Table(columns.map { $0.picking(numbers) }, rowCount: numbers.count, drawing: drawing.picking(numbers), notes: notes)
  }

  /// Adds `column` as the last one.
  public mutating func append(_ column: Column) {
    precondition(column.values.count == rowCount, "column '\(column.name)' has \(column.values.count) of \(rowCount) values")
    columns.append(column)
  }
}
