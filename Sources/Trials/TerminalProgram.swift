public import Glibc

/// A program that leads its own session at a pseudo-terminal, ended when the value goes.
public final class TerminalProgram {  // A class because it owns a process and a descriptor that are given back once.
  /// A failure of the machine, not of the program.
  public struct Unavailable: Error {
    let call: String
    let code = errno
  }

  /// The program's process.
  public let process: pid_t
  private let master: Int32
  /// How it ended; nil while it runs, as far as was asked.
  public private(set) var ending: Ending?

  /// Starts `command` (a path and its arguments) with nothing but `environment`.
  public init(running command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String]) throws(Unavailable) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw Unavailable(call: "open") }
    do throws(Unavailable) {
      var locked: Int32 = 0
      var number: Int32 = 0
      guard ioctl(master, unlockRequest, &locked) == 0, ioctl(master, numberRequest, &number) == 0 else {
        throw Unavailable(call: "ioctl")
      }
      setSize(of: master, columns: columns, rows: rows)
      process = try spawn(command, at: "/dev/pts/\(number)", environment: environment)
    } catch {
      close(master)
      throw error
    }
    self.master = master
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      _ = Ending.of(process)
    }
    close(master)
  }

  /// Types the beginning of `bytes`, as much as the terminal takes at once.
  ///
  /// - Returns: how many; nothing where the terminal is gone.
  public func type(_ bytes: [UInt8]) -> Int { max(0, Glibc.write(master, bytes, min(bytes.count, 1024))) }

  /// What the program writes within `milliseconds`, up to the first pause; empty where nothing comes.
  public func output(within milliseconds: Int32) -> [UInt8] {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) == 1, waiting.revents & Int16(POLLIN) != 0 else {
      // A terminal that was hung up answers at once; waiting as long keeps callers' loops quiet.
      if waiting.revents != 0 { usleep(UInt32(max(0, milliseconds)) * 1000) }
      return []
    }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &piece, piece.count)
    return Array(piece.prefix(max(0, count)))
  }

  /// Whether the program has ended, asked without waiting.
  public var hasEnded: Bool {
    var ended: Int32 = 0
    if ending == nil, waitpid(process, &ended, WNOHANG) == process { ending = Ending(status: ended) }
    return ending != nil
  }

  /// Gives the terminal another size; the program hears of it.
  public func resize(columns: Int, rows: Int) { setSize(of: master, columns: columns, rows: rows) }

  /// How the terminal handles lines; nil where it does not tell.
  public var modes: termios? {
    var modes = termios()
    return tcgetattr(master, &modes) == 0 ? modes : nil
  }
}

/// Linux's requests to unlock the other side of a pseudo-terminal and to tell its number.
private let unlockRequest: UInt = 0x4004_5431
private let numberRequest: UInt = 0x8004_5430

private func setSize(of terminal: Int32, columns: Int, rows: Int) {
  var size = winsize(ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
}

/// Starts a process that leads its own session; the first terminal it opens becomes the one it is controlled by.
private func spawn(_ command: [String], at path: String, environment: [String: String]) throws(TerminalProgram.Unavailable) -> pid_t {
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
    throw TerminalProgram.Unavailable(call: "posix_spawn")
  }
  return process
}
