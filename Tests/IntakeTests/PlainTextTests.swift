import Chronology
import Intake
import Prose
import Testing

/// A record with a date is labelled at one look where its text is plain; without one each line is always looked at in full.
@Suite("plain records")
struct PlainTextTests {
  private static let paragraphs = [
    "The port opened on Monday, and the mayor of the town said that ships would come before the end of the year.",
    "Prices of wheat rose by 3.5 pct in 14 markets in May, the board said (there were none in April), and all rights went to no one.",
    "Read more: the ships that never came to the port of the town, and what became of them",
    "By clicking on the link, you agree to our terms of use.", "We and our partners use cookies to offer you a better site than others.",
    "The court doesn't say that the mayor’s terms of use, or the cookie's policy of old, were those solely of the author.",
    "Why The Port Of Lindgate Opened Late This Year After All Those Storms", "Home | News | Sport | Weather | Letters to the editor",
    "(c) 2020, and © 2020 The Harbour Ledger, a paper of the town and of all its ships and of nobody else at all",
    "7 comments on the ships that came to the port of the town in the year of the storm, and on the mayor", "Advertisement",
    "Copyright of the town: 1 ship and the harbour wall with all that stands on it", "The mayor said of the port:", "12.00 3p up 5",
    "Ada Holt said:", "It is our p'rivacy policy and our cook\u{2019}ie policy that we and you of the town of Lindgate go by",
    "We sold 12,000 vs 9,500",
    "Of all 24 rights reserved to you and of our 3 sites the board of the town said nothing in the year of the storm",
    "Всё это ВСЕ ПРАВА ЗАЩИЩЕНЫ, как сказал вам вчера мэр города на пристани, и наши корабли", "A Port Opens", "A *** port ... opens",
    "12 A Port Opens",
    "\u{201C}Più l\u{2019}altra\u{201D}, disse: tutti i d\u{2019}iritti riservati a voi e alla città, e ai nostri amici del porto",
  ]

  private func labels(_ text: String, dated: PartialDate?) -> [Line] { record(text, dated: dated).lines }

  private func record(_ text: String, dated: PartialDate?) -> Article {
    let head = Array("A Port Opens\n\n".utf8)
    var article = Article(name: "", file: "f.jsonl", record: 1, text: head + Array(text.utf8), origin: head.count)
    article.fields.headline = Stated("A Port Opens", evidence: "field of the record")
    article.fields.date = dated.map { Stated($0, evidence: "field of the record") }
    return labelled(article)
  }

  @Test("have the labels that a full look gives", arguments: paragraphs)
  func sameLabels(first: String) throws {
    let day = PartialDate.day(try #require(Day(year: 2020, month: 3, day: 4)))
    for second in Self.paragraphs {
      for third in Self.paragraphs.prefix(4) {
        for text in [first, "\(first)\n\(second)", "\(first) \(second)\n\n\(third)", "\(first)\n\(second)\n\(third)\n\(second)\n\(first)"] {
          #expect(labels(text, dated: day) == labels(text, dated: nil), "\(text)")
        }
      }
    }
  }

  @Test("are none among four titles in a row", arguments: 0..<8)
  func titles(above count: Int) throws {
    let day = PartialDate.day(try #require(Day(year: 2020, month: 3, day: 4)))
    let plain = Array(repeating: Self.paragraphs[0], count: count)
    for titleCount in 1...6 {
      let titles = (0..<titleCount).map { "Port Of Lindgate Opens \($0) Years Late Amid Storms" }
      let text = (plain + titles + [Self.paragraphs[1]]).joined(separator: "\n")
      #expect(labels(text, dated: day) == labels(text, dated: nil), "\(count) above \(titleCount)")
    }
  }

  @Test("have the agency of a dateline that is wrapped")
  func wrappedDateline() throws {
    let day = PartialDate.day(try #require(Day(year: 2020, month: 3, day: 4)))
    let text = """
      BAGHDAD, Iraq
      (Reuters) - The army moved its training mission from the northern base to a camp near the
      airport on Tuesday, officials said, after two weeks of talks between ministers of
      both countries that had begun in the capital in spring of the same year.

      The ministers agreed that the trainers would remain in the camp until the end of
      the year, when both sides would meet again to talk of what the mission needs.
      """
    #expect(record(text, dated: day).fields.origin?.value == "Reuters")
    #expect(record(text, dated: nil).fields.origin?.value == "Reuters")
  }

  @Test("know their headline again")
  func headline() throws {
    let day = PartialDate.day(try #require(Day(year: 2020, month: 3, day: 4)))
    let text = "a port opens!\nThe port opened on Monday, and the mayor of the town said that ships would come before long."
    #expect(labels(text, dated: day).map(\.section) == [.headline, .headline, .body])
  }

  @Test("the words of sections are the names of their cases")
  func sectionWords() { #expect(Section.allCases.map(\.word) == Section.allCases.map { String(describing: $0) }) }
}
