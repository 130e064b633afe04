import Columnar
import Commands
import Corpus
import Engine
import Testing

@Suite("frequency lists")
struct WordsTests {
  @Test("each row counts what `find` finds in that scope", arguments: ["article"] + Scope.words, ["norm", "lemma"])
  func counts(scope: String, form: String) throws {
    var transcript = Transcript(["load examples/mission"])
    let place = scope == "article" ? "" : " in \(scope)"
    _ = transcript.run("words" + (form == "lemma" ? " by lemma" : "") + place)
    let listed = try rows(of: transcript)
    _ = transcript.run("find []\(place) | count by \(form)")
    let found = try rows(of: transcript)
    #expect(transcript.failures.isEmpty)
    // Punctuation is no word, and is found all the same.
    #expect(listed.allSatisfy { found[$0.key] == $0.value })
    #expect(
      found.filter { listed[$0.key] == nil }.allSatisfy { !$0.key.contains(where: \.isLetter) && !$0.key.contains(where: \.isNumber) })
  }

  /// Hits and documents by form.
  private func rows(of transcript: Transcript) throws -> [String: [Int?]] {
    guard case .table(let sheet)? = transcript.workspace.it, case .text(let forms)? = sheet.table.columns.first?.values else { return [:] }
    var rows: [String: [Int?]] = [:]
    let counts = try ["hits", "documents"].map { try #require(sheet.table.column($0)?.values) }
    for (row, form) in forms.enumerated() { rows[form ?? ""] = counts.map { $0.integer(row) } }
    return rows
  }
}

extension Values {
  fileprivate func integer(_ row: Int) -> Int? {
    if case .integers(let cells) = self { cells[row] } else { nil }
  }
}
