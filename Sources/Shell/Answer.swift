public import Sessions

/// What an entry led to: what is shown, and what the prompt does next.
public struct Answer: Equatable, Sendable {
  /// What follows an answer.
  public enum Next: Equatable, Sendable {
    /// The next entry.
    case prompt
    /// The next entry begins with this text, as if typed.
    case prefilled(String)
    /// The text is opened in `$EDITOR`; what comes back is the beginning of the next entry.
    case edit(String)
    /// The shell ends with this exit code.
    case leave(code: Int32)
  }

  /// For standard output, through the pager where it does not fit; whole lines.
  public var output: String
  /// For standard error; whole lines.
  public var message: String
  /// How the entry ended.
  public var outcome: HistoryEntry.Outcome
  /// What the prompt does next.
  public var next: Next

  /// An answer; without arguments, a silent one.
  public init(output: String = "", message: String = "", outcome: HistoryEntry.Outcome = .done, next: Next = .prompt) {
    self.output = output
    self.message = message
    self.outcome = outcome
    self.next = next
  }
}
