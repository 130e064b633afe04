import CEditLine
import Glibc

/// Bytes from the keyboard, and those that were read too far.
struct KeyInput {
  /// What waiting for a key ended with.
  enum Arrival: Equatable {
    case byte(UInt8)
    case event(InteractiveSignals.Event)
    case end
  }

  private var unread: ArraySlice<UInt8> = []

  /// Whether a key can be read without waiting.
  var isWaiting: Bool { !unread.isEmpty || ce_waiting(STDIN_FILENO) > 0 }

  /// Waits for a byte or a signal, signals first.
  @MainActor
  mutating func next() -> Arrival {
    while true {
      if let event = InteractiveSignals.next() { return .event(event) }
      if let byte = unread.popFirst() { return .byte(byte) }
      guard InteractiveSignals.wait(orReadable: STDIN_FILENO, milliseconds: -1) else { continue }
      var byte: UInt8 = 0
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return .byte(byte) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return .end }
    }
  }

  /// The next byte if it comes within `milliseconds`.
  mutating func byte(within milliseconds: Int32) -> UInt8? {
    if let byte = unread.popFirst() { return byte }
    return read(upTo: 1, within: milliseconds).first
  }

  /// Puts a byte back before all others.
  mutating func putBack(_ byte: UInt8) {
    unread = [byte] + unread
  }

  /// What comes up to the end of a bracketed paste, or up to a silence of two seconds.
  mutating func paste() -> [UInt8] {
    var text: [UInt8] = Array(unread)
    unread = []
    var searched = 0
    while true {
      if let end = firstEnd(in: text, from: searched) {
        unread = text[(end + pasteEnd.count)...]
        return Array(text[..<end])
      }
      searched = max(0, text.count - pasteEnd.count)
      let more = read(upTo: 4096, within: 2000)
      if more.isEmpty { return text }
      text += more
    }
  }

  private func firstEnd(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pasteEnd.count <= text.count {
      if text[index] == 0x1B, text[index..<index + pasteEnd.count].elementsEqual(pasteEnd) { return index }
      index += 1
    }
    return nil
  }

  private func read(upTo limit: Int, within milliseconds: Int32) -> [UInt8] {
    var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&keyboard, 1, milliseconds) == 1 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = max(0, Glibc.read(STDIN_FILENO, buffer.baseAddress, limit))
    }
  }
}
