import Query

/// Rows that nobody can decide about: they travel with a value, so that no verb drops them silently.
struct Doubt: Sendable {
  /// Rows of the value's own kind: beside its rows, or among them where a set was taken away that may hold them.
  ///
  /// Documents and hits stand together, tables one by one; none is empty.
  var rows: [Value]
  /// Whether some of `rows` may be among the value's rows.
  var isAmongRows = false
  /// Rows that stood beside others when these were counted.
  private(set) var leftOut: [Value] = []
  /// Rows that were counted and may not belong to what was asked.
  private(set) var included: [Value] = []

  /// Doubt about `rows`.
  init(_ rows: [Value] = []) { self.rows = rows.filter { $0.count > 0 } }

  /// How many rows are in doubt.
  var count: Int { Self.count(rows) + Self.count(leftOut) + Self.count(included) }

  /// Whether nothing is in doubt.
  var isEmpty: Bool { rows.isEmpty && leftOut.isEmpty && included.isEmpty }

  /// Both.
  func merged(with other: Doubt) -> Doubt {
    if other.isEmpty, !other.isAmongRows { return self }
    var both = Doubt(Self.merged(rows, other.rows))
    both.isAmongRows = isAmongRows || other.isAmongRows
    both.leftOut = Self.merged(leftOut, other.leftOut)
    both.included = Self.merged(included, other.included)
    return both
  }

  /// The doubt about what is counted from `value`.
  func carriedOver(from value: Value) -> Doubt {
    if isEmpty { return Doubt() }
    let (beside, among) = split(by: value)
    var doubt = Doubt()
    doubt.leftOut = Self.merged(leftOut, beside)
    doubt.included = Self.merged(included, among)
    return doubt
  }

  /// Without the rows, which `others` replace.
  func replacingRows(by others: Value?) -> Doubt {
    var doubt = self
    doubt.rows = others.map { $0.count > 0 ? [$0] : [] } ?? []
    return doubt
  }

  /// The rows beside those of `value`, and the ones among them.
  private func split(by value: Value) -> (beside: [Value], among: [Value]) {
    guard isAmongRows else { return (rows, []) }
    func parts(_ operation: SetExpression.Operation) -> [Value] {
      rows.compactMap { operation.joined($0, value) }.filter { $0.count > 0 }
    }
    return (parts(.minus), parts(.intersect))
  }

  private static func merged(_ left: [Value], _ right: [Value]) -> [Value] {
    right.reduce(left) { values, next in
      for (index, value) in values.enumerated() {
        guard let both = SetExpression.Operation.union.joined(value, next) else { continue }
        return values[..<index] + [both] + values[(index + 1)...]
      }
      return values + [next]
    }
  }

  private static func count(_ values: [Value]) -> Int { values.reduce(0) { $0 + $1.count } }
}

extension Doubt {
  /// The lines that tell it under `value`.
  func notes(beside value: Value) -> [String] {
    if isEmpty { return [] }
    let (beside, among) = split(by: value)
    let more = (beside + leftOut).byKind.map { count, kind in
      let them = count == 1 ? "it" : "them"
      return
        "\(counted(count, "more " + kind.member)) may belong here: what is asked of \(them) is unknown (`filter possibly …` keeps \(them))"
    }
    let fewer = (among + included).byKind.map { count, kind in
      "\(counted(count, kind.member)) here may not belong: whether what is taken away holds \(count == 1 ? "it" : "them") is unknown"
    }
    return more + fewer
  }
}

extension [Value] {
  /// How many rows of each kind these are, kinds without a row left out.
  fileprivate var byKind: [(count: Int, kind: Kind)] {
    Kind.allCases.map { kind in (filter { $0.kind == kind }.reduce(0) { $0 + $1.count }, kind) }.filter { $0.count > 0 }
  }
}
