import Chronology
import Prose
import Testing

@testable import Corpus

@Suite struct DateCodeTests {
  private static let units = Granularity.allCases
  private static let amounts = [Amount(1), Amount(500_000), Amount(halves: 5), .vague]

  /// One of each meaning, with the numbers at the ends of what they can be.
  static let meanings: [DateMeaning] =
    [
      PartialDate.century(1900), .decade(1960), .year(1), .year(9999), .half(year: 2020, half: 2), .season(year: 2020, .winter),
      .quarter(year: 2020, quarter: 4), .month(year: 2020, month: 12), .week(year: 2020, week: 53), .weekend(year: 2020, week: 1),
      .day(.earliest), .day(.latest),
    ].map { .explicit($0, through: nil) }
    + Pointer.allCases.flatMap { pointer in
      [
        DateMeaning.weekday(.sunday, pointer), .monthDay(month: 12, day: 31, through: nil, on: nil, pointer),
        .monthDay(month: 1, day: 1, through: 31, on: .sunday, pointer), .month(12, pointer), .season(.winter, pointer),
        .portion(.quarter, ordinal: -1, pointer), .portion(.week, ordinal: 4, pointer),
      ]
    }
    + units.flatMap { unit in
      [.unit(unit, shift: -40), .anaphor(unit, shift: 1), .again(unit, shift: -1), .set(unit)]
        + amounts.flatMap { amount in
          [DateMeaning.duration(amount, unit), .span(amount, unit, .before), .span(amount, unit, .after)]
            + TimeOrigin.allCases.flatMap { origin in TimeDirection.allCases.map { .offset(amount, unit, $0, from: origin) } }
        }
    } + [.weekly(.monday), .time] + Era.allCases.map { .reference($0) }

  @Test func everyMeaningIsReadBack() {
    for meaning in Self.meanings {
      let expression = DateExpression(meaning)
      #expect(DateCode(expression).expression(through: nil) == expression)
      #expect(DateCode(expression).rawValue != 0)
    }
  }

  @Test func whatStandsBesideIsReadBack() throws {
    let last = try #require(ClockTime(hour: 23, minute: 59, isUTC: true))
    let first = try #require(ClockTime(hour: 24, isUTC: false))
    for modifier in DateModifier.allCases {
      for part in [nil] + DayPart.allCases.map({ Optional($0) }) {
        for tense in Tense.allCases {
          for clock in [nil, last, first] {
            let expression = DateExpression(.weekday(.sunday, .ofNext), modifier: modifier, part: part, clock: clock, tense: tense)
            #expect(DateCode(expression).expression(through: nil) == expression)
          }
        }
      }
    }
  }

  @Test func anyNumberIsRead() {
    var bits: UInt64 = 1
    for _ in 0..<2000 {
      bits = bits &* 0x9E37_79B9_7F4A_7C15 &+ 1
      _ = DateCode(rawValue: bits).expression(through: nil)
      _ = DateCode(rawValue: bits).date?.first
    }
  }
}
