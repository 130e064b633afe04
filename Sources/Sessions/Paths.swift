import Glibc

/// Whether a folder stands at `path`.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// `path` as seen from the folder of `file`, both taken from the working folder; absolute paths and `~` stay.
func relative(_ path: String, to file: String) -> String {
  guard !path.hasPrefix("/"), !path.hasPrefix("~"), !file.hasPrefix("/") else { return path }
  let from = folderPath(of: file).split(separator: "/").filter { $0 != "." }
  let to = path.split(separator: "/").filter { $0 != "." }
  guard !from.contains("..") else { return path }
  let shared = zip(from, to).prefix { $0 == $1 }.count
  return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)).joined(separator: "/")
}
