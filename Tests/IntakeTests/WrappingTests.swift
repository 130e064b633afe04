import Intake
import Prose
import Testing
import Trials

@Suite("Text wrapped by hand")
struct WrappingTests {
  @Test(
    "a line of a record goes on with the one above where the layout says so",
    arguments: [
      // The first line is short: what stood before it was cut off.
      """
      The island will ratify the 1986
      |Harbour Convention next month, and it will renew its seat in the
      |Council of Ports, people at the ministry said on Thursday.
          They said the island would take part in a meeting on
      |13 July in the old customs house to revise the rules for stores.
          The convention has been in force since January 1987.
      """,
      // Paragraphs of one line, and a long one.
      """
      The ferry company named a new head
      |of its yards on Friday.
          Payment date is 30 April.
          The bonds come in pieces of five thousand crowns and will
      |be listed in the town of Lindgate.
          The ferry line stands behind them.
      """,
      // Lines in columns belong to nobody.
      """
      The grain board gave the prices of
      |the week, and said that they had changed little since the spring
      |and would change little before the harvest, as it seemed now:
       Wheat     2.55     2.40
       Corn      1.35     1.92
       Oats      0.99     1.24
      """,
      // Short facts one below the other.
      """
      53 weeks to 4 April
          Share 22.2 against 21.6
          Final dividend 6.3 against 5.7, making 8.6 in all
          Profit before tax 129.2 million against 116.0
          Turnover 1,088.1 million against 968.4 million
      """,
    ])
  func record(marked: String) throws {
    let lines = marked.split(separator: "\n").map(String.init)
    let text = lines.map { $0.hasPrefix("|") ? String($0.dropFirst()) : $0 }.joined(separator: "\n")
    let folder = try ScratchFolder()
    folder.write("{\"id\":\"r\",\"text\":\"" + text.replacing("\n", with: "\\n") + "\"}\n", to: "r.jsonl")
    let article = try #require(harvest([folder.path]).articles.first)
    #expect(article.lines.map(\.continues) == lines.map { $0.hasPrefix("|") })
  }
}
