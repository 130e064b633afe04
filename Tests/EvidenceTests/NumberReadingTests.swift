import Corpus
import Evidence
import Testing

/// Who has a quantity where its own sentence does not name them.
@Suite("holders that other sentences name")
struct NumberReadingTests {
  private func numbers(_ body: String) throws -> [NumberReading] {
    let pages = SmallArchive([("a", nil, [body])])
    let segment = pages.archive.segments[0]
    let rows = Array(try segment.numbers().rows(in: segment.sentences.ofDocument(0)))
    return try pages.reading().numbers(rows, of: 0, in: pages.archive)
  }

  @Test(
    "the body that counts is that of the sentence before",
    arguments: [
      ("The Health Ministry gave new figures. 40 people died, 12 were hurt.", ["Health Ministry", "Health Ministry"]),
      ("The Health Ministry raised its toll. At least 40 people were killed.", ["Health Ministry"]),
      ("The Health Ministry gave new figures. Spain has 40 boats.", ["Spain"]),
      ("The Health Ministry gave new figures. 40 boats sank.", [""]),
      ("The Health Ministry is in Lima. 40 people died.", [""]),
      ("The Senate voted on Monday. It was 170-0.", ["Senate"]),
      ("The Senate voted on Monday. It passed 170-0, hours after 12 people were killed in Lima.", ["Senate", ""]),
      ("The Health Ministry gave new figures. Lawmakers acted 170-0, hours after 12 people died.", ["", "Health Ministry"]),
    ])
  func tallies(_ body: String, _ holders: [String]) throws {
    #expect(try numbers(body).map(\.holder) == holders)
  }

  @Test("a body is whom the text calls so, and one that nobody named joins nothing")
  func called() throws {
    #expect(try numbers("NATO met on Monday. The alliance has 40 tanks.").map(\.holder) == ["NATO"])
    let unnamed = try #require(try numbers("The government has 40 tanks.").first)
    #expect(unnamed.holder == "government")
    #expect(Quantity(unnamed, deed: QuantityDeed(before: "The government has", behind: ""))?.hasNamedHolder == false)
  }

  @Test("places that are listed are all told")
  func places() throws {
    #expect(try numbers("Norway sent 200 troops to Jordan, the UAE and Kuwait.").map(\.place) == ["Jordan, United Arab Emirates, Kuwait"])
  }
}
