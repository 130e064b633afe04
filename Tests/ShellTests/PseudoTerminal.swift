import Glibc
import Testing
import Trials

/// A program at a terminal that exists only in the test: keys go in, and what it draws stands on a screen.
final class PseudoTerminal: CustomTestStringConvertible {
  private let program: TerminalProgram
  /// What stands on the terminal.
  private(set) var screen: TerminalScreen
  /// Every byte the program sent.
  private(set) var transcript: [UInt8] = []

  /// Starts `command` (a path and its arguments) at a terminal of its own, with nothing but `environment`.
  init(running command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String]) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    program = try TerminalProgram(running: command, columns: columns, rows: rows, environment: environment)
  }

  var testDescription: String { "\n\(screen.text)\n(cursor in row \(screen.row), column \(screen.column))\n" }

  /// Types `text`.
  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = program.type(Array(rest))
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
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return program.modes.map { $0.c_lflag & wanted == wanted } ?? false
  }

  /// Whether the terminal was told last to mark pastes.
  var marksPastes: Bool {
    let text = String(decoding: transcript, as: UTF8.self)
    return text.components(of: "\u{1B}[?2004").last?.hasPrefix("h") ?? false
  }

  /// Sends a signal to the program alone.
  func signal(_ number: Int32) { kill(program.process, number) }

  /// Gives the terminal another size; the program hears of it.
  func resize(columns: Int, rows: Int) {
    read(milliseconds: 20)
    screen.resize(columns: columns, rows: rows)
    program.resize(columns: columns, rows: rows)
  }

  /// Hangs up, as a closed window does.
  func hangUp() { signal(SIGHUP) }

  /// Waits for the end; nil when the program goes on.
  func end(seconds: Double = 5) -> Ending? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !program.hasEnded, ContinuousClock.now < deadline { read(milliseconds: 5) }
    read(milliseconds: 0)
    return program.ending
  }

  private func read(milliseconds: Int32) {
    let piece = program.output(within: milliseconds)
    transcript += piece
    screen.draw(piece[...])
  }
}

extension String {
  /// The parts between the occurrences of `separator`.
  func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
