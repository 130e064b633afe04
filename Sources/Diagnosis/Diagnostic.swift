/// What went wrong with something a person typed or gave: the facts, where, and a line that runs instead.
///
/// The place that fails gives facts; `Diagnostic.message` words them. `range` counts UTF-8 bytes of the text that was
/// read (the query, or one line of a file), end exclusive.
public struct Diagnostic: Error, Equatable, Sendable {
  /// The facts of the failure.
  public var kind: Kind
  /// The bytes of the text that the caret stands under; nil when no text is to blame.
  public var range: Range<Int>?
  /// One line that runs, shown after the message.
  public var offer: String?

  /// A failure of `kind` at `range`.
  public init(_ kind: Kind, at range: Range<Int>? = nil, offer: String? = nil) {
    self.kind = kind
    self.range = range
    self.offer = offer
  }
}
