import CEditLine
import Glibc

/// What the main thread knows while it waits for a run: since when, how often Ctrl-C came, and whether a signal ends it all.
@MainActor
struct RunWatch {
  /// What an event asks for.
  enum Order {
    case goOn
    case cancel
  }

  /// Milliseconds between two looks at the progress.
  static let tick: Int32 = 100
  /// Ticks that work has to end itself when a signal ends the program.
  private static let grace = 10

  private var line: ProgressLine
  private let start = ContinuousClock.now
  private var interruptCount = 0
  private var lastInterrupt = ContinuousClock.now
  private var ticksLeft: Int?

  /// A watch that shows progress on `line`.
  init(line: ProgressLine) {
    self.line = line
  }

  /// Whether the work is still waited for.
  var goesOn: Bool { ticksLeft != 0 }

  /// Answers one event.
  mutating func answer(_ event: InteractiveSignals.Event) -> Order {
    switch event {
    case .interrupt:
      interruptCount += 1
      lastInterrupt = .now
      if interruptCount == 3 { leave() }
      return .cancel
    case .fatal:
      ticksLeft = Self.grace
      return .cancel
    case .stop:
      line.erase()
      InteractiveSignals.stopHere()
    case .continued, .resized, .childChanged, .woken: break
    }
    return .goOn
  }

  /// Shows how far the work has come, or that it is being stopped.
  mutating func draw(_ state: RunProgress.State) {
    ticksLeft = ticksLeft.map { $0 - 1 }
    if interruptCount == 0 {
      line.draw(state, seconds: start.duration(to: .now) / .seconds(1))
    } else if lastInterrupt.duration(to: .now) > .milliseconds(Self.tick) {
      line.draw("stopping (Ctrl-C \(interruptCount == 1 ? "twice" : "once") more ends the shell)")
    }
  }

  /// Takes the line away, and those Ctrl-C that the work has outrun.
  mutating func end() {
    line.erase()
    if interruptCount > 0 { _ = InteractiveSignals.takeInterrupt() }
  }

  /// The work does not end by itself, so nothing that it holds can be waited for.
  private mutating func leave() -> Never {
    line.erase()
    ce_terminal_restore()
    _exit(130)
  }
}
