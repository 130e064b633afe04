import Engine
import Prose
import Trials

extension Benchmarks {
  /// Quantities: read from running text on one core.
  mutating func measureNumbers() {
    report.begin(
      "Numbers", ["what", "median", "limit", "share of the limit"],
      about: "Sentences of the example pages, cut before, 20 MB of them: read for quantities on one core, the times in them included.")
    let pages = pageFiles(in: options.mission).compactMap { contents(ofFile: $0) }.map { ($0, sentences(of: $0)) }
    let perRound = pages.reduce(0) { $0 + $1.0.count }
    guard perRound > 0 else { return report.note("not measured: no pages in \(options.mission)") }
    let rounds = max(1, 20_000_000 / perRound)
    var count = 0
    let median = Median(of: 5, warmUps: 1) {
      count = 0
      for _ in 0..<rounds {
        for (text, sentences) in pages { for sentence in sentences { count += numberMentions(of: sentence, in: text.span).count } }
      }
    }
    report.row("\(rounds * perRound / 1_000_000) MB, \(grouped(count)) quantities", median.milliseconds, "ms", limit: 1000)
  }
}
