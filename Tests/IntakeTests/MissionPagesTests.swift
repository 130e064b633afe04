import Chronology
import Foundation
import Intake
import Prose
import Testing

/// One answer of the author of the example pages: what may be right for a line or field of a file.
private struct Answer {
  var file: String
  var subject: String
  var accepted: [String]
}

/// The project's folder.
private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The answers in `Cases/mission.tsv`.
private func answers() throws -> [Answer] {
  let text = try String(contentsOf: project.appending(path: "Tests/IntakeTests/Cases/mission.tsv"), encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let parts = line.split(separator: "\t").map(String.init)
    return Answer(file: parts[0], subject: parts[1], accepted: Array(parts.dropFirst(2)))
  }
}

extension Article {
  /// What the article says of `subject`: the section of a line, a field as text, or the decoys in order.
  fileprivate func said(of subject: String) -> [String] {
    switch subject {
    case "headline": [fields.headline?.value ?? "-"]
    case "outlet": [fields.outlet?.value ?? "-"]
    case "origin": [fields.origin?.value ?? "-"]
    case "byline": [fields.byline?.value ?? "-"]
    case "date": [fields.date?.value.description ?? "-"]
    case "decoys": Set(decoys.map(\.text)).sorted()
    default: lines.filter { String($0.number) == subject }.map(\.section.word)
    }
  }
}

@Suite("Pages of the mission corpus")
struct MissionPagesTests {
  @Test("sections and fields are those of the pages' author")
  func floor() throws {
    let harvest = harvest([project.appending(path: "examples/mission").path()])
    let articles = Dictionary(grouping: harvest.articles) { $0.file.split(separator: "/").last.map(String.init) ?? "" }
    var right = (lines: 0, fields: 0)
    var all = (lines: 0, fields: 0)
    for answer in try answers() {
      let article = try #require(articles[answer.file]?.first, "no \(answer.file)")
      let said = article.said(of: answer.subject)
      let isRight = answer.subject == "decoys" ? said == answer.accepted : said.count == 1 && answer.accepted.contains(said[0])
      if !isRight { print("\(answer.file) \(answer.subject): \(said), not \(answer.accepted)") }
      if Int(answer.subject) == nil {
        all.fields += 1
        right.fields += isRight ? 1 : 0
      } else {
        all.lines += 1
        right.lines += isRight ? 1 : 0
      }
    }
    #expect(right.lines == all.lines && all.lines == 294, "\(right.lines) of \(all.lines) lines")
    #expect(right.fields == all.fields && all.fields == 72, "\(right.fields) of \(all.fields) fields")
  }
}
