import Columnar
import Commands
import Corpus
import Engine
import Testing
import Trials

@Suite("hits in context")
struct ConcordanceTests {
  /// Signs of one byte and of several, some of which join the one before them, and runs of plain ones.
  private static let signs = [
    "a", "b,", "é", "—", "’", "中", "я", "λ", "€", "e\u{301}", "👨‍👩‍👧", "🇩🇪", "\u{A0}", " ", "  ", " x ", " x ", "the next withdrew",
    " of all that ",
    "the last of its men  at ",
  ]

  @Test("are cut between characters, and runs of blanks are one", arguments: [1, 2, 3, 7, 60])
  func cutting(width: Int) throws {
    let folder = try ScratchFolder()
    var chance = Randomness(seed: UInt64(width))
    let texts = (0..<200).map { _ in "so " + (0..<30).map { _ in chance.pick(Self.signs) }.joined() + " it" }
    let records = texts.enumerated().map { "{\"id\":\"r\($0)\",\"headline\":\"h\",\"text\":\"\($1)\"}\n" }.joined()
    let path = folder.write(Array(records.utf8), to: "texts.jsonl")
    var workspace = Workspace(commands: standardCommands)
    _ = try workspace.run("set cache off")
    _ = try workspace.run("load \"\(path)\"")
    guard case .table(let sheet)? = try workspace.run("find x in body | kwic width \(width)").shown else {
      Issue.record("no table")
      return
    }
    let found = try ["doc", "left", "hit", "right"].map { try cells(of: sheet.table, $0) }
    var expected: [[String]] = []
    for (number, text) in texts.enumerated() {
      expected += lines(of: text.blanksJoined, width).map { ["r\(number)"] + $0 }
    }
    #expect(found[0].indices.map { row in found.map { $0[row] } } == expected)
  }

  /// What stands before, at and behind each word "x".
  private func lines(of text: String, _ width: Int) -> [[String]] {
    var lines: [[String]] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.index(after: start)
      if text[start] == "x", end < text.endIndex, text[end] == " ", start > text.startIndex, text[text.index(before: start)] == " " {
        lines.append([String(text[..<start].suffix(width)), "x", String(text[end...].prefix(width))])
      }
      start = end
    }
    return lines
  }

  private func cells(of table: Table, _ column: String) throws -> [String] {
    guard case .text(let cells) = try #require(table.column(column)?.values) else { return [] }
    return cells.map { $0 ?? "?" }
  }
}
