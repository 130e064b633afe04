import Glibc

/// The program that the terminal tests drive, and its words for what they do.
struct ShellUnderTest {
  /// The file beside the tests, unless `DATELINE_BINARY` names another.
  var binary: String
  var arguments: [String] = []
  /// What stands before an entry.
  var prompt: String
  /// An entry that echoes itself in its answer, and that answer's beginning.
  var echo: (entry: String, answer: String)
  /// Part of an entry, and the whole that Tab makes of it.
  var completion: (typed: String, completed: String)
  /// Part of an entry with several completions, and the menu's row of one of them.
  var menu: (typed: String, row: String)
  /// An entry of several lines, incomplete until the last.
  var lines: [String]
  /// An entry that runs for longer than a test, and what is said when it is cancelled.
  var long: (entry: String, cancelled: String)
  /// An entry with more rows than the screen, and its first one.
  var pages: (entry: String, first: String)
  /// The entry that ends the shell.
  var quit: String

  /// The line that starts the shell from another.
  var command: String { ([binary] + arguments).joined(separator: " ") }

  /// A terminal with the shell at its first prompt.
  func start(columns: Int = 60, rows: Int = 16, environment extra: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: [binary] + arguments, columns: columns, rows: rows, environment: Self.environment.merging(extra) { $1 })
    _ = terminal.stands(prompt)
    return terminal
  }

  /// A terminal with an interactive bash, which knows jobs, at its prompt.
  func startBash(columns: Int = 60, rows: Int = 16) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: ["/bin/bash", "--norc", "--noprofile", "-i"], columns: columns, rows: rows,
      environment: Self.environment.merging(["PS1": "bash% "]) { $1 })
    _ = terminal.stands("bash%")
    return terminal
  }

  /// No settings of whoever runs the tests.
  private static let environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// The file `name` in the folder of the tests' own program.
  static func built(_ name: String) -> String {
    if let path = getenv("DATELINE_BINARY") { return String(cString: path) }
    var path = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let tests = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = tests.lastIndex(of: "/").map { tests[..<$0] } ?? "."
    return folder + "/" + name
  }
}

extension ShellUnderTest {
  /// Dateline on the mission corpus.
  static let current = ShellUnderTest(
    binary: built("dateline"),
    arguments: [mission],
    prompt: "dateline>",
    echo: ("find Z日本語 é č", "find Z日本語 é č 12 → 0: read as =‹Z日本語› ‹é› ‹č›"),
    completion: ("find Stolte", "find stoltenberg"),
    menu: ("fi", "filter  keeps the rows"),
    lines: ["find troops |", "first 3 |", "count"],
    long: ("find ([]{0,1000}){40} </doc> <doc>", "stopped"),
    pages: ("sections | first 60", "ref"),
    quit: "quit")

  /// The pages that are loaded, found from this file.
  private static var mission: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/examples/mission"
  }
}
