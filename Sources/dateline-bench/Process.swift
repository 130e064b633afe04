import Glibc
import Trials

/// A program that ran: how it ended, and the most memory it held.
struct Run {
  let code: Int32
  let peakKilobytes: Int
  let milliseconds: Double
  let output: String

  /// Runs `command`, a path and its arguments, with what it writes kept; nil where it cannot be started.
  init?(_ command: [String]) {
    let path = "\(ScratchFolder.parent)/dateline-bench-\(getpid()).out"
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
    let end = Ending.of(process)
    milliseconds = dateline_bench.milliseconds(clock.now - start)
    code = end.ending.shellCode
    peakKilobytes = end.peakKilobytes
    output = String(decoding: contents(ofFile: path) ?? [], as: UTF8.self)
  }
}
