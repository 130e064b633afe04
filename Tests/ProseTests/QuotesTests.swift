import Prose
import Synchronization
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
      // What stands behind a preposition says nothing.
      (
        "A carpenter who left Lund last month and is now in Havn said ⟦he had one question⟧.",
        ["indirect · A carpenter · said · -"]
      ),
      ("In a statement Norpress said ⟦it had closed⟧.", ["indirect · Norpress · said · -"]),
      // A clause goes on behind who says it.
      ("⟦At this pace, Weber said, the bridge would close⟧.", ["indirect · Weber · said · -"]),
      ("⟦One of the guards, according to the records, had slept⟧.", ["indirect · the records · according to · -"]),
      ("⟦The bridge will close⟧, Weber said, and everybody left.", ["indirect · Weber · said · -"]),
      ("⟦Whenever the council asks us to⟧, officials say.", ["indirect · officials · say · -"]),
      ("⟦As many as thirty people left⟧, Weber said in May.", ["indirect · Weber · said · -"]),
      ("According to data released by the council, ⟦the bridge will close⟧.", ["indirect · data · According to · -"]),
      ("Weber said ⟦if the bridge closed, the town would too⟧.", ["indirect · Weber · said · -"]),
      // Words beside a speaker are none of it, and what the speaker did is none either.
      ("Prices fell, yet Norpress said ⟦it would close⟧.", ["indirect · Norpress · said · -"]),
      ("Guards have long warned that ⟦the bridge is weak⟧.", ["indirect · Guards · warned · -"]),
      ("On Monday, even Weber said that ⟦the bridge is weak⟧.", ["indirect · Weber · said · -"]),
      ("Weber issued a statement saying that ⟦the bridge is weak⟧.", ["indirect · Weber · saying · -"]),
      ("⟦He had, according to Ada Holt of the Quay Post, eaten a rabbit⟧.", ["indirect · Ada Holt of the Quay Post · according to · -"]),
      ("⟦The bridge will close⟧, the council announced Monday.", ["indirect · the council · announced · -"]),
      ("However, the guards raised an alarm, and said that ⟦the bridge is weak⟧.", ["indirect · the guards · said · -"]),
      // What a speaker is does not cut it: a list, a hyphen, a day.
      (
        "⟦The bridge is weak⟧, Tom Weber, head of sales at Holt Boats, Nets, and Tackle, said.", ["indirect · Tom Weber · said · -"]
      ),
      (
        "Tom Weber, of the Quay School in Lund, Havn, and an author of the book, said ⟦the bridge was weak⟧.",
        ["indirect · Tom Weber · said · -"]
      ),
      ("The now-retired guard told the court that ⟦the bridge was weak⟧.", ["indirect · The now-retired guard · told · -"]),
      ("An October 11 talk indicated that ⟦the bridge was weak⟧.", ["indirect · An October 11 talk · indicated · -"]),
      ("The council’s June report says that ⟦the bridge is weak⟧.", ["indirect · The council’s June report · says · -"]),
      // A dateline is no part of what is told, nor is a title anybody's words.
      ("HAVN (Norpress) - ⟦Two guards of the bridge have left⟧, officials said.", ["indirect · officials · said · -"]),
      ("Havn, Jan. 3 (Norpress) — ⟦The bridge will close⟧, Weber said.", ["indirect · Weber · said · -"]),
      ("A live show called “⟦Ask The Ferryman About The Sea⟧” ran in May.", ["scare · - · - · -"]),
      ("Her book, “⟦The Long Bridge to the Sea⟧” is late.", ["scare · - · - · -"]),
      ("The book, “⟦The Long Bridge to the Sea,⟧” tells of it.", ["scare · - · - · -"]),
      (
        "He sent a letter titled “⟦We have been here for as long as anybody on the quay can say, we have paid for the bridge twice, and we are not going to leave it now⟧”.",
        ["mixed · - · - · -"]
      ),
      ("In her letter, “⟦We Stay Here,⟧” she wrote.", ["direct · she · wrote · -"]),
      ("It was what Weber called “⟦a bridge too far for us all⟧”.", ["mixed · Weber · called · -"]),
      ("Weber spoke of people being “⟦moved with care⟧”.", ["mixed · Weber · spoke · -"]),
      // Who says it behind the verb.
      ("⟦That, says the sergeant, is why the bridge fell⟧.", ["indirect · the sergeant · says · -"]),
      ("⟦The bridge will close in May⟧, says Ada Weber.", ["indirect · Ada Weber · says · -"]),
      // A relative clause is not what is said.
      ("Weber said ⟦they had a film that shows the bridge⟧.", ["indirect · Weber · said · -"]),
      ("Prices fell after Weber said ⟦she would leave⟧.", ["indirect · Weber · said · -"]),
      ("About 20 people said that ⟦they were cold⟧.", ["indirect · 20 people · said · -"]),
      // A sentence whose comma stands behind the mark.
      ("“⟦We will only stay as long as we are welcome⟧”, Weber said.", ["direct · Weber · said · -"]),
      ("“⟦The House on the Hill⟧”, Weber said, is a film.", ["mixed · Weber · said · -"]),
      // What is denied is nobody's claim, but marks show whose words it repeats.
      ("Weber denied it was “⟦a gift from a friend of the house⟧”.", ["mixed · Weber · denied · -"]),
      ("Weber denied that ⟦she took money⟧.", ["indirect · Weber · denied · -"]),
      ("Weber has denied ⟦having seen it⟧.", ["indirect · Weber · denied · -"]),
      ("On Monday Weber denied ⟦paying the men⟧.", ["indirect · Weber · denied · -"]),
      ("Weber denied ⟦it was late⟧.", ["indirect · Weber · denied · -"]),
      // A clause without `that`, whose verb no ending shows.
      ("The union said ⟦the videos show that the bridge fell⟧.", ["indirect · The union · said · -"]),
      ("Weber said ⟦the crews left Lund⟧.", ["indirect · Weber · said · -"]),
      ("Weber said ⟦the people remain in the hall⟧.", ["indirect · Weber · said · -"]),
      // Marks of other languages.
      (
        "„⟦We stay here,⟧“ said Anna Weber. „⟦We always did,⟧” she said.",
        ["direct · Anna Weber · said · -", "direct · Anna Weber · said · -"]
      ),
      ("‹⟦We stay here,⟧› said Anna Weber.", ["direct · Anna Weber · said · -"]),
      ("»⟦We stay here,⟧« said Anna Weber.", ["direct · Anna Weber · said · -"]),
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

  @Test(
    "a word for a speaker is led back only to whom it can mean",
    arguments: [
      // Two persons of one surname.
      ("Ivan Weber came. His son Emil Weber came too. “We love it,” Weber said.", ["Weber"]),
      ("Mayor Anna Weber came. Anna Weber sat down. “We love it,” Weber said.", ["Anna Weber"]),
      ("Ivan Weber and Anna Weber came. “We love it,” Mrs. Weber said.", ["Anna Weber"]),
      // She is no he, and one who opens a sentence goes before one who spoke.
      ("“Yes,” Ivan Weber said. Mary Weber, his niece, disagreed. “I do not,” she said.", ["Ivan Weber", "Mary Weber"]),
      ("“Yes,” Ivan Weber said. Mary Orlov disagreed. “I mean it,” he said.", ["Ivan Weber", "Ivan Weber"]),
      ("“Yes,” Ivan Weber said. “I do not,” she said.", ["Ivan Weber", "she"]),
      // A given name that women and men bear: the one who spoke, where nobody else is near.
      ("“Yes,” Dana Polk said. “I mean it,” she said.", ["Dana Polk", "Dana Polk"]),
      ("“Yes,” Dana Polk said. Jan Aas disagreed. “I do not,” he said.", ["Dana Polk", "he"]),
      // The subject of a sentence, with what is said of it between commas and without.
      (
        "Tom Weber sat down. Mary Orlov said it was late. Weber, in a long speech, gave no number. “It is late,” he said.",
        ["Mary Orlov", "Tom Weber"]
      ),
      ("Tom Weber sat down. “Yes,” Jan Aas said. Weber disagreed. “It is late,” he said.", ["Jan Aas", "Tom Weber"]),
      ("“Yes,” Jan Aas said. Orlov, earlier in the day, was sure of it. “It is late,” he said.", ["Jan Aas", "he"]),
      ("Eva-Maria Weber came. “Yes,” Weber said.", ["Eva-Maria Weber"]),
      ("Ada Holt came. At a first Weber-Holt rally nobody sang. “Yes,” Holt said.", ["Ada Holt"]),
      // A verb behind a pronoun says who speaks, whatever it is.
      ("Ada Holt met Tom Weber. “I am tired,” she told him. “You are not,” he answered.", ["Ada Holt", "Tom Weber"]),
      (
        "Ada Holt met Tom Weber. “I am tired,” she told him. “You are not,” he snapped. “Nor am I.”",
        ["Ada Holt", "Tom Weber", "Tom Weber"]
      ),
      // A body is no she, and a person is no it.
      ("The council met. “Yes,” the council said. “We mean it,” he said.", ["the council", "he"]),
      ("“Yes,” Ivan Weber said. It said that it was late.", ["Ivan Weber", "It"]),
      // Somebody without a name.
      ("A former officer put it differently. “We all plan,” he said.", ["A former officer"]),
      ("The wife of Ivan Weber told the court that he was dead. “It is a lie,” he said.", ["The wife of Ivan Weber", "he"]),
      ("“Yes,” said an officer.\nIt rained.\nIt snowed.\n“We all plan,” he said.", ["an officer", "he"]),
      ("An aide to Weber came. A Polish aide sat down. “Yes,” the aide said.", ["A Polish aide"]),
      ("A Polish aide came. “Yes,” the second aide said.", ["the second aide"]),
      ("A vice president came. “Yes,” said a president.", ["a president"]),
      ("The Trade Department closed. The Department of Health said that it was open.", ["The Department of Health"]),
      // A text speaks for its author only if it was named with one.
      ("Weber said that it rained. The report says that schools closed.", ["Weber", "The report"]),
      ("Anna Weber said in a letter that it rained. The letter says that schools closed.", ["Anna Weber", "Anna Weber"]),
      ("Weber’s report came. The report says that schools closed.", ["Weber"]),
      ("Weber’s report came. A report came from the town. The report says that schools closed.", ["The report"]),
    ])
  func meaning(text: String, speakers: [String]) {
    let sample = SampleParagraphs(Array(text.utf8))
    #expect(sample.quotes.map { sample.text($0.name ?? $0.speaker) } == speakers)
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
      "Weber denied wrongdoing in the case.", "Weber denied that claim.", "Weber did not deny that she took money.",
      "Weber was denied that right.", "Weber was told that the bridge would close.", "The union announced the trade show.",
      "The union announced the sports show in June.", "Nobody said the bridge had fallen.", "No one said that it would pay.",
      "None of the officials said that it would pay.", "Neither the council nor the union said that it would pay.",
      "If the council says it has money, we will build.", "Unless Weber says that the bridge is safe, we will walk.",
      "It is not known whether the council said that the bridge was safe.",
      "The council called the bridges its answer to the flood, which had cut the town in two.",
      "Weber announced the names of the winners.", "Norpress maintains a school to train its readers.",
      "The council revealed lofty plans to close bridges.", "Weber added three assists to lead Havn.",
      "Weber wrote handbooks for teachers.",
      "Weber asked Storm about concerns his friend had.", "As the bridge closed in May, Weber told the court of it.",
      "The harbour was quiet, Ada Holt added a ship and a boat.", "Was it safe in the harbour, Weber asked.",
      "Although guards suspected that he was dead, Weber told the court of it.",
      "And if you have not seen the harbour, Weber pointed it out.",
      "According to Ada Weber", "But according to Ada Weber", "Weber said Monday Tuesday if.", "He said yesterday Monday whether",
      "In a long essay last week, Weber acknowledged the fight.", "Many reported waits that exceeded two hours.",
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

  @Test("a paragraph as long as a book is left when nobody waits, sentence by sentence")
  func stopped() {
    let text = Array(repeatElement("“We stay here,” Weber said. ", count: 2_000).joined().utf8)
    var sentences: [Range<Int>] = []
    sentenceRanges(of: 0..<text.count, in: text.span, into: &sentences)
    var (types, words): ([[UInt8]: UInt32], [SpokenWord]) = ([:], [])
    let numbers = sentences.map { sentence in
      var tokens: [Range<Int>] = []
      tokenRanges(of: sentence, in: text.span, into: &tokens)
      return tokens.map { token -> UInt32 in
        let word = Array(text[token])
        if let known = types[word] { return known }
        words.append(SpokenWord(word.span))
        types[word] = UInt32(words.count - 1)
        return UInt32(words.count - 1)
      }
    }
    let asked = Counter()
    var reader = SpeechReader(words) { asked.next() > 10 }
    for (sentence, types) in zip(sentences, numbers) {
      reader.read(sentence, types: types.span, opening: sentence.lowerBound == 0 ? .paragraph : .sentence, in: text.span)
    }
    var count = 0
    reader.takeQuotes(in: text.span) { _ in count += 1 }
    #expect(count == 10)
  }

  /// Counts how often it was asked.
  private final class Counter: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
  }
}
