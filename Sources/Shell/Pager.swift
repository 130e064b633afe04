import CEditLine
import Glibc

/// Shows long output page by page.
public enum Pager {
  /// `$PAGER`, else `less` as below; nil when the variable is empty or `cat`.
  public static func command() -> String? {
    let command = environment("PAGER") ?? guardedLess
    return command.isEmpty || command == "cat" ? nil : command
  }

  /// Says how to leave it. A query typed there by mistake runs no program and writes no file, as `|` and `s` would.
  private static let guardedLess = "LESSSECURE=1 less -RSFX -Ps'?e(end), :space goes on, .q goes back'"

  /// Writes `text` to standard output, through `command` where it does not fit the screen and somebody sits at it.
  ///
  /// Leaving the pager early, or having none, is no error.
  @MainActor
  public static func show(_ text: String, with command: String?, on terminal: Terminal) {
    let room = terminal.rows - 1
    guard terminal.isInteractive, let command, rowCount(of: text, columns: terminal.columns, limit: room) > room,
      page(text, command)
    else { return StandardStream.output.writeInterruptibly(text) }
  }

  /// Hands the text over as a file, so that no pipe can break. Whether the pager could be started.
  @MainActor
  private static func page(_ text: String, _ command: String) -> Bool {
    let file = ce_nameless_file()
    guard file >= 0 else { return false }
    defer { close(file) }
    guard writeAll(Array(text.utf8), to: file), lseek(file, 0, SEEK_SET) == 0 else { return false }
    let code = ChildProgram(command: command, input: file).run()
    return code != nil && code != 126 && code != 127
  }
}

/// Writes all bytes; false when that fails.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return false }
    rest = rest.dropFirst(max(0, count))
  }
  return true
}
