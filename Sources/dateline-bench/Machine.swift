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
