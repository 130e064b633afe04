import Glibc
import Sessions
import Testing
import Trials

@Suite("the history")
struct HistoryFileTests {
  let folder: ScratchFolder
  var history: HistoryFile { HistoryFile(path: folder.file("history")) }

  init() throws { folder = try ScratchFolder() }

  func entry(_ text: String, _ outcome: HistoryEntry.Outcome = .done) -> HistoryEntry {
    HistoryEntry(ended: Moment(secondsSinceEpoch: 1_795_227_354), outcome: outcome, text: text)
  }

  @Test("one entry is one line")
  func form() throws {
    try history.append(entry("find troops\n| kwic\t# \\n"))
    try history.append(entry("find (", .failed))
    try history.append(entry("count", .interrupted))
    #expect(
      folder.text(of: "history") == """
        2026-11-21T02:15:54Z\tok\tfind troops\\n| kwic\\t# \\\\n
        2026-11-21T02:15:54Z\terr\tfind (
        2026-11-21T02:15:54Z\tint\tcount

        """)
    #expect(try history.load() == [entry("find troops\n| kwic\t# \\n"), entry("find (", .failed), entry("count", .interrupted)])
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test("every small text comes back", arguments: ["\\", "\n", "\t", "n"])
  func smallTexts(first: String) throws {
    var texts = [first]
    for _ in 0..<4 { texts += texts.flatMap { text in ["\\", "\n", "\t", "n"].map { text + $0 } } }
    let kept = Set(texts).filter(HistoryEntry.isKept).sorted()
    for text in kept { try history.append(entry(text)) }
    #expect(try history.load().map(\.text) == kept)
  }

  @Test("what begins with a blank is not stored", arguments: ["", " find troops", "\tfind"])
  func notStored(text: String) throws {
    try history.append(entry(text))
    #expect(folder.names == [])
    #expect(try history.load() == [])
  }

  @Test("of equal entries the last is kept")
  func duplicates() throws {
    for text in ["a", "b", "a", "c", "b"] { try history.append(entry(text)) }
    #expect(try history.load().map(\.text) == ["a", "c", "b"])
  }

  @Test("a torn last line is ended, not joined to the next")
  func torn() throws {
    try history.append(entry("whole"))
    folder.write((folder.text(of: "history") ?? "") + "2026-11-21T02:15:54Z\tok\tto", to: "history")
    #expect(try history.load().map(\.text) == ["whole"])
    try history.append(entry("next"))
    #expect(try history.load().map(\.text) == ["whole", "to", "next"])
  }

  @Test("malformed lines are passed over and stay")
  func malformed() throws {
    let text = """
      nonsense
      2026-02-30T02:15:54Z\tok\tno such day
      2026-11-21T02:15:54Z\tyes\tno such outcome
      2026-11-21T02:15:54Z\tok\tbad \\x escape
      2026-11-21T02:15:54Z\tok\topen escape\\
      2026-11-21T02:15:54Z\tok\ta\ttab
      2026-11-21T02:15:54Z\tok\t

      2026-11-21T02:15:54Z\tok\tgood

      """
    folder.write(text, to: "history")
    #expect(try history.load().map(\.text) == ["good"])
    try history.append(entry("more"))
    #expect(folder.text(of: "history") == text + "2026-11-21T02:15:54Z\tok\tmore\n")
  }

  @Test("bytes that are no text are passed over")
  func notText() throws {
    let line = Array("2026-11-21T02:15:54Z\tok\t".utf8) + [0xC3, 0x28, 0x0A] + Array(entryLine("good").utf8)
    try WholeFile(history.path).replace(with: line, access: .own)
    #expect(try history.load().map(\.text) == ["good"])
  }

  @Test("only the end of a long history is read")
  func tail() throws {
    for number in 0..<100 { try history.append(entry("entry \(number)")) }
    let loaded = try history.load(byteLimit: 120).map(\.text)
    #expect(loaded == ["entry 97", "entry 98", "entry 99"])
  }

  @Test("writers at the same time lose no line")
  func concurrentWriters() async throws {
    let history = history
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<200 {
            try? history.append(HistoryEntry(ended: .now, outcome: .done, text: "writer \(writer) line \(number)"))
          }
        }
      }
    }
    let texts = try history.load().map(\.text)
    #expect(texts.count == 800)
    for writer in 0..<4 {
      #expect(texts.filter { $0.hasPrefix("writer \(writer) ") } == (0..<200).map { "writer \(writer) line \($0)" })
    }
  }

  @Test("a lock that is never given up is an error in the end")
  func heldLock() throws {
    try history.append(entry("a"))
    let number = open(history.path, O_RDONLY)
    defer { close(number) }
    #expect(flock(number, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: FileFailure(.held(by: nil), path: history.path)) { try history.append(entry("b"), waiting: 20) }
  }

  private func entryLine(_ text: String) -> String { "2026-11-21T02:15:54Z\tok\t\(text)\n" }
}
