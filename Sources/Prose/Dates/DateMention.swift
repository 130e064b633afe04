/// An expression of time as words of a sentence state it, before anything is known about the page.
public struct DateMention: Hashable, Sendable {
  /// The bytes of the words, with a weekday that stands before or after them (`Friday, March 20, 2026`).
  public var bytes: Range<Int>
  /// What the words say.
  public var expression: DateExpression

  /// The expression `expression` at `bytes`.
  public init(bytes: Range<Int>, expression: DateExpression) {
    self.bytes = bytes
    self.expression = expression
  }
}
