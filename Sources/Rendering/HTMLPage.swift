import Columnar

/// A table as a page of its own: it loads nothing, runs nothing, and prints well.
func htmlPage(of table: Table, about: About?) -> [UInt8] {
  var page = MarkupText()
  page.raw("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n")
  page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
  page.raw("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
  page.text(about?.lines.first?.value ?? "Dateline")
  page.raw("</title>\n<style>\n")
  page.raw(styleSheet)
  page.raw("</style>\n</head>\n<body>\n")
  page.about(about)
  switch table.drawing {
  case .page(let lines): page.paragraphs(table, lines)
  case .lines: page.lines(table)
  default: page.table(table)
  }
  for note in table.notes {
    page.raw("<p class=\"note\">")
    page.text(note)
    page.raw("</p>\n")
  }
  page.raw("</body>\n</html>\n")
  return page.bytes
}

extension MarkupText {
  fileprivate mutating func about(_ about: About?) {
    guard let about, !about.lines.isEmpty else { return }
    raw("<dl>\n")
    for line in about.lines {
      raw("<dt>")
      text(line.key)
      raw("</dt><dd>")
      text(line.value)
      raw("</dd>\n")
    }
    raw("</dl>\n")
  }

  fileprivate mutating func table(_ table: Table) {
    let columns = table.columns.filter(\.isShown)
    let shares = measured(table)?.values.shares
    raw(table.drawing == .concordance ? "<table class=\"kwic\">\n<thead><tr>" : "<table>\n<thead><tr>")
    for column in columns {
      raw(opening("th", column, table))
      text(column.name)
      raw("</th>")
    }
    raw(shares == nil ? "</tr></thead>\n<tbody>\n" : "<th></th></tr></thead>\n<tbody>\n")
    for row in 0..<table.rowCount {
      raw("<tr>")
      for column in columns { cell(column, row, table) }
      if let shares { bar(shares[row]) }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n")
  }

  private mutating func cell(_ column: Column, _ row: Int, _ table: Table) {
    raw(opening("td", column, table))
    clean.set(column, row: row, in: table)
    lit()
    if let mark = column.mark(of: row) { text(mark) }
    raw("</td>")
  }

  private mutating func bar(_ share: Double) {
    raw("<td class=\"bar\"><div style=\"width:")
    bytes.append(real: share * 100, decimals: 1)
    raw("%\"></div></td>")
  }

  private func opening(_ tag: StaticString, _ column: Column, _ table: Table) -> String {
    let isRight = column.values.isNumeric || column.isLeftContext(in: table)
    return isRight ? "<\(tag) class=\"n\">" : "<\(tag)>"
  }

  private func measured(_ table: Table) -> Column? {
    guard case .bars(let measure) = table.drawing, let column = table.column(measure), column.values.isNumeric else { return nil }
    return column
  }

  fileprivate mutating func paragraphs(_ table: Table, _ lines: [PageRow]) {
    guard let column = table.column("text") else { return self.table(table) }
    for row in 0..<table.rowCount {
      let isArticle = lines.indices.contains(row) ? lines[row].isArticle : true
      raw(isArticle ? "<p><span class=\"ref\">" : "<p class=\"other\"><span class=\"ref\">")
      for (margin, isShown) in [(table.column("ref"), true), (table.column("section"), !isArticle)] {
        guard isShown, let margin else { continue }
        clean.set(margin, row: row, in: table)
        lit()
        raw(" ")
      }
      raw("</span>")
      clean.set(column, row: row, in: table)
      lit()
      raw("</p>\n")
    }
  }

  fileprivate mutating func lines(_ table: Table) {
    guard let column = table.column("text") ?? table.columns.first else { return }
    raw("<pre>")
    for row in 0..<table.rowCount {
      clean.set(column, row: row, charset: .unicode)
      lit()
      raw("\n")
    }
    raw("</pre>\n")
  }
}

/// The look of a page. Source: written for these tables.
private let styleSheet = """
  body { font: 15px/1.45 Georgia, serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #111; background: #fff }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; font-size: .85em; color: #444 }
  dd { margin: 0; overflow-wrap: anywhere }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums }
  th, td { padding: .15em .7em; text-align: left; vertical-align: top }
  th { border-bottom: 1px solid #888 }
  th.n, td.n { text-align: right }
  .kwic td { white-space: nowrap }
  mark { background: none; color: #a00; font-weight: bold }
  .ref, .note, .other { color: #777; font-size: .85em }
  .ref { margin-right: 1em }
  .bar { width: 20em }
  .bar div { background: #468; height: .8em; margin-top: .3em }
  @media print { body { margin: 0; max-width: none } thead { display: table-header-group } tr, p { break-inside: avoid } }

  """
