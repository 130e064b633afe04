import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Query

/// `timeline [of PATTERN] [top N]`: what happened when; `timeline by month`: how much, when.
public struct Timeline: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "timeline",
      options: [
        OptionShape("of", .pattern), OptionShape("top", .numbers(1...1, least: 1)),
        OptionShape("by", .word(TimelineChart.periods.map(\.word))),
        OptionShape("on", .word(TimelineChart.Ground.allCases.map(\.rawValue))),
      ]),
    usage: "timeline [of PATTERN] [top N] · timeline by day|week|month|year [of PATTERN] [on published|mentioned]",
    summary:
      "one row for each event and day with all papers on it, and days counted from one event (D+0) where no year is known; or how many articles or dated sentences each period has",
    takes: [.documents, .hits], gives: .rows(.table), group: .news,
    examples: [
      Example("timeline", "what happened when"), Example("timeline of suspend* top 5", "the five heaviest days of some sentences"),
      Example("find troops | timeline", "the days in sentences with a word"),
      Example("timeline by year on mentioned", "how many sentences are dated to each year"),
    ])

  private let pattern: TokenPattern?
  private let top: Int?
  private let chart: TimelineChart?

  /// Binds the options.
  public init(_ call: Call) throws(Diagnostic) {
    if case .pattern(let source)? = call.option("of") { pattern = try TokenPattern(source) } else { pattern = nil }
    top = call.numbers("top")?.first
    let ground = call.word("on").flatMap { TimelineChart.Ground(rawValue: $0) }
    let counts = pattern != nil || call.input == .hits
    chart = call.word("by").map { TimelineChart(by: $0, on: ground ?? .published, of: counts ? .sentences : .articles) }
    guard chart == nil, ground != nil, case .word(let word)? = call.option("on") else { return }
    throw Diagnostic(.expected("'by' with a period", found: "on \(word.text)"), at: word.range, offer: "timeline by month on \(word.text)")
  }

  /// How the pattern was read.
  public var reading: String? { pattern?.description }

  /// One segment's contribution.
  public struct Part: Sendable {
    let chronicle: ChronicleParts
    let counts: TimelineChart.Counts
  }

  /// The dates of a slice.
  public func partial(of slice: Slice) throws(Diagnostic) -> Part {
    var sentences: Set<UInt32>?
    if case .hits(let hits) = slice.rows { sentences = Set(hits.sentences) }
    if let pattern {
      let found = try Archive.find(
        pattern, in: slice.segment, documents: slice.documents, scope: .article, sentenceBase: slice.sentenceBase)
      let wanted = Set(found.sentences)
      sentences = sentences.map { $0.intersection(wanted) } ?? wanted
    }
    let documents = slice.documents
    guard !documents.isEmpty else { return Part(chronicle: ChronicleParts(), counts: TimelineChart.Counts()) }
    if let chart { return Part(chronicle: ChronicleParts(), counts: try chart.counts(of: documents, sentences, in: slice)) }
    let mentions = try slice.view.reading.mentions(ofSegment: slice.segmentIndex, in: slice.view.archive)
    let undated = slice.view.reading.datings.unknown(among: documents.raised(by: slice.documentBase)).count
    return Part(
      chronicle: ChronicleParts(of: documents, mentions, only: sentences, undated: undated), counts: TimelineChart.Counts())
  }

  /// The dates of both.
  public func merge(_ first: Part, _ second: Part) -> Part {
    Part(chronicle: first.chronicle.merged(with: second.chronicle), counts: first.counts.merged(with: second.counts))
  }

  /// The table, earliest first.
  public func finish(_ partial: Part?, of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard let partial else { return .table(Sheet(Table([]))) }
    if let chart { return chart.value(of: partial.counts) }
    return try TimelineTable(Chronicle(partial.chronicle), top: top, in: view).value
  }
}
