/// The files that a load of some paths would read now, as the file system describes them; nothing of them is read.
public struct LoadInputs: Equatable, Sendable {
  /// One file.
  struct File: Equatable, Sendable {
    var path: String
    var canonicalPath: String
    var stamp: FileStamp
  }

  /// The files, by path bytes.
  let files: [File]
  /// What the search for them left out, and what it says.
  let remarks: [String]
  /// The running program: another build may read the same files otherwise.
  let program: FileStamp
  /// When the files were looked at, before any of them was read.
  let moment: Int64

  /// The files of `paths`; nil where one of them, or the program, has no stamp.
  public init?(of paths: [String]) {
    moment = presentMoment()
    var search = FileSearch(known: Known())
    search.search(paths)
    var files: [File] = []
    for found in search.files {
      guard let stamp = FileStamp(found.canonicalPath) else { return nil }
      files.append(File(path: found.path, canonicalPath: found.canonicalPath, stamp: stamp))
    }
    guard let program = FileStamp("/proc/self/exe"), !files.isEmpty else { return nil }
    self.program = program
    self.files = files
    remarks = search.skipped.map(\.message) + search.messages
  }

  /// Whether the files are still as they were looked at.
  public var areUnchanged: Bool { files.allSatisfy { FileStamp($0.canonicalPath) == $0.stamp } }

  /// The bytes of all files.
  public var byteCount: Int { files.reduce(0) { $0 &+ Int($1.stamp.byteCount) } }

  /// A name for these files, whatever is in them: 16 hexadecimal digits.
  public var name: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      for byte in file.canonicalPath.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x2F) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
