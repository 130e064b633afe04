import Sessions
import Testing

@Suite("checking sessions")
struct SessionCheckTests {
  /// A stand-in for SHA-256: the byte count.
  static let digest: @Sendable ([UInt8]) -> String = { "d\($0.count)" }

  func session(_ body: String) throws(MalformedFile) -> SessionFile {
    try SessionFile(parsing: "---\ndateline-session: 1\n---\n" + body, path: "s.md")
  }

  func check(_ body: String, _ runs: [CellRun?]) throws(MalformedFile) -> SessionCheck {
    SessionCheck(of: try session(body), with: runs, path: "s.md", digest: Self.digest)
  }

  @Test(
    "the record holds",
    arguments: [
      ("", "a\nb\n", "a\nb"), ("", "a\nb\n", "a  \nb\n\n\n"), ("", "", ""), ("", "0.52~0.01\n", "0.515\n"),
      (" {check=lines}", "a\nb\na\n", "b\na\na\n"), (" {check=lines}", "1~1 x\nb\n", "b\n2 x\n"),
      (" {check=glob}", "* ms\nb\n", "12 ms\nb\n"), (" {check=none}", "a\n", "b\n"),
      (" {max=2}", "a\nb\n", "a\nb\n"), (" {max=2}", "a\nb\n… 3 lines, sha256 d6\n", "a\nb\nc\n"),
    ])
  func holds(attributes: String, record: String, fresh: String) throws {
    let body = "```dateline\(attributes)\nx\n```\n```output\n\(record)```\n"
    let runs = [CellRun(.output, text: fresh)]
    #expect(try check(body, runs).report == "")
    #expect(try check(body, runs).isPassed)
    #expect(try session(body).replacingRecords(with: runs, digest: Self.digest) == session(body))
  }

  @Test("a difference is a unified diff with the file's lines")
  func diff() throws {
    let body = """
      ```dateline
      one
      ```
      ```output
      1
      2
      3
      4
      5
      ```
      And then:
      ```dateline {#two}
      two
      ```
      ```output
      a
      ```

      """
    let check = try check(body, [CellRun(.output, text: "1\n2\n3\n4 changed\n4b\n5\n"), CellRun(.output, text: "b\n")])
    #expect(
      check.report == """
        --- s.md
        +++ s.md
        @@ -8,6 +8,7 @@
         1
         2
         3
        -4
        +4 changed
        +4b
         5
         ```
        @@ -18,3 +19,3 @@
         ```output
        -a
        +b
         ```

        """)
    #expect(check.differences.map(\.line) == [4, 15])
    #expect(check.differences.map(\.id) == [nil, "two"])
  }

  @Test("in any order, what is missing goes and what is new comes last")
  func unordered() throws {
    let check = try check("```dateline {check=lines}\nx\n```\n```output\na\nb\nc\n```\n", [CellRun(.output, text: "c\nd\na\n")])
    #expect(check.report == "--- s.md\n+++ s.md\n@@ -7,5 +7,5 @@\n ```output\n a\n-b\n c\n+d\n ```\n")
  }

  @Test("a cell without a record gave nothing")
  func unrecorded() throws {
    let body = "```dateline\nx\n```\nso\n"
    #expect(try check(body, [CellRun(.output, text: "")]).isPassed)
    #expect(try check(body, [CellRun(.output, text: "a\n")]).report == "--- s.md\n+++ s.md\n@@ -6,0 +7,3 @@\n+```output\n+a\n+```\n")
    #expect(try check(body, [nil]).isPassed)
    #expect(try check("```dateline {check=none}\nx\n```\n", [CellRun(.output, text: "a\n")]).isPassed)
  }

  @Test("a failure must be announced, and an announced one must come")
  func surprises() throws {
    let failing = "```dateline\nx\n```\n```error\nno\n```\n"
    #expect(
      try check(failing, [CellRun(.error, text: "no")]).report
        == "s.md:4: the cell failed; if it should, mark it 'exit=error'\n")
    let announced = "```dateline {exit=error}\nx\n```\n```error\nno\n```\n"
    #expect(try check(announced, [CellRun(.error, text: "no")]).isPassed)
    #expect(
      try check(announced, [CellRun(.output, text: "no")]).report == """
        s.md:4: the cell says 'exit=error' and did not fail
        --- s.md
        +++ s.md
        @@ -7,3 +7,3 @@
        -```error
        +```output
         no
         ```

        """)
  }

  @Test("an update is what the diff says, and passes afterwards")
  func update() throws {
    let texts = ["", "a\n", "a\nb\n", "b\n```\nc\n", "x\n1\n2\n3\n4\n5\n6\n7\ny\n", "1\n2\n3\n4\n5\n6\n7\nz\n"]
    for mode in CheckMode.allCases where mode != .none {
      for old in texts {
        for new in texts {
          for (first, second) in [(old, new), (new, old)] {
            let cells = [first, second].map { text in
              Cell(code: "x", attributes: CellAttributes(check: mode), record: text.isEmpty ? nil : CellRecord(.output, body: text))
            }
            let session = SessionFile(pieces: [.cell(cells[0]), .prose("\nso\n"), .cell(cells[1])])
            let runs = [CellRun(.output, text: new), CellRun(.output, text: old)]
            let updated = session.replacingRecords(with: runs, digest: Self.digest)
            let check = SessionCheck(of: session, with: runs, path: "s.md", digest: Self.digest)
            #expect(SessionCheck(of: updated, with: runs, path: "s.md", digest: Self.digest).isPassed)
            #expect((updated == session) == check.isPassed)
            if mode != .lines { #expect(applying(check.report, to: session.text) == updated.text) }
          }
        }
      }
    }
  }

  @Test("an update touches records alone, and keeps fences that still fit")
  func updateInPlace() throws {
    let body = "a `b`\n\n````dateline { max=3 }\nx\n````\n\n`````output  \nold\n`````\n \nprose"
    let updated = try session(body).replacingRecords(with: [CellRun(.output, text: "new")], digest: Self.digest)
    #expect(try updated.text == session(body.replacing("old", with: "new")).text)
    let open = try session("```dateline\nx\n```").replacingRecords(with: [CellRun(.output, text: "a")], digest: Self.digest)
    #expect(open.text.hasSuffix("```dateline\nx\n```\n```output\na\n```\n"))
  }

  /// Applies a unified diff by its line numbers alone.
  private func applying(_ diff: String, to text: String) -> String {
    let old = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var new: [String] = []
    var next = 0
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast().dropFirst(2) {
      if line.hasPrefix("@@") {
        let numbers = line.split(separator: " ")[1].dropFirst().split(separator: ",").compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        new += old[next..<start]
        next = start
      } else if line.hasPrefix("+") {
        new.append(String(line.dropFirst()))
      } else {
        #expect(old[next] == line.dropFirst())
        if line.hasPrefix(" ") { new.append(old[next]) }
        next += 1
      }
    }
    return (new + old[next...]).joined(separator: "\n")
  }
}
