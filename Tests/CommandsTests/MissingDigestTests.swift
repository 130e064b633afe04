import Commands
import Corpus
import Engine
import Intake
import Prose
import Sessions
import Testing
import Trials

@Suite("files that were changed after they were loaded")
struct MissingDigestTests {
  @Test("exports do not make up a fingerprint, and say so; sessions that state none are silent")
  func note() throws {
    let folder = try ScratchFolder()
    var workspace = Workspace(commands: standardCommands)
    workspace.load(
      Segment([labelled(Article(name: "a", file: "a.txt", text: Array("Rain\n\nIt rained all night over the old port.\n".utf8)))]),
      from: [LoadedFile(path: "/corpus/a.txt") { nil }], paths: ["/corpus"], skipped: [])
    var session = Session(
      workspace, on: Stage(columns: 300, isTerminal: true),
      in: Surroundings(places: Places { _ in nil }, digest: { sha256(of: $0) }))
    let note = "no fingerprint: 'a.txt' was changed or moved after it was loaded; `load` it again and write anew"
    #expect(session.run("docs > \(folder.path)/docs.md").map(\.output).joined().contains(note))
    // A session that no `load` began says nothing of what was read.
    #expect(!session.run("save \(folder.path)/lesson.md").map(\.output).joined().contains(note))
    #expect(folder.text(of: "docs.md")?.contains("fingerprint: unknown") == true)
    #expect(folder.text(of: "lesson.md")?.contains("corpus-digest") == false)
  }
}
