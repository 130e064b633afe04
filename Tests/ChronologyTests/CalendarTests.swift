import Chronology
import Foundation
import Testing

/// Every day of 801 years against another implementation: the sums in calendar.txt were printed by calendar.py.
@Suite struct CalendarTests {
  @Test func everyDayIsAsInPython() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "calendar.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 81)
    var day = try #require(Day(year: 1600, month: 1, day: 1))
    for line in lines {
      let parts = line.split(separator: " ")
      let decade = try #require(Int(parts[0]))
      var sum: UInt64 = 0
      while day.year / 10 * 10 == decade, day.year <= 2400 {
        let week = day.isoWeek
        for part in [Int(day.rawValue), day.year, day.month, day.dayOfMonth, day.weekday.rawValue, week.year, week.week] {
          sum = (sum ^ UInt64(bitPattern: Int64(part))) &* 1_099_511_628_211
        }
        #expect(Day(year: day.year, month: day.month, day: day.dayOfMonth) == day)
        #expect(PartialDate(.week, containing: day).first == day.adding(days: 1 - day.weekday.rawValue))
        day = day.adding(days: 1)
      }
      #expect(sum == UInt64(parts[1], radix: 16), "the years from \(decade) on")
    }
  }

  @Test(
    "units beside those of the language",
    arguments: [
      (PartialDate.century(1900), "1900s", "19", "1900-01-01..1999-12-31"), (.decade(1960), "1960s", "196", "1960-01-01..1969-12-31"),
      (.half(year: 2020, half: 2), "2020-H2", "2020-H2", "2020-07-01..2020-12-31"),
      (.season(year: 2008, .winter), "2008-WI", "2008-WI", "2008-12-01..2009-02-28"),
      (.season(year: 2014, .summer), "2014-SU", "2014-SU", "2014-06-01..2014-08-31"),
      (.weekend(year: 2020, week: 2), "2020-W02-WE", "2020-W02-WE", "2020-01-11..2020-01-12"),
    ])
  func otherUnits(date: PartialDate, description: String, timex: String, range: String) {
    #expect(date.description == description && date.timex == timex && DateRange(date).description == range)
    #expect(PartialDate(date.granularity, containing: date.first) == date)
    #expect(date.shifted(by: 1).shifted(by: -1) == date && date.shifted(by: 1) > date)
    #expect(date.shifted(by: .max).first <= .latest && date.shifted(by: .min).first >= .earliest)
  }

  @Test(
    "what modifies a unit narrows it",
    arguments: [
      (DateModifier.early, "2008", "2008-01-01..2008-04-30"), (.mid, "2011", "2011-05-01..2011-08-31"),
      (.late, "2006", "2006-09-01..2006-12-31"), (.end, "2011", "2011-10-01..2011-12-31"), (.beginning, "2020", "2020-01-01..2020-03-31"),
      (.early, "2020-03", "2020-03-01..2020-03-10"), (.late, "2020-02", "2020-02-20..2020-02-29"), (.early, "2020-01-08", "2020-01-08"),
      (.about, "2020", "2020-01-01..2020-12-31"),
    ])
  func modifiers(modifier: DateModifier, text: String, range: String) throws {
    #expect(modifier.range(of: try #require(PartialDate(text))).description == range)
  }

  @Test func intervalsHaveTheirValueInTimex() throws {
    let day = try #require(PartialDate("2020-01-06"))
    #expect(Interval(day, part: .night).value == "2020-01-06TNI")
    #expect(Interval(day, clock: ClockTime(hour: 16, minute: 8, isUTC: true)).value == "2020-01-06T16:08Z")
    #expect(Interval(.year(2003), through: PartialDate.year(2011).last).value == "2003/2011")
    #expect(Interval(within: DateRange(day)).value == nil)
    #expect(ClockTime(hour: 24, isUTC: false)?.description == "00:00" && ClockTime(hour: 24, minute: 1, isUTC: false) == nil)
  }
}
