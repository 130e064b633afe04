import Columnar

extension Grid.Stripe {
  init(_ column: Column, _ charset: Screen.Charset, using text: inout CleanText) {
    self.column = column
    role = column.name == "ref" || column.name == "doc" ? .ref : nil
    text.set(column.name, charset: charset)
    var widest = text.width
    for row in 0..<column.values.count {
      text.set(column, row: row, charset: charset)
      widest = max(widest, text.width)
    }
    var marks = 0
    for mark in column.marks ?? [] where !mark.isEmpty {
      text.set(mark, charset: charset)
      marks = max(marks, text.width)
    }
    markWidth = marks
    valueWidth = widest
    natural = widest
  }

  /// The stripe as wide as its widest cell again.
  var widened: Grid.Stripe {
    var stripe = self
    stripe.valueWidth = natural
    return stripe
  }

  /// Prints one cell and what pads it.
  func put(_ row: Int, on sheet: inout Sheet, using text: inout CleanText) {
    text.set(column, row: row, charset: sheet.charset)
    var taken = 0
    if isNumeric {
      taken = text.width <= valueWidth || sheet.limit == nil ? text.width : 1
      sheet.skip(valueWidth - taken)
      if taken == text.width { sheet.put(text, role: role) } else { sheet.putEllipsis(within: 1, role) }
      taken = max(valueWidth, taken)
    } else {
      taken = sheet.put(text, within: sheet.limit == nil ? nil : valueWidth, role: role)
    }
    if let marks = column.marks, marks.indices.contains(row), !marks[row].isEmpty {
      text.set(marks[row], charset: sheet.charset)
      taken += sheet.put(text)
    }
    sheet.skip(width - taken)
  }
}

extension CleanText {
  /// Takes a cell as screens show it; the column's word for a missing one.
  mutating func set(_ column: Column, row: Int, charset: Screen.Charset, blanks: Blanks = .kept) {
    switch column.values {
    case .text(let cells):
      if cells.hasText(row) {
        set(cells.bytes(row), charset: charset, blanks: blanks)
      } else {
        set(column.missing, charset: charset, blanks: blanks)
      }
    case .integers(let cells): if let number = cells[row] { set(number) } else { set(column.missing, charset: charset) }
    case .reals(let cells, let decimals):
      if let number = cells[row], number.isFinite { set(number, decimals: decimals) } else { set(column.missing, charset: charset) }
    case .probabilities(let cells): set(cells[row].map { shown(probability: $0) } ?? column.missing, charset: charset)
    case .numerals(let cells): set(cells[row]?.text ?? column.missing, charset: charset)
    case .dates(let cells): set(cells[row]?.text ?? column.missing, charset: charset)
    }
  }
}
