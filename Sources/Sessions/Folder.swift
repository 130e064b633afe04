import Glibc

/// A folder of plain files.
public struct Folder: Hashable, Sendable {
  /// Where it is.
  public var path: String

  /// The folder at `path`, which need not exist yet.
  public init(_ path: String) {
    self.path = path
  }

  /// Makes the folder and those above it where they are missing.
  public func make(access: FileAccess) throws(FileFailure) {
    guard mkdir(path, access.folderMode) != 0 else { return }
    let code = errno
    switch code {
    case EEXIST: return
    case ENOENT where folderPath(of: path) != path:
      try Folder(folderPath(of: path)).make(access: access)
      guard mkdir(path, access.folderMode) == 0 || errno == EEXIST else { throw FileFailure.last(.makeFolder, path: path) }
    default: throw FileFailure(.system(.makeFolder, code: code), path: path)
    }
  }

  /// The names in the folder that end in `ending` and do not begin with a dot, in byte order; none when it is missing.
  func names(ending: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(path) else {
      guard errno == ENOENT else { throw FileFailure.last(.list, path: path) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name.utf8.first != UInt8(ascii: "."), name.utf8.reversed().starts(with: ending.utf8.reversed()) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The name in a directory entry.
private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) { field in
    field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
  }
}
