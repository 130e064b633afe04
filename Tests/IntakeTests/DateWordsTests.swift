import Foundation
import Intake
import Prose
import Testing

@Suite("words that each date has")
struct DateWordsTests {
  @Test("a sentence of the example pages without such a word mentions no date, and most have none")
  func sentences() {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var counts = (all: 0, may: 0, dated: 0)
    for article in harvest([project.appending(path: "examples/mission").path()]).articles {
      let text = article.text.span
      for line in article.lines {
        var tokens: [Range<Int>] = []
        tokenRanges(of: line.bytes, in: text, into: &tokens)
        let may = tokens.contains { TimeWord(text.extracting($0)).isAnchor }
        let mentions = dateMentions(in: tokens, of: text)
        #expect(may || mentions.isEmpty, "\(article.name) line \(line.number)")
        counts = (counts.all + 1, counts.may + (may ? 1 : 0), counts.dated + (mentions.isEmpty ? 0 : 1))
      }
    }
    #expect(counts.dated > 50 && counts.may < counts.all)
  }
}
