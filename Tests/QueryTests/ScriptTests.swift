import Query
import Testing

@Suite("the statements of a text")
struct ScriptTests {
  @Test(
    "lines are joined and split",
    arguments: [
      ("docs\ncount", ["docs", "count"]), ("docs\n| count", ["docs\n| count"]), ("docs |\ncount", ["docs |\ncount"]),
      ("compare a,\nb", ["compare a,\nb"]), ("docs union (\nfind x\n)\ncount", ["docs union (\nfind x\n)", "count"]),
      ("docs # all\n# none\n\n  | count", ["docs      \n      \n\n  | count"]), ("# only\n\n", []), ("", []),
      ("docs\r\n| first 2\r\ncount", ["docs\r\n| first 2", "count"]), ("find \"a |\"\ncount", ["find \"a |\"", "count"]),
      ("let x = docs\n| count\n\ndocs", ["let x = docs\n| count", "docs"]), ("find a) b\ncount", ["find a) b", "count"]),
      ("find “(”\ncount", ["find “(”", "count"]),
    ])
  func grouping(text: String, statements: [String]) {
    #expect(Script(text).statements.map(\.text) == statements)
  }

  @Test(
    "a text that waits for more",
    arguments: [
      ("docs |", true), ("compare a,", true), ("docs union (find x", true), ("docs", false), ("docs | # more", true), ("find x)", false),
      ("docs\ncompare a,", true), ("docs |\ncount", false), ("find 1,", true), ("", false), ("find \"|", false),
    ])
  func waiting(text: String, waits: Bool) {
    #expect(Script(text).isOpen == waits)
  }

  @Test("a statement's bytes are those of the source, comments blanked out")
  func ranges() {
    let text = "# first\nfind Îraq # a\n| count\n\nlet x = docs"
    let script = Script(text)
    #expect(script.statements.map(\.line) == [2, 5])
    for statement in script.statements { #expect(statement.text.utf8.count == statement.range.count) }
    #expect(script.statements.map(\.text) == ["find Îraq    \n| count", "let x = docs"])
  }

  @Test("statements never overlap, stand in order, and hold everything but blanks and comments")
  func everySmallText() {
    forEachText(of: ["a", "|", "\n", "(", ")", ",", " "], upTo: 5) { text in
      let statements = Script(text).statements
      let isInOrder = zip(statements, statements.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
      let kept = statements.map(\.text).joined().filter { !$0.isWhitespace }
      if !isInOrder || kept != text.filter({ !$0.isWhitespace }) { Issue.record("\(text.debugDescription) became \(statements)") }
    }
  }
}
