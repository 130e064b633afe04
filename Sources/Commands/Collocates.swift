import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `collocates [window L [R] | within s|p] [measure M] [min N] [top N]`: the words that stand around hits.
public struct Collocates: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "collocates",
      options: [
        OptionShape("window", .numbers(1...2)), OptionShape("within", .word(["s", "p"])),
        OptionShape("measure", .word(CollocationMeasure.allCases.map(\.rawValue))), OptionShape("min", .numbers(1...1, least: 1)),
        OptionShape("top", .numbers(1...1, least: 1)),
      ]),
    usage: "collocates [window L [R] | within s|p] [measure M] [min N] [top N]",
    summary: "the words around hits, with what chance would put there; ranked by logDice unless a measure is named", takes: [.hits],
    gives: .rows(.table), group: .count,
    examples: [
      Example("find troops | collocates", "five tokens to each side"),
      Example("find troops | collocates window 0 3 measure g2", "behind the word only, by G²"),
      Example("find NATO | collocates within s min 4 top 10", "in the same sentence, seen four times or more"),
    ])

  private let window: Window
  private let measure: CollocationMeasure
  private let least: Int
  private let top: Int

  /// Binds the options.
  public init(_ call: Call) throws(Diagnostic) {
    window = try call.window
    measure = call.word("measure").flatMap { CollocationMeasure(rawValue: $0) } ?? .logdice
    least = call.numbers("min")?.first ?? 2
    top = call.top
  }

  /// How the window was read.
  public var reading: String? { "\(window.text), \(measure.rawValue), seen \(counted(least, "time")) or more" }

  /// The windows of one segment's hits.
  public struct Part: Sendable { var counts: WindowCounts }

  /// The windows of a slice.
  public func partial(of slice: Slice) throws(Diagnostic) -> Part {
    guard case .hits(let hits) = slice.rows else { throw Diagnostic(.bug("collocates of no hits")) }
    let archive = slice.view.archive
    return Part(
      counts: try WindowCounts(around: hits.inOrder, window, in: archive, segment: slice.segmentIndex, slice.view.wordForms(.norm)))
  }

  /// The windows of both.
  public func merge(_ first: Part, _ second: Part) -> Part {
    var both = first
    both.counts.add(second.counts)
    return both
  }

  /// The table, strongest first.
  public func finish(_ partial: Part?, of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .hits(let hits) = input, let windows = partial?.counts else { return .table(Sheet(Table([]))) }
    let forms = view.wordForms(.norm)
    let ground = hits.ground ?? view.ground(of: hits)
    let text = try view.archive.counts(of: forms, in: ground.documents, ground.scope)
    let found = Found(windows, text, forms, hits: hits.count, least: least)
    let rows = try strongest(found)
    var table = Table(columns(rows, forms, found), rowCount: rows.count)
    table.notes = notes(found, hits, ground, shown: rows.count) + view.aliasNotes("for a window may end inside it")
    table.extent = extent(rows.count, of: found.count, all(found))
    return .table(Sheet(table, openings: openings(rows, hits, forms)))
  }

  /// All candidates and the sizes they are measured by.
  private struct Found {
    /// Those seen often enough, which are few beside all.
    private var entries: [WindowCounts.Entry] = []
    /// The occurrences of each form in the text.
    private let frequencies: [UInt32]
    private let hits: Int
    private(set) var windowWords = 0
    private(set) var textWords = 0
    private(set) var rarer = 0

    init(_ windows: WindowCounts, _ text: FormCounts, _ forms: Forms, hits: Int, least: Int) {
      frequencies = text.counts
      self.hits = hits
      var inHits = 0
      let areWords = forms.isWord
      for entry in windows.entries where areWords[Int(entry.form)] {
        windowWords += entry.observed
        inHits += entry.inHits
        if entry.observed >= least { entries.append(entry) } else if entry.observed > 0 { rarer += 1 }
      }
      textWords = max(windowWords, text.wordCount - inHits)
    }

    /// The number of candidates.
    var count: Int { entries.count }

    /// A candidate by its number.
    subscript(number: Int) -> Collocation {
      let entry = entries[number]
      return Collocation(
        form: entry.form, observed: entry.observed, frequency: max(entry.observed, Int(frequencies[Int(entry.form)]) - entry.inHits),
        windowWords: windowWords, textWords: textWords, hits: hits, range: entry.documents)
    }

    /// Whether there is enough text to rank by more than counts.
    var isRanked: Bool { textWords >= Keyness.leastWords }
  }

  /// A candidate with what it is ranked by.
  private struct Row: Sendable {
    var pair: Collocation
    var score: Double
    /// G², which decides between equal scores alone.
    var likelihood: Double { logLikelihood(pair.table) }
  }

  private func strongest(_ found: Found) throws(Diagnostic) -> [Row] {
    var best = Strongest<Row>(top) { left, right in
      if left.score != right.score { return left.score > right.score }
      let (one, other) = (left.likelihood, right.likelihood)
      return one != other ? one > other : left.pair.form < right.pair.form
    }
    for number in 0..<found.count {
      if number & 255 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let pair = found[number]
      if found.isRanked, let last = best.last, let bound = measure.bound(pair), bound < last.score { continue }
      let value = found.isRanked ? measure.value(pair).map { measure.prefersSmall ? -$0 : $0 } : Double(pair.observed)
      let score = value ?? -.infinity
      if let last = best.last, score < last.score { continue }
      best.add(Row(pair: pair, score: score))
    }
    return best.sorted
  }

  private func columns(_ rows: [Row], _ forms: Forms, _ found: Found) -> [Column] {
    var columns = [Column("word", .text(rows.map { forms.text($0.pair.form) }))]
    if found.isRanked, measure != .g2 {
      columns.append(Column(measure.rawValue, measure.column(rows.map { measure.value($0.pair) })))
    }
    columns.append(Column("observed", .integers(rows.map(\.pair.observed))))
    columns.append(Column("expected", .reals(rows.map { $0.pair.table.expected }, decimals: 2)))
    if found.isRanked { columns.append(Column("g2", .reals(rows.map(\.likelihood), decimals: 2))) }
    columns.append(Column("range", .integers(rows.map(\.pair.range))))
    columns.append(Column("frequency", .integers(rows.map(\.pair.frequency)), place: .exports))
    return columns
  }

  private func notes(_ found: Found, _ hits: Hits, _ ground: SearchedText.Extent, shown: Int) -> [String] {
    let sizes =
      "\(window.text): \(counted(found.windowWords, "word")) around \(counted(hits.count, "hit")), of \(counted(found.textWords, "word")) in \(counted(ground.documents.count, "document"))"
    guard shown > 0 else { return [sizes, kept(found, shown)] }
    var notes: [String] = []
    if !found.isRanked {
      notes.append("read, do not rank: below \(grouped(Keyness.leastWords)) words of text chance decides; words by their count")
    } else {
      let critical = Keyness.critical(tests: found.count)
      let reached = (0..<found.count).reduce(0) {
        let table = found[$1].table
        return $0 + (table.o11 > table.expected && reaches(critical, table) ? 1 : 0)
      }
      notes.append(Keyness.significance("word", reached: reached, tests: found.count))
    }
    notes.append(sizes + "; a token in two windows counts once, the hits themselves and punctuation not at all")
    if found.isRanked { notes.append(measure.convention + (measure == .g2 ? "" : "; " + CollocationMeasure.g2.convention)) }
    notes.append("expected = window words · f/N: what chance would put there, f times the word in N words; range: documents")
    if hits.ground == nil { notes.append("where the hits were looked for is not known, so all documents are the text") }
    notes.append(kept(found, shown))
    return notes
  }

  private func all(_ found: Found) -> String { "\(counted(found.count, "word")) seen \(counted(least, "time")) or more" }

  private func kept(_ found: Found, _ shown: Int) -> String {
    (extent(shown, of: found.count, all(found)) ?? all(found))
      + (found.rarer > 0 ? "; \(grouped(found.rarer)) rarer left out" + (shown > 0 ? "" : " (`min 1` shows them)") : "")
  }

  private func openings(_ rows: [Row], _ hits: Hits, _ forms: Forms) -> Openings {
    let (window, measure) = (window, measure)
    return Openings { (row, view) throws(Diagnostic) in
      let pair = rows[row].pair
      var places: Hits?
      for slice in Slice.cut(.hits(hits), view) {
        guard case .hits(let part) = slice.rows else { continue }
        let found = try WindowCounts.places(
          of: pair.form, around: part.inOrder, window, in: view.archive, segment: slice.segmentIndex, forms)
        places = places?.appending(found) ?? found
      }
      return Opening(lines: pair.lines(measure, word: forms.text(pair.form), window), hits: places)
    }
  }
}

extension Collocation {
  /// The formula with the numbers put in.
  fileprivate func lines(_ measure: CollocationMeasure, word: String, _ window: Window) -> [String] {
    var lines = [
      "'\(word)' stands \(counted(observed, "time")) in the windows (\(window.text)) of \(counted(hits, "hit")), \(counted(frequency, "time")) in the text",
      "expected = \(grouped(windowWords)) · \(grouped(frequency))/\(grouped(textWords)) = \(decimal(table.expected, 4))",
      "rows in a window or not, columns the word or not: \(table.cellsText)",
    ]
    if measure == .logdice {
      lines.append(
        "logDice = 14 + log2(2 · \(grouped(observed))/(\(grouped(hits)) + \(grouped(frequency)))) = \(decimal(measure.value(self), 4))")
    } else if measure != .g2 {
      lines.append("\(measure.convention): \(measure == .fisher ? exact(measure.value(self)) : decimal(measure.value(self), 4))")
    }
    return lines + ["\(CollocationMeasure.g2.convention): \(decimal(logLikelihood(table), 4))"]
  }
}
