import CEditLine
import Glibc

/// The signals of the process, read one at a time by whoever waits: the editor, a run, a child.
///
/// Handlers do nothing but write to a pipe. Global because signals are; the main actor keeps them in one place.
@MainActor
public enum InteractiveSignals {
  /// What came in.
  enum Event: Equatable {
    case interrupt
    case stop
    case continued
    case resized
    case childChanged
    case woken
    case fatal(Int32)
  }

  /// The signal that ends the shell, once one has come: INT is not among them.
  public private(set) static var fatal: Int32?

  private static var putBack: [Event] = []

  /// Takes over the signals of an interactive program. Cheap when called again.
  public static func open() {
    ce_terminal_remember()
    _ = ce_signals_open()
  }

  /// The next event, without waiting.
  static func next() -> Event? {
    if !putBack.isEmpty { return putBack.removeFirst() }
    switch ce_signals_next() {
    case Int32(CE_NOTHING): return nil
    case Int32(CE_WOKEN): return .woken
    case SIGINT: return .interrupt
    case SIGTSTP: return .stop
    case SIGCONT: return .continued
    case SIGWINCH: return .resized
    case SIGCHLD: return .childChanged
    case let signal:
      fatal = signal
      return .fatal(signal)
    }
  }

  /// Waits until an event may have come, a descriptor can be read, or the time is over; -1 waits for ever.
  ///
  /// - Returns: whether `descriptor` can be read (or is at its end).
  static func wait(orReadable descriptor: Int32 = -1, milliseconds: Int32) -> Bool {
    var waits = [
      pollfd(fd: ce_signals_descriptor(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard putBack.isEmpty, poll(&waits, 2, milliseconds) > 0 else { return false }
    return waits[0].revents == 0 && waits[1].revents != 0
  }

  /// Whether Ctrl-C was among what has come; every other event stays for later.
  static func takeInterrupt() -> Bool {
    var events: [Event] = []
    while let event = next() { events.append(event) }
    putBack = events.filter { $0 != .interrupt }
    return putBack.count < events.count
  }

  /// Stops the program as Ctrl-Z does, and swallows the signal that continued it.
  static func stopHere() {
    let isQuiet = ce_terminal_is_quiet()
    ce_terminal_restore()
    ce_signals_stop_here()
    if isQuiet { ce_terminal_quiet() }
    var events: [Event] = []
    while let event = next() { events.append(event) }
    putBack = events.filter { $0 != .continued && $0 != .stop }
  }
}
