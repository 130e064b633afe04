import Foundation
import Testing

/// Behaviour as plain text: what is typed, a blank line, what comes out; `---` stands between cases.
///
/// What stands before the first `---` are comments (`# …`) and the lines that every case begins with.
struct CaseFile {
  /// One case.
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String
    var start: [String]
    var typed: String
    var expected: String
    var testDescription: String { "\(file): \(typed)" }
  }

  /// The project's folder.
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// Its path.
  static let root = project.path
  private static let folder = project.appending(path: "Tests/CommandsTests/Cases")

  /// The cases of the file `name`.
  static func cases(_ name: String) throws -> [Case] {
    let blocks = try blocks(name)
    let start = blocks[0].split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    return blocks.dropFirst().map { block in
      let cut = block.range(of: "\n\n")
      let typed = cut.map { block[..<$0.lowerBound] } ?? block[...]
      return Case(file: name, start: start, typed: trimmed(typed), expected: trimmed(cut.map { block[$0.upperBound...] } ?? ""))
    }
  }

  /// Rewrites what the cases of the file `name` expect.
  static func update(_ name: String, _ answer: (Case) throws -> String) throws {
    let cases = try cases(name).map { "\($0.typed)\n\n\(try answer($0))\n" }
    let text = ([try blocks(name)[0] + "\n"] + cases).joined(separator: "---\n")
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// Whether the files are to be rewritten.
  static let isUpdating = ProcessInfo.processInfo.environment["DATELINE_UPDATE"] != nil

  private static func blocks(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.components(separatedBy: "\n---\n").map { trimmed($0[...]) }
  }

  private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .newlines) }
}
