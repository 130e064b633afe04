import Glibc

/// The bytes of a small file of the reader's.
public struct SmallFile: Sendable {
  /// Where it is.
  public let path: String
  /// What is in it; nil where there is no such file, or it cannot be read.
  public let bytes: [UInt8]?
  /// Why it cannot be read; nil where it can, and where there is none.
  public let problem: String?

  /// The most bytes that are read.
  private static let mostBytes = 1 << 24

  /// The file at `path`, read at once.
  public init(at path: String) {
    self.path = path
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      bytes = nil
      problem = errno == ENOENT || errno == ENOTDIR ? nil : systemReason(errno)
      return
    }
    guard Int(facts.st_size) <= Self.mostBytes else {
      bytes = nil
      problem = "more than \(Self.mostBytes >> 20) MB"
      return
    }
    do throws(FileFault) {
      let file = try ChunkedFile(at: path)
      bytes = try file.remainder()
      problem = nil
    } catch {
      bytes = nil
      problem = error.reason
    }
  }

  /// The file called `name` beside what `path` names: in that folder, or in the folder of that file.
  public init(named name: String, beside path: String) {
    var facts = stat()
    let path = expandedPaths(of: path).first ?? path
    let isFolder = stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    let folder = isFolder ? path : path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    self.init(at: folder + "/" + name)
  }
}
