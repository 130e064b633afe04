import Glibc
import Trials

/// Runs this program again with `arguments`, and waits for its end.
func ownProgram(_ arguments: [String]) -> Ending {
  var words = (["dateline-fuzz"] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  guard posix_spawn(&process, "/proc/self/exe", nil, nil, &words, environ) == 0 else { return .code(2) }
  return Ending.of(process).ending
}
