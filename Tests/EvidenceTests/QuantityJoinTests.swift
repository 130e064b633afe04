import Chronology
import Evidence
import Prose
import Testing

/// Pairs of sentences of two papers with what a reader should be told of them; a false conflict costs a reader's trust.
@Suite("joining quantities")
struct QuantityJoinTests {
  /// The quantities of a sentence, as of the day `day`.
  private func quantities(_ text: String, _ day: String) -> [Quantity] {
    let bytes = Array(text.utf8)
    let dating = Dating(PartialDate(day))
    return numberMentions(of: 0..<bytes.count, in: bytes.span).compactMap { mention in
      func words(_ range: Range<Int>?) -> String { range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "" }
      return Quantity(
        NumberReading(
          mention: mention, unit: words(mention.unit).lowercased(), holder: holderName(words(mention.holder)),
          place: holderName(words(mention.place)), asOf: dating, sentence: 0),
        deed: QuantityDeed(before: words(0..<mention.bytes.lowerBound), behind: words(mention.bytes.upperBound..<bytes.count)))
    }
  }

  private func join(_ left: String, _ right: String, _ days: [String] = ["2020-01-06", "2020-01-06"]) throws -> QuantityJoin {
    let entries =
      quantities(left, days[0]).enumerated().map { QuantityJoin.Entry(side: 0, row: $0, $1) }
      + quantities(right, days[1]).enumerated().map { QuantityJoin.Entry(side: 1, row: $0, $1) }
    return try QuantityJoin(entries)
  }

  @Test(
    "one holder, the same days",
    arguments: [
      ("Canada has 500 troops in Iraq.", "Canada has 500 soldiers in Iraq.", "agree"),
      ("Canada has 500 troops in Iraq.", "Canada has about 520 troops in Iraq.", "compatible"),
      ("Canada has 500 troops in Iraq.", "Canada has 650 troops in Iraq.", "differ"),
      ("Canada has 5,217 troops in Iraq.", "Canada has 5,200 troops in Iraq.", "compatible"),
      ("Canada has fewer than 1,000 troops in Iraq.", "Canada has 820 troops in Iraq.", "compatible"),
      ("Canada has fewer than 1,000 troops in Iraq.", "Canada has 1,400 troops in Iraq.", "differ"),
      ("Canada has several hundred troops in Iraq.", "Canada has 500 troops in Iraq.", "compatible"),
      ("Canada has dozens of ships in Kuwait.", "Canada has 30 ships in Kuwait.", "compatible"),
      ("Canada has 10 to 15 ships in Kuwait.", "Canada has 12 ships in Kuwait.", "compatible"),
      ("Canada has 10 to 15 ships in Kuwait.", "Canada has at least 20 ships in Kuwait.", "differ"),
      ("Canada has up to 300 troops in Iraq.", "Canada has 250 troops in Iraq.", "compatible"),
      ("Canada has 500 troops in Iraq.", "Canada has about 520 troops.", "compatible"),
    ])
  func oneHolder(_ left: String, _ right: String, _ relation: String) throws {
    #expect(try join(left, right).groups.map(\.relation.rawValue) == [relation])
  }

  @Test(
    "no conflict where two things are told",
    arguments: [
      ("NATO has 500 troops in Iraq.", "Canada has 600 troops in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada has 600 troops in Kuwait."),
      ("Canada has 120 soldiers in Iraq.", "Canada moved 30 of its 120 soldiers in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada sent 150 additional troops in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada has 600 trucks in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada has 600 troops."),
      ("Canada spends 12 percent of its budget on arms in Toronto.", "Canada spends 12 percent of its budget on roads."),
      ("Three people died.", "Four people died."),
      ("Canada spent $3 million.", "Canada spent 3.4 million euros."),
      ("Canada has 5,000 troops in Iraq.", "Canada has 12 troops in Iraq."),
      ("12 people were arrested near the harbour.", "300 people were arrested near the airport."),
      ("Sales rose by 30 percent.", "Profits fell by 12 percent."),
      ("Canada sent 300 troops to Iraq.", "Canada has 500 troops in Iraq."),
    ])
  func apart(_ left: String, _ right: String) throws {
    #expect(try join(left, right).groups.allSatisfy { $0.relation != .differ && $0.relation != .unsettled && $0.relation != .changed })
  }

  @Test(
    "what befell people is read from the clause, and what is denied never agrees with what is stated",
    arguments: [
      ("12 people were killed in Kabul on Monday.", "30 people were killed in Kabul on Monday.", ["differ"]),
      ("12 people were killed in Kabul on Monday.", "A bomb killed 30 people in Kabul on Monday.", ["differ"]),
      ("12 people were killed in Kabul on Monday.", "12 people died in Kabul on Monday.", ["agree"]),
      ("12 people were killed in Kabul on Monday.", "At least 10 people were killed in Kabul on Monday.", ["compatible"]),
      ("12 people were killed in Kabul.", "30 people were killed in Kabul.", ["differ"]),
      ("12 people were killed in Kabul on Monday.", "30 people were wounded in Kabul on Monday.", ["only one", "only one"]),
      ("12 people were killed in Kabul on Monday.", "30 people were killed in Herat on Monday.", ["only one", "only one"]),
      ("12 people were killed on Monday.", "30 people were killed on Monday.", ["only one", "only one"]),
      ("12 people were arrested in Riga.", "300 people live in Riga.", ["only one", "only one"]),
      ("Canada has 500 troops in Iraq.", "Canada does not have 500 soldiers in Iraq.", ["differ"]),
      ("Canada has 500 troops in Iraq.", "Canada no longer has 500 soldiers in Iraq.", ["differ"]),
      ("Canada has 500 troops in Iraq.", "Canada does not have 600 soldiers in Iraq.", ["other figures, not compared"]),
      ("Canada has 500 troops in Iraq.", "Canada does not have up to 500 soldiers in Iraq.", ["other figures, not compared"]),
      ("Canada does not have 500 troops in Iraq.", "Canada has never had 500 soldiers in Iraq.", ["agree"]),
      ("12 people were killed in Kabul on Monday.", "12 people were not killed in Kabul on Monday.", ["differ"]),
      // A value of before is none of now.
      ("Canada has 500 troops in Iraq.", "Canada has 250 troops in Iraq, down from 500 troops in Iraq.", ["differ"]),
      ("Canada has 250 troops in Iraq.", "Canada has 250 troops in Iraq, down from 500 troops in Iraq.", ["change over time"]),
      ("Canada has 500 troops in Iraq.", "Canada has 500 troops in Iraq. Canada has 250 troops in Iraq.", ["compatible"]),
    ])
  func fates(_ left: String, _ right: String, _ relations: [String]) throws {
    #expect(try join(left, right).groups.map(\.relation.rawValue) == relations)
  }

  @Test("a figure that joins nothing is one in copies of one sentence")
  func copied() throws {
    let quantity = try #require(quantities("12 percent of the crew stayed.", "2020-01-06").first)
    let entries = [0, 1, 2].map { QuantityJoin.Entry(side: $0, row: 0, quantity, copied: $0 < 2 ? 0 : nil) }
    #expect(try QuantityJoin(entries).groups.map(\.sides) == [[0, 1], [2]])
  }

  @Test("nothing is said of the figures of one noun and place that nothing joins")
  func otherFigures() throws {
    #expect(try join("Canada has 5,000 troops in Iraq.", "Canada has 12 troops in Iraq.").groups.map(\.relation) == [.otherFigures])
    #expect(try join("Canada sent 300 troops to Iraq.", "Canada has 500 troops in Iraq.").groups.allSatisfy { $0.relation != .differ })
  }

  @Test("other days are a series, never a conflict; a day of printing is not the day that is told of")
  func series() throws {
    let left = "Canada has 900 troops in Iraq."
    let right = "Canada has 400 troops in Iraq."
    #expect(try join(left, right, ["2008-01-06", "2020-01-07"]).groups.map(\.relation) == [.changed])
    #expect(try join(left, left, ["2008-01-06", "2020-01-07"]).groups.map(\.relation) == [.unchanged])
    #expect(try join(left, right, ["2020-03-03", "2020-03-04"]).groups.map(\.relation) == [.unsettled])
    #expect(try join(left, right, ["2020-01-06", "?"]).groups.map(\.relation) == [.unsettled])
    #expect(try join("Canada has 165,000 troops in Iraq.", right, ["2008-01-06", "2020-01-07"]).groups.map(\.relation) == [.otherFigures])
  }

  @Test("the same figure of another holder stands beside; who is not named is no other holder")
  func besides() throws {
    let found = try join("NATO has 500 troops in Iraq.", "Canada has 500 troops in Iraq.")
    #expect(found.groups.map(\.relation) == [.onlyOne, .onlyOne])
    #expect(found.besides == [[0, 1]])
    #expect(try join("NATO has 500 troops in Iraq.", "Soldiers saw 500 troops in Iraq.").besides.isEmpty)
    #expect(try join("Canada has 500 troops in Iraq.", "Canada has 500 troops in Kuwait.").besides.isEmpty)
  }
}
