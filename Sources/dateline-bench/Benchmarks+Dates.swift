import Chronology
import Engine
import Evidence
import Prose
import Trials

extension Benchmarks {
  /// Expressions of time: found and resolved on one core.
  mutating func measureDates() {
    report.begin(
      "Dates", ["what", "median", "limit", "share of the limit"],
      about: "Sentences of the example pages, cut before: 20,000 of them scanned for expressions of time, and these resolved, on one core.")
    let pages = pageFiles(in: options.mission).compactMap { contents(ofFile: $0) }.map { ($0, sentences(of: $0)) }
    let perRound = pages.reduce(0) { $0 + $1.1.count }
    guard perRound > 0 else { return report.note("not measured: no pages in \(options.mission)") }
    let rounds = max(1, 20_000 / perRound)
    var count = 0
    let median = Median(of: 7, warmUps: 1) {
      count = 0
      for _ in 0..<rounds { for (text, sentences) in pages { count += resolved(sentences, of: text) } }
    }
    report.row("\(grouped(rounds * perRound)) sentences, \(grouped(count)) expressions", median.milliseconds, "ms", limit: 100)
  }

  func sentences(of text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      sentenceRanges(of: start..<start + line.count, in: text.span, into: &found)
      start += line.count + 1
    }
    return found
  }

  /// How many expressions the sentences have, each resolved.
  private func resolved(_ sentences: [Range<Int>], of text: [UInt8]) -> Int {
    var items: [DateResolver.Item] = []
    for (number, sentence) in sentences.enumerated() {
      for mention in dateMentions(of: sentence, in: text.span) { items.append(DateResolver.Item(mention, sentence: number)) }
    }
    var resolver = DateResolver(publication: Dating(PartialDate("2020-01-08")))
    return resolver.resolve(items).count
  }
}
