import Sessions
import Testing

@Suite("session files")
struct SessionFileTests {
  static let announcers = """
    ---
    dateline-session: 1
    corpus: ../examples/mission
    corpus-digest: sha256:0123456789abcdef
    now: 2020-02-20
    width: 80
    param who: Jens Stoltenberg: NATO
    ---
    # Who announced the suspension?

    ```dateline {#announcers check=lines max=40}
    find "suspen.*"
    | count by speaker
    ```
    ```output
     speaker  hits
     a        2
    ```
    Not so fast.
    ```dateline { exit=error }
    find (
    ```

    ````error
    find (
    ```
    ````
    """

  func parse(_ text: String) throws(MalformedFile) -> SessionFile { try SessionFile(parsing: text, path: "s.md") }

  @Test("a session is read into its parts")
  func parts() throws {
    let session = try parse(Self.announcers)
    #expect(session.header.corpus == "../examples/mission")
    #expect(session.header.corpusDigest == "sha256:0123456789abcdef")
    #expect(session.header.now == "2020-02-20")
    #expect(session.header.width == 80)
    #expect(session.header.parameters == ["who": "Jens Stoltenberg: NATO"])
    #expect(session.pieces.count == 4)
    #expect(session.pieces[2] == .prose("Not so fast.\n"))
    let cells = session.cells
    #expect(cells.map(\.code) == ["find \"suspen.*\"\n| count by speaker", "find ("])
    #expect(cells[0].attributes == CellAttributes(id: "announcers", check: .lines, lineLimit: 40))
    #expect(cells[1].attributes == CellAttributes(exit: .error))
    #expect(cells.map(\.record?.kind) == [.output, .error])
    #expect(cells.map(\.record?.body) == [" speaker  hits\n a        2\n", "find (\n```\n"])
    #expect(session.cellLines == [11, 20])
  }

  @Test("it prints as it was")
  func printsAsItWas() throws {
    #expect(try same(parse(Self.announcers).text, Self.announcers))
    #expect(try same(parse(Self.announcers + "\n").text, Self.announcers + "\n"))
  }

  @Test(
    "every small file prints as it was, or is malformed",
    arguments: [
      (4, ["```dateline\n", "```\n", "````\n", "```output\n", "```sh\n", "~~~\n", "\n", "a\n"]),
      (6, ["```dateline\n", "```\n", "```error\n", "\n"]),
    ])
  func smallFiles(lineCount: Int, lines: [String]) throws {
    var bodies = [""]
    var readable = 0
    for _ in 0..<lineCount {
      bodies = bodies.flatMap { body in lines.map { body + $0 } }
      for body in bodies {
        let text = "---\ndateline-session: 1\n---\n" + body
        for text in [text, String(text.dropLast())] {
          guard let session = try? parse(text) else { continue }
          #expect(same(session.text, text))
          #expect(try parse(session.text) == session)
          readable += 1
        }
      }
    }
    #expect(readable > 2000)
  }

  @Test("every short run of signs is kept")
  func smallProse() throws {
    let signs = ["`", "~", " ", "\n", "\r", "é", "-", "a"]
    var texts = [""]
    for _ in 0..<5 {
      texts = texts.flatMap { text in signs.map { text + $0 } }
      for text in texts {
        let whole = "---\ndateline-session: 1\n---\n" + text
        #expect(try same(parse(whole).text, whole))
      }
    }
  }

  @Test("cells made anew are read as they were made")
  func madeAnew() throws {
    let texts = ["", "a", "a\nb\n", "\n", "```", "x\n````\ny", "```dateline\n```\n", "`````"]
    let attributes = [
      CellAttributes(), CellAttributes(id: "a-1"), CellAttributes(check: .glob, exit: .error, lineLimit: 7), CellAttributes(check: .none),
    ]
    for code in texts {
      for attributes in attributes {
        for body in texts {
          for record in [nil, CellRecord(.output, body: body), CellRecord(.error, body: body)] {
            let cell = Cell(code: code, attributes: attributes, record: record)
            let session = SessionFile(
              header: SessionHeader([.now("2020-02-20"), .width(100), .parameter(name: "p", value: "#: x")]),
              pieces: [.prose("a\n"), .cell(cell), .cell(Cell(code: code))])
            #expect(try parse(session.text) == session)
          }
        }
      }
    }
  }

  @Test("cells shown inside another fence do not run", arguments: ["````md\n```dateline\na\n```\n````\n", "~~~\n```dateline\n```\n~~~\n"])
  func nested(prose: String) throws {
    #expect(try parse("---\ndateline-session: 1\n---\n" + prose).pieces == [.prose(prose)])
  }

  @Test("other fences are prose", arguments: ["```datelines\n```\n", "```output\n```\n", "    ```dateline\n", "`dateline`\n", "```\n"])
  func prose(text: String) throws {
    #expect(try parse("---\ndateline-session: 1\n---\n" + text).pieces == [.prose(text)])
  }

  @Test("a record belongs to its cell across blank lines, not across prose")
  func gaps() throws {
    let start = "---\ndateline-session: 1\n---\n```dateline\n```\n"
    #expect(try parse(start + "\n \n```output\na\n```\n").cells[0].record?.body == "a\n")
    #expect(try parse(start + "so:\n```output\na\n```\n").cells[0].record == nil)
    #expect(try parse(start + "\n\n").pieces.last == .prose("\n\n"))
  }

  @Test("a record put in or taken out later prints as one that was always there or never")
  func changedRecord() throws {
    let start = "---\ndateline-session: 1\n---\n"
    var open = try parse(start + "```dateline\nx\n```").cells[0]
    open.record = CellRecord(.output, body: "a")
    #expect(open == Cell(code: "x", record: CellRecord(.output, body: "a")))
    var apart = try parse(start + "```dateline\nx\n```\n\n```output\na\n```\n").cells[0]
    apart.record = nil
    #expect(apart == Cell(code: "x"))
  }

  @Test("a wrong form names its line", arguments: wrongForms)
  func malformed(marked: String, message: String) {
    let scalars = marked.unicodeScalars
    let line = scalars.prefix { $0 != "⟦" }.count { $0 == "\n" } + 1
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.filter { $0 != "⟦" && $0 != "⟧" })
    let error = #expect(throws: MalformedFile.self) { try parse(String(text)) }
    #expect(error?.message == "s.md:\(line): \(message)")
    #expect(error?.exitCode == 6)
  }

  @Test("bytes that are no text name their line")
  func notText() {
    let bytes = Array("---\ndateline-session: 1\n---\na\n".utf8) + [0xFF, 0x0A]
    let error = #expect(throws: MalformedFile.self) { try SessionFile(parsing: bytes, path: "s.md") }
    #expect(error?.message == "s.md:5: not UTF-8 text")
  }

  @Test("long files take linear time")
  func long() throws {
    let head = "---\ndateline-session: 1\n---\n"
    let clock = ContinuousClock()
    for line in ["```sh\n", "```dateline\n```\n", "```dateline\n```\n\n", "````\n", "`", "a", "\n"] {
      let text = head + String(repeating: line, count: 20_000)
      let start = clock.now
      #expect(try same(parse(text).text, text))
      #expect(clock.now - start < .seconds(10), "\(line)")
    }
  }

  private func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}

/// Texts with the wrong line between ⟦ and ⟧, and what is said about it.
private let wrongForms: [(String, String)] = [
  ("⟦⟧", "a session begins with the lines '---' and 'dateline-session: 1'"),
  ("⟦# Title⟧\n", "a session begins with the lines '---' and 'dateline-session: 1'"),
  ("⟦---\r⟧\ndateline-session: 1\r\n---\r\n", "the line ends in CR LF; lines end in LF"),
  ("---\n⟦dateline-session: 2⟧\n---\n", "dateline-session: expected '1' after one blank, found '2'"),
  ("---\ndateline-session: 1\n⟦now: 2020-02-20⟧\n", "the header has no '---' line at its end"),
  ("---\ndateline-session: 1\n⟦now⟧\n---\n", "expected 'key: value', found 'now'"),
  ("---\ndateline-session: 1\n⟦now:  2020-02-20⟧\n---\n", "expected 'key: value', found 'now:  2020-02-20'"),
  ("---\ndateline-session: 1\n⟦corpus: a ⟧\n---\n", "expected 'key: value', found 'corpus: a '"),
  ("---\ndateline-session: 1\n⟦corpus: a\r⟧\n---\n", "the line ends in CR LF; lines end in LF"),
  (
    "---\ndateline-session: 1\n⟦author: me⟧\n---\n",
    "no header key 'author'; there are dateline-session, corpus, corpus-digest, now, width, param NAME"
  ),
  ("---\ndateline-session: 1\nwidth: 80\n⟦width: 90⟧\n---\n", "'width' is given twice"),
  ("---\ndateline-session: 1\nparam a: 1\n⟦param a: 2⟧\n---\n", "'param a' is given twice"),
  ("---\ndateline-session: 1\n⟦width: 10⟧\n---\n", "width: expected a number from 20 to 1000, found '10'"),
  ("---\ndateline-session: 1\n⟦now: 2020-02-30⟧\n---\n", "now: expected a day like 2020-02-20, found '2020-02-30'"),
  (
    "---\ndateline-session: 1\n⟦corpus-digest: md5:0⟧\n---\n",
    "corpus-digest: expected 'sha256:' and hexadecimal digits, found 'md5:0'"
  ),
  ("---\ndateline-session: 1\n⟦param 1: x⟧\n---\n", "param: expected a letter, then letters, digits or '_', found '1'"),
  ("---\ndateline-session: 1\n---\na\n⟦```dateline⟧\nfind x\n", "the dateline fence is never closed"),
  ("---\ndateline-session: 1\n---\n```dateline\n```\n⟦```output⟧\nx\n", "the output fence is never closed"),
  ("---\ndateline-session: 1\n---\n⟦ ```dateline⟧\n```\n", "a dateline fence begins at the start of a line, with backticks"),
  ("---\ndateline-session: 1\n---\n⟦~~~dateline⟧\n~~~\n", "a dateline fence begins at the start of a line, with backticks"),
  ("---\ndateline-session: 1\n---\n⟦```dateline\r⟧\n```\n", "the line ends in CR LF; lines end in LF"),
  (
    "---\ndateline-session: 1\n---\n⟦```dateline #a⟧\n```\n",
    "expected '{#id check=… exit=error max=…}' after 'dateline', found '#a'"
  ),
  (
    "---\ndateline-session: 1\n---\n⟦```dateline {a}⟧\n```\n",
    "expected '{#id check=… exit=error max=…}' after 'dateline', found 'a'"
  ),
  ("---\ndateline-session: 1\n---\n⟦```dateline {run=no}⟧\n```\n", "no attribute 'run'; there are #id, check, exit, max"),
  ("---\ndateline-session: 1\n---\n⟦```dateline{max=1 max=2}⟧\n```\n", "'max' is given twice"),
  ("---\ndateline-session: 1\n---\n⟦```dateline {#1}⟧\n```\n", "#id: expected a letter, then letters, digits, '-' or '_', found '1'"),
  ("---\ndateline-session: 1\n---\n⟦```dateline {check=no}⟧\n```\n", "check: expected exact, lines, glob or none, found 'no'"),
  ("---\ndateline-session: 1\n---\n⟦```dateline {exit=done}⟧\n```\n", "exit: expected error, found 'done'"),
  ("---\ndateline-session: 1\n---\n⟦```dateline {max=0}⟧\n```\n", "max: expected a number from 1 to 999999, found '0'"),
  (
    "---\ndateline-session: 1\n---\n```dateline {#a}\n```\n⟦```dateline {#a}⟧\n```\n",
    "another cell is called '#a' already"
  ),
  (
    "---\ndateline-session: 1\n⟦\u{1B}[31m: a⟧\n---\n",
    "no header key '?[31m'; there are dateline-session, corpus, corpus-digest, now, width, param NAME"
  ),
]
