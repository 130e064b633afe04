import Chronology
import Prose
import Testing

/// What an expression says, in a few words.
private func said(_ expression: DateExpression) -> String {
  let core =
    switch expression.meaning {
    case .explicit(let date, nil): date.description
    case .explicit(let date, let through?): date.description + ".." + through.description
    case .missingDay(let year, let month, let day): "no \(year)-\(month)-\(day)"
    case .weekday(let weekday, let pointer): weekday.shortName + pointer.suffix
    case .monthDay(let month, let day, nil, let weekday, let pointer):
      "\(month)/\(day)" + (weekday.map { "(\($0.shortName))" } ?? "") + pointer.suffix
    case .monthDay(let month, let day, let through?, _, let pointer): "\(month)/\(day)-\(through)" + pointer.suffix
    case .month(let month, let pointer): "m\(month)" + pointer.suffix
    case .season(let season, let pointer): season.code + pointer.suffix
    case .portion(let unit, let ordinal, let pointer): "\(unit)\(ordinal)" + pointer.suffix
    case .unit(let unit, let shift): "\(unit)\(shift < 0 ? "" : "+")\(shift)"
    case .span(let amount, let unit, let direction): "\(amount.code)\(unit):\(direction)"
    case .offset(let amount, let unit, let direction, let origin): "\(amount.code)\(unit):\(direction):\(origin)"
    case .anaphor(let unit, let shift): "that-\(unit)\(shift < 0 ? "" : "+")\(shift)"
    case .again(let unit, let shift): "again-\(unit)\(shift < 0 ? "" : "+")\(shift)"
    case .duration(let amount, let unit): "\(amount.code)\(unit)"
    case .set(let unit): "every-\(unit)"
    case .weekly(let weekday): "every-\(weekday.shortName)"
    case .time: "time"
    case .reference(let era): "\(era)"
    }
  let beside = [
    expression.modifier == .none ? nil : "\(expression.modifier)", expression.part?.code, expression.clock?.description,
  ]
  return ([core] + beside.compactMap { $0 }).joined(separator: "+")
}

extension Pointer {
  fileprivate var suffix: String { self == .bare ? "" : ":\(self)" }
}

@Suite struct DatesTests {
  @Test(
    "dates are found and read",
    arguments: [
      ("Signed on ⟦March 20, 2026⟧, in Mons.", "2026-03-20"), ("It began ⟦20 March 2026⟧.", "2026-03-20"),
      ("the ⟦20th of March, 2026⟧", "2026-03-20"),
      ("in Newport, ⟦04 September 2014⟧.", "2014-09-04"), ("from ⟦04-05 September 2014⟧.", "2014-09-04..2014-09-05"),
      ("On ⟦Jan. 6, 2020⟧, it", "2020-01-06"), ("⟦2026-03-20⟧ and ⟦2026/03/20⟧", "2026-03-20 2026-03-20"),
      ("⟦03/20/2026⟧, ⟦20.03.2026⟧, 03/04/2026", "2026-03-20 2026-03-20"),
      ("⟦20 Mar 2026⟧", "2026-03-20"), ("⟦Friday, March 20, 2026⟧ was", "2026-03-20"),
      ("on ⟦Friday the 20th of March 2026⟧", "2026-03-20"),
      ("In ⟦March 2026⟧ they", "2026-03"), ("created in ⟦2018⟧ as", "2018"), ("running since ⟦2018⟧, will", "2018"),
      ("in ⟦early 2008⟧.", "2008+early"),
      ("withdrew at ⟦the end of 2011⟧, and ⟦months later⟧ the", "2011+end Xmonth:after:previous"), ("the ⟦2003⟧ invasion", "2003"),
      ("by ⟦mid-2014⟧", "2014+mid"),
      ("from ⟦2003 to 2011⟧", "2003..2011-12-31"), ("⟦2003-2011⟧", "2003..2011-12-31"),
      ("between ⟦2003 and 2011⟧", "2003..2011-12-31"),
      ("in ⟦the 1960s⟧", "1960s"), ("in ⟦the 1930's⟧ it", "1930s"), ("⟦the early 1930’s⟧", "1930s+early"),
      ("by ⟦mid-1930's⟧", "1930s+mid"), ("in ⟦2020⟧'s vote", "2020"), ("in ⟦the first quarter of 2020⟧", "2020-Q1"),
      ("in ⟦the summer of 2014⟧", "2014-SU"),
      ("(⟦2014⟧)", "2014"), ("at ⟦end-1986⟧ against", "1986+end"), ("of a ⟦1986⟧ pact", "1986"),
      ("from ⟦4 – 5 March 2014⟧", "2014-03-04..2014-03-05"),
      ("Sweden’s ⟦2010⟧ vote, “in ⟦2003⟧” 2011", "2010 2003"),
      ("from ⟦January 23 - March 9 2014⟧", "2014-01-23..2014-03-09"), ("⟦March 5-7, 2020⟧", "2020-03-05..2020-03-07"),
      ("from ⟦30 January to 2 February 2020⟧.", "2020-01-30..2020-02-02"),
      ("⟦30 January – 2 February 2020⟧", "2020-01-30..2020-02-02"), ("⟦30 January-2 February 2020⟧", "2020-01-30..2020-02-02"),
      ("⟦30 January until 2 February 2020⟧", "2020-01-30..2020-02-02"),
      ("⟦30 January through 2 February, 2020⟧", "2020-01-30..2020-02-02"),
      ("from the ⟦30th of January to the 2nd of February 2020⟧", "2020-01-30..2020-02-02"),
      ("between ⟦30 January and 2 February 2020⟧", "2020-01-30..2020-02-02"),
      ("between ⟦January 30 and Feb. 2, 2020⟧, it", "2020-01-30..2020-02-02"),
      ("⟦January 30 – February 2, 2020⟧", "2020-01-30..2020-02-02"), ("⟦Jan. 30 to Feb. 2, 2020⟧", "2020-01-30..2020-02-02"),
      ("⟦December 30, 2019, to January 2, 2020⟧", "2019-12-30..2020-01-02"),
      ("⟦30 December to 2 January 2020⟧", "2019-12-30..2020-01-02"),
      ("from ⟦Thursday, 30 January to Sunday, 2 February 2020⟧", "2020-01-30..2020-02-02"),
      ("⟦March 5 through 7, 2020⟧", "2020-03-05..2020-03-07"), ("between ⟦March 5 and 7, 2020⟧", "2020-03-05..2020-03-07"),
      ("between ⟦5 and 7 March 2020⟧", "2020-03-05..2020-03-07"),
      ("on ⟦30 January⟧ and ⟦2 February 2020⟧", "1/30 2020-02-02"), ("by ⟦30 January⟧ and ⟦2 February 2020⟧", "1/30 2020-02-02"),
      ("⟦30 January⟧ to ⟦2 February⟧", "1/30 2/2"),
      ("⟦2020-01-30 to 2020-02-02⟧", "2020-01-30..2020-02-02"),
      ("from ⟦January to March 2020⟧", "2020-01..2020-03-31"), ("⟦November 2019 – February 2020⟧", "2019-11..2020-02-29"),
      ("between ⟦January and March 2020⟧", "2020-01..2020-03-31"), ("from ⟦2003 until 2011⟧", "2003..2011-12-31"),
      ("for ⟦2003⟧ and ⟦2011⟧", "2003 2011"),
      ("announced on ⟦Monday⟧ that", "Mon"), ("helicopters ⟦Monday night⟧", "Mon+NI"), ("on ⟦March 25⟧, F", "3/25"),
      ("on ⟦31 April 2020⟧ and ⟦Feb. 29, 2019⟧", "no 2020-4-31 no 2019-2-29"),
      ("versus 132,000 ⟦week ago⟧ and 98 ⟦year ago⟧", "1week:before:publication 1year:before:publication"),
      ("on ⟦11 December⟧", "12/11"), ("on ⟦Feb. 29⟧", "2/29"),
      ("⟦Last month⟧, the", "month-1"), ("⟦the same day⟧, he", "that-day+0"), ("⟦two days ago⟧", "2day:before:publication"),
      ("on ⟦Saturday⟧, ⟦a day⟧ after it", "Sat 1day:after:event"),
      ("⟦yesterday⟧ and ⟦tomorrow⟧", "day-1 day+1"), ("⟦earlier this year⟧", "year+0+earlier"),
      ("In ⟦the days that followed⟧, S", "Xday:after:previous"),
      ("came ⟦23 years to the day⟧ after an", "23year:after:event+exact"), ("in ⟦March⟧, when", "m3"),
      ("by ⟦the end of the year⟧", "year+0+end"),
      ("⟦next Monday⟧", "Mon:next"),
      ("in ⟦2014⟧, ⟦2015⟧ and ⟦2016⟧", "2014 2015 2016"),
    ])
  func found(text: String, expected: String) {
    let marked = Marked(text)
    let mentions = dateMentions(of: 0..<marked.bytes.count, in: marked.bytes.span)
    #expect(mentions.map { marked.text($0.bytes) } == marked.spans.map(marked.text))
    #expect(mentions.map { said($0.expression) }.joined(separator: " ") == expected)
  }

  @Test(
    "what looks like a date and is none",
    arguments: [
      "They may march on, sat in the sun.", "the 82nd Airborne Division", "a count of 2,003 cases", "about 2010 troops left",
      "of 2010 troops", "in 2000 homes",
      "Theresa May spoke.", "Black Friday sales", "the Sunday Times said", "paid $2014", "No. 2014 and 170-0", "May Smith",
      "March on Rome by 2000 people",
      "32 March 2020x", "the first of many", "", "99999999999999999999 in 99999999999999", "a 51-year-old man", "ten years old",
      "the month was long",
    ])
  func traps(text: String) {
    let bytes = Array(text.utf8)
    let mentions = dateMentions(of: 0..<bytes.count, in: bytes.span)
    #expect(mentions.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [])
  }

  @Test(
    "date lines",
    arguments: [
      ("⟦March 20, 2026⟧", "2026-03-20 none alone"), ("Published: ⟦Friday, 20 March 2026⟧ 10:30 GMT", "2026-03-20 published alone"),
      ("Updated March 21, 2026 | Posted on ⟦March 20, 2026⟧ at 5:30 pm ET", "2026-03-20 published alone"),
      ("• ⟦2026-03-20T10:00:00Z⟧", "2026-03-20 none alone"),
      ("Last updated ⟦20 Mar 2026⟧", "2026-03-20 updated alone"), ("By Jane Doe | ⟦March 20, 2026⟧", "2026-03-20 none words"),
      ("⟦20. März 2026⟧, 10:30 Uhr", "2026-03-20 none alone"),
      ("Publié le ⟦20 février 2026⟧ à 10h30", "2026-02-20 published alone"),
      ("⟦Viernes, 20 de marzo de 2026⟧", "2026-03-20 none alone"),
      ("Veröffentlicht am ⟦20.03.2026⟧", "2026-03-20 published alone"), ("⟦20 maart 2026⟧ om 10:00", "2026-03-20 none alone"),
      ("⟦March 2026⟧", "2026-03 none alone"),
      ("⟦20 agosto 2026⟧ - 5 min read", "2026-08-20 none alone"),
    ])
  func dateLines(text: String, expected: String) throws {
    let marked = Marked(text)
    let found = dateLine(of: 0..<marked.bytes.count, in: marked.bytes.span)
    let line = try #require(found)
    #expect("\(line.date) \(line.lead) \(line.company)" == expected)
    #expect(marked.text(line.bytes) == marked.text(marked.spans[0]))
    let published = publicationDate(in: 0..<marked.bytes.count, of: marked.bytes.span)
    #expect((published == nil) == expected.hasSuffix("words"))
  }

  @Test(arguments: ["in News", "Friday", "March 20", "2026", "5 comments", "", "03/04/2026", "2 days ago"])
  func noDateLines(text: String) {
    let bytes = Array(text.utf8)
    let found = dateLine(of: 0..<bytes.count, in: bytes.span)
    #expect(found == nil)
  }

  @Test(
    "dates of records",
    arguments: [
      ("2020-01-03T10:00:00Z", "2020-01-03"), ("2020-01-03T10:00:00.123+02:00", "2020-01-03"),
      ("2020-01-03 10:00:00 +0000", "2020-01-03"),
      (" 2020-01-03\n", "2020-01-03"),
      ("March 20, 2026", "2026-03-20"), ("20/03/2026", "2026-03-20"), ("Fri, 20 Mar 2026 10:00:00 GMT", "2026-03-20"),
      ("Fri, 20 Mar 2026 10:00:00 -0500", "2026-03-20"),
      ("20200103", "2020-01-03"), ("2020-01", "2020-01"), ("2020-W02", "2020-W02"), ("26-FEB-1987 15:01:01.79", "1987-02-26"),
    ])
  func records(text: String, expected: String) {
    #expect(recordDate(text)?.description == expected)
  }

  @Test(arguments: ["", "1584698400", "unknown", "03/04/2026", "2020-13-40", "yesterday", "Jane Doe, March 20, 2026"])
  func noRecordDates(text: String) {
    #expect(recordDate(text) == nil)
  }

  /// Every text of four words from a list of those that dates are made of: no trap, mentions in order, inside, without overlap.
  @Test func everyShortChainOfDateWords() {
    let words = ["the", "end", "of", "March", "2014", "20th", "-", "last", "year", "Monday", ",", "quarter", "2003-2011"]
    for first in words {
      for second in words {
        for third in words {
          for fourth in words {
            let bytes = Array("\(first) \(second) \(third) \(fourth)".utf8)
            var end = 0
            for mention in dateMentions(of: 0..<bytes.count, in: bytes.span) {
              if mention.bytes.lowerBound < end || mention.bytes.upperBound > bytes.count { Issue.record("\(bytes)") }
              end = mention.bytes.upperBound
            }
          }
        }
      }
    }
  }
}
