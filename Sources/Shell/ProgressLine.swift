import Engine
import Glibc

/// The line that shows how far a run has come: on standard error, on a terminal only, after half a second.
package struct ProgressLine {
  /// Seconds until a run is long enough for a line.
  static let delay = 0.5

  private let isShown: Bool
  private let terminal: Terminal
  private var lastText = ""

  /// A line for one run on `terminal`.
  init(on terminal: Terminal) {
    self.terminal = terminal
    isShown = isatty(2) == 1 && terminal.movesCursor
  }

  /// Draws the line as it is `seconds` into the run.
  @MainActor
  mutating func draw(_ state: RunProgress.State, seconds: Double) {
    guard seconds >= Self.delay else { return }
    draw(Self.text(state, seconds: seconds) + " (Ctrl-C stops it)")
  }

  /// Draws a text of one row.
  @MainActor
  mutating func draw(_ wanted: String) {
    let text = clipped(wanted, toColumns: terminal.columns - 1)
    guard isShown, text != lastText else { return }
    lastText = text
    StandardStream.error.write("\r\(text)\u{1B}[K")
  }

  /// Takes the line away.
  @MainActor
  mutating func erase() {
    guard !lastText.isEmpty else { return }
    lastText = ""
    StandardStream.error.write("\r\u{1B}[K")
  }

  /// `loading files 450 of 1,000, 45 %, about 3 s left`; the time left is what the items so far foretell.
  package static func text(_ state: RunProgress.State, seconds: Double) -> String {
    guard let total = state.total, total > 0 else {
      return state.label + (state.done > 0 ? " \(state.done)" : "") + ", \(span(seconds))"
    }
    let share = min(1, max(0, Double(state.done) / Double(total)))
    let rest = share > 0.01 ? ", about \(span(seconds * (1 - share) / share)) left" : ""
    return "\(state.label) \(grouped(max(0, state.done))) of \(grouped(total)), \(Int(share * 100)) %" + rest
  }

  private static func span(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    return whole < 60 ? "\(whole) s" : whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
