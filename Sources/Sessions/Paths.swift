import Glibc

/// Whether a folder stands at `path`.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// `path` as seen from the folder of `file`, both taken from the working folder; `~` stays, and a path with nothing of the file's is whole.
func relative(_ path: String, to file: String) -> String {
  guard !path.hasPrefix("~") else { return path }
  let isWhole = path.hasPrefix("/") || file.hasPrefix("/") || (path + "/" + file).split(separator: "/").contains("..")
  let here = isWhole ? workingFolder : []
  let from = places(folderPath(of: file), from: here)
  let to = places(path, from: here)
  guard !isWhole || from.first == to.first else { return "/" + to.joined(separator: "/") }
  let shared = zip(from, to).prefix { $0 == $1 }.count
  return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
}

/// The folders on the way to `path`, which begins at the root or in `folder`.
private func places(_ path: String, from folder: [String]) -> [String] {
  var places = path.hasPrefix("/") ? [] : folder
  for place in path.split(separator: "/") where place != "." {
    if place == "..", !places.isEmpty { places.removeLast() } else { places.append(String(place)) }
  }
  return places
}

/// The folders on the way to the working folder.
private var workingFolder: [String] {
  var path = [CChar](repeating: 0, count: 4096)
  guard getcwd(&path, path.count) != nil else { return [] }
  return path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.split(separator: UInt8(ascii: "/")).map {
    String(decoding: $0, as: UTF8.self)
  }
}
