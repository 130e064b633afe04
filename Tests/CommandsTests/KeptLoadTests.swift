import Corpus
import Engine
import Foundation
import Intake
import Prose
import Testing

@Suite("columns kept from an earlier load", .serialized)
struct KeptLoadTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-kept-\(UUID().uuidString)").path

  @Test(
    "every case gives the same bytes from kept columns", .enabled(if: !CaseFile.isUpdating),
    arguments: ["finding.case", "predicates.case", "tables.case"])
  func cases(file: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases = try CaseFile.cases(file)
    let start = cases.first?.start ?? []
    let first = Transcript(start, keptIn: folder)
    guard first.workspace.view.archive.documentCount > 0 else { return }
    Snapshot.finishWriting()
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!kept.isEmpty)
    let second = Transcript(start, keptIn: folder)
    for example in cases {
      var transcript = second
      #expect(transcript.run(example.typed) == example.expected)
    }
  }

  @Test("a file that was edited, replaced or touched is never served as it was")
  func edits() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = folder + "/page.jsonl"
    try write("{\"id\": \"a\", \"text\": \"The ships left.\"}\n", to: page)
    #expect(documents(of: page) == ["The ships left."])
    #expect(documents(of: page) == ["The ships left."])
    try write("{\"id\": \"a\", \"text\": \"The ships came.\"}\n", to: page)
    #expect(documents(of: page) == ["The ships came."])
    // The same size and the same time of change: only the time of writing tells.
    let times = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate]
    try write("{\"id\": \"a\", \"text\": \"The ships sank.\"}\n", to: page)
    try FileManager.default.setAttributes([.modificationDate: times ?? Date()], ofItemAtPath: page)
    #expect(documents(of: page) == ["The ships sank."])
    try write("{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n", to: page)
    #expect(documents(of: page) == ["One.", "Two."])
  }

  @Test("names are read anew where the reader's own names changed")
  func ownNames() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = folder + "/page.jsonl"
    try write("{\"id\": \"a\", \"text\": \"On Monday Lantern Hill met, and Lantern Hill ate.\"}\n", to: page)
    for kind in ["org", "org", "place", "person"] {
      try write("\(kind):\n  Lantern Hill\n", to: folder + "/dateline.names")
      var transcript = Transcript(["load \(page)"], keptIn: folder + "/cache")
      #expect(transcript.run("names | filter name = Lantern Hill and kind = \(kind) | count").contains(" 2 "))
      Snapshot.finishWriting()
    }
  }

  @Test("a damaged file is said to be damaged, once")
  func damage() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = folder + "/page.jsonl"
    try write("{\"id\": \"a\", \"text\": \"The ships left.\"}\n", to: page)
    _ = documents(of: page)
    // The expressions of time lie in a file of their own beside it.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/cache").filter { !$0.contains("dates") }
    let kept = folder + "/cache/" + (try #require(files.first))
    try write("no columns at all", to: kept)
    #expect(load(page).contains("the kept copy is no file of this program; the files were read again"))
    #expect(!load(page).contains("the kept copy"))
  }

  @Test("nothing is kept where that is switched off, and nothing of small loads unless asked for")
  func choices() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = folder + "/page.jsonl"
    try write("{\"id\": \"a\", \"text\": \"The ships left.\"}\n", to: page)
    for choice in ["auto", "off"] {
      var transcript = Transcript()
      transcript.workspace.cacheFolder = folder + "/cache"
      _ = transcript.run("set cache \(choice)\nload \(page)")
      Snapshot.finishWriting()
      #expect(!FileManager.default.fileExists(atPath: folder + "/cache"))
    }
  }

  /// The first lines of what a session says on loading `path`, its columns kept.
  private func load(_ path: String) -> String {
    var transcript = Transcript([], keptIn: folder + "/cache")
    transcript.workspace.configure { $0.cache = .on }
    let shown = transcript.run("load \(path)")
    Snapshot.finishWriting()
    return shown
  }

  /// The text of each document of `path`, loaded by a session that keeps columns.
  private func documents(of path: String) -> [String] {
    let transcript = Transcript(["load \(path)"], keptIn: folder + "/cache")
    Snapshot.finishWriting()
    let archive = transcript.workspace.view.archive
    return archive.documents.map { String(decoding: archive.article($0).text, as: UTF8.self).trimmingCharacters(in: .newlines) }
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }
}
