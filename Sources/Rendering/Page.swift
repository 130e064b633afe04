import Columnar

/// Running text with its refs in the margin, and a label on lines that are not the article's.
///
/// Lit stretches are coloured; without colour they stand in `⟦ ⟧`, on a screen without Unicode in `[[ ]]`.
struct Page {
  private let text: Column
  private let ref: Column?
  private let section: Column?
  private let lines: [PageRow]

  /// Below this many columns for the text the margin stands on a line of its own.
  private static let narrowest = 20

  /// Nil unless the table has a column `text`.
  init?(_ table: Table, lines: [PageRow]) {
    guard let text = table.column("text") else { return nil }
    self.text = text
    self.ref = table.column("ref")
    self.section = table.column("section")
    self.lines = lines
  }

  /// Prints every row, wrapped beside its margin.
  func draw(on sheet: inout Sheet) {
    let gutter = Gutter(text.values.count, sheet.rowNumbers)
    let (refWidth, labelWidth) = (widest(ref, sheet.charset) { _ in true }, widest(section, sheet.charset) { !isArticle($0) })
    let margin = 1 + gutter.width + (refWidth > 0 ? refWidth + 2 : 0) + (labelWidth > 0 ? labelWidth + 2 : 0)
    let isBeside = sheet.limit.map { $0 - margin >= Page.narrowest } ?? true
    var line = CleanText()
    for row in 0..<text.values.count {
      let role: Role? = isArticle(row) ? nil : .dim
      gutter.put(row, on: &sheet, using: &line)
      put(ref, row, width: refWidth, role ?? .ref, on: &sheet, using: &line)
      put(isArticle(row) ? nil : section, row, width: labelWidth, .dim, on: &sheet, using: &line)
      if !isBeside { sheet.endLine() }
      fill(&line, row, sheet)
      sheet.putWrapped(line, indent: isBeside ? margin : 1, hanging: isBeside ? margin : 1, role: role)
    }
  }

  private func isArticle(_ row: Int) -> Bool { lines.indices.contains(row) ? lines[row].isArticle : true }

  private func widest(_ column: Column?, _ charset: Screen.Charset, where counts: (Int) -> Bool) -> Int {
    guard let column else { return 0 }
    var text = CleanText()
    return (0..<column.values.count).reduce(0) { widest, row in
      guard counts(row) else { return widest }
      text.set(column, row: row, charset: charset)
      return max(widest, text.width)
    }
  }

  private func put(_ column: Column?, _ row: Int, width: Int, _ role: Role, on sheet: inout Sheet, using line: inout CleanText) {
    guard width > 0 else { return }
    guard let column else { return sheet.skip(width + 2) }
    line.set(column, row: row, charset: sheet.charset)
    sheet.skip(width + 2 - sheet.put(line, role: role))
  }

  private func fill(_ line: inout CleanText, _ row: Int, _ sheet: Sheet) {
    guard case .text(let cells) = text.values, cells.hasText(row) else {
      return line.set(text, row: row, charset: sheet.charset)
    }
    line.set(cells.bytes(row), charset: sheet.charset, lit: lines.indices.contains(row) ? lines[row].lit : [])
    if sheet.colour == .off, !line.lit.isEmpty { line.bracketLit(sheet.charset) }
  }
}

/// Draws the column `text`, else the first one, line by line; a line too long is wrapped under its own beginning.
func drawLines(_ table: Table, on sheet: inout Sheet) {
  guard let column = table.column("text") ?? table.columns.first else { return }
  var text = CleanText()
  for row in 0..<table.rowCount {
    text.set(column, row: row, charset: sheet.charset)
    let indent = text.bytes.prefix { $0 == blank }.count
    sheet.putWrapped(text, indent: 0, hanging: indent)
  }
}
