import Columnar

/// Columns side by side: numbers flush right, text flush left, two blanks between.
struct Grid {
  /// One column with the room it is given.
  struct Stripe {
    let column: Column
    let role: Role?
    /// Columns for the marks behind values.
    let markWidth: Int
    /// Columns for the values.
    var valueWidth: Int
    /// Columns of the widest value.
    let natural: Int

    var width: Int { valueWidth + markWidth }
    var isNumeric: Bool { column.values.isNumeric }
  }

  private(set) var stripes: [Stripe]

  /// Text columns are not made narrower than this, a date with its mark, before columns are left out.
  private static let narrowest = 11
  /// Without a screen width, cells are padded to this at most, so that one long cell does not fill every row with blanks.
  private static let widestPadding = 120

  /// The columns of `columns` that screens show, as wide as their widest cells.
  init(_ columns: [Column], on sheet: Sheet) {
    var text = CleanText()
    stripes = columns.filter(\.isShown).map { Stripe($0, sheet.charset, using: &text) }
    guard sheet.limit == nil else { return }
    for index in stripes.indices { stripes[index].valueWidth = min(stripes[index].valueWidth, Grid.widestPadding) }
  }

  /// The columns of the whole.
  var width: Int { stripes.reduce(0) { $0 + $1.width } + 2 * max(0, stripes.count - 1) }

  /// Makes the widest text columns narrower until all fit, then leaves out columns at the right; returns their names.
  mutating func fit(to room: Int) -> [String] {
    var left: [String] = []
    while true {
      narrow(by: width - room, to: Grid.narrowest)
      guard width > room, stripes.count > 1 else { break }
      left.append(stripes.removeLast().column.name)
      stripes = stripes.map(\.widened)
    }
    narrow(by: width - room, to: 1)
    return left.reversed()
  }

  /// Prints the columns' names, without ending the line.
  func putHeader(on sheet: inout Sheet) {
    var text = CleanText()
    for (index, stripe) in stripes.enumerated() {
      if index > 0 { sheet.skip(2) }
      text.set(stripe.column.name, charset: sheet.charset)
      let room = stripe.isNumeric && text.width <= stripe.valueWidth ? stripe.valueWidth : stripe.width
      if stripe.isNumeric { sheet.skip(room - text.width) }
      let taken = sheet.put(text, within: sheet.limit == nil ? nil : room, role: .header)
      sheet.skip(stripe.width - (stripe.isNumeric ? max(room, taken) : taken))
    }
  }

  /// Prints a row, without ending the line.
  func putRow(_ row: Int, on sheet: inout Sheet, using text: inout CleanText) {
    for index in stripes.indices {
      if index > 0 { sheet.skip(2) }
      stripes[index].put(row, on: &sheet, using: &text)
    }
  }

  /// Takes `excess` columns from the text columns, the widest first, none below `floor`.
  private mutating func narrow(by excess: Int, to floor: Int) {
    guard excess > 0 else { return }
    let texts = stripes.indices.filter { floor == 1 || !stripes[$0].isNumeric }
    var (low, high) = (floor, texts.map { stripes[$0].valueWidth }.max() ?? floor)
    func saving(_ level: Int) -> Int { texts.reduce(0) { $0 + max(0, stripes[$1].valueWidth - level) } }
    while low < high {
      let middle = (low + high + 1) / 2
      if saving(middle) >= excess { low = middle } else { high = middle - 1 }
    }
    var spare = saving(low) - excess
    for index in texts where stripes[index].valueWidth > low {
      let back = spare > 0 ? 1 : 0
      stripes[index].valueWidth = low + back
      spare -= back
    }
  }
}

/// Draws a table as a grid, with its header; `notes` gains a line on columns that did not fit.
func drawGrid(_ table: Table, on sheet: inout Sheet, notes: inout [String]) {
  var grid = Grid(table.columns, on: sheet)
  let gutter = Gutter(table.rowCount, sheet.rowNumbers)
  grid.fit(on: sheet, beside: 1 + gutter.width, notes: &notes)
  guard !grid.stripes.isEmpty else { return }
  sheet.skip(1 + gutter.width)
  grid.putHeader(on: &sheet)
  sheet.endLine()
  var text = CleanText()
  for row in 0..<table.rowCount {
    gutter.put(row, on: &sheet, using: &text)
    grid.putRow(row, on: &sheet, using: &text)
    sheet.endLine()
  }
}

extension Grid {
  /// Fits the grid beside what takes `other` columns of the sheet, and notes what was left out.
  mutating func fit(on sheet: Sheet, beside other: Int, notes: inout [String]) {
    guard let limit = sheet.limit else { return }
    let left = fit(to: max(1, limit - other))
    if !left.isEmpty { notes.append("too narrow for \(left.joined(separator: ", ")): a wider screen or an export shows more") }
  }
}
