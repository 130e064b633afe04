import Evidence
import Foundation
import Testing

/// Which made texts are versions of one text; planted pairs that only share a form of words stay apart.
@Suite("stories")
struct StoriesTests {
  private static let storm = """
    A storm drove nine fishing boats onto the rocks below the old lighthouse before dawn. The harbour master said that all crews had been \
    brought ashore by rope. Two of the boats broke apart within an hour. Divers will look for fuel tanks when the swell goes down. The owners \
    blamed a forecast that spoke of light winds until noon. A meeting of the fishing council was called for the evening.
    """
  private static let school = """
    Pupils of the village school have planted four hundred oak trees along the road to the quarry. Their teacher wants them to come back in \
    thirty years and measure the trunks. The council paid for the fences and a farmer lent his tractor. Deer ate the last row within a week.
    """

  private func kind(_ first: String, _ second: String, fillers: Int = 3) throws -> StoryLink? {
    let pages = SmallArchive([first, second], fillers: fillers)
    return try pages.reading().stories(in: pages.archive).links(of: 0).first { $0.second == 1 }
  }

  @Test("the same text with other signs and capitals is a copy")
  func copies() throws {
    let other = Self.storm.uppercased().split(separator: ".").joined(separator: " —")
    #expect(try kind(Self.storm, other)?.kind == .copy)
    #expect(try kind(Self.storm, Self.school) == nil)
  }

  @Test("half the sentences of a text are a copy of it, and half with new ones beside them an edited one")
  func cuts() throws {
    let sentences = Self.storm.split(separator: ". ").map { $0 + ". " }
    let half = sentences.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    #expect(try kind(Self.storm, half)?.kind == .copy)
    #expect(try kind(Self.storm, half + Self.school.prefix(160))?.kind == .editedCopy)
  }

  @Test("a quotation is found from five words on, another passage from eight on, and neither is a copy")
  func passages() throws {
    let quoted = "“We tie the boats down and we wait for morning,” she said."
    #expect(
      try kind(Self.storm + quoted, Self.school + "He heard “tie the boats down and we wait for morning” on the quay.")?.kind == .quote)
    #expect(try kind(Self.storm + quoted, Self.school + "Everybody had to “tie the boats down and” hope.")?.words == 5)
    #expect(try kind(Self.storm + quoted, Self.school + "They tie the boats down and hope.") == nil)
    #expect(try kind(Self.storm, Self.school + "Two of the boats broke apart within an hour, he said.")?.kind == .text)
    #expect(try kind(Self.storm, Self.school + "Two of the boats broke apart within days, he said.") == nil)
  }

  @Test(
    "marks of all kinds make a quotation, and an apostrophe none",
    arguments: [
      ("‘We tie the boats down and hope,’ she said.", 5), ("„We tie the boats down and hope,“ she said.", 5),
      ("‹We tie the boats down and hope,› she said.", 5), ("„We know.“ So they tie the boats down and hope.", nil),
      ("In the ‘90s they tie the boats down and hope.", nil), ("“We know ‘it’ and tie the boats down and hope,” she said.", 5),
    ] as [(String, Int?)])
  func marks(_ text: String, _ words: Int?) throws {
    let quoted = "“You tie the boats down and wait for morning,” she said."
    #expect(try kind(Self.storm + quoted, Self.school + text)?.words == words)
  }

  @Test("few documents are laid against each other and not all of them")
  func few() throws {
    let pages = SmallArchive([Self.storm, Self.storm.uppercased(), Self.school])
    let reading = pages.reading()
    let few = try reading.copies(among: [0, 1, 2], in: pages.archive) { _, _, _ in Issue.record("all documents are compared") }
    #expect(few.number(of: 0) == few.number(of: 1))
    #expect(few.number(of: 0) != few.number(of: 2))
  }

  @Test("what few documents are to each other does not hang on what was asked before")
  func asked() throws {
    let pages = SmallArchive([Self.storm, Self.storm + Self.school, Self.school])
    let reading = pages.reading()
    func areOne() throws -> Bool {
      let few = try reading.copies(among: [0, 2], in: pages.archive)
      return few.number(of: 0) == few.number(of: 2)
    }
    #expect(try !areOne())
    let all = try reading.stories(in: pages.archive)
    #expect(all.number(of: 0) == all.number(of: 2))
    #expect(try !areOne())
  }

  @Test("a quotation with one word changed is one passage, and no copy")
  func changedQuote() throws {
    let first = "“We tie the boats down with ropes and then we all wait for the morning,” she said."
    let second = "“We tie the boats down with chains and then we all wait for the morning,” she said."
    let link = try #require(try kind(Self.storm + first, Self.school + second))
    #expect(link.kind == .quote)
    #expect(link.words == 16)
  }

  @Test("two short reports that quote one statement are no versions of one text, and a whole statement printed twice is")
  func briefs() throws {
    let statement =
      "“We tied the boats down with ropes and chains at noon, and then all of us waited together until the sea had gone down,” she said."
    let rain = "Rain fell on the northern coast for six days. "
    let strike = "Dockers in the southern port stopped work on Monday. "
    #expect(try kind(rain + statement, strike + statement)?.kind == .quote)
    #expect(try kind(statement, statement.replacingOccurrences(of: "noon", with: "one"))?.kind == .copy)
  }

  @Test("a notice that many unlike pages carry ties none of them together")
  func boilerplate() throws {
    let notice = "All comments are read before they are shown, and those that insult other readers or advertise goods are taken away again."
    let pages = SmallArchive(
      (0..<60).map { page in
        ("n\(page)", nil, [(0..<50).map { "w\(page)x\($0 * (page + 3) % 97)" }.joined(separator: " ") + ".", notice])
      })
    let stories = try pages.reading().stories(in: pages.archive)
    #expect(stories.members.isEmpty)
    #expect(stories.links.isEmpty)
  }

  @Test("a text that sixty papers print is one story")
  func manyCopies() throws {
    let pages = SmallArchive((0..<60).map { ("p\($0)", nil, ["Printed by paper number \($0) on its front page.", Self.storm]) })
    #expect(try pages.reading().stories(in: pages.archive).members.map(\.count) == [60])
  }

  @Test("a digest of many texts is a copy of none and ties none together")
  func digest() throws {
    let texts = (0..<12).map { text in (0..<40).map { "t\(text)y\($0 * (text + 5) % 89)" }.joined(separator: " ") + "." }
    let pages = SmallArchive((texts + [texts.joined(separator: " ")]).enumerated().map { ("d\($0.offset)", nil, [$0.element]) })
    let stories = try pages.reading().stories(in: pages.archive)
    #expect(stories.members.isEmpty)
    #expect(stories.links.count == 12)
    #expect(stories.links.allSatisfy { $0.kind == .excerpt })
  }

  @Test("pages without words, and none at all")
  func empty() throws {
    #expect(try SmallArchive([]).reading().stories(in: SmallArchive([]).archive).links.isEmpty)
    let pages = SmallArchive([("a", nil, ["—"]), ("b", nil, ["—"]), ("c", nil, ["one two"]), ("d", nil, ["one two"])])
    #expect(try pages.reading().stories(in: pages.archive).links.isEmpty)
  }

  @Test("who is stopped says so")
  func stopped() async {
    let pages = SmallArchive([Self.storm, Self.storm])
    let run = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return (try? pages.reading().stories(in: pages.archive)) == nil
    }
    #expect(await run.value)
  }
}
