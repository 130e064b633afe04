import CEditLine
import Glibc

/// A visit to the editor of the reader's choice.
struct EditorVisit {
  /// Bytes of the file that are read back at most.
  static let limit = 1 << 20

  /// `$VISUAL`, else `$EDITOR`, else `vi`.
  var command = [environment("VISUAL"), environment("EDITOR"), "vi"].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"

  /// Opens `text` in the editor, in a file that only its owner can read.
  ///
  /// - Returns: the text as it was left, cleaned like a paste; nil when the editor failed, and then nothing is to be changed.
  @MainActor
  func edit(_ text: String) -> String? {
    let template = "\(environment("TMPDIR") ?? P_tmpdir)/dateline-" + String(repeating: "X", count: 6)
    var name = Array(template.utf8CString)
    let file = ce_temporary_file(&name)
    guard file >= 0 else { return nil }
    defer { unlink(name) }
    let isWritten = writeAll(Array((text + "\n").utf8), to: file)
    close(file)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard isWritten, ChildProgram(command: command + " \"$1\"", arguments: [path]).run() == 0 else { return nil }
    return contents(of: name).map { pastedText($0) }
  }

  /// The file's bytes; opened again, because an editor may have put a new file in its place.
  private func contents(of name: [CChar]) -> [UInt8]? {
    let file = open(name, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < Self.limit {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
    return nil
  }
}
