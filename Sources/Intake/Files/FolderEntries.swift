import Glibc

/// What a folder is to the system, whatever path leads there.
struct FolderIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// The identity of the folder at `path`; nil when there is none.
  init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
  }
}

/// One name in a folder.
struct FolderEntry {
  /// What it is.
  enum Kind {
    case file, linkedFile, folder, broken
  }

  /// The name.
  let name: String
  /// What it leads to.
  let kind: Kind
  /// Whether the name is valid UTF-8; if not, `name` is repaired for show.
  let isReadableName: Bool
}

/// The names in `folder` that do not begin with a dot, by their bytes; pipes and devices are left out.
func folderEntries(of folder: String) throws(FileFault) -> [FolderEntry] {
  guard let stream = opendir(folder) else { throw FileFault(reason: systemReason(errno)) }
  defer { closedir(stream) }
  var entries: [FolderEntry] = []
  while let entry = readdir(stream) {
    let name = nameBytes(of: entry)
    guard let first = name.first, first != UInt8(ascii: ".") else { continue }
    if let found = folderEntry(name, type: Int32(entry.pointee.d_type), in: folder) { entries.append(found) }
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  withUnsafeBytes(of: &entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
}

private func folderEntry(_ bytes: [UInt8], type: Int32, in folder: String) -> FolderEntry? {
  guard let name = String(validating: bytes, as: UTF8.self) else {
    return FolderEntry(name: String(decoding: bytes, as: UTF8.self), kind: .broken, isReadableName: false)
  }
  if type == Int32(DT_REG) { return FolderEntry(name: name, kind: .file, isReadableName: true) }
  if type == Int32(DT_DIR) { return FolderEntry(name: name, kind: .folder, isReadableName: true) }
  var facts = stat()
  guard stat(folder + "/" + name, &facts) == 0 else { return FolderEntry(name: name, kind: .broken, isReadableName: true) }
  switch facts.st_mode & S_IFMT {
  case S_IFREG: return FolderEntry(name: name, kind: .linkedFile, isReadableName: true)
  case S_IFDIR: return FolderEntry(name: name, kind: .folder, isReadableName: true)
  default: return nil
  }
}
