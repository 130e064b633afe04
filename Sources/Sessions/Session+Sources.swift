import Engine
import Glibc

/// What is loaded is evidence: nothing that a session writes takes its place.
extension Session {
  /// Refuses to write to `path` where a file stands there that is loaded, under this or another name.
  ///
  /// Files are the same by device and inode, so that links, hard links and other spellings are caught. O(files loaded) where something
  /// stands at `path`, else O(1).
  func checkIsNoSource(_ path: String) throws(FileFailure) {
    guard let target = FileIdentity(path) else { return }
    let source = (workspace.files + workspace.namesFiles).first { FileIdentity($0.path) == target }
    if let source { throw FileFailure(.isSource(fileName(of: source.path)), path: path) }
  }
}

/// Which file stands at a path, whatever it is called.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  /// The file at the end of all links; nil where there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = facts.st_dev
    inode = facts.st_ino
  }
}
