import Chronology
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2020", "2020-01-01", "2020-12-31"), ("2020-Q1", "2020-01-01", "2020-03-31"), ("2020-Q4", "2020-10-01", "2020-12-31"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("2020-W02", "2020-01-06", "2020-01-12"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2020-01-03", "2020-01-03", "2020-01-03"), ("0001-W01", "0001-01-01", "0001-01-07"), ("9999", "9999-01-01", "9999-12-31"),
  ])
  func formsRoundTrip(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.first.description == first)
    #expect(date.last.description == last)
    #expect(PartialDate(date.granularity, containing: date.first) == date)
  }

  @Test(arguments: [
    "", "0000", "20", "02020", "2020-", "2020-0", "2020-00", "2020-13", "2020-Q0", "2020-Q5", "2020-W00", "2019-W53", "2020-W54",
    "2020-02-30",
    "2021-02-29", "2020-1-3", "2020/01/03", "2020-01-03T10:00", "２０２０", " 2020", "2020-w02", "-2020", "2020-W2",
  ])
  func otherFormsAreNoDates(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func everyWeekOfEveryYearIsReadOnlyWhenItExists() {
    for year in 1900...2100 {
      let weeks = (1...53).filter { PartialDate("\(year)-W\($0 < 10 ? "0" : "")\($0)") != nil }.count
      #expect(weeks == Day(year: year, month: 12, day: 28)?.isoWeek.week)
    }
  }

  @Test func orderIsByFirstDayThenLongerFirst() {
    let texts = ["2019-12-31", "2020", "2020-Q1", "2020-01", "2020-01-01", "2020-01-03", "2020-W02", "2020-01-06", "2020-02"]
    let dates = texts.compactMap { PartialDate($0) }
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }

  @Test(arguments: [
    ("2020", 1, "2021"), ("2020-Q1", -1, "2019-Q4"), ("2020-01", -1, "2019-12"), ("2020-12", 1, "2021-01"),
    ("2020-W53", 1, "2021-W01"),
    ("2020-02-28", 2, "2020-03-01"), ("2020", .max, "9999"), ("2020-01", .min, "0001-01"), ("2020-W01", .max, "9999-W52"),
  ])
  func shifts(text: String, units: Int, expected: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.shifted(by: units).description == expected)
  }

  @Test func impossiblePartsNeverTrap() {
    for date: PartialDate in [
      .year(.max), .year(.min), .month(year: 2020, month: .max), .week(year: .max, week: .min), .quarter(year: 0, quarter: -9),
    ] {
      #expect(date.first <= date.last)
      #expect(!date.description.isEmpty)
      #expect(date.shifted(by: 1) >= date.shifted(by: 0) || date.first == .latest)
    }
  }

  @Test func ranges() throws {
    let january = try #require(PartialDate("2020-01"))
    let third = try #require(PartialDate("2020-01-03"))
    let year = try #require(PartialDate("2020"))
    let range = DateRange(from: january, through: january)
    #expect(range.contains(third) && range.overlaps(year) && !range.contains(year))
    #expect(DateRange(from: nil, through: third).contains(.earliest))
    #expect(DateRange(from: third, through: nil).contains(.latest))
    #expect(DateRange(from: year, through: third).description == "2020-01-01..2020-01-03")
    #expect(DateRange(from: nil, through: third).description == "..2020-01-03")
    #expect(DateRange(earliest: .latest, latest: .earliest).isEmpty)
    #expect(!DateRange(january).overlaps(DateRange(earliest: january.last.adding(days: 1), latest: nil)))
  }
}
