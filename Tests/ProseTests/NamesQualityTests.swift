import Foundation
import Prose
import Testing

/// Names against pages labelled by hand; a floor that falls is a fault.
@Suite("the quality of names")
struct NamesQualityTests {
  private struct Label {
    var sentence: Int
    var bytes: Range<Int>
    var kind: String
    var name: String
  }

  @Test("found, cut, and led back to the full name as labelled")
  func quality() throws {
    var (labels, found, met, kinds, names) = (0, 0, 0, 0, 0)
    var wrong: [String] = []
    for page in try Self.pages() {
      let sample = SampleNames(page.sentences)
      var answers = sample.names
      labels += page.labels.count
      found += answers.count
      for label in page.labels {
        guard let index = answers.firstIndex(where: { $0.sentence == label.sentence && sample.bytes($0).overlaps(label.bytes) }) else {
          wrong.append("missed \(label.name)")
          continue
        }
        let answer = answers.remove(at: index)
        let (kind, name) = (answer.kind.word ?? "?", sample.fullName(answer))
        met += 1
        if kind == label.kind { kinds += 1 }
        if name == label.name { names += 1 }
        if kind != label.kind || name != label.name { wrong.append("\(label.kind) \(label.name): \(kind) \(name)") }
      }
      wrong += answers.map { "extra \(sample.text($0))" }
    }
    let (recall, precision) = (Double(met) / Double(labels), Double(met) / Double(found))
    print("names: \(labels) labels, \(found) found; recall \(recall), precision \(precision), kind \(kinds), full name \(names)")
    for line in wrong { print("  ", line) }
    #expect(labels >= 60)
    #expect(recall >= 0.97 && precision >= 0.97)
    #expect(Double(kinds) >= 0.95 * Double(labels) && Double(names) >= 0.95 * Double(labels))
  }

  private static func pages() throws -> [(sentences: [String], labels: [Label])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/names.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.split(separator: "---").map { page(Array($0)) }
  }

  private static func page(_ lines: [Substring]) -> (sentences: [String], labels: [Label]) {
    var sentences: [String] = []
    var labels: [Label] = []
    for (number, line) in lines.enumerated() {
      var text = ""
      for piece in line.split(separator: "⟦", omittingEmptySubsequences: false) {
        let halves = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let bar = halves[0].firstIndex(of: "|"), let blank = halves[0].firstIndex(of: " ") else {
          text += piece
          continue
        }
        let start = text.utf8.count
        text += halves[0][halves[0].index(after: bar)...]
        labels.append(
          Label(
            sentence: number, bytes: start..<text.utf8.count, kind: String(halves[0][..<blank]),
            name: String(halves[0][halves[0].index(after: blank)..<bar])))
        text += halves[1]
      }
      sentences.append(text)
    }
    return (sentences, labels)
  }
}
