import Glibc

/// A file that is read and replaced as a whole: readers see the old bytes or the new, never a half.
public struct WholeFile: Hashable, Sendable {
  /// Where it is; a symbolic link stands for its target.
  public var path: String

  /// The file at `path`, which need not exist yet.
  public init(_ path: String) {
    self.path = path
  }

  /// What must be true of the file for a replacement to go ahead.
  public enum Expectation: Hashable, Sendable {
    /// Nothing: whatever stands there is replaced.
    case any
    /// No file stands there.
    case absent
    /// The file still holds these bytes.
    case unchanged([UInt8])
  }

  /// The bytes of the file, refused above `limit` bytes; folders, devices and pipes are refused too.
  public func read(limit: Int = 64 << 20) throws(FileFailure) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    guard try file.status().isRegular else { throw FileFailure(.notRegular, path: path) }
    let bytes = try file.read(from: 0, upTo: min(limit, Int.max - 1) + 1)
    guard bytes.count <= limit else { throw FileFailure(.tooLarge(limit: limit), path: path) }
    return bytes
  }

  /// The bytes of the file; nil when there is none.
  func readIfThere(limit: Int = 64 << 20) throws(FileFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try read(limit: limit)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// Replaces the file by `bytes`: temporary file in the same folder, write, sync, rename, sync of the folder.
  ///
  /// The mode of an existing file is kept, and a link goes on pointing to the same target. A hard link to the old bytes
  /// keeps them. `access` holds for a new file.
  public func replace(with bytes: [UInt8], access: FileAccess, expecting expectation: Expectation = .any) throws(FileFailure) {
    let target = try resolvedPath()
    try requireFolder()
    let folder = try Descriptor(opening: folderPath(of: target), O_RDONLY | O_DIRECTORY)
    // Two of our own processes take turns; where a folder cannot be locked, the comparison below still guards.
    try? folder.lock(waiting: 2000)
    let old = try status(of: target)
    let temporary = try write(bytes, besides: target, access: access, like: old)
    do throws(FileFailure) {
      try check(expectation, at: target)
      try put(temporary, at: target, expectation)
    } catch {
      unlink(temporary)
      throw error
    }
    try folder.sync()
  }

  /// Removes the file; a file that is gone already is no failure.
  public func remove() throws(FileFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure.last(.remove, path: path) }
  }

  /// The path at the end of all symbolic links, whether or not something stands there.
  func resolvedPath() throws(FileFailure) -> String {
    guard !path.utf8.contains(0) else { throw FileFailure(.system(.open, code: EINVAL), path: path) }
    var current = path
    for _ in 0..<40 {
      guard let next = linkTarget(of: current) else { return current }
      current = next.utf8.first == UInt8(ascii: "/") ? next : folderPath(of: current) + "/" + next
    }
    throw FileFailure(.system(.open, code: ELOOP), path: path)
  }

  /// Refuses a file whose folder is not there.
  func requireFolder() throws(FileFailure) {
    let folder = folderPath(of: try resolvedPath())
    guard access(folder, F_OK) == 0 || errno != ENOENT else { throw FileFailure(.noFolder(folder), path: path) }
  }

  /// What stands at `target`; nil for nothing.
  private func status(of target: String) throws(FileFailure) -> stat? {
    var status = stat()
    guard lstat(target, &status) == 0 else {
      guard errno == ENOENT else { throw FileFailure.last(.open, path: path) }
      return nil
    }
    guard status.isRegular else { throw FileFailure(.notRegular, path: path) }
    // A file marked read-only is not to be replaced, though its folder would allow it.
    guard faccessat(AT_FDCWD, target, W_OK, AT_EACCESS) == 0 else { throw FileFailure.last(.write, path: path) }
    return status
  }

  /// Writes the temporary file, and answers its path.
  private func write(_ bytes: [UInt8], besides target: String, access: FileAccess, like old: stat?) throws(FileFailure) -> String {
    var number = 0
    while true {
      let temporary = "\(folderPath(of: target))/.dateline-\(getpid())-\(number).tmp"
      do throws(FileFailure) {
        let file = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL, mode: old == nil ? access.fileMode : 0o600)
        try fill(file, with: bytes, like: old)
        return temporary
      } catch {
        guard error.problem == .system(.open, code: EEXIST), number < 10_000 else { throw FileFailure(error.problem, path: path) }
        number += 1
      }
    }
  }

  private func fill(_ file: borrowing Descriptor, with bytes: [UInt8], like old: stat?) throws(FileFailure) {
    do throws(FileFailure) {
      try file.write(bytes)
      if let old {
        _ = fchown(file.number, old.st_uid, old.st_gid)
        _ = fchmod(file.number, old.st_mode & 0o777)
      }
      try file.sync()
    } catch {
      unlink(file.path)
      throw error
    }
  }

  /// Gives the temporary file its name.
  private func put(_ temporary: String, at target: String, _ expectation: Expectation) throws(FileFailure) {
    if expectation == .absent {
      // Unlike a rename, a link never takes the place of what appeared meanwhile; not every file system has links.
      if link(temporary, target) == 0 {
        unlink(temporary)
        return
      }
      guard errno != EEXIST else { throw FileFailure(.exists, path: path) }
    }
    guard rename(temporary, target) == 0 else { throw FileFailure.last(.rename, path: path) }
  }

  private func check(_ expectation: Expectation, at target: String) throws(FileFailure) {
    switch expectation {
    case .any: return
    case .absent:
      guard try status(of: target) == nil else { throw FileFailure(.exists, path: path) }
    case .unchanged(let bytes):
      guard let now = try? WholeFile(target).read(limit: bytes.count), now == bytes else {
        throw FileFailure(.changedMeanwhile, path: path)
      }
    }
  }
}

extension stat {
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
}

/// The folder part of `path`; `.` for a bare name.
func folderPath(of path: String) -> String {
  let bytes = Array(path.utf8)
  guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == 0 ? "/" : bytes[..<slash].text
}

/// What follows the last `/` of `path`.
func fileName(of path: String) -> String {
  let bytes = Array(path.utf8)
  guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return bytes[(slash + 1)...].text
}

/// Where the symbolic link at `path` points; nil when it is none.
private func linkTarget(of path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBytes { space in
    space.baseAddress.map { readlink(path, $0, space.count) } ?? -1
  }
  return count > 0 ? buffer[..<count].text : nil
}
