import Foundation
import Sessions
import Testing

@Suite("sessions handed on")
struct SessionFormatTests {
  let session = SessionFile(
    header: SessionHeader([.corpus("../a & b"), .parameter(name: "who", value: "\"<x>\"")]),
    pieces: [
      .prose("# Who <b>said</b> it?\n\nSome `a < b` and **bold**,\nnot ** that.\n\n- one\n- two\n  more\n\n```sh\nls <x>\n```\n"),
      .cell(
        Cell(
          code: "find \"<s/>\"\n| kwic", attributes: CellAttributes(id: "it"),
          record: CellRecord(.output, body: "\u{1}\t\\\u{7F}\"é\n"))
      ),
      .cell(Cell(code: "find (", attributes: CellAttributes(exit: .error), record: CellRecord(.error, body: "no\nno"))),
    ])

  @Test("as Markdown it is what it was")
  func markdown() { #expect(session.text(as: .markdown, title: "t") == session.text) }

  @Test("as a page nothing from the session is markup")
  func page() {
    let page = session.text(as: .page, title: "t")
    #expect(page.contains("<title>Who &lt;b&gt;said&lt;/b&gt; it?</title>"))
    #expect(page.contains("<h1>Who &lt;b&gt;said&lt;/b&gt; it?</h1>"))
    #expect(page.contains("<p>Some <code>a &lt; b</code> and **bold**,\nnot ** that.</p>"))
    #expect(page.contains("<ul>\n<li>one</li>\n<li>two\nmore</li>\n</ul>"))
    #expect(page.contains("<pre><code>ls &lt;x&gt;\n</code></pre>"))
    #expect(page.contains("<pre class=\"cell\" id=\"it\"><code>find &quot;&lt;s/&gt;&quot;\n| kwic</code></pre>"))
    #expect(page.contains("<pre class=\"error\"><samp>no\nno\n</samp></pre>"))
    #expect(page.contains("<dd>&quot;&lt;x&gt;&quot;</dd>"))
    #expect(!page.contains("<s/>") && !page.contains("<x>") && !page.unicodeScalars.contains("\u{1}"))
  }

  @Test("text in bold and a page without heading")
  func bold() {
    let page = SessionFile(pieces: [.prose("a **b** c\n")]).text(as: .page, title: "file <name>")
    #expect(page.contains("<p>a <strong>b</strong> c</p>"))
    #expect(page.contains("<title>file &lt;name&gt;</title>"))
  }

  @Test("as a notebook it is well formed and complete")
  func notebook() throws {
    let text = session.text(as: .notebook, title: "t")
    let notebook = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    #expect(cells.map { $0["cell_type"] as? String } == ["markdown", "code", "code"])
    #expect(cells.map { ($0["source"] as? [String])?.joined() }.dropFirst() == ["find \"<s/>\"\n| kwic", "find ("])
    #expect(Set(cells.compactMap { $0["id"] as? String }).count == 3)
    let outputs = cells.compactMap { $0["outputs"] as? [[String: Any]] }.joined()
    #expect(outputs.map { $0["name"] as? String } == ["stdout", "stderr"])
    #expect(outputs.map { ($0["text"] as? [String])?.joined() } == ["\u{1}\t\\\u{7F}\"é\n", "no\nno\n"])
  }

  @Test("an empty session is a notebook too")
  func emptyNotebook() throws {
    let text = SessionFile().text(as: .notebook, title: "")
    let notebook = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((notebook["cells"] as? [Any])?.isEmpty == true)
  }

  @Test(
    "the ending chooses the form",
    arguments: [
      ("a.md", SessionFormat.markdown), ("b.c/a.HTML", .page), ("a.ipynb", .notebook), ("a.txt", nil), ("md", nil), (".md", nil),
      ("a.md/b", nil),
    ])
  func ending(path: String, format: SessionFormat?) { #expect(SessionFormat(path: path) == format) }
}
