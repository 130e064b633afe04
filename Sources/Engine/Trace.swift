/// How a pipeline was read and run.
public struct Trace: Sendable {
  /// One verb of it.
  public struct Step: Sendable {
    /// The text.
    public var text: String
    /// The verb bound to what stands behind it; nil for what a line begins with.
    private var command: (any Command)?
    /// What went in, and what it was read in.
    private var input: (rows: Value, view: View)?
    /// What stands in the place of a reading where there is no command.
    private var remark: String?
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

    /// The rows a line, brackets or a saved query begin with.
    public init(text: String, reading: String, rowsOut: Int, kind: Kind, depth: Int = 0) {
      self.text = text
      remark = reading
      self.rowsOut = rowsOut
      self.kind = kind
      time = .zero
      self.depth = depth
    }

    /// What `command` made of `input`.
    init(_ text: String, _ command: any Command, of input: Value, leaving output: Value, time: Duration, in view: View) {
      self.text = text
      self.command = command
      self.input = (input, view)
      rowsIn = input.count
      rowsOut = output.count
      kind = output.kind
      self.time = time
    }

    /// How it was understood; nil where the words say it all.
    public var reading: String? { remark ?? command?.reading }

    /// How it was done; nil where there is one way only.
    public var plan: String? { input.flatMap { command?.plan(for: $0.rows, in: $0.view) } }

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
