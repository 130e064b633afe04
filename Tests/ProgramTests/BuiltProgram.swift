import Glibc
import Testing
import Trials

/// The built program, run as a process of its own.
struct BuiltProgram {
  /// What a run gave.
  struct Run {
    var output: String
    var error: String
    /// The exit code, or 128 and the number of the signal that ended it.
    var code: Int32
  }

  /// A folder of its own, where it runs and keeps its plain files; removed with the value.
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Runs the program with `arguments` and `input`, in its folder; `killedAfter` so many microseconds, if that is given.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], killedAfter microseconds: UInt32? = nil
  ) throws -> Run {
    let files = ["in", "out", "err"].map { folder.file("." + $0) }
    folder.write(input, to: ".in")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"].merging(environment) { $1 }
    var process: pid_t = 0
    // A shell changes the folder, since `posix_spawn` cannot.
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, Self.path]
    let spawned = withCStrings(shell + arguments) { words in
      withCStrings(variables.map { "\($0)=\($1)" }) { posix_spawn(&process, "/bin/sh", &actions, nil, words, $0) }
    }
    guard spawned == 0 else { throw Failure(code: spawned) }
    if let microseconds {
      usleep(microseconds)
      kill(process, SIGKILL)
    }
    let code = Ending.of(process).ending.shellCode
    return Run(output: try #require(folder.text(of: ".out")), error: try #require(folder.text(of: ".err")), code: code)
  }

  struct Failure: Error { var code: Int32 }

  /// The file beside the tests' own program.
  static let path = programBeside("dateline") ?? "./dateline"

  /// The project's folder, found from this file.
  static let project = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The pages of the examples.
  static let mission = project + "/examples/mission"
}

/// Calls `body` with the words as C wants them, ended by nil.
private func withCStrings<Result>(_ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
  let copies = words.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
