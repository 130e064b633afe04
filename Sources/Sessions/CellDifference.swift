/// A cell that gave something else than its file says.
public struct CellDifference: Hashable, Sendable {
  /// The place of the cell among the cells of its session, from 0.
  public var cellIndex: Int
  /// The cell's id.
  public var id: String?
  /// The line in the file where the cell begins.
  public var line: Int
  /// How it ended, where the file expects the other.
  public var surprise: CellRecord.Kind?
  /// The hunks of a unified diff with the file's line numbers; empty when the record holds.
  public var hunks: String
}
