import Columnar
import Corpus
import Diagnosis
import Engine
import Measures

/// Which words the sides use, and of two sides that are large enough which one uses a word more.
struct ComparedWords {
  private let sides: [ComparedSide]
  private let top: Int?

  /// What the numbers of words may be used for.
  private enum Use {
    /// Ranking: both sides are large and have no document in common.
    case ranking
    /// Reading alone: why they are not ranked.
    case reading(String)
  }

  /// The words of `sides`, or the first `top` of them.
  init(_ sides: [ComparedSide], top: Int?) {
    self.sides = sides
    self.top = top
  }

  /// The table. Throws `.cancelled`.
  func sheet(in view: View) throws(Diagnostic) -> Sheet {
    sides.count == 2 ? try pair(in: view) : try list(in: view)
  }

  /// Documents of a side that are looked through for copies: words of more are counted in an instant, and copies are `dedupe`'s matter.
  private static let mostCompared = 100

  private func copies(in view: View) throws(Diagnostic) -> [String] {
    guard sides.allSatisfy({ $0.documents.count <= Self.mostCompared }) else { return [] }
    return try SideCopies(sides, in: view).notes
  }

  // MARK: - Two sides

  private func pair(in view: View) throws(Diagnostic) -> Sheet {
    let forms = try view.forms(.norm)
    let keyness = Keyness(
      try Keyness.Side(sides[0].name, sides[0].documents, forms, view), try Keyness.Side(sides[1].name, sides[1].documents, forms, view),
      forms, least: 1)
    let use = use(of: keyness)
    let rows: [Keyness.Row]
    var columns: [Column]
    switch use {
    case .ranking:
      rows = try keyness.strongest(by: .g2, limit: top ?? 200) { _ in true }
      columns = leading(rows, forms)
      columns.append(Column("g2", .reals(rows.map(\.likelihood), decimals: 2)))
      columns += Keyness.logRatioColumns(rows, tests: 1)
    case .reading:
      rows = try keyness.strongest(by: nil, limit: top ?? 5000) { _ in true }
      columns = leading(rows, forms)
    }
    for side in [keyness.target, keyness.reference] {
      columns.append(Column("range_" + side.name, .integers(keyness.spread(rows, over: side, view).map(\.range))))
    }
    var table = Table(columns, rowCount: rows.count)
    table.extent = extent(rows.count, of: keyness.candidates.count, counted(keyness.candidates.count, "word"))
    table.notes = try notes(keyness, use) + (table.extent.map { [$0] } ?? []) + copies(in: view)
    return Sheet(table, openings: openings(of: rows.map(\.word), forms))
  }

  private func use(of keyness: Keyness) -> Use {
    let shared = sides[0].documents.count - sides[0].documents.subtracting(sides[1].documents).count
    if shared > 0 {
      return .reading("read, do not rank: \(keyness.sizes), and \(counted(shared, "document")) on both sides; words by their count")
    }
    guard !keyness.hasEnoughWords else { return .ranking }
    return .reading(
      "read, do not rank: \(keyness.sizes), and below \(grouped(Keyness.leastWords)) words a side chance decides; words by their count on both sides"
    )
  }

  private func leading(_ rows: [Keyness.Row], _ forms: Forms) -> [Column] {
    [
      Column("word", .text(rows.map { forms.text($0.word.form) })), Column(sides[0].name, .integers(rows.map(\.word.target))),
      Column(sides[1].name, .integers(rows.map(\.word.reference))),
    ]
  }

  private func notes(_ keyness: Keyness, _ use: Use) -> [String] {
    if case .reading(let reason) = use { return [reason] }
    return [
      keyness.significance { _ in true },
      "\(keyness.sizes); G² of 4 cells (Dunning 1993), log ratio base 2 with 0.5 for a zero cell (Hardie 2014), 95 % interval low..high of each word alone",
      "range: documents with the word; p-values assume independent words, which one bursty article breaks",
    ]
  }

  private func openings(of words: [WordPair], _ forms: Forms) -> Openings {
    let sides = sides
    return Openings { (row, view) throws(Diagnostic) in
      let hits = try view.hits(of: words[row].form, among: forms, in: sides.map(\.documents))
      return Opening(lines: words[row].lines(.g2, sides.map(\.name), tests: 1), hits: hits)
    }
  }

  // MARK: - More sides

  /// The counts of every side, never ranked: there is no one pair of them to test.
  private func list(in view: View) throws(Diagnostic) -> Sheet {
    let forms = try view.forms(.norm)
    let measured = try sides.map { (side) throws(Diagnostic) in try Keyness.Side(side.name, side.documents, forms, view) }
    let sums = forms.isWord.indices.map { form in forms.isWord[form] ? measured.reduce(0) { $0 + $1.counts[UInt32(form)] } : 0 }
    var best = Strongest<Int>(top ?? 5000) { (-sums[$0], $0) < (-sums[$1], $1) }
    for form in sums.indices where sums[form] > 0 { best.add(form) }
    let rows = best.sorted.map { UInt32($0) }
    let columns =
      [Column("word", .text(rows.map { forms.text($0) }))]
      + measured.map { side in Column(side.name, .integers(rows.map { side.counts[$0] })) }
    var table = Table(columns, rowCount: rows.count)
    let sizes = measured.map { "\($0.name) \(counted($0.words, "word"))" }.joined(separator: ", ")
    let words = sums.count { $0 > 0 }
    table.extent = extent(rows.count, of: words, counted(words, "word"))
    table.notes =
      try ["read, do not rank: G² compares two sides, and these are \(sides.count): \(sizes); words by their count on all sides"]
      + (table.extent.map { [$0] } ?? []) + copies(in: view)
    let sides = sides
    return Sheet(
      table,
      openings: Openings { (row, view) throws(Diagnostic) in
        let lines = measured.map { "\($0.name): \(grouped($0.counts[rows[row]])) of \(counted($0.words, "word"))" }
        return Opening(lines: lines, hits: try view.hits(of: rows[row], among: forms, in: sides.map(\.documents)))
      })
  }
}

extension View {
  /// Where a form stands in the articles of each of `sides`, one side behind the other.
  func hits(of form: UInt32, among forms: Forms, in sides: [Documents]) throws(Diagnostic) -> Hits {
    var hits = try self.hits(of: form, among: forms, in: sides[0], .article)
    for side in sides.dropFirst() { hits = hits.appending(try self.hits(of: form, among: forms, in: side, .article)) }
    return hits
  }
}
