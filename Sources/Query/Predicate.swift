/// A question about one row, answered yes, no or unknown.
public indirect enum Predicate: Equatable, Sendable {
  case or([Predicate])
  case and([Predicate])
  case not(Predicate)
  case test(Test)
}

/// One test of a predicate, with its place.
public struct Test: Equatable, Sendable {
  /// What is asked.
  public enum Question: Equatable, Sendable {
    case compare(Word, Comparison, Word)
    /// `field in A, B`.
    case among(Word, [Word])
    /// `field in A..B`: either end may be open; a single word is both.
    case within(Word, Word?, Word?)
    /// `doc in NAME`.
    case member(Word)
    case contains(Word, Pattern)
    /// `date is unknown`.
    case status(Word, Word)
    /// `mentions PATTERN [in SECTION] [> N]`.
    case mentions(Pattern, section: Word?, Bound?)
    /// `has dates [> N]`, `has numbers [> N]`.
    case has(Word, Bound?)
  }

  /// What is asked.
  public var question: Question
  /// The text of the test.
  public var range: Range<Int>
}

/// `= != < <= > >=`.
public enum Comparison: String, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether the comparison asks for an order.
  public var isOrdering: Bool { self != .equal && self != .notEqual }

  /// Whether `left` and `right` stand in this relation.
  public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

/// A comparison with a whole number, e.g. `> 3`.
public struct Bound: Equatable, Sendable {
  /// The relation.
  public var comparison: Comparison
  /// The number.
  public var number: Int
}
