import Chronology
import Corpus
import Evidence
import Testing

/// Days that follow from several pages together.
@Suite("the calendar of undated pages")
struct CalendarTests {
  private static let friday = PartialDate("2020-01-03") ?? .year(2020)
  private static let pages: [SmallArchive.Page] = [
    ("a", nil, ["Omar Haddad was killed in the city on Friday.", "Since then, rockets fell on Wednesday.", "Monday was quiet."]),
    ("b", nil, ["Crowds met on Saturday, a day after the killing of Omar Haddad.", "On Sunday, they met again.", "They met on Thursday."]),
    ("c", nil, ["Last month, a rocket killed Omar Haddad."]),
    ("d", nil, ["Boats were painted on Tuesday."]), ("e", nil, ["Nothing was painted."]), ("f", nil, ["Nobody came."]),
    ("g", nil, ["It rained."]),
  ]

  @Test("no year is invented, and none is missing once one fact is known")
  func oneFact() throws {
    let pages = SmallArchive(Self.pages)
    #expect(try ["a", "b", "c", "d"].flatMap { try pages.values(of: $0) }.allSatisfy { $0 == "?" })
    let facts = Facts("a", "1", "Friday", Self.friday)
    #expect(try pages.values(of: "a", facts) == ["2020-01-03", "2020-01-03", "2020-01-08", "2020-01-06"])
    #expect(try pages.values(of: "b", facts).prefix(2) == ["2020-01-04", "2020-01-05"])
    #expect(try pages.values(of: "c", facts) == ["2020-01"])
    #expect(try pages.values(of: "d", facts) == ["?"])
    #expect(pages.reading(facts).datings[0].range.description == "2020-01-08..2020-01-09")
    #expect(pages.reading(facts).datings[2].range.description == "2020-02-01..2020-02-29")
  }

  @Test("the days hang together without a year")
  func yearless() throws {
    let calendars = try SmallArchive(Self.pages).reading().calendars(in: SmallArchive(Self.pages).archive)
    #expect(calendars.first.map { SmallArchive(Self.pages).archive.ref(ofSentence: $0.sentence) } == "a.1")
    #expect(calendars.first?.weekday(of: 5) == .wednesday)
    #expect(YearlessCalendar.label(of: 5, in: 0) == "D+5")
    #expect(YearlessCalendar.label(of: -1, in: 23) == "D2-1")
  }

  @Test("what was asserted and taken back leaves nothing behind")
  func undo() throws {
    let pages = SmallArchive(Self.pages)
    var facts = Facts("a", "1", "Friday", Self.friday)
    let number = try #require(facts.assertions.first?.number)
    _ = facts.retract(number)
    for page in Self.pages { #expect(try pages.values(of: page.name, facts) == pages.values(of: page.name)) }
    #expect(pages.reading(facts).datings.map(\.range) == pages.reading().datings.map(\.range))
  }

  @Test("the order of the pages changes nothing")
  func order() throws {
    let facts = Facts("a", "1", "Friday", Self.friday)
    let expected = try Self.pages.map { try SmallArchive(Self.pages).values(of: $0.name, facts) }
    for shift in 1..<Self.pages.count {
      let turned = SmallArchive(Array(Self.pages[shift...] + Self.pages[..<shift]))
      #expect(try Self.pages.map { try turned.values(of: $0.name, facts) } == expected)
      let reversed = SmallArchive(Self.pages.reversed())
      #expect(try Self.pages.map { try reversed.values(of: $0.name, facts) } == expected)
    }
  }

  @Test("a dated page dates what it shares with an undated one")
  func stated() throws {
    let pages = SmallArchive([
      ("a", PartialDate("2020-01-05"), ["Omar Haddad was killed in the city on Friday."]),
      ("b", nil, ["Crowds met on Saturday, a day after the killing of Omar Haddad."]), ("c", nil, ["It rained."]),
      ("d", nil, ["Nobody came."]),
    ])
    #expect(try pages.values(of: "b") == ["2020-01-04"])
    #expect(pages.reading().datings[1].range.description == "2020-01-04..2020-01-10")
    #expect(pages.reading().datings[1].status == .inferred)
  }

  @Test("two sentences that cannot both hold are named")
  func clash() throws {
    let pages = SmallArchive([
      "Omar Haddad was killed in the city on Friday.", "Crowds met on Sunday, a day after the killing of Omar Haddad.",
    ])
    let lines = try pages.reading(Facts("a", "1", "Friday", Self.friday)).clashes(in: pages.archive)
    #expect(lines.count == 1)
    #expect(lines.first?.contains("a.1") == true && lines.first?.contains("b.1") == true, "\(lines)")
  }

  @Test("an assertion that no calendar allows clashes and stays")
  func wrongWeekday() throws {
    let pages = SmallArchive(["Omar Haddad was killed in the city on Friday."])
    let facts = Facts("a", "1", "Friday", .day(Self.friday.first.adding(days: 1)))
    #expect(try pages.values(of: "a", facts) == ["2020-01-04"])
    #expect(try pages.reading(facts).clashes(in: pages.archive).count == 1)
  }

  @Test("the ends of the calendar and counts without end bound nothing, and stop nothing", arguments: ["0001-01-01", "9999-12-31"])
  func endsOfTime(day: String) throws {
    let far = (0..<12).map { number -> SmallArchive.Page in
      ("p\(number)", nil, ["Omar Haddad was killed in the city on Friday.", "Boats were painted 999,999 days ago and on Monday."])
    }
    let pages = SmallArchive(far)
    let facts = Facts("p0", "1", "Friday", try #require(PartialDate(day)))
    for page in far {
      let years = try pages.values(of: page.name, facts).compactMap { $0.split(separator: "-").first.map(String.init) }
      #expect(years.allSatisfy { $0 == "?" || $0 == "PAST_REF" || $0.utf8.count == 4 })
    }
  }

  @Test("what a sentence without a date tells can be dated")
  func event() throws {
    let pages = SmallArchive(["A rocket killed Omar Haddad.", "Crowds met on Saturday, a day after the killing of Omar Haddad."])
    #expect(try pages.values(of: "b", Facts("a", "1", nil, Self.friday)) == ["2020-01-04"])
  }
}
