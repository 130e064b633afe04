import Corpus
import Evidence
import Prose
import Testing

/// By whose hands a text came to a page, as far as pages state it.
@Suite("chains of sources")
struct SourceChainsTests {
  private static let storm =
    "A storm drove nine fishing boats onto the rocks below the old lighthouse before dawn, and all crews were brought ashore by rope."

  /// The chains of pages: each its outlet, whom it credits, and its text.
  private func chains(_ pages: [(outlet: String?, credit: String?, body: String)]) throws -> [[SourceChain]] {
    let made = SmallArchive(pages.enumerated().map { ("p\($0.offset)", nil, [$0.element.body]) }) { article, number in
      article.fields.outlet = pages[number].outlet.map { Stated($0, evidence: "made") }
      article.fields.origin = pages[number].credit.map { Stated($0, evidence: "credit") }
    }
    let reading = made.reading()
    let all = Documents(0..<UInt32(pages.count))
    return try reading.sourceChains(of: all, joinedBy: reading.stories(in: made.archive), in: made.archive).map(\.chains)
  }

  private func shown(_ chains: [SourceChain]) -> [String] {
    chains.map { $0.hands.map { $0 ?? "?" }.joined(separator: " → ") }
  }

  @Test("a page that credits a paper whose own version is there has that one's chain in front, its words with its name")
  func led() throws {
    let found = try chains([
      ("Quay Post", "Gull Times", Self.storm), ("Gull Times", "Norpress", Self.storm), ("Hill Mail", "Quay Post", Self.storm),
    ])
    #expect(
      found.map { shown($0) } == [
        ["Norpress → Gull Times → Quay Post"], ["Norpress → Gull Times"], ["Norpress → Gull Times → Quay Post → Hill Mail"],
      ])
    #expect(found[2][0].words == ["credit", "p0 credit", "p1 credit", "p1 same text as p0, 23 words of 23"])
  }

  @Test("papers that credit each other stand alone")
  func circle() throws {
    let found = try chains([("A Post", "B Post", Self.storm), ("B Post", "A Post", Self.storm), ("C Post", "A Post", Self.storm)])
    #expect(found.map { shown($0) } == [["B Post → A Post"], ["A Post → B Post"], ["B Post → A Post → C Post"]])
  }

  @Test("thousands of copies of an agency's own text are not led through each other", .timeLimit(.minutes(1)))
  func copies() throws {
    let found = try chains((0..<1200).map { _ in ("Norpress", "Norpress", "An official told Norpress that it rained. " + Self.storm) })
    #expect(found.allSatisfy { $0.count == 1 && $0[0].words.count <= 3 })
  }

  @Test(
    "what somebody said to all leads to the agency",
    arguments: [
      ("The Pilots Union said in a statement that it rained.", "Pilots Union", "Pilots Union said in a statement"),
      ("It rained, the ministry said in a statement on Thursday.", "ministry", "ministry said in a statement"),
      (
        "In a statement on Thursday, the Pilots Union said that it rained.", "Pilots Union",
        "In a statement on Thursday, the Pilots Union said"
      ),
      ("Meanwhile NATO also said on Monday in a joint statement that it rained.", "NATO", "NATO also said on Monday in a joint statement"),
      (
        "A spokesman for the ministry in Lima said in a statement that it rained.", "spokesman for the ministry in Lima",
        "spokesman for the ministry in Lima said in a statement"
      ),
      (
        "Ada Holt, the head of the port, said in a written statement that it rained.", "Ada Holt",
        "Ada Holt, the head of the port, said in a written statement"
      ),
      (
        "Ada Holt, head of sales at Gull Boats, Nets, and Tackle, said in a statement that it rained.", "Ada Holt",
        "Ada Holt, head of sales at Gull Boats, Nets, and Tackle, said in a statement"
      ),
      (
        "The now-retired pilot Eva-Maria Holt said in a statement that it rained.", "now-retired pilot Eva-Maria Holt",
        "now-retired pilot Eva-Maria Holt said in a statement"
      ),
    ])
  func statements(sentence: String, speaker: String, words: String) throws {
    let found = try chains([("Quay Post", "Norpress", sentence)])[0]
    #expect(shown(found) == ["\(speaker) → Norpress → Quay Post"])
    #expect(found.first?.words == [words, "credit"])
    #expect(shown(try chains([("Quay Post", nil, sentence)])[0]) == ["\(speaker) → Quay Post"])
  }

  @Test(
    "what is no statement of anybody",
    arguments: [
      "He said in a statement that it rained.", "The statement was read in the hall.", "There was no mistake in the statement.",
      "The union did not say it in a statement.", "In a statement there are words.",
      "Neither NATO nor the union said in a statement that it rained.", "No union said in a statement that it rained.",
      "Nobody at the union said in a statement that it rained.", "Hardly any union said in a statement that it rained.",
      "If NATO said in a statement that it rained, we leave.",
      "What NATO announced in a statement was false.",
    ])
  func none(sentence: String) throws {
    #expect(shown(try chains([("Quay Post", "Norpress", sentence)])[0]) == ["Norpress → Quay Post"])
  }

  @Test("who tells a paper something stands before that paper once")
  func toldTheOutlet() throws {
    let found = try chains([("Billboard", nil, "Johnston told Billboard that the tour was near.")])
    #expect(found.map(shown) == [["Johnston → Billboard"]])
  }

  @Test("a citation that names an agency goes before a statement, and one speaker's statements are told once")
  func order() throws {
    let text =
      "The union said in a statement that it rained. The union said in a statement that it snowed. A minister told Reuters that it was wet."
    #expect(shown(try chains([("Quay Post", nil, text)])[0]) == ["minister → Reuters → Quay Post", "union → Quay Post"])
  }
}
