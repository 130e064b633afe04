import Chronology
import Columnar
import Corpus
import Diagnosis
import Engine
import Evidence

/// How much there is of each period: `timeline by month`.
struct TimelineChart: Sendable {
  /// What time may be cut into.
  static let periods: [(word: String, granularity: Granularity)] = [
    ("day", .day), ("week", .week), ("month", .month), ("year", .year),
  ]

  /// What a period counts by.
  enum Ground: String, CaseIterable, Sendable {
    /// The days articles came out.
    case published
    /// The days sentences are dated to.
    case mentioned
  }

  /// What is counted where articles' days count.
  enum Measure: Sendable { case articles, sentences }

  /// Periods shown with their gaps at most.
  private static let mostPeriods = 1_000

  private let word: String
  private let granularity: Granularity
  private let ground: Ground
  private let measure: Measure

  init(by word: String, on ground: Ground, of measure: Measure) {
    self.word = word
    granularity = Self.periods.first { $0.word == word }?.granularity ?? .month
    self.ground = ground
    self.measure = measure
  }

  /// What lies in one period.
  struct Period: Sendable {
    var documents: [UInt32] = []
    var sentences: [UInt32] = []
  }

  /// The periods of some documents.
  struct Counts: Sendable {
    var periods: [PartialDate: Period] = [:]
    /// Documents or sentences whose period nobody knows.
    var unknown = 0

    func merged(with other: Counts) -> Counts {
      var merged = self
      merged.unknown += other.unknown
      for (date, period) in other.periods {
        merged.periods[date, default: Period()].documents += period.documents
        merged.periods[date]?.sentences += period.sentences
      }
      return merged
    }
  }

  /// The counts of `documents`, of which only `sentences` are looked at where they are given.
  func counts(of documents: Documents, _ sentences: Set<UInt32>?, in slice: Slice) throws(Diagnostic) -> Counts {
    ground == .published ? published(documents, sentences, slice) : try mentioned(documents, sentences, slice)
  }

  private func published(_ documents: Documents, _ sentences: Set<UInt32>?, _ slice: Slice) -> Counts {
    var counts = Counts()
    let matching = sentences.map { Dictionary(grouping: $0.sorted()) { slice.view.archive.document(ofSentence: $0) } }
    for document in documents.raised(by: slice.documentBase) {
      let found = matching.map { $0[document] ?? [] }
      if let found, found.isEmpty { continue }
      guard let period = period(slice.view.reading.datings[Int(document)].range) else {
        counts.unknown += found?.count ?? 1
        continue
      }
      counts.periods[period, default: Period()].documents.append(document)
      counts.periods[period]?.sentences += found ?? []
    }
    return counts
  }

  private func mentioned(_ documents: Documents, _ sentences: Set<UInt32>?, _ slice: Slice) throws(Diagnostic) -> Counts {
    var counts = Counts()
    let mentions = try slice.view.reading.mentions(ofSegment: slice.segmentIndex, in: slice.view.archive)
    for document in documents {
      for mention in mentions.ofDocument(Int(document)) {
        guard mention.ground == .words, sentences?.contains(mention.sentence) ?? true else { continue }
        guard let date = mention.moment.date,
          let period = period(DateRange(earliest: date.first, latest: mention.moment.through ?? date.last))
        else {
          counts.unknown += 1
          continue
        }
        if counts.periods[period]?.documents.last != mention.document {
          counts.periods[period, default: Period()].documents.append(mention.document)
        }
        counts.periods[period]?.sentences.append(mention.sentence)
      }
      if sentences == nil { counts.unknown += mentions.unresolved(ofDocument: Int(document)) }
    }
    return counts
  }

  /// The period that all of the days lie in; nil where they may lie in several.
  private func period(_ days: DateRange) -> PartialDate? {
    guard let first = days.earliest, let last = days.latest else { return nil }
    let period = PartialDate(granularity, containing: first)
    return period.last >= last ? period : nil
  }

  /// The chart, gaps with nothing in them.
  func value(of counts: Counts) -> Value {
    let known = counts.periods.keys.sorted()
    let dates = filled(known)
    let periods = dates.map { counts.periods[$0] ?? Period() }
    let counted = ground == .mentioned || measure == .sentences
    var columns = [
      Column(word, .dates(dates.map { DateCell($0) })),
      Column("docs", .integers(periods.map { Set($0.documents).count })),
    ]
    if counted { columns.insert(Column("sentences", .integers(periods.map(\.sentences.count))), at: 1) }
    var table = Table(columns, rowCount: dates.count, drawing: .bars(measure: counted ? "sentences" : "docs"))
    table.notes = notes(counts, known, gaps: dates.count - known.count)
    return .table(Sheet(table, openings: openings(dates, periods)))
  }

  /// All periods from the first to the last; only those with something in them where that is too many.
  private func filled(_ known: [PartialDate]) -> [PartialDate] {
    guard let first = known.first, let last = known.last else { return [] }
    var dates = [first]
    while let date = dates.last, date < last {
      if dates.count == Self.mostPeriods { return known }
      dates.append(date.shifted(by: 1))
    }
    return dates
  }

  private func notes(_ counts: Counts, _ known: [PartialDate], gaps: Int) -> [String] {
    var notes: [String] = []
    if let first = known.first, let last = known.last, gaps == 0, known.count < 2 || first.shifted(by: known.count - 1) != last {
      notes.append("periods without anything are not shown: they are more than \(grouped(Self.mostPeriods))")
    }
    if known.count < 2 { notes = [] }
    guard counts.unknown > 0 else { return notes }
    let left =
      switch (ground, measure) {
      case (.mentioned, _): "\(counted(counts.unknown, "expression")) of time dated to no \(word) alone"
      case (.published, .articles): "\(counted(counts.unknown, "document")) whose \(word) of publication is not known"
      case (.published, .sentences): "\(counted(counts.unknown, "sentence")) of documents whose \(word) of publication is not known"
      }
    notes.append("left out: \(left)")
    return notes
  }

  private func openings(_ dates: [PartialDate], _ periods: [Period]) -> Openings {
    Openings { (row, view) throws(Diagnostic) in
      let period = periods[row]
      let sentences = period.sentences.isEmpty ? period.documents.compactMap { view.archive.lead(of: $0) } : period.sentences
      return Opening(lines: ["\(dates[row]): \(dates[row].first) to \(dates[row].last)"], sentences: sentences)
    }
  }
}
