import Columnar

/// A table as SVG: its text line by line in a fixed pitch, and a bar beside each row where the drawing has bars.
func picture(of table: Table, about: About?, charset: Screen.Charset) -> [UInt8] {
  var plain = table
  let shares = barShares(of: table)
  if shares != nil { plain.drawing = .grid }
  plain.notes = []
  let rows = lines(of: plain, charset)
  var foot = Table([], rowCount: 0)
  foot.notes = table.notes
  let top = (about?.lines ?? []).map { "\($0.key): \($0.value)" }
  return Canvas(top: top, rows: rows, foot: lines(of: foot, charset), shares: shares).bytes
}

/// The bars' shares of the longest one; nil where the drawing has none.
private func barShares(of table: Table) -> [Double]? {
  guard case .bars(let measure) = table.drawing, let column = table.column(measure), column.values.isNumeric else { return nil }
  return column.values.shares
}

private func lines(of table: Table, _ charset: Screen.Charset) -> [String] {
  let text = screenText(of: table, on: Screen(width: Canvas.columns, charset: charset))
  return text.split(separator: newline, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
}

/// Where lines and bars stand in a picture; lengths in user units (pixels).
private struct Canvas {
  /// Lines of text are not longer than this.
  static let columns = 160
  private static let pitch = 8
  private static let leading = 20
  private static let longestBar = 400

  let top: [String]
  let rows: [String]
  let foot: [String]
  let shares: [Double]?

  var bytes: [UInt8] {
    var text = CleanText()
    let widest = (top + rows + foot).reduce(1) { widest, line in
      text.set(line, charset: .unicode)
      return max(widest, text.width)
    }
    let rowWidth = rows.reduce(1) { widest, line in
      text.set(line, charset: .unicode)
      return max(widest, text.width)
    }
    let barStart = (rowWidth + 2) * Canvas.pitch
    let width = max(widest * Canvas.pitch, shares == nil ? 0 : barStart + Canvas.longestBar) + 2 * Canvas.pitch
    let height = (top.count + rows.count + foot.count + 1) * Canvas.leading
    var markup = MarkupText()
    markup.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">\n")
    markup.raw(
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<g font-family=\"monospace\" font-size=\"13\" xml:space=\"preserve\">\n")
    var line = 1
    for text in top { put(text, fill: "#777", &line, &markup) }
    for (index, text) in rows.enumerated() {
      if let shares, index > 0, shares.indices.contains(index - 1) { bar(shares[index - 1], at: barStart, line, &markup) }
      put(text, fill: "#111", &line, &markup)
    }
    for text in foot { put(text, fill: "#777", &line, &markup) }
    markup.raw("</g>\n</svg>\n")
    return markup.bytes
  }

  private func put(_ text: String, fill: String, _ line: inout Int, _ markup: inout MarkupText) {
    markup.raw("<text x=\"\(Canvas.pitch)\" y=\"\(line * Canvas.leading)\" fill=\"\(fill)\">")
    markup.text(text)
    markup.raw("</text>\n")
    line += 1
  }

  private func bar(_ share: Double, at x: Int, _ line: Int, _ markup: inout MarkupText) {
    guard share > 0 else { return }
    markup.raw("<rect x=\"\(x)\" y=\"\(line * Canvas.leading - 12)\" height=\"14\" fill=\"#468\" width=\"")
    markup.bytes.append(real: max(1, share * Double(Canvas.longestBar)), decimals: 1)
    markup.raw("\"/>\n")
  }
}
