import CEditLine
import Glibc

extension LineEditor {
  /// libedit's reader: puts the next key at `address`.
  ///
  /// - Returns: 1, 0 at the end of input, or -1 with EINTR when a signal ends the entry.
  func readKey(into address: UInt) -> Int32 {
    guard let key = nextKey() else {
      errno = EINTR
      return interruption == nil ? 0 : -1
    }
    UnsafeMutablePointer<wchar_t>(bitPattern: address)?.pointee = wchar_t(key.value)
    return 1
  }

  /// The next key; nil when the entry ends without one. The screen is painted while nothing waits.
  func nextKey() -> Unicode.Scalar? {
    guard interruption == nil else { return nil }
    keepCursorInside()
    if !queuedKeys.isEmpty { return Unicode.Scalar(queuedKeys.removeFirst().rawValue) }
    while true {
      if !input.isWaiting { paint() }
      switch input.next() {
      case .end: return nil
      case .event(let event):
        answer(event)
        if interruption != nil { return nil }
      case .byte(let first):
        erasePanel()
        if let key = decoded(first) { return key }
      }
    }
  }

  private func decoded(_ first: UInt8) -> Unicode.Scalar? {
    var bytes = input
    var putBack: [UInt8] = []
    let result = KeyDecoder.decode(first, next: { bytes.byte(within: KeyDecoder.patience) }, unread: { putBack.append($0) })
    for byte in putBack { bytes.putBack(byte) }
    input = bytes
    switch result {
    case .character(let scalar): return scalar
    case .key(let key): return Unicode.Scalar(key.rawValue)
    case .nothing: return nil
    }
  }

  private func answer(_ event: InteractiveSignals.Event) {
    switch event {
    case .interrupt, .fatal:
      erasePanel()
      interruption = event
    case .resized:
      clearPicture()
      el_resize(library)
      redraw()
    case .stop:
      erasePanel()
      ce_editor_cooked(library)
      InteractiveSignals.stopHere()
      comeBack()
    case .continued:
      ce_editor_cooked(library)
      clearPicture()
      comeBack()
    case .childChanged, .woken: break
    }
  }

  /// Reads keys again after another program had the terminal.
  func comeBack() {
    ce_editor_raw(library)
    if terminal.movesCursor { ce_terminal_mark_pastes(true) }
    el_resize(library)
    redraw()
  }
}
