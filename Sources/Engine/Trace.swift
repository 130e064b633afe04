/// How a pipeline was read and run.
public struct Trace: Sendable {
  /// One verb of it.
  public struct Step: Sendable {
    /// The text.
    public var text: String
    /// How it was understood.
    public var reading: String?
    /// Rows that went in; nil for what brackets begin with.
    public var rowsIn: Int?
    /// Rows that came out.
    public var rowsOut: Int
    /// The kind of what came out.
    public var kind: Kind
    /// How long it took.
    public var time: Duration
    /// In how many brackets and saved queries it stands.
    public var depth = 0
    /// How it was done, found out only when somebody asks.
    public var plan: @Sendable () -> String?

    /// A step.
    public init(
      text: String, reading: String?, rowsIn: Int?, rowsOut: Int, kind: Kind, time: Duration, depth: Int = 0,
      plan: @escaping @Sendable () -> String? = { nil }
    ) {
      self.text = text
      self.reading = reading
      self.rowsIn = rowsIn
      self.rowsOut = rowsOut
      self.kind = kind
      self.time = time
      self.depth = depth
      self.plan = plan
    }

    /// The step as one of a line that holds its own in brackets.
    var inner: Step {
      var inner = self
      inner.depth += 1
      return inner
    }
  }

  /// The line.
  public var text: String
  /// What the line began with, in words, and how many rows that was.
  public var source: (name: String, rows: Int, kind: Kind)
  /// What stands in brackets and saved queries, in the order it was run, before the line's own verbs.
  public var asides: [Step] = []
  /// The aliases that something of the line stands for, in words.
  public var aliases: [String] = []
  /// The verbs, in order.
  public var steps: [Step] = []
}
