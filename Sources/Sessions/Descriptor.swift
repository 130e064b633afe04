import Glibc

/// An open file; it closes itself, and children do not inherit it.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32
  let path: String

  /// Opens the file at `path`; a zero byte in the path is refused, for the system would stop reading there.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(.system(.open, code: EINVAL), path: path) }
    let number = retried { open(path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { throw FileFailure.last(.open, path: path) }
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// What the system says about the open file.
  func status() throws(FileFailure) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileFailure.last(.read, path: path) }
    return status
  }

  /// At most `limit` bytes from `byteOffset` on; fewer only at the end of the file.
  func read(from byteOffset: Int, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let room = min(limit - bytes.count, 1 << 20)
      let piece = try readOnce(from: byteOffset + bytes.count, upTo: room)
      guard !piece.isEmpty else { break }
      bytes += piece
    }
    return bytes
  }

  /// Writes all `bytes`, in as many calls as it takes.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = writeOnce(bytes[written...])
      guard count >= 0 else { throw FileFailure.last(.write, path: path) }
      written += count
    }
  }

  /// Adds `bytes` at the end with one call, after a line end if the last line lacks one; all or nothing.
  ///
  /// The file must be open for appending, and the caller must hold whatever lock guards it.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    let byteCount = Int(try status().st_size)
    let isTorn = byteCount > 0 ? try read(from: byteCount - 1, upTo: 1) != [newline] : false
    let whole = isTorn ? [newline] + bytes : bytes
    let count = writeOnce(whole[...])
    guard count == whole.count else {
      let failure = count < 0 ? FileFailure.last(.write, path: path) : FileFailure(.system(.write, code: ENOSPC), path: path)
      _ = ftruncate(number, off_t(byteCount))
      throw failure
    }
  }

  /// Waits until the bytes are on the disk.
  func sync() throws(FileFailure) {
    // Some file systems cannot sync a folder and say so with EINVAL: nothing is lost that could be kept.
    guard retried({ fsync(number) }) == 0 || errno == EINVAL else { throw FileFailure.last(.sync, path: path) }
  }

  /// Takes the file's lock, trying for at most `milliseconds`; the lock ends with the descriptor.
  func lock(waiting milliseconds: Int) throws(FileFailure) {
    var waited = 0
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileFailure.last(.lock, path: path) }
      guard waited < milliseconds else { throw FileFailure(.held(by: nil), path: path) }
      usleep(2000)
      waited += 2
    }
  }

  private func readOnce(from byteOffset: Int, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      count = retried { pread(number, buffer.baseAddress, limit, off_t(byteOffset)) }
      filled = max(count, 0)
    }
    guard count >= 0 else { throw FileFailure.last(.read, path: path) }
    return piece
  }

  private func writeOnce(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { buffer in retried { Glibc.write(number, buffer.baseAddress, buffer.count) } }
  }
}

/// The result of `call`, made again as long as a signal cuts it short.
func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
  var result = call()
  while result < 0 && errno == EINTR { result = call() }
  return result
}
