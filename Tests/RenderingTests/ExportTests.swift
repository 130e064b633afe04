import Columnar
import Rendering
import Testing

@Suite("exports")
struct ExportTests {
  static let table = Table([
    Column("text", .text(["plain", "a, \"b\"", "two\nlines", "", nil, " led", "tab\t\\ \r"])),
    Column("n", .integers([1, -12_345, nil, .max, .min, 0, 7]), missing: "?", marks: ["~", "", "", "", "", "", ""]),
    Column("x", .reals([0.125, -0.001, nil, .infinity, 1e20, 1234.5, 2], decimals: 2), place: .exports),
  ])

  @Test("csv quotes what needs quotes, and tells empty text from no answer")
  func csv() {
    #expect(
      render(Self.table, as: .csv) == """
        text,n,x
        plain,1,0.12
        "a, ""b""\",-12345,0.00
        "two
        lines",,
        "",9223372036854775807,
        ,-9223372036854775808,1e+20
        " led",0,1234.50
        "tab\t\\ \r",7,2.00

        """)
  }

  @Test("tsv escapes tabs, newlines and backslashes")
  func tsv() {
    let lines = render(Self.table, as: .tsv).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3] == "two\\nlines\t\t")
    #expect(lines[7] == "tab\\t\\\\ \\r\t7\t2.00")
  }

  @Test("jsonl has an object a line, json the same in an array")
  func json() {
    let lines = render(Self.table, as: .jsonl).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[1] == #"{"text":"a, \"b\"","n":-12345,"x":0.00}"#)
    #expect(lines[4] == #"{"text":null,"n":-9223372036854775808,"x":1e+20}"#)
    #expect(lines[6] == #"{"text":"tab\t\\ \r","n":7,"x":2.00}"#)
    #expect(render(Self.table, as: .json) == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
    #expect(render(Samples.empty, as: .json) == "[]\n")
    #expect(render(Samples.empty, as: .jsonl) == "")
  }

  @Test("json escapes what steers a terminal, beyond the sixteen bits in two halves")
  func jsonEscapes() {
    let table = Table([Column("a", .text(["\u{1B}\u{7F}\u{9B}\u{202E}\u{2028}é\u{E0041}😀"])), Column("a", .integers([1]))])
    #expect(render(table, as: .jsonl) == "{\"a\":\"\\u001b\\u007f\\u009b\\u202e\\u2028é\\udb40\\udc41😀\",\"a_2\":1}\n")
  }

  @Test("a header is left out where rows go behind rows")
  func appending() {
    #expect(render(Samples.bars, as: .csv, header: .omitted).hasPrefix("2020-01,120\n"))
    #expect(render(Table([Column("a", .text([nil]))]), as: .csv) == "a\n\"\"\n")
    #expect(Format.allCases.filter(appendable) == [.csv, .tsv, .jsonl])
  }

  @Test("the names of columns are read back from the first line", arguments: [Format.csv, .tsv])
  func columnNamesReadBack(format: Format) {
    let names = ["doc", "Post, The", "\"a\"\"b", "two\nlines", " led", "tab\t\\ \r", "\\t", "last"]
    let table = Table(names.map { Column($0, .integers([1])) })
    #expect(columnNames(in: renderBytes(table, as: format), as: format) == names)
    #expect(exportedNames(of: table) == names)
    #expect(columnNames(in: Array("\u{FEFF}a\(format == .csv ? "," : "\t")b\r\n1".utf8), as: format) == ["a", "b"])
    #expect(columnNames(in: Array("{}\n".utf8), as: .jsonl) == nil)
  }

  @Test(
    "file endings",
    arguments: [
      ("csv", Format.csv), (".TSV", .tsv), ("json", .json), ("jsonl", .jsonl), ("md", .md), ("html", .html), ("svg", .svg),
    ])
  func endings(_ ending: String, _ format: Format) {
    #expect(Format(fileEnding: ending) == format)
  }

  @Test("endings that stand for nothing", arguments: ["", "txt", "table", "3"])
  func noEndings(_ ending: String) {
    #expect(Format(fileEnding: ending) == nil)
  }

  @Test("markdown escapes its signs, sets numbers right and lights hits")
  func markdown() {
    let table = Table([Column("a|b", .text(["x*y_z\n|"])), Column("n", .integers([1200]))], notes: ["`count`"])
    #expect(
      render(table, as: .md, about: About([About.Line("query", "find x | kwic")])) == #"""
        - query: `find x | kwic`

        | a\|b | n |
        | --- | ---: |
        | x\*y\_z \| | 1,200 |

        \`count\`

        """#)
    #expect(render(Samples.concordance, as: .md).contains("| **Troops** | left. |"))
    #expect(render(Samples.page, as: .md).contains("It **suspended** its **mission** in Iraq"))
  }

  @Test("html is a page of its own with the drawing kept")
  func html() {
    let page = render(Samples.page, as: .html, about: About([About.Line("query", "read 002")]))
    #expect(
      page.hasPrefix("<!DOCTYPE html>") && page.contains("<meta charset=\"utf-8\">") && page.contains("<dt>query</dt><dd>read 002</dd>"))
    #expect(page.contains("It <mark>suspended</mark> its <mark>mission</mark>"))
    #expect(page.contains("<p class=\"other\"><span class=\"ref\">002.p1 caption </span>A <mark>soldier</mark>"))
    #expect(render(Samples.bars, as: .html).contains("<td class=\"bar\"><div style=\"width:27.5%\"></div></td>"))
    #expect(
      render(Samples.concordance, as: .html).contains("<td class=\"n\">In a statement, some</td><td><mark>military personnel</mark></td>"))
  }

  @Test("what a table is about is a JSON object of its own")
  func about() {
    let about = About([About.Line("query", "find \"x\""), About.Line("sizes", "3")])
    #expect(about.json == "{\n  \"query\": \"find \\\"x\\\"\",\n  \"sizes\": \"3\"\n}\n")
    #expect(About([]).json == "{}\n")
  }

  @Test("svg draws bars beside their rows, else the text")
  func svg() {
    let chart = render(Samples.bars, as: .svg)
    #expect(chart.hasPrefix("<svg xmlns=") && chart.contains("width=\"400.0\"") && chart.contains("width=\"110.0\""))
    #expect(chart.split(separator: "<rect").count == 5)
    #expect(render(Samples.docs, as: .svg).contains("北大西洋公約組織"))
  }

  @Test("columns need not be text, and tables need no columns", arguments: Format.allCases)
  func noColumns(_ format: Format) {
    _ = render(Table([], rowCount: 3), as: format)
    _ = render(Samples.empty, as: format)
  }
}
