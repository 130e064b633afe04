import Columnar
import Testing

@Suite("tables")
struct TableTests {
  static let table = Table(
    [
      Column("ref", .text(["1.1", "1.2", nil])),
      Column("words", .integers([3, nil, 5]), missing: "?", marks: ["", "~", "!"]),
      Column("g2", .reals([1.5, 2, nil], decimals: 2), place: .exports),
    ], notes: ["a note"])

  @Test("rows are picked in any order and as often as asked")
  func picking() {
    let picked = Self.table.picking([2, 0, 0])
    #expect(picked.rowCount == 3)
    #expect(picked.column("ref")?.values == .text([nil, "1.1", "1.1"]))
    #expect(picked.column("words")?.values == .integers([5, 3, 3]))
    #expect(picked.column("words")?.marks == ["!", "", ""])
    #expect(picked.column("g2")?.values == .reals([nil, 1.5, 1.5], decimals: 2))
    #expect(picked.column("g2")?.place == .exports)
    #expect(picked.notes == ["a note"])
  }

  @Test("a page keeps its lines in step with its rows")
  func pickingPages() {
    let lines = [PageRow(isArticle: true, lit: [0..<2]), PageRow(isArticle: false)]
    let page = Table([Column("text", .text(["one", "two"]))], drawing: .page(lines))
    #expect(page.picking([1]).drawing == .page([lines[1]]))
    #expect(page.picking([]).drawing == .page([]))
    #expect(Table([], drawing: .bars(measure: "n")).picking([]).drawing == .bars(measure: "n"))
  }

  @Test("columns are found by name, the first of two")
  func columns() {
    var table = Self.table
    table.append(Column("words", .text(["a", "b", "c"])))
    #expect(table.columns.count == 4)
    #expect(table.column("words")?.values.isNumeric == true)
    #expect(table.column("none") == nil)
  }

  @Test("a table without columns may have rows")
  func rowsAlone() {
    #expect(Table([], rowCount: 4).rowCount == 4)
    #expect(Table([]).rowCount == 0)
  }

  @Test(
    "numbers are numeric, text is not",
    arguments: [
      (Values.text(["1"]), 1, "text"), (.integers([1, nil]), 2, "numeric"), (.reals([], decimals: 1), 0, "numeric"),
    ])
  func kinds(_ values: Values, _ count: Int, _ kind: String) {
    #expect(values.count == count)
    #expect(values.isNumeric == (kind == "numeric"))
  }
}
