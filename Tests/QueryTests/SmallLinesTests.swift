import Diagnosis
import Query
import Testing

@Suite("the parser on every small line")
struct SmallLinesTests {
  /// Pieces that mean something together.
  private static let groups: [[String]] = [
    ["find", "troops", "|", "in", "headline", "(", ")", "\"a|b\""],
    ["find", "[", "]", "word", "=", "\"x\"", "!", "&"],
    ["find", "(", ")", "{2}", "\"a b\"%c", "[]*", "|", "<s/>"],
    ["filter", "date", "in", "2020..", "and", "not", "(", ")"],
    ["filter", "mentions", "x", ">", "3", ",", "or", "words"],
    ["jan", "union", "minus", "(", ")", "docs", "|", "count"],
    ["compare", "a", "b,", "on", "words", "(docs)", ">", "x.csv"],
    ["let", "define", "x", "=", "($p", "= 1)", "$p", "find"],
    ["timeline", "of", "top", "5", "x", "by", "month", ";"],
    ["assert", "off", "05", "date", "=", "1", "load", "only"],
    ["count", "by", "doc,", "year", "desc", "sort", "|", ">"],
    ["first", "sample", "seed", "7", "expect", "no", "rows", "="],
  ]

  @Test("nothing traps, and every place lies in the line", arguments: groups)
  func places(group: [String]) {
    forEachText(of: group, upTo: 4, joinedBy: " ") { check($0) }
    forEachText(of: group, upTo: 3) { check($0) }
  }

  private func check(_ text: String) {
    do {
      _ = try parse(text, with: sampleVocabulary)
    } catch {
      guard let range = error.range else {
        Issue.record("no place for \(text.debugDescription): \(error.message)")
        return
      }
      let isInside = range.lowerBound >= 0 && range.upperBound <= text.utf8.count + 1 && !error.message.isEmpty
      if !isInside { Issue.record("place \(range) of \(text.debugDescription): \(error.message)") }
    }
  }

  @Test(
    "deep and long lines end in time", .timeLimit(.minutes(1)),
    arguments: [
      ("", "(", "docs"), ("filter ", "not ", "words > 1"), ("filter ", "(", "words > 1"), ("find ", "(", "a"), ("find ", "( ", "a | b"),
      ("find [", "!", "word=\"x\"]"), ("find [", "(", "word=\"x\"]"), ("find x", " in headline", ""), ("timeline", " of a", ""),
      ("timeline", " of x top", ""), ("find a", ">b", " x"), ("docs", " union docs", ""), ("docs | count by doc", ", doc", ""),
      ("find ", "\"a\" ", ""), ("find ", "“", ""), ("filter outlet in a", ", b", ""), ("filter words > 1", " and words > 1", ""),
      ("first ", "9", ""), ("find \"", "(", "\""), ("find ", "[", ""), ("find ", "<s/>", ""), ("a(", "(", ""), ("docs", " |", ""),
      ("find ", "a,", ""), ("assert ", "a", ""), ("define x(", "$p, ", ""), ("load ", "a ", ""),
    ])
  func longLines(start: String, piece: String, end: String) {
    check(start + String(repeating: piece, count: 5_000) + end)
  }
}
