import Glibc
import Sessions
import Testing
import Trials

@Suite("whole files")
struct WholeFileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  func replace(_ name: String, _ text: String, _ expectation: WholeFile.Expectation = .any) throws(FileFailure) {
    try WholeFile(folder.file(name)).replace(with: Array(text.utf8), access: .own, expecting: expectation)
  }

  @Test("a new file of one's own is closed to others")
  func newFile() throws {
    try replace("a", "new\n")
    #expect(folder.text(of: "a") == "new\n")
    #expect(folder.mode(of: "a") == 0o600)
    #expect(folder.names == ["a"])
  }

  @Test("the mode of an existing file is kept")
  func keptMode() throws {
    folder.write("old\n", to: "a", mode: 0o640)
    try replace("a", "new\n")
    #expect(folder.mode(of: "a") == 0o640)
    #expect(folder.text(of: "a") == "new\n")
  }

  @Test("a link's target is replaced, not the link", arguments: ["target", "missing"])
  func link(to target: String) throws {
    folder.write("old\n", to: "target")
    symlink(target, folder.file("second"))
    symlink("second", folder.file("first"))
    try replace("first", "new\n")
    #expect(folder.text(of: target) == "new\n")
    var status = stat()
    #expect(lstat(folder.file("first"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("a ring of links is an error, not a loop")
  func ring() {
    symlink("b", folder.file("a"))
    symlink("a", folder.file("b"))
    #expect(throws: FileFailure(.system(.open, code: ELOOP), path: folder.file("a"))) { try replace("a", "") }
  }

  @Test("what changed since it was read is not overwritten", arguments: ["other", "longer than before\n", ""])
  func changedMeanwhile(now: String) throws {
    let path = folder.write("before", to: "a")
    let bytes = try WholeFile(path).read()
    folder.write(now, to: "a")
    #expect(throws: FileFailure(.changedMeanwhile, path: path)) { try replace("a", "mine", .unchanged(bytes)) }
    #expect(folder.text(of: "a") == now)
    #expect(folder.names == ["a"])
  }

  @Test("what did not change is replaced")
  func unchanged() throws {
    let path = folder.write("before", to: "a")
    try replace("a", "mine", .unchanged(try WholeFile(path).read()))
    #expect(folder.text(of: "a") == "mine")
  }

  @Test("a file that must be new takes no other's place")
  func absent() throws {
    try replace("a", "first", .absent)
    #expect(throws: FileFailure(.exists, path: folder.file("a"))) { try replace("a", "second", .absent) }
    #expect(folder.text(of: "a") == "first")
    #expect(folder.names == ["a"])
  }

  @Test("folders and pipes are no plain files")
  func notRegular() {
    mkdir(folder.file("folder"), 0o755)
    mkfifo(folder.file("pipe"), 0o644)
    for name in ["folder", "pipe"] {
      let failure = FileFailure(.notRegular, path: folder.file(name))
      #expect(throws: failure) { try replace(name, "x") }
      #expect(throws: failure) { try WholeFile(folder.file(name)).read() }
    }
  }

  @Test("reading stops at the limit")
  func limit() throws {
    let path = folder.write("12345", to: "a")
    #expect(try WholeFile(path).read(limit: 5).count == 5)
    #expect(throws: FileFailure(.tooLarge(limit: 4), path: path)) { try WholeFile(path).read(limit: 4) }
  }

  @Test("a missing file says so")
  func missing() throws {
    let failure = #expect(throws: FileFailure.self) { try WholeFile(folder.file("none")).read() }
    #expect(failure?.isMissing == true)
    #expect(failure?.exitCode == 5)
  }

  @Test("a path with a zero byte is refused")
  func zeroByte() {
    #expect(throws: FileFailure.self) { try WholeFile(folder.file("a\0b")).read() }
    #expect(throws: FileFailure.self) { try replace("a\0b", "x") }
    #expect(folder.names == [])
  }

  @Test("readers see the old bytes or the new, never a part")
  func whole() async throws {
    let path = folder.write(String(repeating: "a", count: 200_000), to: "a")
    await withTaskGroup(of: Bool.self) { group in
      for letter in ["b", "c"] {
        group.addTask {
          let bytes = Array(String(repeating: letter, count: 200_000).utf8)
          for _ in 0..<5 { try? WholeFile(path).replace(with: bytes, access: .own) }
          return true
        }
      }
      group.addTask {
        for _ in 0..<25 {
          let bytes = (try? WholeFile(path).read()) ?? []
          guard bytes.count == 200_000, bytes.allSatisfy({ $0 == bytes[0] }) else { return false }
        }
        return true
      }
      for await isWhole in group { #expect(isWhole) }
    }
    #expect(folder.names == ["a"])
  }
}
