import Query
import Testing

@Suite("the lexer")
struct LexerTests {
  private static let alphabets: [[String]] = [
    ["a", "|", " ", "\"", "\\"], ["(", ")", "=", ",", "1"], ["#", " ", "a", "\n", "\r"], ["\"", "%", "c", "{", "3", "}"],
    ["“", "”", "„", "a", "\n"], ["<", "s", "/", ">", "!"], ["[", "]", "*", "?", "+"], ["\u{A0}", "é", "\t", ":", ">"],
  ]

  @Test("lexemes tile every small text", arguments: alphabets)
  func tiling(alphabet: [String]) {
    forEachText(of: alphabet, upTo: alphabet.count > 5 ? 5 : 6) { text in
      var end = 0
      for piece in lexemes(of: text) {
        guard piece.range.lowerBound == end, !piece.range.isEmpty else {
          Issue.record("a gap or an empty piece at \(end) of \(text.debugDescription)")
          return
        }
        end = piece.range.upperBound
      }
      if end != text.utf8.count { Issue.record("\(text.debugDescription) is lexed to \(end) only") }
    }
  }

  @Test(
    "a comment begins a line, or stands behind a blank and before one",
    arguments: [
      ("# all", "⟦# all⟧"), ("a # b", "a ⟦# b⟧"), ("a #b", "a #b"), ("a#", "a#"), ("a #", "a ⟦#⟧"), ("  #a", "  ⟦#a⟧"),
      ("\"a # b\" # c", "\"a # b\" ⟦# c⟧"), ("a # b\nc", "a ⟦# b⟧\nc"),
    ])
  func comments(text: String, marked: String) {
    #expect(mark(text, .comment) == marked)
  }

  @Test(
    "what a string is",
    arguments: [
      ("a \"b c\" d", "a ⟦\"b c\"⟧ d"), ("“b” c", "⟦“b”⟧ c"), ("„b“ „c”", "⟦„b“⟧ ⟦„c”⟧"), ("“b c", "“b c"), ("'b' ‘c’", "'b' ‘c’"),
      (#""a \" b""#, #"⟦"a \" b"⟧"#), ("“”", "“”"), ("say“b”", "say⟦“b”⟧"),
    ])
  func strings(text: String, marked: String) {
    #expect(mark(text, .string) == marked)
  }

  @Test(
    "a comma between a digit and three digits belongs to the number",
    arguments: [("1,000", "⟦1,000⟧"), ("1,00", "⟦1⟧,⟦00⟧"), ("1,0000", "⟦1⟧,⟦0000⟧"), ("a,000", "⟦a⟧,⟦000⟧"), ("1,000,000", "⟦1,000,000⟧")])
  func numbers(text: String, marked: String) {
    #expect(mark(text, .word) == marked)
  }

  @Test("marks without a partner take no more time than their number", .timeLimit(.minutes(1)))
  func loneMarks() {
    #expect(lexemes(of: String(repeating: "“", count: 100_000)).count == 1)
    #expect(lexemes(of: String(repeating: "“ ", count: 100_000)).count == 200_000)
    #expect(lexemes(of: String(repeating: "„a”“", count: 20_000)).count == 20_001)
  }

  /// `text` with the pieces of one kind between ⟦ and ⟧.
  private func mark(_ text: String, _ kind: Lexeme.Kind) -> String {
    let bytes = Array(text.utf8)
    return lexemes(of: text).map { piece in
      let part = String(decoding: bytes[piece.range], as: UTF8.self)
      return piece.kind == kind ? "⟦\(part)⟧" : part
    }.joined()
  }
}
