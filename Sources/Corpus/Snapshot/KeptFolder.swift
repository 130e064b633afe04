import Glibc
import Prose

/// The folder that snapshots and their layers are kept in.
struct KeptFolder {
  let path: String

  /// So much is kept at most; `set cache` tells it.
  static let mostBytes = 4_000_000_000

  init(_ path: String) { self.path = path }

  /// Notes that the snapshot at `path` is in use.
  static func use(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// Removes the snapshots that were not used for longest, each with its layers, until at most `limit` bytes are left.
  ///
  /// What is no snapshot stays, and so do the files of the snapshot at `spared`. Programs that have one open keep it.
  func prune(to limit: Int, sparing spared: String) {
    var kept: [String: Kept] = [:]
    for name in names where Self.isKept(name) {
      var facts = stat()
      guard stat(path + "/" + name, &facts) == 0 else { continue }
      kept[String(name.prefix(Self.nameLength)), default: Kept()].add(name, facts)
    }
    var sum = kept.values.reduce(0) { $0 + $1.byteCount }
    for (name, files) in kept.sorted(by: { ($0.value.used, $0.key) < ($1.value.used, $1.key) }) where path + "/" + name != spared {
      guard sum > limit else { return }
      for file in files.names { unlink(path + "/" + file) }
      sum -= files.byteCount
    }
  }

  /// Removes what programs that were killed while writing left behind.
  func removeLeftOvers() {
    for name in names {
      let pieces = name.split(separator: ".")
      guard pieces.last == "part", pieces.count > 2, let process = Int32(pieces[pieces.count - 2]) else { continue }
      if kill(process, 0) != 0, errno == ESRCH { unlink(path + "/" + name) }
    }
  }

  /// A snapshot and its layers.
  private struct Kept {
    private(set) var names: [String] = []
    private(set) var byteCount = 0
    /// When one of them was used last, in nanoseconds since 1970.
    private(set) var used = 0

    mutating func add(_ name: String, _ facts: stat) {
      names.append(name)
      byteCount += Int(facts.st_size)
      used = max(used, Int(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(facts.st_mtim.tv_nsec))
    }
  }

  /// The digits of a snapshot's name.
  private static let nameLength = 16

  private static func isKept(_ name: String) -> Bool {
    let stem = name.prefix(nameLength)
    let isStem = stem.utf8.count == nameLength && stem.utf8.allSatisfy { $0.isASCIIDigit || ($0 >= 0x61 && $0 <= 0x66) }
    return isStem && (name.utf8.count == nameLength || name.hasPrefix(stem + ".") && !name.hasSuffix(".part"))
  }

  /// The names in the folder.
  private var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { field in
          field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        })
    }
    return names
  }
}
