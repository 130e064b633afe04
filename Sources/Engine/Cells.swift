import Chronology
public import Columnar
public import Evidence

/// The values of one field for some rows.
public enum Cells: Sendable {
  case text([String?])
  case numbers([Double?])
  case numerals([Numeral?])
  case probabilities([Double?])
  case datings([Dating])

  /// The values as people read them; nil is unknown. Numbers that were written stand as they were, counted ones without a point where whole.
  public var labels: [String?] {
    switch self {
    case .text(let cells): cells
    case .numbers(let cells): cells.map { $0.map(plainNumber) }
    case .numerals(let cells): cells.map { $0?.text }
    case .probabilities(let cells): cells.map { $0.map { shown(probability: $0) } }
    case .datings(let cells): cells.map { $0.description.isEmpty ? nil : $0.description }
    }
  }

  /// The cells without ranges of numbers, which are unknown then.
  public var withoutRanges: Cells { if case .numerals(let cells) = self { .numerals(cells.withoutRanges) } else { self } }

  /// The cells of the rows `rows`, in that order.
  public func picking(_ rows: [Int]) -> Cells {
    switch self {
    case .text(let cells): .text(rows.map { cells[$0] })
    case .numbers(let cells): .numbers(rows.map { cells[$0] })
    case .numerals(let cells): .numerals(rows.map { cells[$0] })
    case .probabilities(let cells): .probabilities(rows.map { cells[$0] })
    case .datings(let cells): .datings(rows.map { cells[$0] })
    }
  }

  /// Places of the rows in ascending order of their values, unknown ones last with the greatest number; equal values have equal places.
  public func ranks() -> [Int] {
    switch self {
    case .text(let cells): dense(cells.map { $0.map { ($0.lowercased(), $0) } }) { $0 < $1 }
    case .numbers(let cells), .probabilities(let cells): dense(cells) { $0 < $1 }
    case .numerals(let cells): dense(cells) { $0.isBefore($1) }
    case .datings(let cells): dense(cells.map(\.order)) { $0 < $1 }
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

extension Dating {
  /// Where it stands among others: by its first day, the longer one first; what is on no day comes behind, by its text.
  fileprivate var order: (Int, Int, String)? {
    if status != .unknown, let first = date?.first ?? possible?.earliest {
      return (Int(first.rawValue), -Int((through ?? date?.last ?? possible?.latest ?? first).rawValue), text ?? "")
    }
    return text.map { (.max, 0, $0) }
  }
}

/// A number without a point where it is whole.
func plainNumber(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}

extension [Numeral?] {
  /// The numbers, without ranges.
  var withoutRanges: [Numeral?] { map { $0?.upperEnd == nil ? $0 : nil } }
}
