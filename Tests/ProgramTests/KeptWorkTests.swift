import Testing
import Trials

/// What one run leaves for the next: sessions, saved queries, exports.
@Suite("kept work")
struct KeptWorkTests {
  let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private static let page = "Ministers meet\n\nThe ministers met for two hours in the old harbour office and agreed to meet again.\n"

  private func run(_ lines: String..., path: String = BuiltProgram.mission) throws -> BuiltProgram.Run {
    try program.run([path], input: lines.joined(separator: "\n") + "\n")
  }

  @Test("a saved session replays as it was, and a changed record shows as a difference")
  func sessions() throws {
    let saved = try run("find troops | count by doc", "find nothing_of_the_kind | kwc", "save lesson.md")
    #expect(saved.output.contains("2 cells written to lesson.md"))
    let session = try #require(program.folder.text(of: "lesson.md"))
    #expect(session.contains("corpus-digest: sha256:"))
    #expect(try program.run(["--check", "lesson.md"]).code == 0)
    program.folder.write(session.replacing("did you mean 'kwic'?", with: "did you mean 'quick'?"), to: "lesson.md")
    let changed = try program.run(["--check", "lesson.md"])
    #expect(changed.code == 1)
    #expect(changed.output.contains("-              ^^^") || changed.output.contains("did you mean 'quick'?"))
    let updated = try program.run(["--update", "lesson.md"])
    #expect(updated.code == 0)
    #expect(program.folder.text(of: "lesson.md") == session)
  }

  @Test("`save` writes over what this session saved, and over nothing else")
  func savedTwice() throws {
    let first = try run("docs", "save s.md", "docs | count", "save s.md")
    #expect(first.output.contains("2 cells written to s.md, in place of what was saved there before"))
    let before = program.folder.text(of: "s.md")
    let other = try run("docs", "save s.md")
    #expect(other.code == 5 && other.error == "s.md: there is a file of that name already\n")
    #expect(program.folder.text(of: "s.md") == before)
  }

  @Test("a session names its corpus as seen from the file, however it was loaded")
  func corpusFromFile() throws {
    program.folder.write(Self.page, to: "a.txt")
    #expect(try program.run([program.folder.path + "/a.txt"], input: "docs\nsave s.md\n").code == 0)
    #expect(program.folder.text(of: "s.md")?.contains("\ncorpus: a.txt\n") == true)
  }

  @Test("a recording holds what was typed and shown from there on")
  func recording() throws {
    let recorded = try run("record lesson.md", "find troops | count", "record off", "docs")
    #expect(recorded.output.contains("recording to lesson.md"))
    let session = try #require(program.folder.text(of: "lesson.md"))
    #expect(session.contains("find troops | count"))
  }

  @Test("an update says what no new record mends")
  func marks() throws {
    let page = program.folder.write(Self.page, to: "a.txt")
    #expect(try program.run([page], input: "docs\nsave s.md\n").code == 0)
    let session = try #require(program.folder.text(of: "s.md"))
    program.folder.write(session.replacing("```dateline\n", with: "```dateline {exit=error}\n"), to: "s.md")
    let update = try program.run(["--update", "s.md"])
    #expect(update.code == 1 && update.output.contains("the cell says 'exit=error' and did not fail"))
  }

  @Test("a recording that begins late holds what it stands on, and replays as it was")
  func lateRecording() throws {
    let folder = try run(
      "set now 2021-03-01", "find troops", "docs | first 2", "let two = it", "assert 05 date = 2020-01-07",
      "define few($n = 3) = docs | first $n",
      "find training", "| count by doc", "record late.md", "two", "| count", "few(2)", "show asserts", "it | count", "record off")
    #expect(folder.code == 0)
    let session = try #require(program.folder.text(of: "late.md"))
    #expect(session.contains("corpus: ") && session.contains("docs | first 2") && session.contains("find training"))
    #expect(!session.contains("```dateline\nload") && !session.contains("find troops") && !session.contains("record"))
    let check = try program.run(["--check", "late.md"])
    #expect(check.code == 0, "\(check.output)")
  }

  @Test("what several loads led to is loaded by cells, in recordings and saved sessions")
  func severalLoads() throws {
    program.folder.write(Self.page, to: "a.txt")
    program.folder.write("Troops leave\n\nThe troops left the harbour on Friday after two weeks of work in the old office.\n", to: "b.txt")
    let run = try program.run(["a.txt", "b.txt"], input: "record r.md\ndocs\nrecord off\nload only a.txt\ndocs\nsave s.md\n")
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(program.folder.text(of: "r.md")?.contains("load \"a.txt\" \"b.txt\"") == true)
    #expect(program.folder.text(of: "s.md")?.components(of: "```dateline\nload").count == 3)
    let check = try program.run(["--check", "r.md", "s.md"])
    #expect(check.code == 0, "\(check.output)")
  }

  @Test("`record` goes on behind a session only if that one ran what the file rests on")
  func secondRecording() throws {
    let first = try run("record s.md", "let few = docs | first 2", "record off", "record s.md", "few", "record off")
    #expect(first.code == 0)
    #expect(try program.run(["--check", "s.md"]).code == 0)
    let before = try #require(program.folder.text(of: "s.md"))
    let other = try run("record s.md", "docs")
    #expect(other.code == 5)
    #expect(other.error == "s.md: the session there rests on 'let few = docs | first 2'; run that first, or name a new file\n")
    program.folder.write(Self.page, to: "a.txt")
    let elsewhere = try run("record s.md", "docs", path: "a.txt")
    #expect(elsewhere.code == 5)
    #expect(elsewhere.error.contains("rests on 'load only "))
    #expect(elsewhere.error.contains("examples/mission'; run that first"))
    #expect(program.folder.text(of: "s.md") == before)
  }

  @Test("a recording that cannot begin is an error that says what to do")
  func unwritableRecording() throws {
    let run = try run("record no/such/x.md", "docs | count")
    #expect(run.code == 5)
    #expect(run.error == "no/such/x.md: there is no folder 'no/such'; make it first, or name another\n")
    #expect(!run.output.contains("no/such") && run.output.contains("12"))
  }

  @Test("a saved session leaves out what only looked after files")
  func savedSession() throws {
    let saved = try run("record r.md", "docs | count", "history", "save queries", "save s.md")
    let session = try #require(program.folder.text(of: "s.md"))
    #expect(saved.output.contains("1 cell written to s.md") || session.contains("save queries"))
    #expect(!session.contains("record") && !session.contains("history"))
    #expect(try program.run(["--check", "r.md", "s.md"]).code == 0)
  }

  @Test("a session of a stranger writes nothing unless it is trusted")
  func trust() throws {
    let cell = "```dateline\ndocs > stolen.csv\n```\n"
    program.folder.write("---\ndateline-session: 1\ncorpus: \(BuiltProgram.mission)\n---\n" + cell, to: "gift.md")
    let refused = try program.run(["--replay", "gift.md"])
    #expect(refused.code == 3)
    #expect(!program.folder.names.contains("stolen.csv"))
    #expect(try program.run(["--replay", "gift.md", "--trust"]).code == 0)
    #expect(program.folder.names.contains("stolen.csv"))
  }

  @Test("a corpus other than the one recorded ends with 4, unless any will do")
  func digest() throws {
    let header = "---\ndateline-session: 1\ncorpus: \(BuiltProgram.mission)\ncorpus-digest: sha256:0000000000\n---\n"
    program.folder.write(header + "```dateline\nset width 90\n```\n```output\n width is 90\n```\n", to: "lesson.md")
    #expect(try program.run(["--check", "lesson.md"]).code == 4)
    #expect(try program.run(["--check", "--any-corpus", "lesson.md"]).code == 0)
  }

  @Test("a parameter of the header is a word of the cells, and the command line goes before it")
  func parameters() throws {
    let header = "---\ndateline-session: 1\ncorpus: \(BuiltProgram.mission)\nparam what: troops\n---\n"
    program.folder.write(header + "```dateline\nfind $what | count\n```\n", to: "lesson.md")
    #expect(try program.run(["--replay", "lesson.md"]).output.contains("23"))
    #expect(try program.run(["--replay", "lesson.md", "--param", "what=zzz"]).output.contains("find zzz 12 → 0"))
  }

  @Test("parameters are words of -c, -f and a pipe too, and a saved session keeps them")
  func parametersOfLines() throws {
    program.folder.write("find $what | count\n", to: "lines.dlq")
    let options = [BuiltProgram.mission, "--param", "what=troops"]
    for more in [["-c", "find $what | count"], ["-f", "lines.dlq"]] { #expect(try program.run(options + more).output.contains("23")) }
    #expect(try program.run(options, input: "find $what | count\nsave s.md\n").code == 0)
    #expect(program.folder.text(of: "s.md")?.contains("param what: troops") == true)
    #expect(try program.run(["--check", "s.md"]).code == 0)
  }

  @Test("a process that is killed while it records leaves whole cells", arguments: [30_000, 60_000, 90_000, 120_000])
  func killed(microseconds: UInt32) throws {
    let lines = (0..<400).map { "find troops | first \($0 % 20 + 1)" }.joined(separator: "\n")
    _ = try program.run([BuiltProgram.mission], input: "record s.md\n" + lines + "\n", killedAfter: microseconds)
    guard program.folder.names.contains("s.md") else { return }
    #expect(try program.run(["--check", "s.md"]).code == 0)
    #expect(try program.run([BuiltProgram.mission], input: "record s.md\ndocs | count\n").code == 0)
  }

  @Test("saved queries lie beside the corpus and come back with it")
  func queries() throws {
    program.folder.write(
      "Ministers meet\n\nThe ministers met for two hours in the old harbour office on Tuesday and agreed to meet again.\n",
      to: "page.txt")
    let saved = try run("define about($what = ministers) = filter mentions $what", "save queries", path: ".")
    #expect(saved.output.contains("1 saved query written to ./queries"))
    #expect(program.folder.text(of: "queries/about.dlq") == "define about($what = ministers) = filter mentions $what\n")
    let again = try run("about()", "about(zebras)", path: ".")
    #expect(again.output.contains("saved queries: about"))
    #expect(again.output.contains("1 document"))
    #expect(again.code == 0)
  }

  @Test("an export can be read back, added to, and says where it comes from")
  func exports() throws {
    let run = try run(
      "set export about", "find troops | count by doc > troops.csv", "find troops | count by doc >> troops.csv",
      "find troops | export hits.jsonl",
      "docs > pages.md")
    #expect(run.code == 0)
    let rows = try #require(program.folder.text(of: "troops.csv")).split(separator: "\n")
    #expect(rows.count == 25)
    #expect(rows[0] == "doc,hits,documents")
    #expect(rows.filter { $0 == rows[0] }.count == 1)
    #expect(program.folder.text(of: "hits.jsonl")?.split(separator: "\n").count == 23)
    #expect(program.folder.text(of: "troops.csv.about.json")?.contains("find troops | count by doc") == true)
    #expect(program.folder.text(of: "pages.md")?.contains("12 documents") == true)
  }

  @Test("an export of the first of many rows tells how many there are")
  func shares() throws {
    let run = try run("ngrams 2 min 2 top 5 > pairs.csv", "find NATO | collocates top 3 > beside.csv", "docs > docs.csv")
    #expect(run.output.contains("5 rows written to pairs.csv, the first 5 of "))
    #expect(run.output.contains("sequences of 2 words seen 2 times or more\n"))
    #expect(run.output.contains("3 rows written to beside.csv, the first 3 of "))
    #expect(run.output.contains("12 rows written to docs.csv\n"))
  }

  @Test("looking at something exports too")
  func looks() throws {
    let run = try run("find troops | kwic > troops.html", "read 05 > page.md", "show settings | export settings.csv")
    #expect(run.code == 0)
    #expect(program.folder.text(of: "troops.html")?.contains("<html") == true)
    #expect(program.folder.text(of: "page.md")?.contains("Soleimani") == true)
    #expect(program.folder.text(of: "settings.csv")?.contains("width,") == true)
  }
}

extension String {
  /// The parts between the occurrences of `separator`.
  fileprivate func components(of separator: String) -> [Substring] { split(separator: separator, omittingEmptySubsequences: false) }
}
