import Glibc
import Sessions
import Testing
import Trials

@Suite("saved queries")
struct SavedQueriesTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  func parse(_ text: String, _ name: String = "said.dlq") throws(MalformedFile) -> SavedQuery {
    try SavedQuery(parsing: Array(text.utf8), path: "q/" + name)
  }

  @Test("comments are help, the rest is the definition as typed")
  func parts() throws {
    let query = try parse("# Quotes by one person.\n#\n#said(Trudeau)\n\ndefine said($who) =\n  quotes by $who # theirs\n| first 5\n\n")
    #expect(query.name == "said")
    #expect(query.help == "Quotes by one person.\n\nsaid(Trudeau)")
    #expect(query.definition == "define said($who) =\n  quotes by $who # theirs\n| first 5")
    #expect(query.firstLine == 5)
  }

  @Test(
    "a wrong form names its line",
    arguments: [
      ("", "said.dlq", "q/said.dlq:1: expected 'define NAME(…) = …', found ''"),
      ("# help\nfind x\n", "said.dlq", "q/said.dlq:2: expected 'define NAME(…) = …', found 'find x'"),
      ("define said = x\n", "said.dlq", "q/said.dlq:1: expected 'define NAME(…) = …', found 'define said = x'"),
      ("definesaid() = x\n", "said.dlq", "q/said.dlq:1: expected 'define NAME(…) = …', found 'definesaid() = x'"),
      ("define other() = x\n", "said.dlq", "q/said.dlq:1: the file is called 'said.dlq' and defines 'other'"),
      ("define said() = x\n\ndefine b() = y\n", "said.dlq", "q/said.dlq:3: a second 'define'; one file holds one query"),
      ("define a-b() = x\n", "a-b.dlq", "q/a-b.dlq:1: 'a-b.dlq' is no name for a query: a letter, then letters, digits or '_'"),
      ("define said() = x\r\n", "said.dlq", "q/said.dlq:1: the line ends in CR LF; lines end in LF"),
    ])
  func malformed(text: String, name: String, message: String) {
    let error = #expect(throws: MalformedFile.self) { try parse(text, name) }
    #expect(error?.message == message)
  }

  @Test("what is written is read as it was", arguments: ["", "One line.", "Two\n\nlines."])
  func written(help: String) throws {
    let path = try SavedQueries.write("define déjà($a = 1) =\nfind x", help: help, to: folder.file("new/queries"), access: .own)
    #expect(path == folder.file("new/queries/déjà.dlq"))
    #expect(folder.mode(of: "new/queries") == 0o700)
    #expect(folder.mode(of: "new/queries/déjà.dlq") == 0o600)
    let query = try SavedQuery(parsing: WholeFile(path).read(), path: path)
    #expect(query.help == help)
    #expect(query.definition == "define déjà($a = 1) =\nfind x")
  }

  @Test("a name never leads out of the folder", arguments: ["define ../x() = y", "define () = y", "find x"])
  func outside(definition: String) {
    #expect(throws: FileTrouble.self) { try SavedQueries.write(definition, help: "", to: folder.path, access: .own) }
    #expect(folder.names == [])
  }

  @Test("nearer folders come first, and a bad file takes nothing from the others")
  func load() throws {
    for part in ["corpus", "corpus/queries", "home", "home/dateline", "home/dateline/queries"] { mkdir(folder.file(part), 0o755) }
    folder.write("define b() = near", to: "corpus/queries/b.dlq")
    folder.write("nonsense", to: "corpus/queries/a.dlq")
    folder.write("define c() = not a query file", to: "corpus/queries/c.txt")
    folder.write("define b() = far", to: "home/dateline/queries/b.dlq")
    folder.write("define a() = far", to: "home/dateline/queries/a.dlq")
    folder.write("define z() = far", to: "home/dateline/queries/z.dlq")
    let places = Places { ["XDG_DATA_HOME": folder.file("home")][$0] }
    let contents = SavedQueries(beside: [folder.file("corpus"), folder.file("missing")], places: places).load()
    #expect(contents.queries.map(\.definition) == ["define b() = near", "define z() = far"])
    #expect(contents.troubles.map(\.exitCode) == [6])
  }
}
