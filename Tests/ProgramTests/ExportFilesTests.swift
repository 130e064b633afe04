import Glibc
import Testing
import Trials

/// What exports do to the files that stand there: sources are never written to.
@Suite("files that exports meet")
struct ExportFilesTests {
  let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private static let record = "{\"id\": \"a\", \"text\": \"The oil price rose.\"}\n"
  private static let page = "Oil prices rise\n\nThe price of oil rose for the second week, and ministers met in the harbour office.\n"

  private func file(_ name: String) -> String { program.folder.file(name) }

  /// What a run says is wrong, as one line.
  private func message(_ run: BuiltProgram.Run) -> String { run.error.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }

  // MARK: - Sources

  @Test(
    "a loaded file is not written to, by whatever verb and under whatever name",
    arguments: [
      "find oil | count by doc > own/r.jsonl", "find oil | count by doc >> own/r.jsonl", "find oil | count by doc | export own/r.jsonl",
      "docs > ./own/../own/r.jsonl", "docs > soft.csv", "docs >> soft.csv", "docs > hard.jsonl", "docs >> hard.jsonl",
      "set export about; docs > rows.csv", "record own/p.md", "save own/p.md",
    ])
  func sources(line: String) throws {
    program.folder.write(Self.record, to: "own/r.jsonl")
    program.folder.write(Self.page, to: "own/p.md")
    symlink("own/r.jsonl", file("soft.csv"))
    symlink("own/r.jsonl", file("rows.csv.about.json"))
    link(file("own/r.jsonl"), file("hard.jsonl"))
    let run = try program.run(["own"], input: line.replacing("; ", with: "\n") + "\n")
    #expect(run.code == 5)
    let path = line.contains("about") ? "rows.csv.about.json" : line.split(separator: " ").last ?? ""
    let name = line.contains("p.md") ? "p.md" : "r.jsonl"
    #expect(message(run) == "\(path): the file '\(name)' is loaded as source; nothing was written, name another file")
    #expect(program.folder.text(of: "own/r.jsonl") == Self.record)
    #expect(program.folder.text(of: "own/p.md") == Self.page)
    #expect(program.folder.text(of: "rows.csv") == nil)
  }

  @Test("a file named by a pattern is a source, and no more once something else is loaded in its place")
  func unloaded() throws {
    program.folder.write(Self.record, to: "own/r.jsonl")
    program.folder.write(Self.page, to: "p.txt")
    let run = try program.run(["own/*.jsonl"], input: "docs > own/r.jsonl\nload only p.txt\ndocs > own/r.jsonl\n")
    #expect(message(run) == "own/r.jsonl: the file 'r.jsonl' is loaded as source; nothing was written, name another file")
    #expect(run.output.contains("1 row written to own/r.jsonl"))
    #expect(program.folder.text(of: "own/r.jsonl")?.contains("\"p\"") == true)
  }

  @Test("a file that is not loaded is replaced, beside the sources too")
  func others() throws {
    program.folder.write(Self.record, to: "own/r.jsonl")
    program.folder.write("old\n", to: "own/rows.csv")
    let run = try program.run(["own"], input: "find oil | count by doc > own/rows.csv\nfind oil | count by doc > own/new.jsonl\n")
    #expect(run.code == 0)
    #expect(program.folder.text(of: "own/rows.csv")?.hasPrefix("doc,hits") == true)
  }
}
