import Chronology
import Columnar
public import Evidence

/// The values of one field for some rows.
public enum Cells: Sendable {
  case text([String?])
  case numbers([Double?])
  case datings([Dating])

  /// The values as people group and read them; nil is unknown. Whole numbers have no point.
  public var labels: [String?] {
    switch self {
    case .text(let cells): cells
    case .numbers(let cells): cells.map { $0.map(plainNumber) }
    case .datings(let cells): cells.map { $0.date?.description }
    }
  }

  /// Places of the rows in ascending order of their values, unknown ones last; equal values keep their order.
  public func ranks() -> [Int] {
    switch self {
    case .text(let cells): dense(cells.map { $0.map { ($0.lowercased(), $0) } }) { $0 < $1 }
    case .numbers(let cells): dense(cells) { $0 < $1 }
    case .datings(let cells): dense(cells.map(\.date)) { $0 < $1 }
    }
  }

  private func dense<Value>(_ cells: [Value?], _ isBefore: (Value, Value) -> Bool) -> [Int] {
    let order = cells.indices.sorted { left, right in
      switch (cells[left], cells[right]) {
      case (let a?, let b?): isBefore(a, b) || (!isBefore(b, a) && left < right)
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left < right
      }
    }
    var ranks = [Int](repeating: 0, count: cells.count)
    var rank = 0
    for (place, row) in order.enumerated() {
      if place > 0, isAbove(cells[row], cells[order[place - 1]], isBefore) { rank += 1 }
      ranks[row] = cells[row] == nil ? Int.max : rank
    }
    return ranks
  }

  private func isAbove<Value>(_ value: Value?, _ other: Value?, _ isBefore: (Value, Value) -> Bool) -> Bool {
    guard let value, let other else { return value == nil && other != nil }
    return isBefore(other, value)
  }
}

/// A number without a point where it is whole.
func plainNumber(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}

extension Column {
  /// The column's values as cells; a column of text that holds dates only is one of datings.
  var cells: Cells {
    switch values {
    case .integers(let cells): .numbers(cells.map { $0.map(Double.init) })
    case .reals(let cells, _): .numbers(cells)
    case .text(let cells): name.hasPrefix("date") || name == "value" ? .datings(cells) ?? .text(cells) : .text(cells)
    }
  }
}

extension Cells {
  /// Datings, if all `texts` that are there are dates.
  fileprivate static func datings(_ texts: [String?]) -> Cells? {
    let dates = texts.map { $0.map { PartialDate($0) } }
    guard !dates.contains(where: { $0 == .some(nil) }) else { return nil }
    return .datings(dates.map { Dating($0 ?? nil) })
  }
}
