import Corpus
import Prose
import Testing

@Suite("layers read by known words")
struct KnownWordsTests {
  /// Words that depend on what stands beside them, blanks of all kinds, and bytes that are no text.
  private static let lines = [
    "On 4\u{A0}March 2014\u{2009}he paid US$160 million, A$5 and $6bn; “some 5 000 men” left\u{3000}mid-2014.",
    "The self-described leader said twenty-five of 1\u{202F}200 troops weren't U.S.-led – about two-thirds.",
    "\"We will not go,\" Mr. Okoro told Reuters on Tuesday. \"Not in Q3 2019 or the 1960s.\"",
    "‘Never’, she added; the ’90s were worse — “much worse.”",
    "USD1,700 or EUR50m were lost, according to the ministry's letter of 20-Mar-2026, 10:30 GMT.",
    "He said that 10-15 of the 300-strong crew, three dozen in all, had left since last week.",
    "\u{1F600} 3 of 4 \u{7F}\u{200B}said so\u{85}, cafe\u{301}s closed 'til May. It \u{AD}rose 5.5% to 82nd.",
    "Nothing is told here. Two days later, none was.",
    // Words too long for the room that most have.
    "Some \(String(repeating: "said", count: 600)) of 12 boats, she said on 3 May 2014, \(String(repeating: "7", count: 1023)) and 9 more.",
  ]

  /// The lines behind one another, alone, and in turned order, some of them with broken bytes.
  private static let articles: [Article] = (0..<24).map { number in
    var article = Article(name: "d\(number)", file: "d\(number)", text: [])
    for index in 0..<lines.count where number < 16 || index == number % lines.count {
      let start = article.text.count
      article.text += Array(lines[(index * (number % 4 * 2 + 1) + number) % lines.count].utf8)
      if number % 5 == 4 { article.text[start + number] = 0xC3 }
      let section: Section = index == 0 ? .headline : index == 6 ? .related : .body
      article.lines.append(Line(number: index + 1, bytes: start..<article.text.count, section: section, reason: "made"))
      article.text.append(UInt8(ascii: "\n"))
    }
    return article
  }

  @Test("times and quantities are those that are read from the bytes of each sentence")
  func sentences() throws {
    let segment = Segment(Self.articles)
    let (dates, numbers) = (try segment.dates(), try segment.numbers())
    for sentence in 0..<segment.sentences.count {
      let text = Self.articles[Int(segment.sentences.document[sentence])].text
      let bytes = segment.sentences.bytes(sentence)
      let (times, quantities) = (dates.rows(in: sentence..<sentence + 1), numbers.rows(in: sentence..<sentence + 1))
      #expect(times.map { dates.mention[$0] } == dateMentions(of: bytes, in: text.span))
      #expect(quantities.map { numbers.mention[$0] } == numberMentions(of: bytes, in: text.span))
    }
    #expect(dates.count > 50 && numbers.sentence.count > 100)
  }

  @Test("quotations are those that are read from the bytes of each text")
  func quotes() throws {
    let segment = Segment(Self.articles)
    let layer = try segment.quotes()
    for (document, article) in Self.articles.enumerated() {
      let sentences = segment.sentences.ofDocument(document)
      var wanted: [QuoteMention] = []
      for isArticle in [true, false] {
        var paragraphs: [[Range<Int>]] = []
        for sentence in sentences where segment.sentences.isArticle(sentence) == isArticle {
          if paragraphs.isEmpty || segment.startsParagraph(sentence) { paragraphs.append([]) }
          paragraphs[paragraphs.count - 1].append(segment.sentences.bytes(sentence))
        }
        wanted += quoteMentions(of: paragraphs, in: article.text.span)
      }
      let found = layer.rows(in: sentences).map { layer[$0] }
      #expect(Set(found) == Set(wanted) && found.count == wanted.count)
    }
    #expect(layer.count > 60)
  }

  @Test("documents whose sentences are read in several pieces show what each shows alone")
  func pieces() throws {
    let articles = (0..<80).map { number in
      var article = Article(name: "d\(number)", file: "d\(number)", text: [])
      for index in 0..<64 {
        let start = article.text.count
        article.text += Array(Self.lines[index % 8].utf8)
        let section: Section = index == 0 ? .headline : index % 16 == 6 ? .related : .body
        article.lines.append(Line(number: index + 1, bytes: start..<article.text.count, section: section, reason: "made"))
        article.text.append(UInt8(ascii: "\n"))
      }
      return article
    }
    let segment = Segment(articles)
    let (names, quotes) = (try segment.names(), try segment.quotes())
    func rows(of document: Int) -> ([[Int]], [QuoteMention]) {
      let sentences = segment.sentences.ofDocument(document)
      let own = names.rows(in: sentences)
      let shown = own.map { row in
        let tokens = names.tokens(row)
        return [
          Int(names.sentence[row]) - sentences.lowerBound, tokens.lowerBound, tokens.upperBound, Int(names.kind(row).rawValue),
          names.head(row) - own.lowerBound,
        ]
      }
      return (shown, quotes.rows(in: sentences).map { quotes[$0] })
    }
    let first = rows(of: 0)
    #expect(segment.sentences.count > 6000 && first.0.count > 50 && first.1.count > 50)
    for document in 1..<articles.count { #expect(rows(of: document) == first) }
  }
}
