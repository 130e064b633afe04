import Columnar

/// Words in context: the hits under one another, their left context cut at its beginning, their right at its end.
///
/// At least two blanks stand on each side of a hit, and nowhere inside the three texts do two blanks meet:
/// so the hit is plain without colour too.
struct Concordance {
  private let left: Column
  private let hit: Column
  private let right: Column
  private let before: [Column]
  private let after: [Column]
  private let rowCount: Int

  /// Nil unless the table has the columns `left`, `hit` and `right`, in this order.
  init?(_ table: Table) {
    let columns = table.columns.filter(\.isShown)
    guard
      let start = columns.firstIndex(where: { $0.name == "left" }), start + 2 < columns.count,
      columns[start + 1].name == "hit", columns[start + 2].name == "right"
    else { return nil }
    (left, hit, right) = (columns[start], columns[start + 1], columns[start + 2])
    before = Array(columns[..<start])
    after = Array(columns[(start + 3)...])
    rowCount = table.rowCount
  }

  /// Prints the header and all rows.
  func draw(on sheet: inout Sheet, notes: inout [String]) {
    var (first, last) = (Grid(before, on: sheet), Grid(after, on: sheet))
    let gutter = Gutter(rowCount, sheet.rowNumbers)
    let shares = share(beside: &first, &last, 1 + gutter.width, on: sheet, notes: &notes)
    sheet.skip(1 + gutter.width)
    first.putHeader(on: &sheet)
    if !first.stripes.isEmpty { sheet.skip(2) }
    putNames(shares, at: last.stripes.isEmpty ? .last : .inner, on: &sheet)
    last.putHeader(on: &sheet)
    sheet.endLine()
    var text = CleanText()
    for row in 0..<rowCount {
      gutter.put(row, on: &sheet, using: &text)
      first.putRow(row, on: &sheet, using: &text)
      if !first.stripes.isEmpty { sheet.skip(2) }
      putContext(row, shares, on: &sheet, using: &text)
      if !last.stripes.isEmpty { sheet.skip(2) }
      last.putRow(row, on: &sheet, using: &text)
      sheet.endLine()
    }
  }

  /// Columns for the left context, the hit and the right context.
  private struct Shares {
    let left: Int
    let hit: Int
    let right: Int
  }

  private enum Place { case inner, last }

  /// Half of what the other columns and the hits leave goes to each side; what one side does not need goes to the other.
  private func share(
    beside first: inout Grid, _ last: inout Grid, _ margin: Int, on sheet: Sheet, notes: inout [String]
  ) -> Shares {
    var text = CleanText()
    let widest = [left, hit, right].map { column in
      (0..<rowCount).reduce(column.name.utf8.count) { widest, row in
        text.set(column, row: row, charset: sheet.charset, blanks: .single)
        return max(widest, text.width)
      }
    }
    guard let limit = sheet.limit else { return Shares(left: min(200, widest[0]), hit: min(200, widest[1]), right: min(200, widest[2])) }
    let wholeRef = min(first.stripes.first?.width ?? 0, limit / 2)
    first.fit(on: sheet, beside: limit - max(limit / 4, wholeRef), notes: &notes)
    last.fit(on: sheet, beside: limit - limit / 4, notes: &notes)
    let others = [first, last].reduce(margin) { $0 + ($1.stripes.isEmpty ? 0 : $1.width + 2) }
    let room = max(3, limit - others - 4)
    let center = min(widest[1], max(20, room / 3), max(1, room - 2))
    let side = max(1, (room - center) / 2)
    let leftShare = min(widest[0], max(side, room - center - widest[2]))
    return Shares(left: leftShare, hit: center, right: max(1, min(widest[2], room - center - leftShare)))
  }

  private func putNames(_ shares: Shares, at place: Place, on sheet: inout Sheet) {
    var text = CleanText()
    text.set(left.name, charset: sheet.charset)
    sheet.skip(shares.left - text.width)
    sheet.put(text, within: shares.left, role: .header)
    sheet.skip(2)
    text.set(hit.name, charset: sheet.charset)
    sheet.skip(shares.hit + 2 - sheet.put(text, within: shares.hit, role: .header))
    text.set(right.name, charset: sheet.charset)
    let taken = sheet.put(text, within: shares.right, role: .header)
    if place == .inner { sheet.skip(shares.right + 2 - taken) }
  }

  private func putContext(_ row: Int, _ shares: Shares, on sheet: inout Sheet, using text: inout CleanText) {
    let isCut = sheet.limit != nil
    text.set(left, row: row, charset: sheet.charset, blanks: .single)
    sheet.putTail(text, within: isCut ? shares.left : max(shares.left, text.width))
    sheet.skip(2)
    text.set(hit, row: row, charset: sheet.charset, blanks: .single)
    sheet.skip(shares.hit - sheet.put(text, within: isCut ? shares.hit : nil, role: .lit) + 2)
    text.set(right, row: row, charset: sheet.charset, blanks: .single)
    sheet.skip(shares.right - sheet.put(text, within: isCut ? shares.right : nil))
  }
}
