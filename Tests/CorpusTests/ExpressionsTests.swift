import Corpus
import Diagnosis
import Prose
import Testing

@Suite("expressions for one word")
struct ExpressionsTests {
  private let corpus = SmallCorpus([[(.body, ["withdraw", "withdrew", "Iraq", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "café"])]])

  @Test(
    "an expression fits the whole word",
    arguments: [
      ("withdr", 0), ("withdr.*", 2), ("withdraw|withdrew", 2), ("withdraw|with", 1), ("a|(b)", 1), ("[a-z]+", 5), ("(?i)IRAQ", 1),
      (".", 1),
      ("caf.", 1), ("a+", 2), ("(?#x)a", 1), ("\\Qa\\E", 1), ("", 0), ("(?x) a # note", 1), ("^a$", 1), ("\\p{Lu}.*", 1),
    ])
  func wholeWord(source: String, count: Int) throws {
    #expect(try hits(source) == count)
  }

  @Test("a bracket that closes nothing is an error, not a way out", arguments: ["a)|(b", "(", "[", "*a", "(?<n", "\\", "a)"])
  func badExpressions(source: String) {
    #expect(throws: Diagnostic.self) { try hits(source) }
  }

  @Test(
    "an expression that takes for ever is stopped", .timeLimit(.minutes(1)),
    arguments: ["(a+)+b", "(a|aa)+b", "(a*)*c", "(.*)(.*)(.*)(.*)(.*)x"])
  func costly(source: String) {
    do { _ = try hits(source) } catch {
      guard let failure = error as? Diagnostic, case .expressionTooCostly = failure.kind else {
        Issue.record("\(error)")
        return
      }
    }
  }

  private func hits(_ source: String) throws -> Int {
    try corpus.found(.token(.expression(source, .word, .accents)), .article).count
  }
}
