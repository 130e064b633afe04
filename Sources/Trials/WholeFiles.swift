import Glibc

/// The bytes of a file; nil where it cannot be read.
public func contents(ofFile path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}

/// Makes a file with these bytes and permission bits, in place. Whether that worked.
@discardableResult
public func write(_ bytes: [UInt8], toFile path: String, mode: UInt32 = 0o644) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
  return fclose(file) == 0 && chmod(path, mode) == 0 && isWritten
}

/// The names in a folder, dot files included, in order; none where it is no folder.
public func names(inFolder path: String) -> [String] {
  guard let listing = opendir(path) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Takes the folder or file at `path` away with all below it; links are not followed.
public func removeTree(_ path: String) {
  var facts = stat()
  guard lstat(path, &facts) == 0 else { return }
  if facts.st_mode & S_IFMT == S_IFDIR { for name in names(inFolder: path) { removeTree(path + "/" + name) } }
  remove(path)
}
