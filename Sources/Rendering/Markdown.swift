import Columnar

/// A table as Markdown: what it is about, a pipe table, the notes. Hits and lit stretches are bold.
func markdown(of table: Table, about: About?) -> [UInt8] {
  var output: [UInt8] = []
  var text = CleanText()
  for line in about?.lines ?? [] {
    output.append("- ")
    output.append(markdown: line.key, using: &text)
    output.append(": ")
    if line.key == "query" { output.append(code: line.value, using: &text) } else { output.append(markdown: line.value, using: &text) }
    output.append("\n")
  }
  if !output.isEmpty { output.append("\n") }
  let columns = table.columns.filter(\.isShown)
  if !columns.isEmpty { output.append(pipeTable: columns, table, using: &text) }
  for note in table.notes {
    output.append("\n")
    output.append(markdown: note, using: &text)
    output.append("\n")
  }
  return output
}

extension [UInt8] {
  fileprivate mutating func append(pipeTable columns: [Column], _ table: Table, using text: inout CleanText) {
    for column in columns {
      append("| ")
      append(markdown: column.name, using: &text)
      append(" ")
    }
    append("|\n")
    for column in columns { append(column.values.isNumeric || column.isLeftContext(in: table) ? "| ---: " : "| --- ") }
    append("|\n")
    for row in 0..<table.rowCount {
      for column in columns {
        append("| ")
        text.set(column, row: row, in: table)
        appendMarkdown(text)
        append(contentsOf: (column.mark(of: row) ?? "").utf8)
        append(" ")
      }
      append("|\n")
    }
  }

  fileprivate mutating func append(markdown string: String, using text: inout CleanText) {
    text.set(string, charset: .unicode, blanks: .single)
    appendMarkdown(text)
  }

  /// Adds text as code, to be copied as it is: between more backticks than it has in a row.
  fileprivate mutating func append(code string: String, using text: inout CleanText) {
    text.set(string, charset: .unicode, blanks: .single)
    let longest = text.bytes.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
    let isPadded = text.bytes.first == UInt8(ascii: "`") || text.bytes.last == UInt8(ascii: "`")
    self += fence + (isPadded ? [0x20] : []) + text.bytes + (isPadded ? [0x20] : []) + fence
  }

  /// Adds text with every sign escaped that Markdown or HTML would read; lit stretches in bold.
  private mutating func appendMarkdown(_ text: CleanText) {
    let source = text.bytes
    var (index, next) = (0, 0)
    while index < source.count {
      if next < text.lit.count, text.lit[next].lowerBound == index { append("**") }
      if isMarkdownSign(source[index]) { append(UInt8(ascii: "\\")) }
      append(source[index])
      index += 1
      guard next < text.lit.count, text.lit[next].upperBound == index else { continue }
      append("**")
      next += 1
    }
  }
}

extension Column {
  /// Whether this is the left context of a concordance, which is set flush right.
  func isLeftContext(in table: Table) -> Bool { table.drawing == .concordance && name == "left" }

  /// What stands behind the value of `row`; nil for nothing.
  func mark(of row: Int) -> String? {
    guard let marks, marks.indices.contains(row), !marks[row].isEmpty else { return nil }
    var text = CleanText()
    text.set(marks[row], charset: .unicode)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

extension CleanText {
  /// Takes a cell as pages for reading show it: what the table's drawing lights is lit.
  mutating func set(_ column: Column, row: Int, in table: Table) {
    guard case .text(let cells) = column.values, cells.hasText(row) else {
      return set(column, row: row, charset: .unicode)
    }
    let cell = cells.bytes(row)
    switch table.drawing {
    case .concordance where column.name == "hit":
      set(cell, charset: .unicode, blanks: .single, lit: [0..<cell.count])
    case .page(let lines) where column.name == "text" && lines.indices.contains(row):
      set(cell, charset: .unicode, blanks: .single, lit: lines[row].lit)
    default: set(cell, charset: .unicode, blanks: .single)
    }
  }
}

/// Whether Markdown or HTML in it would read the sign.
private func isMarkdownSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["): true
  case UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "#"): true
  default: false
  }
}
