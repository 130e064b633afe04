import Foundation
import Prose
import Testing
import Trials

/// Quotations against paragraphs labelled by hand; a floor that falls is a fault.
@Suite("the quality of quotations")
struct QuotesQualityTests {
  private struct Label {
    let bytes: Range<Int>
    let isIndirect: Bool
    let speaker: Substring

    init(_ label: LabelledText.Label) {
      (bytes, isIndirect, speaker) = (label.bytes, label.words.hasPrefix("i "), label.words.dropFirst(2))
    }
  }

  /// How many labels and answers there are, how many meet, and how many of these have the right speaker.
  private struct Score: CustomStringConvertible {
    var labels = 0
    var found = 0
    var right = 0
    var speakers = 0

    var recall: Double { Double(right) / Double(max(labels, 1)) }
    var precision: Double { Double(right) / Double(max(found, 1)) }
    var speaker: Double { Double(speakers) / Double(max(labels, 1)) }
    var description: String { "\(labels) labels, \(found) found; recall \(recall), precision \(precision), speaker \(speaker)" }
  }

  @Test("found and attributed as labelled")
  func quality() throws {
    var (direct, indirect) = (Score(), Score())
    var wrong: [String] = []
    for page in try Self.pages() {
      let sample = SampleParagraphs(page.bytes)
      let labels = page.labels.map(Label.init)
      let quotes = sample.quotes.filter { $0.kind != .scare }
      Self.add(labels.filter { !$0.isIndirect }, quotes.filter { $0.kind != .indirect }, sample, to: &direct, &wrong)
      Self.add(labels.filter(\.isIndirect), quotes.filter { $0.kind == .indirect }, sample, to: &indirect, &wrong)
    }
    print("quotations between marks:", direct)
    print("quotations without:", indirect)
    for line in wrong { print("  ", line) }
    #expect(direct.labels >= 30 && indirect.labels >= 20)
    #expect(direct.recall >= 0.98 && direct.precision >= 0.98 && direct.speaker >= 0.9)
    #expect(indirect.recall >= 0.9 && indirect.precision >= 0.9 && indirect.speaker >= 0.85)
  }

  private static func add(
    _ labels: [Label], _ quotes: [QuoteMention], _ sample: SampleParagraphs, to score: inout Score, _ wrong: inout [String]
  ) {
    var answers = quotes
    score.labels += labels.count
    score.found += quotes.count
    for label in labels {
      let words = sample.text(label.bytes) ?? ""
      guard let index = answers.firstIndex(where: { $0.bytes.overlaps(label.bytes) }) else {
        wrong.append("missed \(words)")
        continue
      }
      let answer = answers.remove(at: index)
      let speaker = sample.text(answer.name ?? answer.speaker)
      score.right += 1
      if (speaker ?? "?").contains(label.speaker) {
        score.speakers += 1
      } else {
        wrong.append("\(words): \(speaker ?? "?"), not \(label.speaker)")
      }
    }
    for answer in answers { wrong.append("extra \(sample.text(answer.bytes) ?? "")") }
  }

  private static func pages() throws -> [LabelledText] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/quotes.txt")
    return LabelledText.pages(of: try String(contentsOf: file, encoding: .utf8)).map { lines in
      LabelledText(lines.joined(separator: "\n").filter { $0 != "⟪" && $0 != "⟫" })
    }
  }
}
