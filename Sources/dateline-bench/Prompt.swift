import Glibc
import Trials

/// The built program at a pseudo-terminal, to be timed.
struct Prompt {
  private let program: TerminalProgram
  private var seen: [UInt8] = []

  /// Starts `command`; nil where the machine gives no terminal.
  init?(_ command: [String]) {
    let environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "xterm-256color"]
    guard let program = try? TerminalProgram(running: command, environment: environment) else { return nil }
    self.program = program
  }

  /// Waits until `text` was written since the last wait. Whether it came within five seconds.
  mutating func shows(_ text: String) -> Bool {
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
  mutating func echo(_ key: String) -> Double? {
    drain()
    let clock = ContinuousClock()
    let start = clock.now
    let bytes = Array(key.utf8)
    guard program.type(bytes) == bytes.count else { return nil }
    while seen.isEmpty, clock.now - start < .seconds(1) { read() }
    return seen.isEmpty ? nil : milliseconds(clock.now - start)
  }

  /// Reads what is still to come.
  private mutating func drain() {
    usleep(20_000)
    repeat {
      seen = []
      read()
    } while !seen.isEmpty
  }

  private mutating func read() { seen += program.output(within: 5) }

  /// The place behind the first `wanted`.
  private func endOf(_ wanted: [UInt8]) -> Int? {
    guard seen.count >= wanted.count else { return nil }
    let start = (0...(seen.count - wanted.count)).first { seen[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    return start.map { $0 + wanted.count }
  }
}
