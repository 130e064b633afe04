import Corpus
import Engine
import Foundation
import Testing
import Trials

/// Copies planted among the example pages: half of the sentences cut, every twentieth word another one.
@Suite("planted copies")
struct PlantedCopiesTests {
  @Test("found at P = R ≥ .98")
  func found() throws {
    var (right, wrong, missed) = (0, 0, 0)
    for seed in 1...8 {
      let bodies = try Self.bodies()
      var chance = Randomness(seed: UInt64(seed))
      let texts = bodies + bodies.map { Self.planted($0, words: bodies.flatMap { $0.split(separator: " ") }, &chance) }
      let stories = try Self.stories(of: texts)
      for (page, planted) in (bodies.count..<texts.count).enumerated() {
        let others = bodies.indices.filter { stories[$0] == stories[planted] }
        right += others.contains(page) ? 1 : 0
        missed += others.contains(page) ? 0 : 1
        wrong += others.count { Self.family(of: $0) != Self.family(of: page) }
      }
    }
    #expect(Double(right) / Double(right + wrong) >= 0.98, "precision: \(right) right, \(wrong) wrong")
    #expect(Double(right) / Double(right + missed) >= 0.98, "recall: \(right) right, \(missed) missed")
  }

  /// Pages 05 and 06 print one wire.
  private static func family(of page: Int) -> Int { page == 5 ? 4 : page }

  private static func bodies() throws -> [String] {
    let session = Transcript(["load examples/mission"])
    let view = session.workspace.view
    let cells = try #require(DocumentRows(view.archive.documents, in: view).cells("body"))
    return cells.labels.map { $0 ?? "" }
  }

  private static func stories(of texts: [String]) throws -> [Double?] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try texts.enumerated().map { number, text in
      String(decoding: try JSONEncoder().encode(["id": "p\(number)", "text": text]), as: UTF8.self)
    }
    let path = folder.appendingPathComponent("planted.jsonl").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    var session = Transcript()
    _ = session.run("load \"\(path)\"")
    let view = session.workspace.view
    guard case .numbers(let numbers)? = try DocumentRows(view.archive.documents, in: view).worked("story")?.cells else { return [] }
    return numbers
  }

  private static func planted(_ text: String, words: [Substring], _ chance: inout Randomness) -> String {
    let sentences = text.replacingOccurrences(of: "\n", with: " ").components(separatedBy: ". ").filter { !$0.isEmpty }
    let cut = sentences.indices.map { ($0, chance.next()) }.sorted { $0.1 < $1.1 }.prefix(sentences.count / 2).map(\.0)
    let kept = sentences.indices.filter { !cut.contains($0) }.map { sentences[$0] }
    return kept.map { sentence in
      sentence.split(separator: " ").flatMap { word -> [Substring] in
        guard chance.happens(onceIn: 20) else { return [word] }
        let other = chance.pick(words)
        return chance.pick([[other], [], [word, other]])
      }.joined(separator: " ")
    }.joined(separator: ". ") + "."
  }
}
