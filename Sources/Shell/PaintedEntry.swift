/// The entry drawn once more over what libedit has drawn, with colours and with the combining marks that libedit loses.
package struct PaintedEntry {
  /// The prompt's visible text.
  var prompt: String
  /// The entry.
  var text: String
  /// The coloured parts, ascending UTF-8 ranges; nil without colours.
  var parts: [(Range<Int>, Accent)]?
  /// Where the cursor stands, in characters of the entry.
  var cursor: Int

  /// The picture of one entry.
  package init(prompt: String, text: String, parts: [(Range<Int>, Accent)]?, cursor: Int) {
    self.prompt = prompt
    self.text = text
    self.parts = parts
    self.cursor = cursor
  }

  /// The bytes that draw it and leave the cursor where it was; nil when there is nothing to add or the entry does not fit the screen.
  package func sequence(columns: Int, rows: Int) -> String? {
    var start = RowLayout(columns: columns)
    start.advance(over: prompt.unicodeScalars)
    var cursorPlace = start
    cursorPlace.advance(over: text.unicodeScalars.prefix(cursor))
    guard cursorPlace.row < rows, isWorthwhile else { return nil }
    let goUp = cursorPlace.row > start.row ? "\u{1B}[\(cursorPlace.row - start.row)A" : ""
    let goRight = start.column > 0 ? "\u{1B}[\(start.column)C" : ""
    guard let drawn = drawnText(from: start, rows: rows) else { return nil }
    return "\u{1B}7\r" + goUp + goRight + drawn + "\u{1B}8"
  }

  private var isWorthwhile: Bool {
    parts != nil || text.unicodeScalars.contains { $0.value >= 0x300 && rawWidth(of: $0) == 0 }
  }

  /// nil when the text holds what libedit draws in its own way, or runs out of the screen.
  private func drawnText(from start: RowLayout, rows: Int) -> String? {
    var place = start
    var drawn = String.UnicodeScalarView()
    var offset = 0
    var rest = (parts ?? [])[...]
    for scalar in text.unicodeScalars {
      let width = rawWidth(of: scalar)
      guard width >= 0 || scalar == "\n" else { return nil }
      while let part = rest.first, part.0.upperBound <= offset { rest.removeFirst() }
      if let part = rest.first, part.0.lowerBound == offset { drawn.append(contentsOf: "\u{1B}[\(part.1.rendition)m".unicodeScalars) }
      let row = place.row
      let wrapsFirst = width > 0 && place.isTooWide(width)
      place.advance(over: scalar)
      if wrapsFirst { drawn.append(contentsOf: "\r\u{1B}[B".unicodeScalars) }
      if scalar != "\n" { drawn.append(scalar) }
      if place.row - row > (wrapsFirst ? 1 : 0) { drawn.append(contentsOf: "\r\u{1B}[B".unicodeScalars) }
      offset += UTF8.width(scalar)
      if let part = rest.first, part.0.upperBound == offset { drawn.append(contentsOf: "\u{1B}[m".unicodeScalars) }
    }
    return place.row < rows ? String(drawn) + "\u{1B}[m" : nil
  }
}
