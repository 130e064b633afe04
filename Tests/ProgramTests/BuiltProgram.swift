import Glibc

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
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs the program with `arguments` and `input`, in its folder; `killedAfter` so many microseconds, if that is given.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], killedAfter microseconds: UInt32? = nil
  ) throws -> Run {
    let files = ["in", "out", "err"].map { folder.path + "/." + $0 }
    try folder.write(".in", input)
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
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Run(output: try folder.read(".out"), error: try folder.read(".err"), code: code)
  }

  struct Failure: Error { var code: Int32 }

  /// The file beside the tests' own program.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let tests = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (tests.lastIndex(of: "/").map { String(tests[..<$0]) } ?? ".") + "/dateline"
  }()

  /// The project's folder, found from this file.
  static let project = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The pages of the examples.
  static let mission = project + "/examples/mission"
}

/// A folder that goes when its value goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/dateline-program-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw BuiltProgram.Failure(code: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    let removing = system("rm -rf '\(path)'")
    assert(removing == 0)
  }

  func write(_ name: String, _ text: String) throws {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw BuiltProgram.Failure(code: errno) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw BuiltProgram.Failure(code: errno) }
  }

  func read(_ name: String) throws -> String {
    let file = open(path + "/" + name, O_RDONLY)
    guard file >= 0 else { throw BuiltProgram.Failure(code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }
}

/// Calls `body` with the words as C wants them, ended by nil.
private func withCStrings<Result>(_ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
  let copies = words.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
