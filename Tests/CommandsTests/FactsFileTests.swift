import Commands
import Engine
import Intake
import Sessions
import Testing
import Trials

@Suite("facts kept beside a corpus")
struct FactsFileTests {
  private let folder: ScratchFolder
  private let page = "Troops leave\n\nThe troops left the harbour on Friday after two weeks of work in the old office.\n"

  init() throws {
    folder = try ScratchFolder()
    folder.write(page, to: "a.txt")
    folder.write(page, to: "b.txt")
  }

  private func session(onTerminal isTerminal: Bool = true) -> Session {
    Session(
      Workspace(commands: standardCommands), on: Stage(columns: 300, isTerminal: isTerminal),
      in: Surroundings(places: Places { _ in nil }, digest: { sha256(of: $0) }))
  }

  private func run(_ session: inout Session, _ lines: String...) -> [Reply] {
    lines.flatMap { session.run($0.replacing("HERE", with: folder.path)) }
  }

  @Test("are saved with their reasons, and hold again after the next load")
  func saved() throws {
    var first = session()
    let saving = run(&first, "load HERE", "assert a date = 2020-01-07 # told by the editor", "assert b outlet = Bay Courier", "save facts")
    #expect(saving.allSatisfy { $0.code == 0 })
    #expect(folder.text(of: "dateline.facts") == "assert a date = 2020-01-07  # told by the editor\nassert b outlet = Bay Courier\n")
    var second = session()
    let loaded = run(&second, "load HERE", "show asserts", "filter date = 2020-01-07 | count")
    #expect(loaded[0].output.contains("2 facts from \(folder.path)/dateline.facts (`show asserts`)"))
    #expect(loaded[1].output.contains("told by the editor"))
    #expect(loaded[2].output.contains("1"))
    #expect(second.run("save facts")[0].error.contains("no fact to save yet"))
  }

  @Test("hold aliases and names that are kept apart, with their reasons")
  func aliases() throws {
    folder.write("Gen. Qassim Suleimani met people of the Harbour Institute on Monday, and the meeting was short and cold.\n", to: "c.txt")
    folder.write("People of the Harbour Institute said that Gen. Qasem Soleimani had left before the bread was cut.\n", to: "d.txt")
    var first = session()
    let typed = ["alias Daesh = ISIS, Islamic State # one group", "alias off \"Qasem Soleimani\"", "alias off Daesh", "alias US = USA"]
    let saving = run(&first, "load HERE", typed[0], typed[1], "save facts")
    #expect(saving.allSatisfy { $0.code == 0 })
    #expect(folder.text(of: "dateline.facts") == "alias Daesh = ISIS, Islamic State  # one group\nalias off Qasem Soleimani\n")
    var second = session()
    let loaded = run(&second, "load HERE", "show aliases", "save facts", typed[2], typed[3], "quit", "save facts")
    #expect(loaded[0].output.contains("2 facts from \(folder.path)/dateline.facts (`show aliases`)"))
    #expect(loaded[1].output.contains("one group") && loaded[1].output.contains("kept apart"))
    #expect(loaded[2].error.contains("no fact to save yet"))
    #expect(loaded[5].output.contains("2 changes of what is asserted not saved"))
    #expect(folder.text(of: "dateline.facts") == "alias off Qasem Soleimani\nalias US = USA\n" || loaded[6].code == 0)
    #expect(folder.text(of: "dateline.facts")?.contains("Daesh") == false)
  }

  @Test("go when they are undone and saved again; those of other documents stay")
  func undone() throws {
    folder.write("assert zz date = 2019  # of a page that is gone\nassert a date = 2020\n", to: "dateline.facts")
    var session = session()
    let replies = run(&session, "load HERE", "assert off 1", "save facts")
    #expect(replies[0].output.contains("1 fact from \(folder.path)/dateline.facts (`show asserts`); 1 more about documents that are not"))
    #expect(replies[2].output.contains("1 fact written to"))
    #expect(folder.text(of: "dateline.facts") == "assert zz date = 2019  # of a page that is gone\n")
  }

  @Test("a line that is no assertion is told with its place, and the rest holds")
  func malformed() throws {
    folder.write("find troops\nassert a date = soon\nassert a date = 2020\n", to: "dateline.facts")
    var session = session()
    let reply = run(&session, "load HERE")[0]
    #expect(
      reply.error == """
        \(folder.path)/dateline.facts:1: expected an 'assert' or 'alias' line, found 'find troops'
        \(folder.path)/dateline.facts:2: 'soon' is no date; write 2020, 2020-Q1, 2020-01, 2020-W02 or 2020-01-03, without marks

        """)
    #expect(reply.output.contains("1 fact from"))
  }

  @Test("are not read after `set facts off`, and are read again by `load only`")
  func switched() throws {
    folder.write("assert a date = 2020\n", to: "dateline.facts")
    var session = session()
    let replies = run(
      &session, "set facts off", "load HERE", "show asserts", "set facts on", "load only HERE", "load only HERE", "show asserts")
    #expect(replies[2].output.contains("nothing is asserted"))
    #expect(replies[6].output.contains("assert a date = 2020"))
  }

  @Test("are offered once when a prompt is left, and never written by a script")
  func offered() throws {
    var prompt = session()
    let replies = run(&prompt, "load HERE", "assert a date = 2020", "quit", "quit")
    #expect(replies[2].effect == nil)
    #expect(replies[2].output.contains("1 change of what is asserted not saved: `save facts` keeps them, `quit` again leaves them"))
    #expect(replies[3].effect == .quit)
    var script = session(onTerminal: false)
    let refused = run(&script, "load HERE", "assert a date = 2020", "save facts", "quit")
    #expect(refused[2].error.contains("'save facts' works at a prompt; scripts, pipes and replays leave it out"))
    #expect(refused[3].effect == .quit)
    #expect(folder.names == ["a.txt", "b.txt"])
  }

  @Test("belong to the fingerprint of the corpus")
  func fingerprint() throws {
    var session = session()
    func fingerprint(_ name: String) throws -> Substring {
      _ = run(&session, "docs > HERE/\(name)")
      return try #require(folder.text(of: name)?.split(separator: "\n").first { $0.contains("fingerprint") })
    }
    _ = run(&session, "load HERE")
    let before = try fingerprint("x.html")
    _ = run(&session, "assert a date = 2020", "save facts")
    #expect(try fingerprint("y.html") != before)
  }
}
