import CEditLine
import Glibc
import Synchronization

/// Where the work leaves its value; a class because both threads hold the same one.
private final class RunResult<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// Carries out one piece of work off the main thread while that waits for it and for signals.
///
/// Ctrl-C cancels the work's task at once; the work ends when it next looks. The third Ctrl-C in a row ends the program with
/// 130. Ctrl-Z stops the program, and the work with it.
@MainActor
public struct CancellableRun {
  private let terminal: Terminal

  /// A run whose progress is shown on `terminal`.
  public init(on terminal: Terminal) {
    self.terminal = terminal
  }

  /// The value of `work`; nil when a signal ended the shell before the work ended, see `InteractiveSignals.fatal`.
  ///
  /// The main thread blocks, so `work` must not need the main actor.
  public func value<Value: Sendable>(of work: @escaping @Sendable (RunProgress) async -> Value) -> Value? {
    InteractiveSignals.open()
    let progress = RunProgress()
    let result = RunResult<Value>()
    let task = Task.detached {
      let value = await work(progress)
      result.value.withLock { $0 = value }
      ce_signals_wake()
    }
    var watch = RunWatch(line: ProgressLine(on: terminal))
    defer { watch.end() }
    while watch.goesOn {
      if let value = result.value.withLock({ $0 }) { return value }
      _ = InteractiveSignals.wait(milliseconds: RunWatch.tick)
      while let event = InteractiveSignals.next() {
        if watch.answer(event) == .cancel { task.cancel() }
      }
      watch.draw(progress.current)
    }
    return nil
  }
}
