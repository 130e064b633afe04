import Glibc

/// What one running shell has done so far, so that a crash loses nothing: a session file that grows by each finished cell.
///
/// The file is made at the first cell and stays locked as long as its shell lives: one that nobody holds was left over.
public struct Journal: ~Copyable, Sendable {
  /// Where the file is.
  public let path: String

  private let folder: String
  private let header: SessionHeader
  private var file: Descriptor?

  /// A journal in `folder` for the shell that started at `started` as process `pid`.
  public init(in folder: String, header: SessionHeader, started: Moment, pid: Int32) {
    self.folder = folder
    self.header = header
    path = "\(folder)/\(started.compactText)-\(pid).md"
  }

  /// Adds a finished cell, and waits until it is on the disk.
  public mutating func append(_ cell: Cell) throws(FileFailure) {
    if file == nil { file = try begin() }
    try file?.append(Array(("\n" + cell.text).utf8))
    try file?.sync()
  }

  /// Removes the file: the shell ends in good order.
  public consuming func finish() throws(FileFailure) {
    guard file != nil else { return }
    try WholeFile(path).remove()
  }

  private func begin() throws(FileFailure) -> Descriptor {
    try Folder(folder).make(access: .own)
    let file = try Descriptor(opening: path, O_RDWR | O_APPEND | O_CREAT | O_EXCL, mode: FileAccess.own.fileMode)
    try file.lock(waiting: 200)
    try file.append(Array(header.text.utf8))
    return file
  }
}
