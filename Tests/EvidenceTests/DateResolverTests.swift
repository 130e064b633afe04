import Chronology
import Evidence
import Prose
import Testing

/// What the sentences mean for an article published at `publication`; a vertical bar stands between sentences.
private func answers(_ text: String, _ publication: Dating) -> [ResolvedDate] {
  var items: [DateResolver.Item] = []
  for (number, sentence) in text.split(separator: "|").enumerated() {
    let bytes = Array(sentence.utf8)
    items += dateMentions(of: 0..<bytes.count, in: bytes.span).map { DateResolver.Item($0, sentence: number) }
  }
  var resolver = DateResolver(publication: publication)
  return resolver.resolve(items)
}

private let wednesday = Dating(PartialDate("2020-01-08"))

@Suite("the meaning of dates")
struct DateResolverTests {
  @Test("without a publication day nothing gets a year, but what is known of it is kept")
  func undated() {
    let found = answers("The raid was on Friday. It will end on Monday. They met last month, yesterday and on 5 March.", Dating(nil))
    #expect(found.map(\.value) == [nil, nil, nil, nil, nil])
    #expect(found.allSatisfy { $0.status == .unknown && $0.interval == nil })
    #expect(found.map(\.fromPublication) == [-6...0, 1...7, -61 ... -1, -1 ... -1, nil])
    #expect(found[0].reason == "nearest Friday on or before publication; the day of publication is not known")
  }

  @Test("a publication that is only a month gives months, and bounds for days")
  func monthly() {
    let found = answers("They met last month and on Friday, and last year.", Dating(PartialDate("2020-03")))
    #expect(found.map(\.value) == ["2020-02", nil, "2019"])
    #expect(found[1].interval?.range.description == "2020-02-24..2020-03-31")
  }

  @Test("an asserted publication marks what follows from it")
  func asserted() {
    let publication = Dating(PartialDate("2020-01-08"), as: .asserted)
    #expect(answers("On Friday, and in 2018.", publication).map(\.status) == [.asserted, .stated])
    #expect(answers("On Sunday. | The same day, they left.", publication).map(\.status) == [.asserted, .asserted])
  }

  @Test("a weekday is the nearest on or before, the same day allowed; a future clause looks ahead")
  func weekdays() {
    let text =
      "It fell on Wednesday. | It fell on Thursday. | They will meet on Wednesday. | He said on Tuesday that they will meet Friday."
    #expect(answers(text, wednesday).map(\.value) == ["2020-01-08", "2020-01-02", "2020-01-15", "2020-01-07", "2020-01-10"])
  }

  @Test("the day mentioned before is not an older one when the last is unknown")
  func anaphora() {
    let found = answers("The storm was on 4 May 2011. | On Friday they met. | The same day, it was signed.", Dating(nil))
    #expect(found.map(\.value) == ["2011-05-04", nil, nil])
    #expect(found[2].fromPublication == -6...0)
  }

  @Test("years to the day make a year one day")
  func anniversaries() {
    let found = answers(
      "It left on Friday. | That was 23 years to the day after a fleet landed in 2003.", Dating(PartialDate("2026-03-20")))
    #expect(found.map(\.value) == ["2026-03-20", "P23Y", "2003-03-20"])
    #expect(found[2].status == .inferred)
    // No base that fits: the year stays a year.
    #expect(answers("That was 20 years to the day after it landed in 2003.", Dating(PartialDate("2026-03-20"))).last?.value == "2003")
  }

  @Test("a day right behind a weekday is that weekday")
  func apposition() {
    let found = answers("On Saturday, a day after the raid, they left.", wednesday)
    #expect(found.map(\.value) == ["2020-01-04", "P1D"])
    #expect(found[1].interval?.date == found[0].interval?.date)
  }

  @Test("earlier and later stop at the day of publication")
  func sides() {
    let found = answers("It was sold earlier this year and will open later this month.", Dating(PartialDate("2020-03-20")))
    #expect(found.map { $0.interval?.range.description } == ["2020-01-01..2020-03-20", "2020-03-20..2020-03-31"])
  }

  @Test("a weekday beside a day without its year chooses the year")
  func chosenYears() {
    #expect(answers("It burned on Friday, January 3.", Dating(PartialDate("2021-01-02"))).map(\.value) == ["2020-01-03"])
  }
}
