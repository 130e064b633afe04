import Glibc

/// A program that ran: how it ended, and the most memory it held.
struct Run {
  let code: Int32
  let peakKilobytes: Int
  let milliseconds: Double
  let output: String

  /// Runs `command`, a path and its arguments, with what it writes kept; nil where it cannot be started.
  init?(_ command: [String]) {
    let path = "/tmp/dateline-bench-\(getpid()).out"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = command.map { strdup($0) } + [nil]
    defer {
      for word in words { free(word) }
      posix_spawn_file_actions_destroy(&actions)
      unlink(path)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    milliseconds = dateline_bench.milliseconds(clock.now - start)
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    peakKilobytes = usage.ru_maxrss
    output = String(decoding: bytes(ofFile: path) ?? [], as: UTF8.self)
  }
}

/// The file `name` beside this program; nil where there is none.
func sibling(_ name: String) -> String? {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
  let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let path = (own.lastIndex(of: "/").map { own[..<$0] } ?? ".") + "/" + name
  return access(path, X_OK) == 0 ? path : nil
}
