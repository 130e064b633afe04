public import Glibc

/// How a process ended.
public enum Ending: Equatable, Sendable {
  /// By itself, with an exit code.
  case code(Int32)
  /// By a signal.
  case signal(Int32)

  /// What `waitpid` tells of it.
  init(status: Int32) { self = status & 0x7F == 0 ? .code((status >> 8) & 0xFF) : .signal(status & 0x7F) }

  /// Waits for the end of `process`, a child of this one.
  ///
  /// - Returns: how it ended and the most memory it held, in kilobytes.
  public static func of(_ process: pid_t) -> (ending: Ending, peakKilobytes: Int) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    return (Ending(status: status), usage.ru_maxrss)
  }

  /// The exit code as a shell tells it: 128 and the number of the signal for one that was ended.
  public var shellCode: Int32 {
    switch self {
    case .code(let code): code
    case .signal(let number): 128 + number
    }
  }
}

/// The path of the file `name` beside the running program; nil where no program lies there.
public func programBeside(_ name: String) -> String? {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
  let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let path = (own.lastIndex(of: "/").map { own[..<$0] } ?? ".") + "/" + name
  return access(path, X_OK) == 0 ? path : nil
}
