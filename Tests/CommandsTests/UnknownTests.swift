import Commands
import Corpus
import Engine
import Testing

/// What nobody knows of the mission's pages is told behind every verb: nine of the twelve may be of 2021.
@Suite("what is unknown is never dropped silently")
struct UnknownTests {
  private static let start = [
    "load examples/mission", "define dated() = filter date in 2021", "define hits() = find troops | filter date in 2021",
    "let dated = filter date in 2021",
  ]

  /// For each verb that takes rows, a stage with it for each kind it takes.
  static let stages: [String: [Kind: String]] = [
    "filter": [.documents: "filter words > 0", .hits: "filter line > 0", .table: "filter rows > 0"],
    "find": [.documents: "find the", .hits: "find troops"],
    "first": [.documents: "first 1", .hits: "first 1", .table: "first 1"],
    "last": [.documents: "last 1", .hits: "last 1", .table: "last 1"],
    "sample": [.documents: "sample 1", .hits: "sample 1", .table: "sample 1"],
    "sort": [.documents: "sort by words", .hits: "sort by word", .table: "sort by rows"],
    "kwic": [.hits: "kwic"],
    "sections": [.documents: "sections"],
    "count": [.documents: "count by outlet", .hits: "count by word", .table: "count by rows"],
    "words": [.documents: "words"],
    "ngrams": [.documents: "ngrams 2"],
    "collocates": [.hits: "collocates min 1"],
    "keywords": [.documents: "keywords vs docs"],
    "dispersion": [.hits: "dispersion"],
    "trend": [.hits: "trend by year"],
    "timeline": [.documents: "timeline", .hits: "timeline"],
    "expect": [.documents: "expect unknown > 0", .hits: "expect unknown > 0", .table: "expect unknown > 0"],
    "dedupe": [.documents: "dedupe", .hits: "dedupe by story"],
    "stories": [.documents: "stories", .hits: "stories"],
    "sources": [.documents: "sources", .hits: "sources"],
    "near": [.hits: "near the"],
    "dates": [.documents: "dates", .hits: "dates"],
    "names": [.documents: "names", .hits: "names"],
    "numbers": [.documents: "numbers", .hits: "numbers"],
    "quotes": [.documents: "quotes", .hits: "quotes"],
    "compare": [.documents: "compare by doc on names"],
    "export": [.documents: "export rows.csv", .hits: "export rows.csv", .table: "export rows.csv"],
  ]

  @Test("every verb that takes rows has a stage here for each kind", arguments: standardCommands.forms.filter { !$0.takes.isEmpty })
  func completeness(form: CommandForm) {
    #expect(Set(Self.stages[form.name, default: [:]].keys) == Set(form.takes), "'\(form.name)'")
  }

  /// Rows of each kind with others in doubt: piped, in brackets, from a saved query, kept, joined.
  private static let sources: [Kind: [String]] = [
    .documents: [
      "filter date in 2021", "(filter date in 2021)", "dated()", "dated", "filter doc in dated", "dated union (filter words > 100000)",
      "dated intersect docs", "docs minus dated",
    ],
    .hits: [
      "find troops | filter date in 2021", "(find troops | filter date in 2021)", "hits()", "dated | find troops",
      "hits() intersect hits()",
    ],
    .table: ["filter date in 2021 | count by outlet | count", "dated() | words | count", "hits() | count by doc | count"],
  ]

  @Test("behind every verb", arguments: stages.keys.sorted())
  func verbs(verb: String) throws {
    // Inside of a word there is no row of a layer.
    for (kind, stage) in try #require(Self.stages[verb]) where HitLayer(rawValue: verb) == nil || kind != .hits {
      for source in Self.sources[kind, default: []] {
        let line = source + " | " + stage
        expectTold(line)
        guard !["expect", "export", "kwic"].contains(verb) else { continue }
        expectTold("let kept = \(line)\nkept | count")
        expectTold("\(line)\n| count")
        expectTold("(\(line)) | count")
      }
    }
  }

  @Test(
    "in verbs that take sets",
    arguments: ["compare dated docs", "compare docs dated()", "compare (filter date in 2021) (docs) | first 1", "use dated\ncount"])
  func sets(line: String) { expectTold(line) }

  private func expectTold(_ line: String) {
    var transcript = Transcript(Self.start)
    let answer = transcript.run(line)
    #expect(transcript.failures.isEmpty, "\(line): \(answer)")
    let last = answer.split(separator: "\n").suffix(12).joined(separator: " ")
    #expect(last.contains("may belong") || last.contains("may not belong"), "\(line): \(answer)")
  }

  /// Filters of documents with the ones each leaves open.
  private static let filters = [
    "date in 2021", "doc = 05", "words > 400", "outlet = The Beacon Daily", "date > 2020 or words > 500", "not date < 2021",
  ]

  @Test("filters one behind the other leave in doubt what their conjunction does", arguments: filters, filters)
  func conjunction(first: String, second: String) throws {
    func told(_ line: String) -> (Int?, Int) {
      var transcript = Transcript(Self.start)
      _ = transcript.run(line)
      return (transcript.workspace.it?.count, transcript.workspace.possibleRows)
    }
    #expect(told("filter \(first) | filter \(second)") == told("filter (\(first)) and (\(second))"))
    #expect(told("(filter \(first)) intersect (filter \(second))") == told("filter (\(first)) and (\(second))"))
    #expect(told("(filter \(first)) union (filter \(second))") == told("filter (\(first)) or (\(second))"))
  }

  @Test("hits of narrowed documents and narrowed hits are the same", arguments: filters)
  func hits(filter: String) {
    func told(_ line: String) -> String {
      var transcript = Transcript(Self.start)
      return transcript.run(line)
    }
    #expect(told("find troops | filter \(filter) | count") == told("filter \(filter) | find troops | count"))
  }
}
