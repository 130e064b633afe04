public import Columnar

/// The text of `table` in a format, ended by a newline unless it is empty.
///
/// `screen` counts for `.table`; of it the others heed only the target, and svg the signs. `about` is printed by md, html and svg,
/// `header` heeded by csv and tsv. Cost: linear in the bytes of the cells.
public func render(
  _ table: Table, as format: Format, on screen: Screen = Screen(), about: About? = nil, header: Header = .written
) -> String {
  String(decoding: renderBytes(table, as: format, on: screen, about: about, header: header), as: UTF8.self)
}

/// The same as UTF-8 bytes, for writing to a file without another copy.
public func renderBytes(
  _ table: Table, as format: Format, on screen: Screen = Screen(), about: About? = nil, header: Header = .written
) -> [UInt8] {
  switch format {
  case .table: return screenText(of: table, on: screen)
  case .csv: return SeparatedValues(.comma, header: header, target: screen.target).bytes(of: table)
  case .tsv: return SeparatedValues(.tab, header: header, target: screen.target).bytes(of: table)
  case .json: return JSONObjects(.array).bytes(of: table)
  case .jsonl: return JSONObjects(.lines).bytes(of: table)
  case .md: return markdown(of: table, about: about)
  case .html: return htmlPage(of: table, about: about)
  case .svg: return picture(of: table, about: about, charset: screen.charset)
  }
}

/// A table as a terminal shows it: the rows in their drawing, then the notes.
func screenText(of table: Table, on screen: Screen) -> [UInt8] {
  var sheet = Sheet(screen)
  var notes = table.notes
  switch table.drawing {
  case .grid:
    drawGrid(table, on: &sheet, notes: &notes)
  case .concordance:
    if let concordance = Concordance(table) {
      concordance.draw(on: &sheet, notes: &notes)
    } else {
      drawGrid(table, on: &sheet, notes: &notes)
    }
  case .page(let lines):
    if let page = Page(table, lines: lines) { page.draw(on: &sheet) } else { drawGrid(table, on: &sheet, notes: &notes) }
  case .lines:
    drawLines(table, on: &sheet)
  case .bars(let measure):
    if let bars = Bars(table, measure: measure) { bars.draw(on: &sheet, notes: &notes) } else { drawGrid(table, on: &sheet, notes: &notes) }
  }
  drawNotes(notes, on: &sheet)
  return sheet.bytes
}

/// The notes under a table, each on its own line, wrapped.
private func drawNotes(_ notes: [String], on sheet: inout Sheet) {
  var text = CleanText()
  for note in notes {
    text.set(note, charset: sheet.charset)
    sheet.putWrapped(text, indent: 1, hanging: 3, role: .dim)
  }
}
