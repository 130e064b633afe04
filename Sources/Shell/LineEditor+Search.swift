import CEditLine

extension LineEditor {
  /// Searches what was entered, with the hit in the place of the entry and the needle below it.
  ///
  /// Ctrl-R goes on to older entries, Ctrl-S to newer ones; Enter runs the hit; Ctrl-G brings the entry back; every other
  /// key takes the hit and then does what it does. libedit's own search looks at the low byte of a character only.
  func search() -> UInt8 {
    let original = current.text
    var search = RecallSearch(entries: entries)
    while true {
      showPanel([clipped(caption(of: search), toColumns: terminal.columns - 1)])
      guard let key = nextKey() else { return UInt8(CC_NORM) }
      switch key.value {
      case 0x12: search.older()
      case 0x13: search.newer()
      case 0x08, 0x7F: search.takeBack()
      case 0x07: return finish(with: original)
      case 0x20..<0x7F, 0xA0...: search.type(key)
      default: return finish(then: key)
      }
      swap(search.match ?? original)
    }
  }

  private func caption(of search: RecallSearch) -> String {
    (search.hasFailed ? "no earlier or later entry with: " : "entry with: ") + search.needle
  }

  private func swap(_ text: String) {
    guard text != current.text else { return }
    clearPicture()
    replaceAll(with: text)
    redraw()
  }

  private func finish(with original: String) -> UInt8 {
    swap(original)
    return UInt8(CC_NORM)
  }

  /// Escape only ends the search; Enter and keys of several bytes are read again.
  private func finish(then key: Unicode.Scalar) -> UInt8 {
    if let sent = Key(rawValue: key.value) { queuedKeys.append(sent) } else if key != "\u{1B}" { putBack(key) }
    return UInt8(CC_NORM)
  }

  private func putBack(_ key: Unicode.Scalar) {
    for byte in String(key).utf8.reversed() { input.putBack(byte) }
  }
}
