public import Chronology
public import Columnar
import Evidence

extension Column {
  /// A column of `cells`; dates bear the marks of how they are known.
  public init(_ name: String, of cells: Cells, place: Place = .everywhere, missing: String = "") {
    self.init(name, cells.values, place: place, missing: missing)
    if case .datings(let datings) = cells, datings.contains(where: { $0.status != .stated && !$0.description.isEmpty }) {
      marks = datings.map(\.status.markBehindDate)
    }
  }

  /// The column's values as cells; the marks behind dates say how they are known.
  var cells: Cells {
    switch values {
    case .text(let cells): .text(Array(cells))
    case .integers(let cells): .numbers(cells.map { $0.map(Double.init) })
    case .reals(let cells, _): .numbers(cells)
    case .probabilities(let cells): .probabilities(cells)
    case .numerals(let cells): .numerals(cells)
    case .dates(let cells):
      .datings(
        cells.indices.map { row in cells[row].map { Dating($0, as: marks.flatMap { Status(mark: $0[row]) } ?? .stated) } ?? Dating(nil) })
    }
  }
}

extension Dating {
  /// The date of a column's cell.
  fileprivate init(_ cell: DateCell, as status: Status) {
    let date = PartialDate(cell.text.prefix { $0 != "." })
    let last = cell.days.map { Day(rawValue: $0.upperBound) }
    self.init(date, through: date?.last == last ? nil : last, as: status)
    guard date == nil else { return }
    text = cell.text
    self.status = status
    possible = cell.days.map { DateRange(earliest: Day(rawValue: $0.lowerBound), latest: Day(rawValue: $0.upperBound)) }
  }
}

extension DateCell {
  /// A date as a cell, written as `text` or in full.
  public init?(_ date: PartialDate?, through: Day? = nil, as text: String? = nil) {
    guard let date else { return nil }
    let last = max(through ?? date.last, date.first)
    self.init(text ?? Dating(date, through: through).description, days: date.first.rawValue...last.rawValue)
  }
}

extension DateCell {
  /// A dating as a cell: its text, or its date; nil where it has neither.
  fileprivate init?(_ dating: Dating) {
    guard let text = dating.text, !text.isEmpty else {
      self.init(dating.date, through: dating.through)
      return
    }
    let range = dating.range
    let days = range.earliest.flatMap { first in range.latest.map { first.rawValue...max(first, $0).rawValue } }
    self.init(text, days: days)
  }
}

extension Status {
  /// The mark behind a date: an unknown one is its own `?`.
  var markBehindDate: String { self == .unknown ? "" : mark }
}

extension Cells {
  /// The cells as a column's values.
  var values: Values {
    switch self {
    case .text(let cells): .text(cells)
    case .datings(let cells): .dates(cells.map { DateCell($0) })
    // What a modifier opens is of the row it stands in, not of all that have the number.
    case .numerals(let cells): .numerals(cells.map { $0.map { $0.upperEnd == nil ? Numeral($0, within: nil) : $0 } })
    case .probabilities(let cells): .probabilities(cells)
    case .numbers(let cells):
      cells.contains { $0.map { $0 != $0.rounded() || abs($0) >= 1e15 } ?? false }
        ? .reals(cells, decimals: decimals(of: cells)) : .integers(cells.map { $0.map { Int($0) } })
    }
  }
}

/// The digits behind the point that show all of `numbers` as they are; at most six.
private func decimals(of numbers: [Double?]) -> Int {
  var scale = 1.0
  for digits in 0..<6 {
    if numbers.allSatisfy({ ($0 ?? 0) * scale == (($0 ?? 0) * scale).rounded() }) { return digits }
    scale *= 10
  }
  return 6
}
