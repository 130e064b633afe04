import Chronology
import Corpus
import Evidence
import Prose
import Testing

/// Made articles as an archive: each a name, the day it states or none, and the sentences of its body.
struct SmallArchive {
  typealias Page = (name: String, date: PartialDate?, body: [String])

  let archive: Archive

  init(_ pages: [Page]) { self.init(pages) { _, _ in } }

  /// - Parameter complete: adds what else the page of a number states.
  init(_ pages: [Page], complete: (inout Article, Int) -> Void) {
    var archive = Archive()
    archive.append(
      Segment(
        pages.enumerated().map { number, page in
          var article = Self.article(page)
          complete(&article, number)
          return article
        }))
    self.archive = archive
  }

  /// Undated articles of one paragraph each, named `a`, `b` …, with `fillers` articles about something else behind them.
  init(_ bodies: [String], fillers: Int = 5) {
    let names = (0..<(bodies.count + fillers)).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }
    let texts = bodies + (0..<fillers).map { "Harbour pilots in town number \($0) painted boats in the sun." }
    self.init(zip(names, texts).map { ($0, nil, [$1]) })
  }

  private static func article(_ page: Page) -> Article {
    var text: [UInt8] = []
    var article = Article(name: page.name, file: page.name, text: [])
    for (number, paragraph) in page.body.enumerated() {
      let start = text.count
      text += Array(paragraph.utf8)
      article.lines.append(Line(number: number + 1, bytes: start..<text.count, section: .body, reason: "made"))
      text += Array("\n\n".utf8)
    }
    article.text = text
    article.fields.date = page.date.map { Stated($0, evidence: "made") }
    return article
  }

  /// The reading under `facts`.
  func reading(_ facts: Facts = Facts()) -> Reading { Reading(of: archive, under: facts, after: Reading()) }

  /// The values of the dates of a document, `?` where one is unknown.
  func values(of name: String, _ facts: Facts = Facts()) throws -> [String] {
    let document = try #require(archive.document(named: name))
    let layer = try archive.segments[0].dates()
    return reading(facts).dates(of: document, mentioning: layer, in: archive).dates.filter { $0.kind == .date || $0.kind == .time }
      .map { $0.value ?? "?" }
  }
}

extension Facts {
  /// The fact that `words` in a sentence are a date.
  init(_ document: String, _ sentence: String, _ words: String?, _ date: PartialDate) {
    self.init()
    _ = assert(.event(sentence: sentence, words: words, date), of: document, as: "", because: "")
  }
}
