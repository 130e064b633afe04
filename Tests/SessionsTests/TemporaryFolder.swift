import Glibc

/// A new folder for one test, removed with everything in it at the end.
final class TemporaryFolder: Sendable {  // A class for its deinit.
  let path: String

  init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/dateline-test-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { removeTree(path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// Makes a file with these bytes, in place.
  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o644) -> String {
    let number = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, mode)
    let bytes = Array(text.utf8)
    _ = Glibc.write(number, bytes, bytes.count)
    close(number)
    chmod(file(name), mode)
    return file(name)
  }

  /// The text of a file; nil when there is none.
  func text(of name: String) -> String? {
    let number = open(file(name), O_RDONLY)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(number, &piece, piece.count)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names in the folder, dot files included, in order.
  var names: [String] {
    namesInFolder(path).sorted()
  }

  /// The permission bits of a file, links followed.
  func mode(of name: String) -> mode_t {
    var status = stat()
    guard stat(file(name), &status) == 0 else { return 0 }
    return status.st_mode & 0o777
  }
}

private func namesInFolder(_ path: String) -> [String] {
  guard let stream = opendir(path) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

private func removeTree(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR { namesInFolder(path).forEach { removeTree(path + "/" + $0) } }
  remove(path)
}
