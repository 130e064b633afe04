import Testing

/// The files of cases; each is one subject.
private let files = [
  "wrong-lines.case", "finding.case", "predicates.case", "tables.case", "statistics.case", "measures.case", "state.case", "empty.case",
  "values.case", "dates.case", "names.case", "numbers.case", "quotes.case", "aliases.case", "own-names.case", "stories.case",
  "reprints.case", "compare.case", "compare-claims.case", "asking.case",
  "ranges.case", "statements.case", "gerunds.case", "versions.case", "nested-names.case", "speakers.case", "languages.case",
  "openings.case", "timetables.case", "attribution.case", "copied.case", "denials.case",
]

@Suite("behaviour, as plain cases")
struct CasesTests {
  @Test(
    "what is typed gives what is written", .enabled(if: !CaseFile.isUpdating), arguments: try files.flatMap { try CaseFile.cases($0) })
  func output(_ example: CaseFile.Case) {
    var transcript = Transcript(example.start)
    #expect(transcript.run(example.typed) == example.expected)
  }

  @Test("the cases are written anew where that is asked for", .enabled(if: CaseFile.isUpdating))
  func update() throws {
    for file in files {
      try CaseFile.update(file) { example in
        var transcript = Transcript(example.start)
        return transcript.run(example.typed)
      }
    }
  }
}
