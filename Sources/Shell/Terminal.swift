import CEditLine
import Glibc

/// The terminal that the shell talks to, as the environment and its size describe it.
public struct Terminal: Sendable {
  /// What the reader asked for about colours, `--color` or `set color`.
  public enum ColourChoice: String, Sendable, CaseIterable {
    /// Colours on a terminal that shows them, unless `NO_COLOR` is set.
    case auto
    /// Colours everywhere.
    case always
    /// No colours.
    case never
  }

  /// Whether colours are sent.
  public var isColoured: Bool
  /// Whether the cursor can be moved; on a dumb terminal text only goes forward.
  public let movesCursor: Bool
  /// Whether keys are read and answered here: standard input and output are both a terminal.
  public let isInteractive: Bool

  /// The terminal behind the standard streams.
  public init(colour: ColourChoice = .auto) {
    let kind = environment("TERM") ?? "dumb"
    isInteractive = isatty(0) == 1 && isatty(1) == 1
    movesCursor = kind != "dumb" && !kind.isEmpty
    isColoured = Self.allowsColour(colour, kind: kind, noColour: environment("NO_COLOR"), isTerminal: isatty(1) == 1)
  }

  /// Whether colours are sent: a choice goes before `NO_COLOR` (any text but none), that before the kind of the terminal.
  package static func allowsColour(_ choice: ColourChoice, kind: String, noColour: String?, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && (noColour ?? "").isEmpty && kind != "dumb" && !kind.isEmpty
    }
  }

  /// Columns of the screen, at least 2; from the terminal, else `COLUMNS`, else 80.
  public var columns: Int { max(2, Self.windowSize.columns ?? environment("COLUMNS").flatMap { Int($0) } ?? 80) }

  /// Rows of the screen, at least 1; from the terminal, else `LINES`, else 24.
  public var rows: Int { max(1, Self.windowSize.rows ?? environment("LINES").flatMap { Int($0) } ?? 24) }

  private static var windowSize: (columns: Int?, rows: Int?) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return (nil, nil) }
    return (size.ws_col > 0 ? Int(size.ws_col) : nil, size.ws_row > 0 ? Int(size.ws_row) : nil)
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
