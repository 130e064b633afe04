import Glibc

/// How a process ended.
enum Ending: Equatable {
  case code(Int32)
  case signal(Int32)
}

/// Runs this program again with `arguments`, and waits for its end.
func ownProgram(_ arguments: [String]) -> Ending {
  var words = (["dateline-fuzz"] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  guard posix_spawn(&process, "/proc/self/exe", nil, nil, &words, environ) == 0 else { return .code(2) }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status & 0x7F == 0 ? .code((status >> 8) & 0xFF) : .signal(status & 0x7F)
}
