import Chronology
import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Measures
import Query

/// `trend by month`: whether hits become more or fewer from one period to the next.
public struct Trend: Whole {
  /// What time may be cut into.
  private static let granularities: [(word: String, granularity: Granularity)] = [
    ("day", .day), ("week", .week), ("month", .month), ("quarter", .quarter), ("year", .year),
  ]

  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("trend", options: [OptionShape("by", .word(granularities.map(\.word)))]), usage: "trend [by day|week|month|quarter|year]",
    summary:
      "hits in a million words of each period, with slope (Theil–Sen), its probability (Mann–Kendall) and bursts; by month unless told",
    takes: [.hits], gives: .rows(.table), group: .count,
    examples: [
      Example("find troops | trend by year", "a word from year to year"), Example("find NATO | trend by month", "from month to month"),
    ])

  /// Periods that a trend needs.
  private static let leastPeriods = 8
  /// Periods above which pairs of them are too many to compare.
  private static let mostPeriods = 1000

  private let word: String
  private let granularity: Granularity

  /// Binds the period.
  public init(_ call: Call) throws(Diagnostic) {
    word = call.word("by") ?? "month"
    granularity = Self.granularities.first { [word] in $0.word == word }?.granularity ?? .month
  }

  /// One period.
  private struct Period: Sendable {
    var date: PartialDate
    var documents = 0
    var tokens = 0
    var range = 0
    var hits: [Int] = []

    var rate: Double? { perMillion(hits.count, of: tokens) }

    /// The same period of other documents added.
    func joined(with other: Period) -> Period {
      var both = self
      both.documents += other.documents
      both.tokens += other.tokens
      both.range += other.range
      both.hits = (hits + other.hits).sorted()
      return both
    }
  }

  /// What the documents' dates give.
  private struct Found {
    var periods: [Period] = []
    var unknownDocuments = 0
    var unknownHits = 0
    /// What each period between the first and the last is; nil for periods without documents. Empty where there are too many.
    var series: [Double?] = []
  }

  /// The periods, earliest first, with the measures under them.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .hits(let hits) = input else { return .table(Sheet(Table([]))) }
    let ground = try GroundParts(hits, in: view)
    let found = periods(ground, view)
    let days = DayBursts(ground, view)
    var table = Table(columns(found.periods, days), rowCount: found.periods.count, drawing: .bars(measure: "per_million"))
    table.notes = notes(found, days)
    return .table(Sheet(table, openings: openings(found.periods, hits)))
  }

  private func periods(_ ground: GroundParts, _ view: View) -> Found {
    var found = Found()
    let (codes, dates) = DocumentRows(ground.documents, in: view).periods(of: granularity)
    var coded = dates.map { $0.map { Period(date: $0) } }
    for index in ground.documents.indices {
      let code = Int(codes[index])
      guard coded[code] != nil else {
        found.unknownDocuments += 1
        found.unknownHits += ground.hits[index].count
        continue
      }
      coded[code]?.documents += 1
      coded[code]?.tokens += ground.tokens[index]
      coded[code]?.range += ground.hits[index].isEmpty ? 0 : 1
      coded[code]?.hits += ground.hits[index]
    }
    let periods = Dictionary(coded.compactMap { $0 }.filter { $0.documents > 0 }.map { ($0.date, $0) }) { $0.joined(with: $1) }
    found.periods = periods.values.sorted { $0.date < $1.date }
    guard let first = found.periods.first, let last = found.periods.last else { return found }
    var date = first.date
    while date <= last.date {
      if found.series.count == Self.mostPeriods {
        found.series = []
        break
      }
      found.series.append(periods[date]?.rate)
      date = date.shifted(by: 1)
    }
    return found
  }

  private func columns(_ periods: [Period], _ days: DayBursts) -> [Column] {
    let weights = periods.map { period in
      days.bursts.filter { $0.first <= period.date.last && $0.last >= period.date.first }.map(\.weight).max()
    }
    return [
      Column(word, .text(periods.map(\.date.description))), Column("hits", .integers(periods.map(\.hits.count))),
      Column("range", .integers(periods.map(\.range))), Column("docs", .integers(periods.map(\.documents))),
      Column("tokens", .integers(periods.map(\.tokens)), place: .exports), Column("per_million", .reals(periods.map(\.rate), decimals: 2)),
      Column("burst", .reals(weights, decimals: 1), place: days.bursts.isEmpty ? .exports : .everywhere),
    ]
  }

  // MARK: - Notes

  private func notes(_ found: Found, _ days: DayBursts) -> [String] {
    var notes = trend(found)
    notes.append(days.note)
    notes.append("per million of the tokens searched; range: documents with a hit, of docs")
    let gaps = found.series.count - found.periods.count
    if gaps > 0 { notes.append("\(counted(gaps, word)) between them without documents, not shown") }
    if found.unknownDocuments > 0 {
      notes.append(
        "left out: \(counted(found.unknownDocuments, "document")) with \(counted(found.unknownHits, "hit")), whose \(word) is unknown")
    }
    return notes
  }

  private func trend(_ found: Found) -> [String] {
    let known = found.periods.reduce(0) { $0 + ($1.rate == nil ? 0 : 1) }
    if found.series.isEmpty, known > 0 {
      return ["no trend: more than \(counted(Self.mostPeriods, word)) from first to last; a longer period fits"]
    }
    guard known >= Self.leastPeriods, let slope = theilSenSlope(found.series), let test = MannKendall(found.series) else {
      return ["no trend: \(counted(known, word)) with documents, and \(Self.leastPeriods) are needed; read the table"]
    }
    let pairs = known * (known - 1) / 2
    let method = test.method == .exact ? "exact" : "normal, corrected for ties and continuity"
    var notes: [String] = []
    if test.probability >= 0.05 { notes.append("no rise or fall beyond chance at p < .05") }
    notes.append("slope \(decimal(slope)) per million a \(word): median of \(counted(pairs, "pair")) (Theil 1950; Sen 1968)")
    notes.append(
      "S \(test.score) of \(grouped(test.pairs)) pairs, p \(probabilityText(test.probability)), n = \(known), two-sided, \(method) (Mann 1945; Kendall 1975)"
    )
    return notes
  }

  private func openings(_ periods: [Period], _ hits: Hits) -> Openings {
    Openings { (row, _) throws(Diagnostic) in
      let period = periods[row]
      let rate = period.rate.map { decimal($0) } ?? "unknown: no text is dated to it"
      let lines = [
        "\(period.date): \(counted(period.range, "document")) with a hit of \(period.documents)",
        "per million = \(grouped(period.hits.count))/\(grouped(period.tokens)) · 1,000,000 = \(rate)",
      ]
      return Opening(lines: lines, hits: hits.picking(period.hits))
    }
  }
}
