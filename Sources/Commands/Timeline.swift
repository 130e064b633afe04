import Chronology
import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `timeline [of PATTERN] [top N]`: what is dated to when, as far as the pages say.
public struct Timeline: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("timeline", options: [OptionShape("of", .pattern), OptionShape("top", .numbers(1...1))]),
    usage: "timeline [of PATTERN] [top N]",
    summary: "one row for each date: explicit dates in the articles and known publication days; what needs a date nobody stated is counted",
    takes: [.documents, .hits], gives: .rows(.table), group: .news,
    examples: [
      Example("timeline", "what is dated to when"), Example("timeline of suspend* top 5", "the five heaviest dates of some sentences"),
      Example("find troops | timeline", "the dates in sentences with a word"),
    ])

  private let pattern: TokenPattern?
  private let top: Int?

  /// Binds the options.
  public init(_ call: Call) throws(Diagnostic) {
    if case .pattern(let source)? = call.option("of") { pattern = try TokenPattern(source) } else { pattern = nil }
    top = call.numbers("top")?.first
  }

  /// How the pattern was read.
  public var reading: String? { pattern?.description }

  /// One segment's dates.
  public struct Part: Sendable { let chronicle: Chronicle }

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
    let documents = slice.documents.raised(by: slice.documentBase)
    guard !documents.isEmpty else { return Part(chronicle: Chronicle()) }
    let dates = try slice.segment.dates()
    return Part(
      chronicle: Chronicle(of: documents, mentioning: dates, only: sentences, in: slice.view.archive, slice.view.reading))
  }

  /// The dates of both.
  public func merge(_ first: Part, _ second: Part) -> Part { Part(chronicle: first.chronicle.merged(with: second.chronicle)) }

  /// The table, earliest first.
  public func finish(_ partial: Part?, of input: Value, in view: View) -> Value {
    guard let chronicle = partial?.chronicle else { return .table(Sheet(Table([]))) }
    let entries = heaviest(chronicle.entries)
    var table = Table(columns(entries, view), rowCount: entries.count)
    table.notes = notes(chronicle, shown: entries.count)
    return .table(Sheet(table, openings: openings(entries)))
  }

  /// The `top` entries by weight, ties to the earlier one, in their order.
  private func heaviest(_ entries: [Chronicle.Entry]) -> [Chronicle.Entry] {
    guard let top else { return entries }
    let places = entries.indices.sorted { entries[$0].weight != entries[$1].weight ? entries[$0].weight > entries[$1].weight : $0 < $1 }
    return places.prefix(top).sorted().map { entries[$0] }
  }

  private func columns(_ entries: [Chronicle.Entry], _ view: View) -> [Column] {
    let shown = entries.map { best($0, view) }
    return [
      Column(
        "date", .dates(entries.map { DateCell($0.date, through: $0.through, as: $0.date.description) }), marks: entries.map(\.status.mark)),
      Column(
        "through", .dates(entries.map { DateCell($0.through.map { .day($0) }) }),
        place: entries.contains { $0.through != nil } ? .everywhere : .exports),
      Column("day", .text(entries.map { entry in if case .day(let day) = entry.date { day.weekday.shortName } else { nil } })),
      Column("what", .text(shown.map { sentence in sentence.map { view.text(ofSentence: $0) } })),
      Column("ref", .text(shown.map { sentence in sentence.map { view.archive.ref(ofSentence: $0) } })),
      Column("docs", .text(entries.map { $0.documents.map { view.archive.name(ofDocument: $0) }.joined(separator: " ") })),
      Column("sentences", .integers(entries.map(\.sentences.count))),
      Column("status", .text(entries.map(\.status.rawValue)), place: .exports),
    ]
  }

  /// The sentence shown: one that has the date in its words, else a lead; the shorter one, then the earlier one.
  private func best(_ entry: Chronicle.Entry, _ view: View) -> UInt32? {
    let leads = Set(entry.leads)
    let mentions = entry.sentences.filter { !leads.contains($0) }
    return (mentions.isEmpty ? entry.sentences : mentions).min {
      (view.text(ofSentence: $0).utf8.count, $0) < (view.text(ofSentence: $1).utf8.count, $1)
    }
  }

  private func notes(_ chronicle: Chronicle, shown: Int) -> [String] {
    var notes: [String] = []
    if shown < chronicle.entries.count { notes.append("the \(shown) heaviest of \(counted(chronicle.entries.count, "date"))") }
    if chronicle.unresolved > 0 {
      notes.append(
        "\(counted(chronicle.unresolved, "expression")) of time not placed: they need a date that is not stated (a bare weekday, \"last month\")"
      )
    }
    if chronicle.undated > 0 {
      notes.append("\(counted(chronicle.undated, "document")) without a publication date: `assert DOC date = …` gives one")
    }
    return notes
  }

  private func openings(_ entries: [Chronicle.Entry]) -> Openings {
    Openings { (row, view) throws(Diagnostic) in
      let entry = entries[row]
      let leads = entry.leads.map { view.archive.ref(ofSentence: $0) }.joined(separator: " ")
      let range = "\(entry.date.first) to \((entry.through ?? entry.date.last))"
      var lines = ["\(entry.date): \(range)"]
      if !leads.isEmpty { lines.append("publication day of the articles that begin with \(leads) (\(entry.status.rawValue))") }
      return Opening(lines: lines, sentences: entry.sentences)
    }
  }
}
