import Glibc

/// A session file to which a shell adds each cell it runs, until `record off`.
///
/// As long as it lasts, a file `.NAME.recording` beside the session is locked and says which process records; a second
/// recording of the same session is refused.
public struct Recording: ~Copyable, Sendable {
  /// The session, as the path was given.
  public let path: String

  private let claim: RecordingClaim

  /// Starts to record at the end of the session at `path`, or in a new one.
  ///
  /// - Parameter beginning: what is written first, given the session that is there.
  public init(to path: String, beginning: (SessionFile?) throws(FileFailure) -> String) throws(FileTrouble) {
    let claim = try FileTrouble.naming(file: { () throws(FileFailure) in
      try WholeFile(path).requireFolder()
      return try RecordingClaim(on: path)
    })
    let old = try FileTrouble.naming(file: { () throws(FileFailure) in try WholeFile(path).readIfThere() })
    var session: SessionFile?
    if let old { session = try wholeSession(in: old, path: path) }
    try FileTrouble.naming(file: { () throws(FileFailure) in
      let added = try beginning(session)
      if old == nil || !added.isEmpty { try write(added, behind: old, at: path) }
    })
    self.path = path
    self.claim = claim
  }

  /// Adds a cell with its record, after an empty line.
  ///
  /// The file is replaced as a whole: whoever reads it, and whatever ends this process, finds no half of a cell.
  public func append(_ cell: Cell) throws(FileFailure) {
    try write("\n" + cell.text, behind: try WholeFile(path).read(), at: path)
  }

  /// Ends the recording: others may record to the session again.
  public consuming func finish() {}
}

/// Puts `text` behind `old`, which the file at `path` must still hold; nil for a file that must not be there yet.
private func write(_ text: String, behind old: [UInt8]?, at path: String) throws(FileFailure) {
  let isTorn = old?.last.map { $0 != newline } ?? false
  let bytes = (old ?? []) + (isTorn ? [newline] : []) + Array(text.utf8)
  try WholeFile(path).replace(with: bytes, access: .shared, expecting: old.map { .unchanged($0) } ?? .absent)
}

/// The session in `bytes`, refused where a cell added at its end would not be read as one.
private func wholeSession(in bytes: [UInt8], path: String) throws(FileTrouble) -> SessionFile {
  try FileTrouble.naming(form: { () throws(MalformedFile) in
    let session = try SessionFile(parsing: bytes, path: path)
    let extended = try SessionFile(parsing: ended(session.text) + "\n" + Cell(code: "docs").text, path: path)
    guard extended.cells.count == session.cells.count + 1 else {
      throw MalformedFile(.unclosedFence("last"), path: path, line: lineRanges(of: bytes).count)
    }
    return session
  })
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
