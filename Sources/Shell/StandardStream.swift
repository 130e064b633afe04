import Glibc

/// Bytes written between two looks at Ctrl-C.
private let pieceSize = 16_384

/// One of the two streams that the shell writes to.
public enum StandardStream: Int32, Sendable {
  /// Results and their notes.
  case output = 1
  /// Errors and progress.
  case error = 2

  /// Writes all of `text`; a stream that is gone takes nothing more.
  public func write(_ text: String) {
    write(text) { false }
  }

  /// Writes `text` until Ctrl-C comes.
  @MainActor
  func writeInterruptibly(_ text: String) {
    write(text) { InteractiveSignals.takeInterrupt() }
  }

  private func write(_ text: String, until isEnough: () -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while offset < bytes.count, let count = writePiece(.init(rebasing: bytes[offset..<min(offset + pieceSize, bytes.count)])) {
        offset += count
        if isEnough() { return }
      }
    }
  }

  /// Bytes written, or nil when nobody reads any more.
  private func writePiece(_ piece: UnsafeRawBufferPointer) -> Int? {
    let count = Glibc.write(rawValue, piece.baseAddress, piece.count)
    if count >= 0 { return count }
    guard errno == EINTR || errno == EAGAIN else { return nil }
    var room = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
    poll(&room, 1, 1000)
    return 0
  }
}
