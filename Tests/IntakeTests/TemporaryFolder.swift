import Glibc
import Testing

/// A folder that goes away with the test.
final class TemporaryFolder {
  /// Its path.
  let path: String

  init() throws {
    var template = Array("/tmp/dateline-intake-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
    path = try #require(made)
  }

  deinit { removeTree(path) }

  /// Writes `bytes` to the file `name`, making its folders.
  func write(_ bytes: [UInt8], to name: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    guard let file = fopen(path + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  /// `text` with the folder's path left out.
  func short(_ text: String) -> String { text.replacing(path + "/", with: "").replacing(path, with: ".") }
}

/// Removes the folder or file at `path` and all below it; links are not followed.
private func removeTree(_ path: String) {
  var facts = stat()
  guard lstat(path, &facts) == 0 else { return }
  if facts.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) {
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { removeTree(path + "/" + name) }
  }
  remove(path)
}
