import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `keywords vs TERM [measure M] [min N] [top N]`: the words that documents use more than others do.
public struct Keywords: Whole {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "keywords", leads: ["vs"], object: .terms(1...1),
      options: [
        OptionShape("measure", .word(KeynessMeasure.allCases.map(\.rawValue))), OptionShape("min", .numbers(1...1, least: 1)),
        OptionShape("top", .numbers(1...1, least: 1)),
      ]),
    usage: "keywords vs SET [measure M] [min N] [top N]",
    summary:
      "the words that documents use more than those of SET, by G² with log ratio, interval, range and DP; small sides are not ranked",
    takes: [.documents], gives: .rows(.table), group: .count,
    examples: [
      Example("filter mentions ministers | keywords vs docs", "against all other documents"),
      Example("filter mentions ministers | keywords vs docs measure log_ratio min 8 top 10", "by how much, not by how surely"),
    ])

  private let operand: Call.Operand
  private let reference: Documents
  private let measure: KeynessMeasure
  private let least: Int
  private let top: Int

  /// Binds the other side and the options.
  public init(_ call: Call) throws(Diagnostic) {
    operand = call.operands[0]
    guard case .documents(let documents) = operand.value else {
      throw Diagnostic(
        .wrongKind(verb: "keywords", takes: "documents", given: operand.value.kind.phrase), at: operand.range,
        offer: "filter words > 450 | keywords vs docs")
    }
    reference = documents
    measure = call.word("measure").flatMap { KeynessMeasure(rawValue: $0) } ?? .g2
    least = call.numbers("min")?.first ?? 1
    top = call.top
  }

  /// What was chosen.
  public var reading: String? { "\(measure.rawValue), seen \(counted(least, "time")) or more on both sides together" }

  /// The table, strongest first.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .documents(let documents) = input else { return input }
    let target = documents.inOrder
    let other = reference.inOrder.subtracting(target)
    guard other.count > 0 || target.count == 0 else {
      let isWhole = operand.name == "( )" || reference.count == view.archive.documentCount
      let offer = isWhole ? "first 1 | keywords vs docs" : "(docs minus \(operand.name)) | keywords vs \(operand.name)"
      throw Diagnostic(.nothingBeside(operand.name), at: operand.range, offer: offer)
    }
    let forms = try view.forms(.norm)
    let name = operand.name == "( )" ? "reference" : operand.name
    let piped = try Keyness.Side("piped in", target, forms, view)
    let isRest = target.count + other.count == view.archive.documentCount
    let keyness = Keyness(
      piped, isRest ? try Keyness.Side(name, other, beside: piped, forms, view) : try Keyness.Side(name, other, forms, view),
      background: measure == .fightin ? try Keyness.Side("docs", view.archive.documents, forms, view) : nil, forms, least: least)
    return .table(try keyness.hasEnoughWords ? ranked(keyness, view) : counts(keyness, view))
  }

  // MARK: - Enough words

  private func ranked(_ keyness: Keyness, _ view: View) throws(Diagnostic) -> Sheet {
    let more = keyness.count(where: \.isMore)
    let rows = try keyness.strongest(by: measure, limit: top, where: \.isMore)
    let notes = notes(keyness, more, shown: rows.count)
    return sheet(of: rows, keyness, notes, extent(rows.count, of: more, usedMore(more))) { rankedColumns($0, keyness, view) }
  }

  /// The rows, whose spread over the documents is looked up when somebody wants to see it.
  private func sheet(
    of rows: [Keyness.Row], _ keyness: Keyness, _ notes: [String], _ extent: String?,
    _ columns: @escaping @Sendable ([Keyness.Row]) -> [Column]
  ) -> Sheet {
    Sheet(rowCount: rows.count, openings: openings(rows, keyness)) { picked in
      var table = Table(columns(picked.map { rows[$0] }), rowCount: picked.count, notes: notes)
      if picked.count == rows.count { table.extent = extent }
      return table
    }
  }

  private func rankedColumns(_ rows: [Keyness.Row], _ keyness: Keyness, _ view: View) -> [Column] {
    let (spread, other) = (keyness.spread(rows, over: keyness.target, view), keyness.spread(rows, over: keyness.reference, view))
    let tests = keyness.candidates.count
    var columns = leading(rows, keyness)
    if measure != .g2, measure != .logRatio {
      columns.append(Column(measure.rawValue, measure.column(rows.map { measure.value($0.word, tests: tests) })))
    }
    columns.append(Column("g2", .reals(rows.map(\.likelihood), decimals: 2)))
    columns += Keyness.logRatioColumns(rows, tests: tests)
    columns.append(Column("range", .integers(spread.map(\.range))))
    columns.append(Column("dp", .reals(spread.map(\.dp), decimals: 3)))
    columns.append(Column("range_reference", .integers(other.map(\.range)), place: .exports))
    return columns
  }

  private func leading(_ rows: [Keyness.Row], _ keyness: Keyness) -> [Column] {
    [
      Column("word", .text(rows.map { keyness.forms.text($0.word.form) })), Column("hits", .integers(rows.map(\.word.target))),
      Column("reference", .integers(rows.map(\.word.reference))),
    ]
  }

  private func notes(_ keyness: Keyness, _ more: Int, shown: Int) -> [String] {
    var notes = [keyness.significance(where: \.isMore), sizes(keyness)]
    if measure != .g2, measure != .logRatio { notes.append(measure.convention) }
    notes.append(
      "\(KeynessMeasure.g2.convention); log ratio base 2, 0.5 for a zero cell (Hardie 2014), low..high 95 % together (Bonferroni, Evert 2022; empty is open)"
    )
    notes.append("range and DP: documents piped in, by tokens; p-values assume independent words, which one bursty article breaks")
    notes.append(kept(keyness, more, shown))
    if measure.needsReference { notes += withoutValue(keyness.count { $0.isMore && $0.reference == 0 }) }
    return notes
  }

  /// How many words have no place in the order, and why.
  private func withoutValue(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let rest = count == 1 ? "has no \(measure.rawValue) and comes last: it does" : "have no \(measure.rawValue) and come last: they do"
    return ["\(usedMore(count)) \(rest) not stand on the other side"]
  }

  private func sizes(_ keyness: Keyness) -> String {
    let shared = reference.count - keyness.reference.documents.count
    let line = keyness.sizes
    return shared == 0 ? line : line + " (without the \(counted(shared, "document")) piped in)"
  }

  private func usedMore(_ count: Int) -> String { "\(counted(count, "word")) used more" }

  private func kept(_ keyness: Keyness, _ more: Int, _ shown: Int) -> String {
    var note = extent(shown, of: more, usedMore(more)) ?? usedMore(more)
    if keyness.candidates.count > more {
      note += "; \(grouped(keyness.candidates.count - more)) used less or equally are keywords of the other side"
    }
    if keyness.rarer > 0 { note += "; \(grouped(keyness.rarer)) seen less than \(counted(least, "time")) left out" }
    return note
  }

  // MARK: - Too few words

  /// Counts alone: the commonest words of the documents piped in.
  private func counts(_ keyness: Keyness, _ view: View) throws(Diagnostic) -> Sheet {
    let words = keyness.candidates.reduce(0) { $0 + ($1.target > 0 ? 1 : 0) }
    let rows = try keyness.strongest(by: nil, limit: top) { $0.target > 0 }
    let extent = extent(rows.count, of: words, counted(words, "word"))
    let notes =
      [
        "read, do not rank: \(sizes(keyness)); below \(grouped(Keyness.leastWords)) words a side chance decides",
        "words by their count on both sides; range: documents" + (extent.map { "; " + $0 } ?? ""),
      ]
    return sheet(of: rows, keyness, notes, extent) { rows in
      let (spread, other) = (keyness.spread(rows, over: keyness.target, view), keyness.spread(rows, over: keyness.reference, view))
      return leading(rows, keyness) + [
        Column("range", .integers(spread.map(\.range))), Column("range_reference", .integers(other.map(\.range))),
      ]
    }
  }

  private func openings(_ rows: [Keyness.Row], _ keyness: Keyness) -> Openings {
    let (measure, names, tests, forms) = (measure, keyness.names, keyness.candidates.count, keyness.forms)
    let sides = [keyness.target.documents, keyness.reference.documents]
    return Openings { (row, view) throws(Diagnostic) in
      let word = rows[row].word
      let hits = try view.hits(of: word.form, among: forms, in: sides)
      return Opening(lines: word.lines(measure, names, tests: tests), hits: hits)
    }
  }
}
