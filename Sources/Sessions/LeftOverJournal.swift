import Glibc

/// The journal of a shell that is gone and did not end in good order.
public struct LeftOverJournal: Hashable, Sendable {
  /// Where the file is.
  public let path: String
  /// When its shell started.
  public let started: Moment
  /// The process id its shell had.
  public let pid: Int32

  /// The journals in `folder` that no living shell holds, oldest first.
  public static func all(in folder: String) throws(FileFailure) -> [LeftOverJournal] {
    try Folder(folder).names(ending: ".md").compactMap { LeftOverJournal(name: $0, in: folder) }.filter(\.isUnheld)
  }

  /// The session in the file; what a crash cut off in the middle of its last cell is left out.
  public func session() throws(FileTrouble) -> SessionFile {
    let bytes = try FileTrouble.naming(file: { () throws(FileFailure) in try WholeFile(path).read() })
    return try FileTrouble.naming(form: { () throws(MalformedFile) in try wholeCells(in: bytes, path: path) })
  }

  /// Removes the file.
  public func remove() throws(FileFailure) { try WholeFile(path).remove() }

  private init?(name: String, in folder: String) {
    let bytes = Array(name.utf8.dropLast(3))
    guard bytes.count > 17, bytes[16] == UInt8(ascii: "-"), let started = Moment(compact: Array(bytes[..<16]).span),
      let pid = Int32(bytes[17...].text)
    else { return nil }
    self.started = started
    self.pid = pid
    path = folder + "/" + name
  }

  /// Whether no living shell holds the file.
  private var isUnheld: Bool {
    guard let file = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK) else { return false }
    return (try? file.lock(waiting: 0)) != nil
  }
}

/// The session in `bytes`, without a last fence that is never closed.
private func wholeCells(in bytes: [UInt8], path: String) throws(MalformedFile) -> SessionFile {
  do throws(MalformedFile) {
    return try SessionFile(parsing: bytes, path: path)
  } catch {
    let ranges = lineRanges(of: bytes)
    let isTorn = error.problem == .notText && error.line == ranges.count || isUnclosed(error.problem)
    guard isTorn else { throw error }
    return try wholeCells(in: Array(bytes[..<ranges[error.line - 1].lowerBound]), path: path)
  }
}

private func isUnclosed(_ problem: MalformedFile.Problem) -> Bool {
  if case .unclosedFence = problem { return true }
  return false
}
