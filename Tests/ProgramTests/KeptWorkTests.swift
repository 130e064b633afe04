import Testing

/// What one run leaves for the next: sessions, saved queries, exports.
@Suite("kept work")
struct KeptWorkTests {
  let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private func run(_ lines: String..., path: String = BuiltProgram.mission) throws -> BuiltProgram.Run {
    try program.run([path], input: lines.joined(separator: "\n") + "\n")
  }

  @Test("a saved session replays as it was, and a changed record shows as a difference")
  func sessions() throws {
    let saved = try run("find troops | count by doc", "find nothing_of_the_kind | kwc", "save lesson.md")
    #expect(saved.output.contains("2 cells written to lesson.md"))
    let session = try program.folder.read("lesson.md")
    #expect(session.contains("corpus-digest: sha256:"))
    #expect(try program.run(["--check", "lesson.md"]).code == 0)
    try program.folder.write("lesson.md", session.replacing("did you mean 'kwic'?", with: "did you mean 'quick'?"))
    let changed = try program.run(["--check", "lesson.md"])
    #expect(changed.code == 1)
    #expect(changed.output.contains("-              ^^^") || changed.output.contains("did you mean 'quick'?"))
    let updated = try program.run(["--update", "lesson.md"])
    #expect(updated.code == 0)
    #expect(try program.folder.read("lesson.md") == session)
  }

  @Test("a recording holds what was typed and shown from there on")
  func recording() throws {
    let recorded = try run("record lesson.md", "find troops | count", "record off", "docs")
    #expect(recorded.output.contains("recording to lesson.md"))
    let session = try program.folder.read("lesson.md")
    #expect(session.contains("find troops | count"))
  }

  @Test("a session of a stranger writes nothing unless it is trusted")
  func trust() throws {
    let cell = "```dateline\ndocs > stolen.csv\n```\n"
    try program.folder.write("gift.md", "---\ndateline-session: 1\ncorpus: \(BuiltProgram.mission)\n---\n" + cell)
    let refused = try program.run(["--replay", "gift.md"])
    #expect(refused.code == 3)
    #expect(!program.folder.exists("stolen.csv"))
    #expect(try program.run(["--replay", "gift.md", "--trust"]).code == 0)
    #expect(program.folder.exists("stolen.csv"))
  }

  @Test("a corpus other than the one recorded ends with 4, unless any will do")
  func digest() throws {
    let header = "---\ndateline-session: 1\ncorpus: \(BuiltProgram.mission)\ncorpus-digest: sha256:0000000000\n---\n"
    try program.folder.write("lesson.md", header + "```dateline\nset width 90\n```\n```output\n width is 90\n```\n")
    #expect(try program.run(["--check", "lesson.md"]).code == 4)
    #expect(try program.run(["--check", "--any-corpus", "lesson.md"]).code == 0)
  }

  @Test("a parameter of the header is a word of the cells, and the command line goes before it")
  func parameters() throws {
    let header = "---\ndateline-session: 1\ncorpus: \(BuiltProgram.mission)\nparam what: troops\n---\n"
    try program.folder.write("lesson.md", header + "```dateline\nfind $what | count\n```\n")
    #expect(try program.run(["--replay", "lesson.md"]).output.contains("23"))
    #expect(try program.run(["--replay", "lesson.md", "--param", "what=zzz"]).output.contains("find zzz 12 → 0"))
  }

  @Test("saved queries lie beside the corpus and come back with it")
  func queries() throws {
    try program.folder.write(
      "page.txt", "Ministers meet\n\nThe ministers met for two hours in the old harbour office on Tuesday and agreed to meet again.\n")
    let saved = try run("define about($what = ministers) = filter mentions $what", "save queries", path: ".")
    #expect(saved.output.contains("1 saved query written to ./queries"))
    #expect(try program.folder.read("queries/about.dlq") == "define about($what = ministers) = filter mentions $what\n")
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
    let rows = try program.folder.read("troops.csv").split(separator: "\n")
    #expect(rows.count == 25)
    #expect(rows[0] == "doc,hits,documents")
    #expect(rows.filter { $0 == rows[0] }.count == 1)
    #expect(try program.folder.read("hits.jsonl").split(separator: "\n").count == 23)
    #expect(try program.folder.read("troops.csv.about.json").contains("find troops | count by doc"))
    #expect(try program.folder.read("pages.md").contains("12 documents"))
  }

  @Test("looking at something exports too")
  func looks() throws {
    let run = try run("find troops | kwic > troops.html", "read 05 > page.md", "show settings | export settings.csv")
    #expect(run.code == 0)
    #expect(try program.folder.read("troops.html").contains("<html"))
    #expect(try program.folder.read("page.md").contains("Soleimani"))
    #expect(try program.folder.read("settings.csv").contains("width,"))
  }
}
