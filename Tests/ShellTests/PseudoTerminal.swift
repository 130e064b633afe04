import Glibc
import Testing

/// A program at a terminal that exists only in the test: keys go in, and what it draws stands on a screen.
final class PseudoTerminal: CustomTestStringConvertible {
  /// How the program ended.
  enum End: Equatable {
    case code(Int32)
    case signal(Int32)
  }

  /// A failure of the machine, not of the program.
  struct Unavailable: Error {
    let call: String
    let code = errno
  }

  private let master: Int32
  /// The program's process.
  let process: pid_t
  /// What stands on the terminal.
  private(set) var screen: TerminalScreen
  /// Every byte the program sent.
  private(set) var transcript: [UInt8] = []
  private var status: Int32?

  /// Starts `command` (a path and its arguments) at a terminal of its own, with nothing but `environment`.
  init(running command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String]) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw Unavailable(call: "open") }
    var locked: Int32 = 0
    var number: Int32 = 0
    guard ioctl(master, unlockRequest, &locked) == 0, ioctl(master, numberRequest, &number) == 0 else { throw Unavailable(call: "ioctl") }
    process = try spawn(command, at: "/dev/pts/\(number)", environment: environment, master: master, columns: columns, rows: rows)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  var testDescription: String { "\n\(screen.text)\n(cursor in row \(screen.row), column \(screen.column))\n" }

  /// Types `text`.
  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      read(milliseconds: 0)
    }
  }

  /// Waits until `condition` holds for the screen. Whether it came to that in time.
  func waits(seconds: Double = 5, until condition: (TerminalScreen) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    repeat {
      if condition(screen) { return true }
      read(milliseconds: 10)
    } while ContinuousClock.now < deadline
    return condition(screen)
  }

  /// Waits until `text` stands somewhere on the screen.
  func shows(_ text: String, seconds: Double = 5) -> Bool {
    waits(seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until the row with the cursor is `row`, apart from blanks at its end.
  func stands(_ row: String, seconds: Double = 5) -> Bool {
    waits(seconds: seconds) { $0.cursorRowText == row }
  }

  /// Lets the program draw for a while.
  func rest(milliseconds: Int) {
    _ = waits(seconds: Double(milliseconds) / 1000) { _ in false }
  }

  /// Whether lines are edited and echoed by the terminal itself, as programs expect to find it.
  var isCooked: Bool {
    var modes = termios()
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return tcgetattr(master, &modes) == 0 && modes.c_lflag & wanted == wanted
  }

  /// Whether the terminal was told last to mark pastes.
  var marksPastes: Bool {
    let text = String(decoding: transcript, as: UTF8.self)
    return text.components(of: "\u{1B}[?2004").last?.hasPrefix("h") ?? false
  }

  /// Sends a signal to the program alone.
  func signal(_ number: Int32) { kill(process, number) }

  /// Gives the terminal another size; the program hears of it.
  func resize(columns: Int, rows: Int) {
    read(milliseconds: 20)
    screen.resize(columns: columns, rows: rows)
    setSize(of: master, columns: columns, rows: rows)
  }

  /// Hangs up, as a closed window does.
  func hangUp() { signal(SIGHUP) }

  /// Waits for the end; nil when the program goes on.
  func end(seconds: Double = 5) -> End? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while status == nil, ContinuousClock.now < deadline {
      read(milliseconds: 5)
      var ended: Int32 = 0
      if waitpid(process, &ended, WNOHANG) == process { status = ended }
    }
    read(milliseconds: 0)
    return status.map { $0 & 0x7F == 0 ? .code(($0 >> 8) & 0xFF) : .signal($0 & 0x7F) }
  }

  private func read(milliseconds: Int32) {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) == 1, waiting.revents & Int16(POLLIN) != 0 else {
      if waiting.revents != 0 { usleep(UInt32(milliseconds) * 1000) }
      return
    }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &piece, piece.count)
    guard count > 0 else { return }
    transcript += piece[..<count]
    screen.draw(piece[..<count])
  }
}

/// Linux's requests to unlock the other side of a pseudo-terminal and to tell its number.
private let unlockRequest: UInt = 0x4004_5431
private let numberRequest: UInt = 0x8004_5430

private func setSize(of terminal: Int32, columns: Int, rows: Int) {
  var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
}

/// Starts a process that leads its own session; the first terminal it opens becomes the one it is controlled by.
private func spawn(
  _ command: [String], at path: String, environment: [String: String], master: Int32, columns: Int, rows: Int
) throws -> pid_t {
  setSize(of: master, columns: columns, rows: rows)
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  let ownSession: Int16 = 0x80
  posix_spawnattr_setflags(&attributes, ownSession | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  var words = command.map { strdup($0) } + [nil]
  var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer {
    for word in words + settings { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  var process: pid_t = 0
  guard posix_spawn(&process, command[0], &actions, &attributes, &words, &settings) == 0 else {
    throw PseudoTerminal.Unavailable(call: "posix_spawn")
  }
  return process
}

extension String {
  /// The parts between the occurrences of `separator`.
  func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
