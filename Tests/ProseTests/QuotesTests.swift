import Prose
import Testing

@Suite struct QuotesTests {
  @Test(
    "quotations are found with who says them",
    arguments: [
      // Direct.
      ("“⟦We stay,⟧” said Anna Weber.", ["direct · Anna Weber · said · -"]),
      ("\"⟦We stay here,⟧\" Anna Weber said on Monday.", ["direct · Anna Weber · said · -"]),
      ("Anna Weber said: “⟦We stay until spring.⟧”", ["direct · Anna Weber · said · -"]),
      ("“⟦We stay,⟧” she said. “⟦We always did.⟧”", ["direct · she · said · -", "direct · she · - · -"]),
      ("«⟦We stay here,⟧» said Anna Weber.", ["direct · Anna Weber · said · -"]),
      ("‘⟦We stay here,⟧’ said Anna Weber. The dogs’ beach is the ’90s.", ["direct · Anna Weber · said · -"]),
      // Mixed: goes on with the sentence.
      ("Weber called the plan “⟦a matter of weeks, not years⟧” on Monday.", ["mixed · Weber · called · -"]),
      ("The mayor said it was “⟦late⟧” for that.", ["mixed · The mayor · said · -"]),
      // Indirect.
      ("The council said that ⟦the bridge would close⟧.", ["indirect · The council · said · -"]),
      ("⟦The bridge will close in May⟧, the council said.", ["indirect · the council · said · -"]),
      ("According to the council, ⟦the bridge will close in May⟧.", ["indirect · the council · According to · -"]),
      ("Officers who attend its courses said that ⟦two had been sent home⟧.", ["indirect · Officers · said · -"]),
      ("Diplomats at the talks said ⟦nobody had used the word⟧.", ["indirect · Diplomats at the talks · said · -"]),
      // A subject left out.
      (
        "Weber said ⟦the bridge would close⟧, adding that ⟦the town could pay for it⟧.",
        ["indirect · Weber · said · -", "indirect · Weber · adding · -"]
      ),
      // Passed on.
      ("An official cited by Norpress said that ⟦they would leave in June⟧.", ["indirect · An official · said · Norpress"]),
      // Whom a word means.
      (
        "Mayor Anna Weber came late. “⟦We stay here,⟧” Weber said.", ["direct · Mayor Anna Weber · said · -"]
      ),
      ("MPO met on Monday. The organization said that ⟦it had agreed⟧.", ["indirect · MPO · said · -"]),
      // What a page leaves open stays open.
      ("“⟦Nobody asked us what we wanted.⟧” The room was silent.", ["direct · - · - · -"]),
      // Titles and terms.
      ("The “⟦Silver Fund⟧” was sold.", ["scare · - · - · -"]),
      // Nested marks belong to what is around them.
      ("“⟦He wrote ‘withdraw’ in a draft,⟧” Weber said.", ["direct · Weber · said · -"]),
      // A hyphen makes no verb.
      ("A self-described friend of the town came on Monday.", []),
    ])
  func reading(text: String, expected: [String]) {
    let marked = Marked(text)
    let sample = SampleParagraphs(marked.bytes)
    let quotes = sample.quotes
    #expect(quotes.map { sample.said($0) } == expected)
    #expect(quotes.map { marked.text($0.bytes) } == marked.spans.map { marked.text($0) })
  }

  @Test("a quotation of several paragraphs is one speaker's")
  func paragraphs() {
    let text = "“We cannot go on,” said Elias Storm. “We tried.\n“We will not go on.”\nThe room was silent."
    let sample = SampleParagraphs(Array(text.utf8))
    #expect(
      sample.quotes.map { sample.said($0) } == [
        "direct · Elias Storm · said · -", "direct · Elias Storm · - · -", "direct · Elias Storm · - · -",
      ])
  }

  @Test(
    "what is refused, denied, ordered or no quotation is none",
    arguments: [
      "The council declined to say what it would cost.", "The union did not say that it would strike.",
      "Weber told planners to prepare for the mission.", "Fishermen’s wives sold coffee at the dogs’ beach in the ’90s.",
      "Iran declared victory in December, and the crowd went home.", "Ministers agreed to move to camps that they had emptied.",
      "It was 6'2\" tall and 5\" wide.", "", "“”", "\"", "' ' '",
    ])
  func noQuotations(text: String) {
    let sample = SampleParagraphs(Array(text.utf8))
    #expect(sample.quotes.map { sample.said($0) } == [])
  }

  @Test("a megabyte of anything takes linear time, and no span leaves the text", .timeLimit(.minutes(2)))
  func hostile() {
    let pieces: [[UInt8]] =
      [
        "\"", "“", "‘", "” ", "\" \"a\" ", "said ", "he said that ", "“a,” said X. ", "(", ") , like a, ", "who said ", "x, who is, ",
        "A said, ",
      ].map { Array($0.utf8) } + [[0xE2, 0x80], [0xFF, 0x22], [0xC3]]
    for piece in pieces {
      let sample = SampleParagraphs(Array(repeatElement(piece, count: 30_000 / piece.count).joined()))
      for quote in sample.quotes {
        for span in [quote.bytes, quote.speaker, quote.name, quote.cue, quote.via].compactMap({ $0 }) {
          guard !span.isEmpty, span.upperBound <= sample.bytes.count else {
            Issue.record("a span leaves the text of \(piece)")
            return
          }
        }
      }
    }
    let marks = [UInt8](repeating: UInt8(ascii: "\""), count: 1 << 20)
    #expect(quoteMentions(of: [[0..<marks.count]], in: marks.span).isEmpty)
  }
}
