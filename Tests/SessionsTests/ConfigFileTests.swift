import Sessions
import Testing
import Trials

@Suite("the configuration")
struct ConfigFileTests {
  func parse(_ text: String) throws(MalformedFile) -> ConfigFile { try ConfigFile(parsing: Array(text.utf8), path: "config") }

  @Test("set lines with their numbers, comments off")
  func settings() throws {
    let file = try parse("# mine\n\n  set width 100  # columns\nset pager \"less # -R\"\n\tset export about\nset tag #a\n")
    #expect(file.settings.map(\.line) == [3, 4, 5, 6])
    #expect(file.settings.map(\.key) == ["width", "pager", "export", "tag"])
    #expect(file.settings.map(\.value) == ["100", "\"less # -R\"", "about", "#a"])
    #expect(file.settings[0].text == "set width 100")
  }

  @Test("anything else is malformed", arguments: ["set width", "set", "width 100", "sets width 100", "load x", "set 1 2", "set a # b"])
  func malformed(line: String) {
    let error = #expect(throws: MalformedFile.self) { try parse("set a b\n" + line) }
    let shown = line.hasSuffix("# b") ? "set a" : line
    #expect(error?.message == "config:2: expected 'set KEY VALUE', found '\(shown)'")
  }

  @Test("a missing file sets nothing, a folder is an error")
  func read() throws {
    let folder = try ScratchFolder()
    #expect(try ConfigFile.read(folder.file("config")).settings == [])
    #expect(throws: FileTrouble.failed(FileFailure(.notRegular, path: folder.path))) { try ConfigFile.read(folder.path) }
  }
}
