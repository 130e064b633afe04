import Chronology
import Evidence
import Foundation
import Prose
import Testing
import Trials

/// Expressions of time, found and resolved, against sentences labelled by hand; a floor that falls is a fault.
@Suite("the quality of dates")
struct DatesQualityTests {
  /// A span with its value; nil is "not known".
  private struct Label: Equatable {
    var bytes: Range<Int>
    var value: String?

    init(_ bytes: Range<Int>, _ value: String?) { (self.bytes, self.value) = (bytes, value) }
    init(_ label: LabelledText.Label) { self.init(label.bytes, label.words == "?" ? nil : label.words) }
  }

  /// The sentences of one made article.
  private struct Page {
    var published: PartialDate?
    var sentences: [LabelledText] = []
  }

  /// How many of the labels and of the answers are right.
  private struct Score: CustomStringConvertible {
    var labels = 0
    var found = 0
    var relaxed = 0
    var strict = 0
    var value = 0

    func share(_ right: Int) -> Double { 2 * Double(right) / Double(labels + found) }

    var description: String {
      "\(labels) labels, \(found) found; relaxed \(share(relaxed)), strict \(share(strict)), value \(share(value))"
    }
  }

  @Test("found, cut and resolved as labelled")
  func quality() throws {
    let pages = try Self.pages()
    var score = Score()
    var wrong: [String] = []
    for page in pages { Self.add(page, to: &score, &wrong) }
    print("dates:", score)
    for line in wrong { print("  ", line) }
    #expect(score.labels >= 150)
    #expect(score.share(score.relaxed) >= 0.985)
    #expect(score.share(score.strict) >= 0.97)
    #expect(score.share(score.value) >= 0.96)
  }

  private static func add(_ page: Page, to score: inout Score, _ wrong: inout [String]) {
    var items: [DateResolver.Item] = []
    for (number, sentence) in page.sentences.enumerated() {
      items += dateMentions(of: 0..<sentence.bytes.count, in: sentence.bytes.span).map { DateResolver.Item($0, sentence: number) }
    }
    var resolver = DateResolver(publication: Dating(page.published))
    let dates = resolver.resolve(items)
    score.found += items.count
    for (number, sentence) in page.sentences.enumerated() {
      var answers = zip(items, dates).filter { $0.0.sentence == number }.map { Label($0.mention.bytes, $1.value) }
      score.labels += sentence.labels.count
      for label in sentence.labels.map(Label.init) {
        let words = String(decoding: sentence.bytes[label.bytes], as: UTF8.self)
        guard let index = answers.firstIndex(where: { $0.bytes.overlaps(label.bytes) }) else {
          wrong.append("missed \(words)")
          continue
        }
        let answer = answers.remove(at: index)
        score.relaxed += 1
        if answer.bytes == label.bytes { score.strict += 1 }
        if answer.value == label.value { score.value += 1 }
        if answer != label {
          wrong.append(
            "\(words) \(label.value ?? "?"): \(String(decoding: sentence.bytes[answer.bytes], as: UTF8.self)) \(answer.value ?? "?")")
        }
      }
      for answer in answers {
        wrong.append("extra \(String(decoding: sentence.bytes[answer.bytes], as: UTF8.self)) \(answer.value ?? "?")")
      }
    }
  }

  private static func pages() throws -> [Page] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/dates.txt")
    var pages: [Page] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        pages.append(Page(published: PartialDate(line.dropFirst().trimmingPrefix(" "))))
      } else {
        pages[pages.count - 1].sentences.append(LabelledText(line))
      }
    }
    return pages
  }
}
