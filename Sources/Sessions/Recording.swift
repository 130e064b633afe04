import Glibc

/// A session file to which a shell adds each cell it runs, until `record off`.
///
/// As long as it lasts, a file `.NAME.recording` beside the session is locked and says which process records; a second
/// recording of the same session is refused.
public struct Recording: ~Copyable, Sendable {
  /// The session, as the path was given.
  public let path: String

  private let claim: RecordingClaim

  /// Starts to record at the end of the session at `path`; a new one gets `header`.
  public init(to path: String, header: SessionHeader) throws(FileTrouble) {
    let claim = try FileTrouble.naming(file: { () throws(FileFailure) in try RecordingClaim(on: path) })
    try makeSession(at: path, header: header)
    self.path = path
    self.claim = claim
  }

  /// Adds a cell with its record, after an empty line.
  public func append(_ cell: Cell) throws(FileFailure) {
    let file = try Descriptor(opening: path, O_RDWR | O_APPEND)
    try file.append(Array(("\n" + cell.text).utf8))
    try file.sync()
  }

  /// Ends the recording: others may record to the session again.
  public consuming func finish() {}
}

/// Makes a new session of `header` at `path`, or looks at the one that stands there.
private func makeSession(at path: String, header: SessionHeader) throws(FileTrouble) {
  do throws(FileFailure) {
    try WholeFile(path).replace(with: Array(header.text.utf8), access: .shared, expecting: .absent)
  } catch {
    guard error.problem == .exists else { throw .failed(error) }
    try checkEnd(of: path)
  }
}

/// Sees to it that a cell added to the file at `path` will be read as one.
private func checkEnd(of path: String) throws(FileTrouble) {
  let session = try SessionFile.read(path)
  let text = ended(session.text) + "\n" + Cell(code: "docs").text
  let extended = try FileTrouble.naming(form: { () throws(MalformedFile) in try SessionFile(parsing: text, path: path) })
  guard extended.cells.count == session.cells.count + 1 else {
    let lineCount = lineRanges(of: Array(session.text.utf8)).count
    throw .malformed(MalformedFile(.unclosedFence("last"), path: path, line: lineCount))
  }
}

/// The lock beside a session that is being recorded; it ends with its value.
private struct RecordingClaim: ~Copyable, Sendable {
  private let file: Descriptor

  init(on path: String) throws(FileFailure) {
    let session = try WholeFile(path).resolvedPath()
    let lockPath = "\(folderPath(of: session))/.\(fileName(of: session)).recording"
    for _ in 0..<100 {
      let file = try Descriptor(opening: lockPath, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
      try takeLock(on: file, of: path)
      guard try isStillThere(file) else { continue }
      guard ftruncate(file.number, 0) == 0 else { throw FileFailure.last(.write, path: lockPath) }
      try file.write(Array("\(getpid())\n".utf8))
      self.file = file
      return
    }
    throw FileFailure(.held(by: nil), path: path)
  }

  deinit { unlink(file.path) }
}

private func takeLock(on file: borrowing Descriptor, of path: String) throws(FileFailure) {
  do throws(FileFailure) {
    try file.lock(waiting: 0)
  } catch {
    guard error.problem == .held(by: nil) else { throw error }
    let holder = try file.read(from: 0, upTo: 20).prefix { $0 != newline }
    throw FileFailure(.held(by: decimal(holder).map(Int32.init)), path: path)
  }
}

/// Whether the locked file is the one its path names: the holder before may have removed it in between.
private func isStillThere(_ file: borrowing Descriptor) throws(FileFailure) -> Bool {
  var named = stat()
  guard stat(file.path, &named) == 0 else { return false }
  let held = try file.status()
  return named.st_ino == held.st_ino && named.st_dev == held.st_dev
}
