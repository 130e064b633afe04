import Foundation
import Prose
import Testing
import Trials

/// Names against pages labelled by hand; a floor that falls is a fault.
@Suite("the quality of names")
struct NamesQualityTests {
  private struct Label {
    let sentence: Int
    let bytes: Range<Int>
    let kind: Substring
    let name: Substring

    init(_ label: LabelledText.Label, sentence: Int) {
      let words = label.words.split(separator: " ", maxSplits: 1)
      (self.sentence, bytes, kind, name) = (sentence, label.bytes, words[0], words[1])
    }
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
    return LabelledText.pages(of: try String(contentsOf: file, encoding: .utf8)).map { lines in
      let sentences = lines.map { LabelledText($0) }
      let labels = sentences.enumerated().flatMap { number, sentence in sentence.labels.map { Label($0, sentence: number) } }
      return (sentences.map { String(decoding: $0.bytes, as: UTF8.self) }, labels)
    }
  }
}
