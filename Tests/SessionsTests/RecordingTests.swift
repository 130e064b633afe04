import Glibc
import Sessions
import Testing
import Trials

@Suite("recording a session")
struct RecordingTests {
  let folder: ScratchFolder
  let cell = Cell(code: "find troops", record: CellRecord(.output, body: "2"))

  init() throws { folder = try ScratchFolder() }

  func recording(_ name: String = "s.md") throws(FileTrouble) -> Recording {
    try Recording(to: folder.file(name)) { $0 == nil ? SessionHeader([.width(80)]).text : "" }
  }

  @Test("a new session gets its header and each cell")
  func new() throws {
    let recording = try recording()
    try recording.append(cell)
    try recording.append(cell)
    #expect(folder.text(of: "s.md") == "---\ndateline-session: 1\nwidth: 80\n---\n\n\(cell.text)\n\(cell.text)")
    recording.finish()
    #expect(folder.names == ["s.md"])
  }

  @Test("an old session goes on where it ended", arguments: ["so", "so\n", "```dateline\nx\n```"])
  func old(end: String) throws {
    let text = "---\ndateline-session: 1\n---\n" + end
    folder.write(text, to: "s.md", mode: 0o640)
    try recording().append(cell)
    #expect(folder.text(of: "s.md") == text + (end.hasSuffix("\n") ? "" : "\n") + "\n" + cell.text)
    #expect(folder.mode(of: "s.md") == 0o640)
  }

  @Test("a second recording is refused and told who holds it, by whichever name", arguments: ["s.md", "link.md"])
  func second(name: String) throws {
    symlink("s.md", folder.file("link.md"))
    let first = try recording()
    let refusal = FileTrouble.failed(FileFailure(.held(by: getpid()), path: folder.file(name)))
    #expect(throws: refusal) { _ = try recording(name) }
    #expect(refusal.message == "\(folder.file(name)): in use by process \(getpid())")
    first.finish()
    try recording(name).append(cell)
  }

  @Test("a lock that a crash left behind holds nobody up")
  func staleLock() throws {
    folder.write("99999\n", to: ".s.md.recording")
    try recording().append(cell)
    #expect(folder.names == ["s.md"])
  }

  @Test(
    "a file that is no session, or ends inside a fence, is left alone",
    arguments: [
      "notes\n", "---\ndateline-session: 1\n---\n```sh\n", "---\ndateline-session: 1\n---\n```dateline\n",
    ])
  func refused(text: String) {
    folder.write(text, to: "s.md")
    let trouble = #expect(throws: FileTrouble.self) { _ = try recording() }
    #expect(trouble?.exitCode == 6)
    #expect(folder.text(of: "s.md") == text)
    #expect(folder.names == ["s.md"])
  }

  @Test("a session removed meanwhile is not made again")
  func removed() throws {
    let recording = try recording()
    unlink(folder.file("s.md"))
    #expect(throws: FileFailure.self) { try recording.append(cell) }
  }

  @Test("what an old session needs before it goes on is written with its first cell")
  func beginning() throws {
    folder.write("---\ndateline-session: 1\n---\nso", to: "s.md")
    let recording = try Recording(to: folder.file("s.md")) { _ in "\n" + cell.text }
    recording.finish()
    #expect(folder.text(of: "s.md") == "---\ndateline-session: 1\n---\nso\n\n" + cell.text)
  }

  @Test("a folder that is not there is named, and nothing is left behind")
  func noFolder() {
    let trouble = #expect(throws: FileTrouble.self) { _ = try recording("new/s.md") }
    #expect(trouble?.exitCode == 5)
    #expect(trouble?.message == "\(folder.file("new/s.md")): there is no folder '\(folder.file("new"))'; make it first, or name another")
    #expect(folder.names == [])
  }
}
