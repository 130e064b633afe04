import Glibc

/// What the file system says of a file, by which a change of its bytes shows.
///
/// A program can set a file's time of change back, but not the time at which its entry was last written; an edit leaves one of the two,
/// the size or the inode different, unless it falls into the same tick of the clock as the look at it. `isSettled` tells that apart.
struct FileStamp: Equatable, Sendable {
  var device: UInt64
  var inode: UInt64
  var byteCount: Int64
  /// When the bytes were changed, in nanoseconds since 1970.
  var changed: Int64
  /// When the entry was written, in nanoseconds since 1970.
  var written: Int64

  /// The stamp of the file at `path`; nil where there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The stamp of the open file `file`; nil where it has none.
  init?(of file: Int32) {
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
    byteCount = Int64(facts.st_size)
    changed = nanoseconds(facts.st_mtim)
    written = nanoseconds(facts.st_ctim)
  }

  init(device: UInt64, inode: UInt64, byteCount: Int64, changed: Int64, written: Int64) {
    self.device = device
    self.inode = inode
    self.byteCount = byteCount
    self.changed = changed
    self.written = written
  }

  /// Whether a change after `moment` would show: the file was left alone for two seconds before it, the coarsest clock of a file system.
  func isSettled(before moment: Int64) -> Bool { max(changed, written) < moment - 2_000_000_000 }
}

private func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }

/// The time, in nanoseconds since 1970.
func presentMoment() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return nanoseconds(time)
}

/// The SHA-256 of the file at `path`; nil where it cannot be read.
func sha256(ofFile path: String) -> String? {
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var digest = Digest()
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { return nil }
    if count == 0 { return digest.finish() }
    digest.add(buffer.span.extracting(first: count))
  }
}
