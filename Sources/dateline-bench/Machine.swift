import Glibc
import Trials

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
    let text = String(decoding: contents(ofFile: path) ?? [], as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }), let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return String(line[line.index(after: colon)...].drop { $0 == " " })
  }

  private func line(of path: String) -> String {
    String(String(decoding: contents(ofFile: path) ?? [], as: UTF8.self).prefix { $0 != "\n" })
  }
}

/// The bytes of a file; nil where there is none.
func fileSize(_ path: String) -> Int? {
  var about = stat()
  return stat(path, &about) == 0 ? Int(about.st_size) : nil
}

/// The bytes of all files below a folder.
func treeSize(_ folder: String) -> Int { files(below: folder).reduce(0) { $0 + (fileSize($1) ?? 0) } }

private func files(below folder: String) -> [String] {
  names(inFolder: folder).map { folder + "/" + $0 }.flatMap { path in
    let inside = files(below: path)
    return inside.isEmpty ? [path] : inside
  }
}
