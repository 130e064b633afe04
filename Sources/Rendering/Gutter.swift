/// The row numbers at the left, with the blank that begins every line.
struct Gutter {
  /// Columns of the numbers and the blanks behind them; 0 without numbers.
  let width: Int

  init(_ rowCount: Int, _ rowNumbers: Screen.RowNumbers) {
    width = rowNumbers == .shown && rowCount > 0 ? "\(rowCount)".utf8.count + 2 : 0
  }

  /// Prints the first blank and the number of `row`.
  func put(_ row: Int, on sheet: inout Sheet, using text: inout CleanText) {
    sheet.skip(1)
    guard width > 0 else { return }
    text.set("\(row + 1)", charset: sheet.charset)
    sheet.skip(width - 2 - text.width)
    sheet.put(text, role: .dim)
    sheet.skip(2)
  }
}
