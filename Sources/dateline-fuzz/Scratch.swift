import Glibc
import Trials

/// The beginning of the names of files that entries write: this process alone uses them.
let scratchPath = "\(ScratchFolder.parent)/dateline-fuzz-\(getpid())"

/// Takes away what entries wrote.
func removeScratchFiles() {
  for ending in [".history", ".jsonl", ".txt"] { unlink(scratchPath + ending) }
}

/// Writes a line at once, so that a crash takes none of it.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}
