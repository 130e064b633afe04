import CEditLine

extension LineEditor {
  /// The entry as it stands, with the cursor as a count of characters.
  var current: (text: String, cursor: Int) {
    guard let line = el_wline(library)?.pointee else { return ("", 0) }
    let count = max(0, line.lastchar - line.buffer)
    return (narrow(line.buffer, count: count), min(max(0, line.cursor - line.buffer), count))
  }

  /// The entry up to the cursor and behind it.
  var halves: (before: String.UnicodeScalarView.SubSequence, after: String.UnicodeScalarView.SubSequence) {
    let (text, cursor) = current
    let scalars = text.unicodeScalars
    return (scalars.prefix(cursor), scalars.dropFirst(cursor))
  }

  /// Inserts `text` at the cursor.
  @discardableResult
  func insert(_ text: String) -> UInt8 {
    el_winsertstr(library, wide(text)) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_REFRESH_BEEP)
  }

  /// Replaces `range`, counted in characters, and leaves the cursor behind the new text.
  func replace(_ range: Range<Int>, with text: String) {
    el_cursor(library, Int32(range.upperBound - current.cursor))
    el_deletestr(library, Int32(range.count))
    insert(text)
  }

  /// Replaces the whole entry.
  func replaceAll(with text: String) {
    replace(0..<current.text.unicodeScalars.count, with: text)
  }

  /// Ends the entry if it is whole; else begins a new line at its end.
  func enter() -> UInt8 {
    let text = current.text
    if conversation.isComplete(text) {
      queuedKeys.append(.accept)
      return UInt8(CC_NORM)
    }
    el_cursor(library, Int32(halves.after.count))
    return insert("\n")
  }

  /// Inserts a bracketed paste as text.
  func paste() -> UInt8 { insert(pastedText(input.paste())) }

  /// To the line above, or from the first one to the entry before.
  func moveUp() -> UInt8 {
    let before = halves.before
    guard let lineEnd = before.lastIndex(of: "\n") else { return queue(.older) }
    let above = before[..<lineEnd]
    let column = before.distance(from: lineEnd, to: before.endIndex) - 1
    let aboveCount = above.distance(from: above.lastIndex(of: "\n").map { above.index(after: $0) } ?? above.startIndex, to: above.endIndex)
    el_cursor(library, -Int32(column + 1 + max(0, aboveCount - column)))
    return UInt8(CC_CURSOR)
  }

  /// To the line below, or from the last one to the entry after.
  func moveDown() -> UInt8 {
    let (before, after) = halves
    guard let lineEnd = after.firstIndex(of: "\n") else { return queue(.newer) }
    let column = before.reversed().prefix { $0 != "\n" }.count
    let belowCount = after[after.index(after: lineEnd)...].prefix { $0 != "\n" }.count
    el_cursor(library, Int32(after.distance(from: after.startIndex, to: lineEnd) + 1 + min(column, belowCount)))
    return UInt8(CC_CURSOR)
  }

  /// To the end. libedit's own function stops before the last character in vi mode.
  func moveToEnd() -> UInt8 {
    el_cursor(library, Int32(halves.after.count))
    return UInt8(CC_CURSOR)
  }

  /// Puts the cursor back into the entry: vi's `$` leaves an empty one to the left, and the next key would write there.
  func keepCursorInside() {
    guard let line = el_wline(library)?.pointee else { return }
    if line.cursor < line.buffer { el_cursor(library, Int32(line.buffer - line.cursor)) }
    if line.cursor > line.lastchar { el_cursor(library, Int32(line.lastchar - line.cursor)) }
  }

  /// Opens the entry in `$EDITOR` and takes what comes back.
  func editEntry() -> UInt8 {
    let text = current.text
    leaveEntry()
    ce_editor_cooked(library)
    if let edited = EditorVisit().edit(text) { replaceAll(with: edited) }
    comeBack()
    return UInt8(CC_NORM)
  }

  private func queue(_ key: Key) -> UInt8 {
    queuedKeys.append(key)
    return UInt8(CC_NORM)
  }
}
