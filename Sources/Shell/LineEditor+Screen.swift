import CEditLine
import Glibc

/// Entries longer than this are not painted: each key would cost more than it shows.
private let longestPainted = 4000

extension LineEditor {
  /// Where prompt and `text` end.
  private func place(after text: some Sequence<Unicode.Scalar>) -> RowLayout {
    var layout = RowLayout(columns: terminal.columns)
    layout.advance(over: promptText.unicodeScalars)
    layout.advance(over: text)
    return layout
  }

  /// The cursor's place and the entry's last row.
  private var places: (cursor: RowLayout, end: RowLayout) {
    let (before, after) = halves
    let cursor = place(after: before)
    var end = cursor
    end.advance(over: after)
    return (cursor, end)
  }

  /// Draws colours and combining marks over what libedit has drawn.
  func paint() {
    guard terminal.movesCursor else { return }
    let (text, cursor) = current
    guard !text.isEmpty, text.utf8.count <= longestPainted else { return }
    let parts = terminal.isColoured ? conversation.paint(text) : nil
    let entry = PaintedEntry(prompt: promptText, text: text, parts: parts, cursor: cursor)
    if let sequence = entry.sequence(columns: terminal.columns, rows: terminal.rows) { send(sequence) }
  }

  /// Erases prompt and entry, by the rows they take at the width the screen has now.
  func clearPicture() {
    panelRowCount = 0
    guard terminal.movesCursor else { return send("\r\n") }
    let row = places.cursor.row
    send("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[J")
  }

  /// Draws prompt and entry from where the cursor is.
  func redraw() {
    ce_editor_redraw(library)
  }

  /// Writes `mark` behind the entry and goes to a new row below it.
  func leaveEntry(mark: String = "") {
    erasePanel()
    let (cursor, end) = places
    let toEnd = terminal.movesCursor && end.column > 0 ? "\r\u{1B}[\(end.column)C" : ""
    send(String(repeating: "\r\n", count: end.row - cursor.row) + toEnd + mark + "\r\n")
  }

  /// Shows rows below the entry until the next key, as many as there is room for.
  func showPanel(_ rows: [String]) {
    guard !rows.isEmpty else { return }
    guard terminal.movesCursor else {
      leaveEntry()
      send(rows.map { $0 + "\r\n" }.joined())
      return redraw()
    }
    let (cursor, end) = places
    let shown = rows.prefix(panelRoom)
    panelRowCount = shown.count
    let drawn = shown.map { "\r\n" + dimmed($0) }.joined()
    send(String(repeating: "\r\n", count: end.row - cursor.row) + drawn + back(rows: end.row - cursor.row + shown.count, to: cursor))
  }

  /// Rows that are free for a panel; it leaves half of a high screen to what was there before.
  var panelRoom: Int { max(0, min(terminal.rows - places.end.row - 1, max(8, terminal.rows / 2))) }

  /// Erases what `showPanel` left.
  func erasePanel() {
    guard panelRowCount > 0 else { return }
    panelRowCount = 0
    let (cursor, end) = places
    let down = end.row - cursor.row + 1
    send(String(repeating: "\r\n", count: down) + "\u{1B}[J" + back(rows: down, to: cursor))
  }

  /// Sends bytes to the terminal behind libedit's back, after what libedit still keeps.
  func send(_ text: String) {
    fflush(ce_standard_output())
    StandardStream.output.write(text)
  }

  private func back(rows: Int, to cursor: RowLayout) -> String {
    "\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + (cursor.column > 0 ? "\u{1B}[\(cursor.column)C" : "")
  }

  private func dimmed(_ row: String) -> String {
    guard terminal.isColoured else { return row }
    return row.hasPrefix("›") ? "\u{1B}[1m\(row)\u{1B}[m" : "\u{1B}[2m\(row)\u{1B}[m"
  }
}
