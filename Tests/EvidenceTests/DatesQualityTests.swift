import Chronology
import Evidence
import Foundation
import Prose
import Testing

/// Expressions of time, found and resolved, against sentences labelled by hand; a floor that falls is a fault.
@Suite("the quality of dates")
struct DatesQualityTests {
  /// A span with its value; nil is "not known".
  private struct Label: Equatable {
    var bytes: Range<Int>
    var value: String?
  }

  /// The sentences of one made article.
  private struct Page {
    var published: PartialDate?
    var sentences: [(text: [UInt8], labels: [Label])] = []
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
      items += dateMentions(of: 0..<sentence.text.count, in: sentence.text.span).map { DateResolver.Item($0, sentence: number) }
    }
    var resolver = DateResolver(publication: Dating(page.published))
    let dates = resolver.resolve(items)
    score.found += items.count
    for (number, sentence) in page.sentences.enumerated() {
      var answers = zip(items, dates).filter { $0.0.sentence == number }.map { Label(bytes: $0.mention.bytes, value: $1.value) }
      score.labels += sentence.labels.count
      for label in sentence.labels {
        let words = String(decoding: sentence.text[label.bytes], as: UTF8.self)
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
            "\(words) \(label.value ?? "?"): \(String(decoding: sentence.text[answer.bytes], as: UTF8.self)) \(answer.value ?? "?")")
        }
      }
      for answer in answers { wrong.append("extra \(String(decoding: sentence.text[answer.bytes], as: UTF8.self)) \(answer.value ?? "?")") }
    }
  }

  private static func pages() throws -> [Page] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/dates.txt")
    var pages: [Page] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        pages.append(Page(published: PartialDate(line.dropFirst().trimmingPrefix(" "))))
      } else {
        pages[pages.count - 1].sentences.append(labelled(line))
      }
    }
    return pages
  }

  /// The words of a line, and the labels in it.
  private static func labelled(_ line: Substring) -> (text: [UInt8], labels: [Label]) {
    var text: [UInt8] = []
    var labels: [Label] = []
    for piece in line.split(separator: "⟦", omittingEmptySubsequences: false) {
      let halves = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let bar = halves[0].firstIndex(of: "|") else {
        text += Array(piece.utf8)
        continue
      }
      let start = text.count
      text += Array(halves[0][..<bar].utf8)
      let value = String(halves[0][halves[0].index(after: bar)...])
      labels.append(Label(bytes: start..<text.count, value: value == "?" ? nil : value))
      text += Array(halves[1].utf8)
    }
    return (text, labels)
  }
}
