/// An answer that may be unknown, with the connectives of Kleene's strong three-valued logic.
public enum Truth: Int, Comparable, Sendable {
  case no, unknown, yes

  /// `no` before `unknown` before `yes`.
  public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  /// A known answer.
  public init(_ answer: Bool) { self = answer ? .yes : .no }

  /// The opposite; unknown stays unknown.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
