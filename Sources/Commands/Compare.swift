import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `compare A B [on words]`: which words one side uses more than the other.
public struct Compare: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("compare", object: .terms(2...2), options: [OptionShape("on", .word(["words"]))]), usage: "compare A B [on words]",
    summary: "two sides, word by word: G² with log ratio and range; counts alone where a side is small", takes: [], gives: .rows(.table),
    group: .news,
    examples: [
      Example("compare 05 07", "two articles"),
      Example("compare (filter date < 2021) (filter date >= 2021) on words", "two periods"),
    ])

  /// Words a side needs before its words are ranked.
  private static let leastWords = 2000

  private let names: [String]
  private let sides: [Documents]

  /// Binds the two sides.
  public init(_ call: Call) throws(Diagnostic) {
    var sides: [Documents] = []
    for operand in call.operands {
      guard case .documents(let documents) = operand.value else {
        throw Diagnostic(
          .wrongKind(verb: "compare", takes: "documents", given: operand.value.kind.phrase), at: operand.range, offer: "compare docs docs")
      }
      sides.append(documents)
    }
    self.sides = sides
    names = Self.columnNames(call.operands.map(\.name))
  }

  /// The sides' names as headers: their own if these are two names, else `a` and `b`.
  private static func columnNames(_ names: [String]) -> [String] {
    names.contains("( )") || names[0] == names[1] ? ["a", "b"] : names
  }

  /// Nothing is piped in.
  public func partial(of slice: Slice) -> Int { 0 }
  /// Nothing is piped in.
  public func merge(_ first: Int, _ second: Int) -> Int { first + second }

  /// One word on both sides.
  private struct Row {
    var word: [UInt8]
    var counts: [Int]
    var documents: [Int]
    var likelihood = 0.0
  }

  /// The table.
  public func finish(_ partial: Int?, of input: Value, in view: View) throws(Diagnostic) -> Value {
    var tallies: [WordTally] = []
    for side in sides { tallies.append(try tally(side, view)) }
    let sizes = tallies.map(\.size)
    let shared = Set(sides[0].numbers).intersection(sides[1].numbers).count
    let isRanked = shared == 0 && sizes.allSatisfy { $0 >= Self.leastWords }
    let rows = sorted(rows(tallies, sizes), isRanked)
    var table = Table(columns(rows, sizes, isRanked), rowCount: rows.count)
    table.notes = notes(rows, sizes, isRanked, shared: shared)
    return .table(Sheet(table, openings: openings(rows, sizes)))
  }

  private func tally(_ documents: Documents, _ view: View) throws(Diagnostic) -> WordTally {
    var whole = WordTally()
    for slice in Slice.cut(.documents(documents), view) { whole = whole.merged(with: try WordTally(of: slice, .article, by: .norm)) }
    return whole
  }

  private func rows(_ tallies: [WordTally], _ sizes: [Int]) -> [Row] {
    tallies[0].paired(with: tallies[1]).map { first, second in
      let entries = [first, second]
      let counts = entries.map { $0?.count ?? 0 }
      let table = Contingency(counts[0], of: sizes[0], against: counts[1], of: sizes[1])
      let word = (first ?? second)?.form ?? []
      return Row(word: word, counts: counts, documents: entries.map { $0?.documents ?? 0 }, likelihood: logLikelihood(table))
    }
  }

  private func sorted(_ rows: [Row], _ isRanked: Bool) -> [Row] {
    rows.sorted { left, right in
      if isRanked, left.likelihood != right.likelihood { return left.likelihood > right.likelihood }
      let (a, b) = (left.counts[0] + left.counts[1], right.counts[0] + right.counts[1])
      return a != b ? a > b : left.word.lexicographicallyPrecedes(right.word)
    }
  }

  private func columns(_ rows: [Row], _ sizes: [Int], _ isRanked: Bool) -> [Column] {
    var columns = [Column("word", .text(rows.map { String(decoding: $0.word, as: UTF8.self) }))]
    for side in 0..<2 { columns.append(Column(names[side], .integers(rows.map { $0.counts[side] }))) }
    if isRanked {
      columns.append(Column("g2", .reals(rows.map(\.likelihood), decimals: 2)))
      columns.append(
        Column("log_ratio", .reals(rows.map { logRatio($0.counts[0], of: sizes[0], against: $0.counts[1], of: sizes[1]) }, decimals: 2)))
      let intervals = rows.map { logRatioInterval($0.counts[0], of: sizes[0], against: $0.counts[1], of: sizes[1]) }
      columns.append(Column("low", .reals(intervals.map { $0?.low }, decimals: 2)))
      columns.append(Column("high", .reals(intervals.map { $0?.high }, decimals: 2)))
    }
    for side in 0..<2 { columns.append(Column("range_" + names[side], .integers(rows.map { $0.documents[side] }))) }
    return columns
  }

  private func notes(_ rows: [Row], _ sizes: [Int], _ isRanked: Bool, shared: Int) -> [String] {
    let sizeLine = zip(names, sizes).map { "\($0) \(counted($1, "word"))" }.joined(separator: ", ")
    if shared > 0 { return ["read, do not rank: \(sizeLine), and \(counted(shared, "document")) on both sides; words by their count"] }
    guard isRanked else {
      return [
        "read, do not rank: \(sizeLine), and below \(grouped(Self.leastWords)) words a side chance decides; words by their count on both sides"
      ]
    }
    var notes: [String] = []
    if !rows.contains(where: { $0.likelihood >= 6.63 }) {
      notes.append("no word reaches p < .01 (G² 6.63): the sides do not differ beyond chance")
    }
    notes.append(
      "\(sizeLine); G² of 4 cells (Dunning 1993), log ratio base 2 with 0.5 for a zero cell (Hardie 2014), 95 % interval low..high")
    notes.append("range: documents with the word; p-values assume independent words, which one bursty article breaks")
    return notes
  }

  private func openings(_ rows: [Row], _ sizes: [Int]) -> Openings {
    let sides = sides
    let names = names
    return Openings { (row, view) throws(Diagnostic) in
      let (word, counts) = (rows[row].word, rows[row].counts)
      var hits = try view.hits(of: .token(.word(word, .all)), in: sides[0], .article)
      hits.append(try view.hits(of: .token(.word(word, .all)), in: sides[1], .article))
      let expected = (0..<2).map { Double(counts[0] + counts[1]) * Double(sizes[$0]) / Double(max(1, sizes[0] + sizes[1])) }
      let lines = (0..<2).map { "\(names[$0]): \(counts[$0]) of \(sizes[$0]) words, expected \(fixed(expected[$0], decimals: 2))" }
      return Opening(lines: lines + ["G² = 2 Σ O ln(O/E) over 4 cells = \(fixed(rows[row].likelihood, decimals: 2))"], hits: hits)
    }
  }
}
