import Engine
import Prose
import Trials

extension Benchmarks {
  /// Quotations: found with their speakers on one core.
  mutating func measureQuotes() {
    report.begin(
      "Quotes", ["what", "median", "limit", "share of the limit"],
      about: "Sentences of the example pages, cut before: 5 MB of them read for quotations and their speakers, on one core.")
    let pages = pageFiles(in: options.mission).compactMap { contents(ofFile: $0) }.map { ($0, paragraphs(of: $0)) }
    let bytes = pages.reduce(0) { $0 + $1.0.count }
    guard bytes > 0 else { return report.note("not measured: no pages in \(options.mission)") }
    let rounds = max(1, 5_000_000 / bytes)
    var count = 0
    let median = Median(of: 7, warmUps: 1) {
      count = 0
      for _ in 0..<rounds { for (text, paragraphs) in pages { count += quoteMentions(of: paragraphs, in: text.span).count } }
    }
    // 20 MB a second.
    let limit = Double(rounds * bytes) / 20_000
    report.row("\(grouped(rounds * bytes)) bytes, \(grouped(count)) quotations", median.milliseconds, "ms", limit: limit)
  }

  /// Each line as a paragraph.
  private func paragraphs(of text: [UInt8]) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    var start = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var sentences: [Range<Int>] = []
      sentenceRanges(of: start..<start + line.count, in: text.span, into: &sentences)
      if !sentences.isEmpty { found.append(sentences) }
      start += line.count + 1
    }
    return found
  }
}
