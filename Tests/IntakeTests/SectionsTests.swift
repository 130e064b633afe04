import Chronology
import Intake
import Prose
import Testing

/// The page that a fixture describes, and the label it gives each line.
private func page(_ fixture: String) -> (text: String, labels: [String]) {
  var lines: [String] = []
  var labels: [String] = []
  for line in fixture.split(separator: "\n", omittingEmptySubsequences: false) {
    guard let bar = line.firstRange(of: " | ") else {
      lines.append(String(line))
      continue
    }
    labels.append(String(line[..<bar.lowerBound]))
    lines.append(String(line[bar.upperBound...]))
  }
  return (lines.joined(separator: "\n"), labels)
}

/// The labelled article of a fixture.
private func article(_ fixture: String, file: String = "page.txt") -> Article {
  labelled(Article(name: "page", file: file, text: Array(page(fixture).text.utf8)))
}

@Suite("Sections and fields")
struct SectionsTests {
  @Test("each line gets the section the fixture names", arguments: PageFixtures.tuned.map(\.name))
  func sections(name: String) throws {
    let fixture = try #require(PageFixtures.tuned.first { $0.name == name }).page
    let wanted = page(fixture).labels
    let lines = article(fixture).lines
    #expect(lines.count == wanted.count)
    for (line, label) in zip(lines, wanted) {
      let found = (line.continues ? "+" : "") + line.section.word
      #expect(found == label, "\(name) line \(line.number): \(line.reason)")
      #expect(!line.reason.isEmpty && line.home == line.section)
    }
  }

  @Test("pages that the rules were not tuned on lose no line of the article, and at most one label in twenty")
  func heldOut() {
    var (right, all) = (0, 0)
    for (name, fixture) in PageFixtures.heldOut {
      for (line, label) in zip(article(fixture).lines, page(fixture).labels) {
        all += 1
        right += line.section.word == label ? 1 : 0
        #expect((line.section == .body) == (label == "body"), "\(name) line \(line.number): \(line.reason)")
      }
    }
    #expect(right * 20 >= all * 19, "\(right) of \(all)")
  }

  @Test("fields are stated with their evidence")
  func fields() {
    let portal = article(PageFixtures.portal)
    #expect(portal.fields.headline?.value == "Harbour town opens its first tidal power plant")
    #expect(portal.fields.outlet == Stated("The Kestrel Courier", evidence: "masthead and copyright line", line: 2))
    #expect(portal.fields.byline == Stated("Odile Marsh", evidence: "\"By Odile Marsh\"", line: 12))
    #expect(portal.fields.date?.value == Day(year: 2019, month: 5, day: 14).map(PartialDate.day))
    #expect(portal.fields.origin == nil)
    #expect(portal.decoys == [Decoy(text: "2 May 2018", section: .related, line: 26)])
  }

  @Test("where a text first stood is read from credits, datelines and source lines, never from a picture")
  func origins() {
    #expect(article(PageFixtures.blog).fields.origin?.value == "Alpine Ledger")
    #expect(article(PageFixtures.agency).fields.origin?.value == "Reuters")
    #expect(article(PageFixtures.bare).fields.origin?.value == "Kestrel Courier")
    #expect(article(PageFixtures.portal.replacing("Jon Tarr/Kestrel Images", with: "Jon Tarr/Reuters")).fields.origin == nil)
    #expect(article(PageFixtures.bare.replacing("Kestrel Courier", with: "News agencies")).fields.origin == nil)
    func republished(_ words: String) -> String? {
      article(PageFixtures.republished.replacing("by Quarry Lane Review", with: "on \(words)")).fields.origin?.value
    }
    #expect(republished("Sunday Ledger") == "Sunday Ledger")
    #expect(republished("Nov. 20, 2019") == nil)
  }

  @Test("a page without a headline or date has none")
  func unstated() {
    let fields = article(PageFixtures.bare).fields
    #expect(fields.headline == nil && fields.date == nil && fields.outlet == nil && fields.byline == nil)
    #expect(article(PageFixtures.thread).fields.date == nil)
  }

  @Test(
    "a day in the file's name is a stated date, other digits are not",
    arguments: [
      ("2026-03-20-harbour.txt", "2026-03-20"), ("a/courier_2019_05_14.txt", "2019-05-14"), ("www/2018/11/02/vote.txt", "2018-11-02"),
      ("20180301.txt", "2018-03-01"),
      ("2018-13-01.txt", nil), ("2018-03.txt", nil), ("0012018030144.txt", nil), ("a20180301b.txt", nil), ("2018-01-01/vote.txt", nil),
    ] as [(String, String?)])
  func fileNames(file: String, date: String?) {
    #expect(article(PageFixtures.bare, file: file).fields.date?.value.description == date)
  }

  @Test("every cut of a page is labelled without a trap, and its lines lie in its bytes")
  func cuts() {
    for fixture in PageFixtures.everyPage {
      let text = Array(page(fixture.page).text.utf8)
      for end in stride(from: 0, through: text.count, by: 7) {
        let cut = Array(text[..<end])
        let lines = labelled(Article(name: "cut", file: "cut.txt", text: cut)).lines
        #expect(lines.allSatisfy { $0.bytes.upperBound <= cut.count && !$0.bytes.isEmpty })
      }
    }
  }

  @Test("a heading in Markdown is a headline without its marks")
  func markdown() {
    let text = "# A bridge for the old town\n\nThe bridge was talked about for the third time on Monday, and nothing was settled.\n"
    #expect(labelled(Article(name: "m", file: "m.md", text: Array(text.utf8))).fields.headline?.value == "A bridge for the old town")
  }

  @Test("every small order of kinds of lines is labelled, line by line, and a lone paragraph is never lost")
  func orders() {
    let paragraph = "The council said on Monday that the bridge would be built in the spring of next year."
    let kinds = [
      paragraph, "A Bridge For The Old Town", "14 May 2019", "Related", "3 Comments", "Advertisement", "By Odile Marsh",
      "© 2019 The Ledger", "",
    ]
    var pages: [[Int]] = [[]]
    for _ in 0..<4 {
      pages += pages.filter { $0.count == pages.last?.count }.flatMap { page in kinds.indices.map { page + [$0] } }
    }
    for page in pages {
      let text = page.map { kinds[$0] }.joined(separator: "\n")
      let lines = labelled(Article(name: "p", file: "p.txt", text: Array(text.utf8))).lines
      #expect(lines.map(\.number) == page.indices.filter { !kinds[page[$0]].isEmpty }.map { $0 + 1 })
      let kept = lines.filter { page[$0.number - 1] == 0 }
      if kept.count == 1, !page.contains(4) { #expect(kept[0].section == .body || kept[0].section == .deck, "\(text)") }
    }
  }
}
