/// How a pipeline was read and run.
public struct Trace: Sendable {
  /// One verb of it.
  public struct Step: Sendable {
    /// The text.
    public var text: String
    /// How it was understood.
    public var reading: String?
    /// Rows that went in, and rows that came out.
    public var rowsIn: Int
    /// Rows that came out.
    public var rowsOut: Int
    /// The kind of what came out.
    public var kind: Kind
    /// How long it took.
    public var time: Duration
  }

  /// The line.
  public var text: String
  /// What the line began with, in words, and how many rows that was.
  public var source: (name: String, rows: Int, kind: Kind)
  /// The verbs, in order.
  public var steps: [Step] = []
}
