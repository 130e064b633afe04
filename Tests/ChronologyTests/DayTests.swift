import Chronology
import Testing

@Suite struct DayTests {
  /// Walks every day of 801 years with plain counters that share no arithmetic with `Day`.
  @Test func everyDayFrom1600To2400() throws {
    var number = -135_140
    var weekday = 6
    for year in 1600...2400 {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (index, length) in [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for dayOfMonth in 1...length {
          let day = try #require(Day(year: year, month: index + 1, day: dayOfMonth))
          let same = day.year == year && day.month == index + 1 && day.dayOfMonth == dayOfMonth
          if !same || day.rawValue != Int32(number) || day.weekday.rawValue != weekday {
            Issue.record("\(year)-\(index + 1)-\(dayOfMonth) read as \(day)")
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
  }

  /// A week belongs to the year most of its days lie in: counted here by walking Mondays.
  @Test func everyWeekFrom1600To2400() throws {
    var monday = try #require(Day(year: 1600, month: 1, day: 3))
    var expected = (year: 1600, week: 1)
    while monday.year <= 2400 {
      let found = monday.isoWeek
      if found != expected { Issue.record("\(monday) is week \(found), not \(expected)") }
      #expect(PartialDate.week(year: expected.year, week: expected.week).first == monday)
      monday = monday.adding(days: 7)
      let majority = (0..<7).map { monday.adding(days: $0).year }.sorted()[3]
      expected = majority == expected.year ? (majority, expected.week + 1) : (majority, 1)
    }
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2020, true), (2023, false), (2100, false), (2400, true), (4, true), (1, false),
  ])
  func leapYears(year: Int, leap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == leap)
    #expect(Day.isLeap(year: year) == leap)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2020, 0, 1), (2020, 13, 1), (2020, 1, 0), (2020, 4, 31), (2020, 1, Int.max), (Int.min, 1, 1),
  ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func arithmeticStopsAtTheEnds() throws {
    let day = try #require(Day(year: 2020, month: 1, day: 3))
    #expect(day.description == "2020-01-03")
    #expect(day.adding(days: 366).description == "2021-01-03")
    #expect(day.adding(days: -3) - day == -3)
    #expect(day.adding(days: .max) == .latest)
    #expect(day.adding(days: .min) == .earliest)
    #expect(Day.latest.description == "9999-12-31")
    #expect(Day.earliest.description == "0001-01-01")
    #expect(Day(rawValue: .max).isoWeek.year > 9999)
    #expect(Day(rawValue: .min).weekday.rawValue > 0)
  }

  @Test func weekdayNames() {
    #expect(Weekday.allCases.map(\.shortName) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(Day(year: 2026, month: 3, day: 20)?.weekday == .friday)
  }
}
