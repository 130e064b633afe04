import Glibc
import Sessions
import Testing

@Suite("what is said about files")
struct FileFailureTests {
  @Test(
    "messages",
    arguments: [
      (FileFailure.Problem.system(.write, code: ENOSPC), "a/b: cannot write: No space left on device"),
      (.system(.makeFolder, code: EACCES), "a/b: cannot make folder: Permission denied"),
      (.tooLarge(limit: 4), "a/b: larger than 4 bytes"), (.notRegular, "a/b: not a plain file"),
      (.changedMeanwhile, "a/b: changed by something else since it was read; nothing was written"),
      (.exists, "a/b: there is a file of that name already"), (.held(by: 17), "a/b: in use by process 17"),
      (.held(by: nil), "a/b: in use by another process"),
      (.noPlace(variable: "XDG_STATE_HOME"), "a/b: no folder for it: neither XDG_STATE_HOME nor HOME names an absolute path"),
    ])
  func messages(problem: FileFailure.Problem, message: String) {
    #expect(FileFailure(problem, path: "a/b").message == message)
    #expect(FileTrouble.failed(FileFailure(problem, path: "a/b")).exitCode == 5)
  }

  @Test("a name from outside never steers the terminal")
  func control() {
    let name = "\u{1B}[2J\u{202E}\u{9B}"
    #expect(FileFailure(.notRegular, path: name).message == "?[2J??: not a plain file")
  }
}
