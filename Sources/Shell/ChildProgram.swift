import CEditLine
import Glibc

/// A program that has the terminal for a while: a pager or an editor.
struct ChildProgram {
  /// A line for `/bin/sh`.
  var command: String
  /// What the line sees as `$1` and so on.
  var arguments: [String] = []
  /// The file that is its standard input; nil leaves the keyboard.
  var input: Int32?

  /// Runs it to its end. Ctrl-Z stops the shell with it; a signal that ends the shell is passed on first.
  ///
  /// - Returns: its exit code, 128 and the signal that ended it, or nil when it could not be started.
  @MainActor
  func run() -> Int32? {
    ce_terminal_restore()
    guard let child = start() else { return nil }
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG | WUNTRACED)
      if ended < 0, errno != EINTR { return nil }
      if ended == child {
        guard isStopped(status) else { break }
        InteractiveSignals.stopHere()
        kill(child, SIGCONT)
      }
      _ = InteractiveSignals.wait(milliseconds: 1000)
      while let event = InteractiveSignals.next() {
        if case .fatal(let signal) = event { kill(child, signal) }
      }
    }
    _ = InteractiveSignals.takeInterrupt()
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  private func isStopped(_ status: Int32) -> Bool { status & 0xFF == 0x7F }

  /// Starts the child with the signals of a fresh program; nil when that fails.
  private func start() -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = (["/bin/sh", "-c", command, "sh"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, ce_environment()) == 0 ? child : nil
  }
}
