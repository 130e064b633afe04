import Query

/// What a pipeline gives: rows, and the rows nobody can decide about.
struct Finding: Sendable {
  /// The rows.
  var value: Value
  /// The rows in doubt.
  var doubt = Doubt()

  /// The doubt about what is counted from the rows.
  var carriedDoubt: Doubt { doubt.carriedOver(from: value) }
}

extension SetExpression.Operation {
  /// The rows of both, joined; nil for values that do not join.
  ///
  /// A row is in doubt where Kleene's connectives of what is known of it on both sides leave it unknown.
  func joined(_ left: Finding, _ right: Finding) -> Finding? {
    guard let value = joined(left.value, right.value) else { return nil }
    var doubt = left.doubt.merged(with: right.doubt)
    guard let unsure = doubt.rows.first else {
      return Finding(value: value, doubt: doubt)
    }
    let (surely, maybe) = ([left, right].map(\.sureRows), [left, right].map(\.possibleRows))
    let kept: Value? =
      switch self {
      case .union: Self.minus.chained(unsure, [surely[0], surely[1]])
      case .intersect: Self.intersect.chained(unsure, [maybe[0], maybe[1]])
      case .minus: Self.intersect.joined(unsure, maybe[0]).flatMap { Self.minus.joined($0, surely[1]) }
      }
    doubt = doubt.replacingRows(by: kept)
    doubt.isAmongRows = doubt.isAmongRows || self == .minus
    return Finding(value: value, doubt: doubt)
  }

  private func chained(_ first: Value, _ others: [Value]) -> Value? {
    others.reduce(first) { (joinedSoFar: Value?, other) in joinedSoFar.flatMap { joined($0, other) } }
  }
}

extension Finding {
  /// The rows that certainly belong.
  fileprivate var sureRows: Value { doubt.rows.first.flatMap { SetExpression.Operation.minus.joined(value, $0) } ?? value }
  /// The rows that may belong, the certain ones among them.
  fileprivate var possibleRows: Value { doubt.rows.first.flatMap { SetExpression.Operation.union.joined(value, $0) } ?? value }
}
