import Intake
import Prose
import Synchronization
import Testing
import Trials

@Suite("records in chunks")
struct ChunksTests {
  /// Records of some hundred bytes to some thousand, with line ends of all kinds and some faults; about four megabytes.
  private static let text: String = {
    var text = ""
    for line in 1...6000 {
      let words = Array(repeating: "The ship \(line) left port on Monday.", count: line % 37 + 1).joined(separator: " ")
      text += line % 101 == 0 ? "{\"text\":" : "{\"id\":\"r\(line)\",\"text\":\"\(words)\"}"
      text += ["\n", "\r\n", "\n\n", "\r"][line % 4]
    }
    return text
  }()

  /// The line of the file on which record `record` stands: each third of four line ends is two lines.
  private func line(of record: Int) -> Int { record + (1..<record).count { $0 % 4 == 2 } }

  @Test("every record has its line, whatever chunk it is in, and the digest is that of the whole file")
  func lines() throws {
    let folder = try ScratchFolder()
    folder.write(Self.text, to: "r.jsonl")
    let found = harvest([folder.path])
    let wanted = (1...6000).filter { $0 % 101 != 0 }
    #expect(found.articles.map(\.name) == wanted.map { "r\($0)" })
    #expect(found.articles.map(\.record) == wanted.map { line(of: $0) })
    #expect(found.skipped.map(\.line) == (1...6000).filter { $0 % 101 == 0 }.map { line(of: $0) })
    #expect(found.files.first?.digest.text == sha256(of: Array(Self.text.utf8)) && found.files.first?.byteCount == Self.text.utf8.count)
    #expect(found.unreadFileCount == 0 && found.brokenOff == nil)
  }

  @Test("one line longer than many chunks is one record")
  func longLine() throws {
    let folder = try ScratchFolder()
    let words = String(repeating: "The ship left port on Monday. ", count: 200_000)
    folder.write("{\"text\":\"First.\"}\n{\"text\":\"\(words)\"}\n{\"text\":\"Last.\"}", to: "r.jsonl")
    let found = harvest([folder.path])
    #expect(found.articles.map(\.text.count) == [6, words.utf8.count, 5])
  }

  @Test("a load that is stopped keeps the records that were read, in order, and counts the files that were not")
  func stop() async throws {
    let folder = try ScratchFolder()
    folder.write(Self.text, to: "a.jsonl")
    folder.write(Self.text, to: "b.jsonl")
    let path = folder.path
    let (wait, go) = AsyncStream<Void>.makeStream()
    let running = Mutex<Task<Harvest, Never>?>(nil)
    let task = Task {
      for await _ in wait { break }
      return harvest([path]) { _ in running.withLock { $0?.cancel() } }
    }
    running.withLock { $0 = task }
    go.yield()
    let found = await task.value
    let wanted = (1...6000).filter { $0 % 101 != 0 }.map { "r\($0)" }
    #expect(found.unreadFileCount == 1)
    #expect(!found.articles.isEmpty && found.articles.count <= wanted.count)
    #expect(found.articles.map(\.name) == Array(wanted.prefix(found.articles.count)))
  }
}
