import Shell
import Testing

@Suite("completion menu")
struct CompletionMenuTests {
  private func menu(_ words: [String], note: String = "a note") -> CompletionMenu {
    CompletionMenu(replaced: 0..<1, items: words.map { CompletionMenu.Item($0, note: note) })
  }

  @Test("what all items share goes on from what was typed, or not at all")
  func sharedBeginning() {
    #expect(menu(["filter", "fil"]).commonBeginning(after: "f") == "fil")
    #expect(menu(["filter", "find"]).commonBeginning(after: "fi") == nil)
    #expect(menu(["Filter", "Filters"]).commonBeginning(after: "fi") == "Filter")
    #expect(menu(["alpha-filter", "alpha-find"]).commonBeginning(after: "fi") == nil)
    #expect(menu(["e\u{301}a", "e"]).commonBeginning(after: "") == nil)
    #expect(menu([]).commonBeginning(after: "") == nil)
  }

  @Test("one row an item, notes in a column, the chosen one marked")
  func rows() {
    #expect(menu(["a", "日本"]).rows(chosen: 1, columns: 40, limit: 9) == ["  a     a note", "› 日本  a note"])
    #expect(menu(["a"], note: "").rows(chosen: nil, columns: 40, limit: 9) == ["  a"])
  }

  @Test("rows that find no room are counted, and the chosen one is always there")
  func window() {
    let many = menu((0..<20).map { "item\($0)" }, note: "")
    #expect(many.rows(chosen: nil, columns: 40, limit: 3) == ["  item0", "  item1", "  … and 18 more"])
    for chosen in 0..<20 {
      for limit in 1...21 {
        let rows = many.rows(chosen: chosen, columns: 40, limit: limit)
        #expect(rows.count <= limit)
        #expect(rows.contains("› item\(chosen)"))
      }
    }
    #expect(many.rows(chosen: nil, columns: 40, limit: 0).isEmpty)
  }

  @Test("no screen is too narrow")
  func narrowScreens() {
    for columns in 0...12 {
      let rows = menu(["日本語テスト", "b"]).rows(chosen: 0, columns: columns, limit: 5)
      #expect(rows.allSatisfy { displayWidth(of: $0) <= max(columns - 1, 0) })
    }
  }
}
