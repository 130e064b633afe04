import Glibc

/// The built program at a pseudo-terminal, to be timed.
///
/// A class because it owns a process and a descriptor that are given back once.
final class Prompt {
  private let master: Int32
  private let process: pid_t
  private var seen: [UInt8] = []

  /// Starts `command`; nil where the machine gives no terminal.
  init?(_ command: [String]) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // Linux's requests to unlock the other side and to tell its number.
    guard master >= 0, ioctl(master, 0x4004_5431 as UInt, &unlocked) == 0, ioctl(master, 0x8004_5430 as UInt, &number) == 0 else {
      return nil
    }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    guard let process = spawn(command, at: "/dev/pts/\(number)") else { return nil }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(master)
  }

  /// Waits until `text` was written since the last wait. Whether it came within five seconds.
  func shows(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    let end = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < end {
      if let end = endOf(wanted) {
        seen.removeFirst(end)
        return true
      }
      read()
    }
    return false
  }

  /// Types `key` and waits for the first answer; the milliseconds between.
  func echo(_ key: String) -> Double? {
    drain()
    let clock = ContinuousClock()
    let start = clock.now
    let bytes = Array(key.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else { return nil }
    while seen.isEmpty, clock.now - start < .seconds(1) { read() }
    return seen.isEmpty ? nil : milliseconds(clock.now - start)
  }

  /// Reads what is still to come.
  private func drain() {
    usleep(20_000)
    repeat {
      seen = []
      read()
    } while !seen.isEmpty
  }

  private func read() {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 5) == 1, waiting.revents & Int16(POLLIN) != 0 else { return }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &piece, piece.count)
    if count > 0 { seen += piece[..<count] }
  }

  /// The place behind the first `wanted`.
  private func endOf(_ wanted: [UInt8]) -> Int? {
    guard seen.count >= wanted.count else { return nil }
    let start = (0...(seen.count - wanted.count)).first { seen[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    return start.map { $0 + wanted.count }
  }
}

/// Starts a process that leads its own session at the terminal `path`.
private func spawn(_ command: [String], at path: String) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  let ownSession: Int16 = 0x80
  posix_spawnattr_setflags(&attributes, ownSession)
  var words = command.map { strdup($0) } + [nil]
  let environment = ["PATH=/usr/bin:/bin", "HOME=/nonexistent", "LANG=C.UTF-8", "TERM=xterm-256color"]
  var settings = environment.map { strdup($0) } + [nil]
  defer {
    for word in words + settings { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  var process: pid_t = 0
  return posix_spawn(&process, command[0], &actions, &attributes, &words, &settings) == 0 ? process : nil
}
