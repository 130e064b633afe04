import Testing
import Trials

/// The exit codes of SHELL.md, each by the program itself: 0 done, 1 a check, 2 arguments, 3 a query, 4 a corpus, 5 a file, 6 a form.
@Suite("exit codes")
struct ExitCodeTests {
  let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test("0 when everything did what it says")
  func done() throws {
    let run = try program.run([BuiltProgram.mission, "-c", "find troops | count"])
    #expect(run.code == 0)
    #expect(run.output.contains("23"))
    #expect(run.error.isEmpty)
  }

  @Test("1 when an expectation fails")
  func expectation() throws {
    let run = try program.run([BuiltProgram.mission, "-c", "find troops | expect rows > 1,000"])
    #expect(run.code == 1)
    #expect(run.error.contains("expected rows > 1,000, found rows 23"))
  }

  @Test(
    "2 for the program's own arguments",
    arguments: [
      ["--no-such-option"], ["--check"], ["--check", "--update", "x.md"], ["--pace", "1s", "-c", "docs"], ["--step"], ["--trust"],
      ["--any-corpus", "-c", "docs"], ["--check", "x.md", "-c", "docs"], ["--replay", "x.md", "y.md"], ["--recover", "--param", "a=b"],
      ["--color", "blue"], ["--param", "novalue"],
    ])
  func arguments(words: [String]) throws {
    let run = try program.run(words)
    #expect(run.code == 2)
    #expect(run.error.contains("Usage: dateline"))
  }

  @Test("4 when documents are asked for and none were loaded; what asks for none is done")
  func nothingLoaded() throws {
    #expect(try program.run(["-c", "docs"]).code == 4)
    #expect(try program.run(["-c", "help find"]).code == 0)
  }

  @Test("3 for a query that cannot be read or run; the lines after it run all the same")
  func query() throws {
    let run = try program.run([BuiltProgram.mission, "-c", "find troops | kwc", "-c", "find troops | count"])
    #expect(run.code == 3)
    #expect(run.error.contains("no verb 'kwc'; did you mean 'kwic'?"))
    #expect(run.output.contains("23"))
  }

  @Test("`set stop on` stops a script at its first failure")
  func stop() throws {
    let run = try program.run([BuiltProgram.mission], input: "set stop on\nfind troops | kwc\nfind troops | count\n")
    #expect(run.code == 3)
    #expect(!run.output.contains("per million"))
  }

  @Test("4 for a corpus that is not there")
  func corpus() throws {
    let run = try program.run(["nowhere", "-c", "docs"])
    #expect(run.code == 4)
    #expect(run.error.contains("nowhere"))
  }

  @Test("4 for a session or a script that is not there", arguments: [["--check"], ["--update"], ["--replay"], ["-f"]])
  func unreadable(option: [String]) throws {
    let run = try program.run(option + ["nowhere.md"])
    #expect(run.code == 4)
    #expect(run.error == "nowhere.md: cannot open: No such file or directory\n")
  }

  @Test("`quit` and `set stop on` end all that would follow", arguments: ["quit", "set stop on\nfind troops | kwc"])
  func ends(line: String) throws {
    program.folder.write("find troops | count\n", to: "lines.dlq")
    let run = try program.run([BuiltProgram.mission, "-c", line, "-c", "find troops | count", "-f", "lines.dlq"])
    #expect(!run.output.contains("per_million"))
    #expect(run.code == (line == "quit" ? 0 : 3))
  }

  @Test("--help tells the colours in words")
  func help() throws {
    let run = try program.run(["--help"])
    #expect(run.output.contains("default: auto)") && !run.output.contains("ColourChoice"))
  }

  @Test("`edit` belongs to a prompt")
  func edit() throws {
    let run = try program.run(["-c", "edit \"docs | count\""])
    #expect(run.code == 3)
    #expect(
      run.error == """
        edit "docs | count"
        ^^^^  'edit' works at a prompt; scripts, pipes and replays leave it out
          try: help edit

        """)
  }

  @Test("5 for a file that cannot be written")
  func file() throws {
    let run = try program.run([BuiltProgram.mission, "-c", "docs > no/such/folder/pages.csv"])
    #expect(run.code == 5)
    #expect(run.error.contains("no/such/folder"))
  }

  @Test("6 for a session or a configuration whose form is wrong")
  func form() throws {
    program.folder.write("---\ndateline-session: 1\ncolour: red\n---\n", to: "bad.md")
    let session = try program.run(["--check", "bad.md"])
    #expect(session.code == 6)
    #expect(session.error.contains("bad.md:3"))
    let configuration = try program.run(["-c", "help"], environment: ["DATELINE_WIDTH": "narrow"])
    #expect(configuration.code == 6)
    #expect(configuration.error.contains("DATELINE_WIDTH"))
  }

  @Test("the same lines by -c, by -f and by a pipe give the same bytes")
  func sameLanguage() throws {
    let lines = "find troops\n| count by doc\nwhy 1\n"
    program.folder.write(lines, to: "lines.dlq")
    let runs = [
      try program.run([BuiltProgram.mission, "-c", lines]), try program.run([BuiltProgram.mission, "-f", "lines.dlq"]),
      try program.run([BuiltProgram.mission], input: lines),
    ]
    #expect(runs.allSatisfy { $0.code == 0 && $0.output == runs[0].output && !$0.output.isEmpty })
  }

  @Test("no colours and no escape sequences leave for a file")
  func plain() throws {
    let run = try program.run([BuiltProgram.mission, "-c", "find troops | kwic"])
    #expect(!run.output.contains("\u{1B}"))
  }
}
