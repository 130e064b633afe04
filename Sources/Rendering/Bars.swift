import Columnar

/// A grid with a bar beside each row, as long as the row's value is large; the longest bar is the largest value.
struct Bars {
  private let table: Table
  private let measure: Column

  /// Bars are not longer than this, nor shorter while the screen has room.
  private static let longest = 40
  private static let shortest = 10

  /// Nil unless the table has a numeric column `measure`.
  init?(_ table: Table, measure: String) {
    guard let column = table.column(measure), column.values.isNumeric else { return nil }
    self.table = table
    self.measure = column
  }

  /// Prints the header and all rows.
  func draw(on sheet: inout Sheet, notes: inout [String]) {
    var grid = Grid(table.columns, on: sheet)
    let gutter = Gutter(table.rowCount, sheet.rowNumbers)
    let shortest = min(Bars.shortest, (sheet.limit ?? 0) / 5)
    grid.fit(on: sheet, beside: 1 + gutter.width + 2 + shortest, notes: &notes)
    let used = 1 + gutter.width + grid.width + 2
    let length = min(Bars.longest, sheet.limit.map { $0 - used } ?? Bars.longest)
    sheet.skip(1 + gutter.width)
    grid.putHeader(on: &sheet)
    sheet.endLine()
    var text = CleanText()
    let shares = measure.values.shares
    for row in 0..<table.rowCount {
      gutter.put(row, on: &sheet, using: &text)
      grid.putRow(row, on: &sheet, using: &text)
      if shares[row] > 0, length > 0 {
        text.set(bar(shares[row], length, sheet.charset), charset: sheet.charset)
        sheet.skip(2)
        sheet.put(text, role: .bar)
      }
      sheet.endLine()
    }
  }

  /// A bar of `share` times `length` columns; never nothing, since nothing would read as zero.
  private func bar(_ share: Double, _ length: Int, _ charset: Screen.Charset) -> String {
    guard charset == .unicode else {
      return String(repeating: "#", count: max(1, Int((share * Double(length)).rounded())))
    }
    let eighths = max(1, Int((share * Double(length) * 8).rounded()))
    let rest = eighths % 8 == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1])
    return String(repeating: "█", count: eighths / 8) + rest
  }
}

extension Values {
  /// Each number as a share of the largest, from 0 to 1; 0 for text, missing and negative ones.
  var shares: [Double] {
    let numbers: [Double] =
      switch self {
      case .text, .dates: [Double](repeating: 0, count: count)
      case .integers(let cells): cells.map { max(0, Double($0 ?? 0)) }
      case .reals(let cells, _), .probabilities(let cells): cells.map { $0.map { $0.isFinite ? max(0, $0) : 0 } ?? 0 }
      case .numerals(let cells): cells.map { max(0, $0?.value ?? 0) }
      }
    guard let largest = numbers.max(), largest > 0 else { return numbers }
    return numbers.map { $0 / largest }
  }
}
