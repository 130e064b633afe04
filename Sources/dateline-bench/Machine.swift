import Glibc

/// The machine that measured, in words.
struct Machine {
  /// Lines of a list: processor, cores, memory, compiler, system.
  var lines: [String] {
    [
      "processor: \(field("model name", of: "/proc/cpuinfo") ?? "unknown"), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores",
      "memory: \(field("MemTotal", of: "/proc/meminfo") ?? "unknown")", "compiler: \(compiler)",
      "system: \(line(of: "/proc/sys/kernel/ostype")) \(line(of: "/proc/sys/kernel/osrelease"))",
      "load when it began: \(line(of: "/proc/loadavg").split(separator: " ").first ?? "unknown") (below 0.5 nothing else ran)",
    ]
  }

  private var compiler: String {
    #if compiler(>=6.3)
      "Swift 6.3 or later"
    #else
      "Swift 6.2"
    #endif
  }

  private func field(_ name: String, of path: String) -> String? {
    let text = String(decoding: bytes(ofFile: path) ?? [], as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }), let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return String(line[line.index(after: colon)...].drop { $0 == " " })
  }

  private func line(of path: String) -> String {
    String(String(decoding: bytes(ofFile: path) ?? [], as: UTF8.self).prefix { $0 != "\n" })
  }
}

/// The bytes of a file; nil where it cannot be read.
func bytes(ofFile path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}

/// Writes `bytes` to a file. Whether that worked.
func write(_ bytes: [UInt8], toFile path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  defer { fclose(file) }
  return fwrite(bytes, 1, bytes.count, file) == bytes.count
}

/// The bytes of a file; nil where there is none.
func fileSize(_ path: String) -> Int? {
  var about = stat()
  return stat(path, &about) == 0 ? Int(about.st_size) : nil
}

/// The bytes of all files below a folder.
func treeSize(_ folder: String) -> Int { files(below: folder).reduce(0) { $0 + (fileSize($1) ?? 0) } }

/// Takes a folder away with all that is in it.
func removeTree(_ folder: String) {
  for name in names(in: folder) {
    let path = folder + "/" + name
    if unlink(path) != 0 { removeTree(path) }
  }
  rmdir(folder)
}

private func files(below folder: String) -> [String] {
  names(in: folder).map { folder + "/" + $0 }.flatMap { path in
    let inside = files(below: path)
    return inside.isEmpty ? [path] : inside
  }
}

/// The names in a folder, in order; none where it is no folder.
func names(in folder: String) -> [String] {
  guard let listing = opendir(folder) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}
