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
          place: holderName(words(mention.place)), asOf: dating, sentence: 0))
    }
  }

  private func groups(_ left: String, _ right: String, _ days: [String] = ["2020-01-06", "2020-01-06"]) -> [QuantityJoin.Group] {
    let entries =
      quantities(left, days[0]).enumerated().map { QuantityJoin.Entry(side: 0, row: $0, $1) }
      + quantities(right, days[1]).enumerated().map { QuantityJoin.Entry(side: 1, row: $0, $1) }
    return QuantityJoin(entries).groups
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
    ])
  func oneHolder(_ left: String, _ right: String, _ relation: String) {
    #expect(groups(left, right).map(\.relation.rawValue) == [relation])
  }

  @Test(
    "no conflict where two things are told",
    arguments: [
      ("NATO has 500 troops in Iraq.", "Canada has 600 troops in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada has 600 troops in Kuwait."),
      ("Canada has 120 soldiers in Iraq.", "Canada moved 30 of its 120 soldiers in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada sent 150 additional troops in Iraq."),
      ("Canada has 500 troops in Iraq.", "Canada has 600 trucks in Iraq."),
      ("Three people died.", "Four people died."),
      ("Canada spent $3 million.", "Canada spent 3.4 million euros."),
      ("Canada has 5,000 troops in Iraq.", "Canada has 12 troops in Iraq."),
    ])
  func apart(_ left: String, _ right: String) {
    #expect(groups(left, right).allSatisfy { $0.relation != .differ })
  }

  @Test("other days are a series, never a conflict")
  func series() {
    let left = "Canada has 165,000 troops in Iraq."
    let right = "Canada has 5,200 troops in Iraq."
    #expect(groups(left, right, ["2008-01-06", "2020-01-07"]).map(\.relation) == [.changed])
    #expect(groups(left, left, ["2008-01-06", "2020-01-07"]).map(\.relation) == [.unchanged])
    #expect(groups(left, right, ["2020-01-06", "?"]).allSatisfy { $0.relation != .differ })
  }

  @Test("the same figure of another holder stands beside")
  func besides() {
    let found = groups("NATO has 500 troops in Iraq.", "Canada has 500 troops in Iraq.")
    #expect(found.map(\.relation) == [.onlyOne, .onlyOne])
    #expect(found.map(\.besides) == [[1], [0]])
  }
}
