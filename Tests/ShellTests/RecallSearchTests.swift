import Shell
import Testing

@Suite("search of what was entered")
struct RecallSearchTests {
  private let entries = ["find Čapek", "count by day", "find alpha", "FIND beta", "find beta"]

  private func search(for needle: String) -> RecallSearch {
    var search = RecallSearch(entries: entries)
    for scalar in needle.unicodeScalars { search.type(scalar) }
    return search
  }

  @Test("the newest hit comes first, whatever the case")
  func newest() {
    #expect(search(for: "find").match == "find beta")
    #expect(search(for: "čAP").match == "find Čapek")
    #expect(search(for: "").match == nil)
  }

  @Test("older and newer hits follow, and the last stays")
  func walking() {
    var search = search(for: "find")
    search.older()
    #expect(search.match == "FIND beta")
    search.older()
    search.older()
    #expect(search.match == "find Čapek")
    search.older()
    #expect(search.match == "find Čapek")
    #expect(search.hasFailed)
    search.newer()
    #expect(search.match == "find alpha")
    #expect(!search.hasFailed)
  }

  @Test("a letter taken back looks again from the newest")
  func takingBack() {
    var search = search(for: "find alx")
    #expect(search.hasFailed)
    search.takeBack()
    #expect(search.match == "find alpha")
    for _ in 0..<20 { search.takeBack() }
    #expect(search.needle == "")
  }

  @Test("nothing was entered")
  func empty() {
    var search = RecallSearch(entries: [])
    search.type("a")
    search.older()
    search.newer()
    #expect(search.match == nil)
    #expect(search.hasFailed)
  }
}
