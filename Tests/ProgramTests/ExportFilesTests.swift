import Glibc
import Testing
import Trials

/// What exports do to the files that stand there: sources are never written to, and rows go behind rows of their own columns only.
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

  // MARK: - Columns

  private func append(_ line: String, to name: String) throws -> BuiltProgram.Run {
    try program.run([BuiltProgram.mission, "-c", "\(line) >> \(name)"])
  }

  @Test("rows with other columns do not go behind the rows of a csv or tsv file", arguments: ["csv", "tsv"])
  func otherColumns(ending: String) throws {
    let name = "ap." + ending
    #expect(try append("find troops | collocates top 2", to: name).code == 0)
    let before = program.folder.text(of: name)
    let run = try append("find troops | collocates top 2 measure g2", to: name)
    #expect(run.code == 5)
    #expect(
      message(run) == """
        \(name): the file has the columns word, logdice, observed, expected, g2, range, frequency, and the rows have word, observed, expected, g2, range, frequency; nothing was written, name another file
        """)
    #expect(program.folder.text(of: name) == before)
    #expect(try append("find NATO | collocates top 2", to: name).code == 0)
    #expect(program.folder.text(of: name)?.split(separator: "\n").count == 5)
  }

  @Test("a header is read as other programs write it", arguments: ["\u{FEFF}doc,\"hits\"", "doc,hits\r\n1,1"])
  func foreignHeader(text: String) throws {
    let header = try #require(try headerOfCounts())
    let file = text.replacing("doc,hits", with: header).replacing("doc,\"hits\"", with: "\"" + header.replacing(",", with: "\",\"") + "\"")
    program.folder.write(file, to: "ap.csv")
    let run = try append("find troops | count by doc | first 1", to: "ap.csv")
    #expect(run.code == 0, "\(run.error)")
    // The last line of the file had no end.
    #expect(program.folder.text(of: "ap.csv")?.hasPrefix(file + "\n") == true)
  }

  /// The first line of an export of counts.
  private func headerOfCounts() throws -> String? {
    _ = try append("find troops | count by doc | first 1", to: "counts.csv")
    return program.folder.text(of: "counts.csv")?.split(separator: "\n").first.map(String.init)
  }

  @Test("an empty file gets a header, and jsonl has the names in each row")
  func noHeader() throws {
    program.folder.write("", to: "empty.csv")
    #expect(try append("find troops | collocates top 2", to: "empty.csv").code == 0)
    #expect(program.folder.text(of: "empty.csv")?.hasPrefix("word,logdice") == true)
    #expect(try append("find troops | collocates top 2", to: "ap.jsonl").code == 0)
    #expect(try append("find troops | collocates top 2 measure g2", to: "ap.jsonl").code == 0)
    #expect(program.folder.text(of: "ap.jsonl")?.split(separator: "\n").count == 4)
  }

  @Test("what holds one whole is not added to", arguments: ["json", "md", "html", "svg"])
  func wholes(ending: String) throws {
    program.folder.write("old\n", to: "ap." + ending)
    let run = try append("find troops | count by doc", to: "ap." + ending)
    #expect(run.code == 3)
    #expect(message(run).contains("a .\(ending) file cannot be added to; '>>' adds to csv, tsv and jsonl"))
    #expect(program.folder.text(of: "ap." + ending) == "old\n")
  }
}
