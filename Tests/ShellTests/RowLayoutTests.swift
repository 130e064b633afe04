import Shell
import Testing

@Suite("rows of an entry")
struct RowLayoutTests {
  @Test(
    "the cursor stands where a terminal of 10 columns puts it",
    arguments: [
      ("", 0, 0), ("abc", 0, 3), ("abcdefghij", 1, 0), ("abcdefghijk", 1, 1), ("ab\ncd", 1, 2), ("abcdefghi日", 1, 2),
      ("日本語日本", 1, 0), ("e\u{301}e", 0, 2), ("\t", 0, 8), ("\u{1}", 0, 2), ("a\u{85}", 0, 8),
    ])
  func place(text: String, row: Int, column: Int) {
    var layout = RowLayout(columns: 10)
    layout.advance(over: text.unicodeScalars)
    #expect(layout.row == row)
    #expect(layout.column == column)
  }

  @Test("no width of the screen traps")
  func narrowScreens() {
    for columns in -1...4 {
      var layout = RowLayout(columns: columns)
      layout.advance(over: "日\ta\n本".unicodeScalars)
      #expect(layout.row > 0)
    }
  }

  @Test("output is counted in rows of the screen, colours apart")
  func rows() {
    #expect(rowCount(of: "", columns: 10, limit: 99) == 0)
    #expect(rowCount(of: "a\n\nb\n", columns: 10, limit: 99) == 3)
    #expect(rowCount(of: "0123456789\n", columns: 10, limit: 99) == 1)
    #expect(rowCount(of: "0123456789a\n", columns: 10, limit: 99) == 2)
    #expect(rowCount(of: "\u{1B}[1;34m0123456789\u{1B}[m\n", columns: 10, limit: 99) == 1)
    #expect(rowCount(of: "日本語日本語\n", columns: 10, limit: 99) == 2)
    #expect(rowCount(of: String(repeating: "x\n", count: 1000), columns: 10, limit: 24) == 25)
  }

  @Test("text is cut at a column and says so")
  func cutting() {
    #expect(clipped("abc", toColumns: 3) == "abc")
    #expect(clipped("abcd", toColumns: 3) == "ab…")
    #expect(clipped("日本語", toColumns: 4) == "日…")
    #expect(clipped("a\nb", toColumns: 9) == "a b")
    #expect(clipped("a\u{1B}[31mb", toColumns: 9) == "a[31mb")
    #expect(clipped("abc", toColumns: 0) == "")
  }
}
