import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `compare A B [on words] [top N]`: which words one side uses more than the other.
public struct Compare: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("compare", object: .terms(2...2), options: [OptionShape("on", .word(["words"])), OptionShape("top", .numbers(1...1))]),
    usage: "compare A B [on words] [top N]",
    summary: "two sides, word by word: G² with log ratio and range; counts alone where a side is small", takes: [], gives: .rows(.table),
    group: .news,
    examples: [
      Example("compare 05 07", "two articles"),
      Example("compare (filter date < 2021) (filter date >= 2021) on words", "two periods"),
    ])

  private let names: [String]
  private let sides: [Documents]
  private let top: Int?

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
    top = call.numbers("top")?.first
  }

  /// The sides' names as headers: their own if these are two names, else `a` and `b`.
  private static func columnNames(_ names: [String]) -> [String] {
    names.contains("( )") || names[0] == names[1] ? ["a", "b"] : names
  }

  /// Nothing is piped in.
  public func partial(of slice: Slice) -> Int { 0 }
  /// Nothing is piped in.
  public func merge(_ first: Int, _ second: Int) -> Int { first + second }

  /// The table.
  public func finish(_ partial: Int?, of input: Value, in view: View) throws(Diagnostic) -> Value {
    let forms = view.archive.forms(.norm)
    let keyness = Keyness(
      try Keyness.Side(names[0], sides[0], forms, view), try Keyness.Side(names[1], sides[1], forms, view), forms, least: 1)
    let shared = sides[0].count - sides[0].inOrder.subtracting(sides[1].inOrder).count
    let isRanked = shared == 0 && keyness.hasEnoughWords
    let rows = try keyness.strongest(by: isRanked ? .g2 : nil, limit: top ?? (isRanked ? 200 : 5000)) { _ in true }
    let spread = [keyness.spread(rows, over: keyness.target, view), keyness.spread(rows, over: keyness.reference, view)]
    var columns = [
      Column("word", .text(rows.map { forms.text($0.word.form) })), Column(names[0], .integers(rows.map(\.word.target))),
      Column(names[1], .integers(rows.map(\.word.reference))),
    ]
    if isRanked {
      columns.append(Column("g2", .reals(rows.map(\.likelihood), decimals: 2)))
      columns += Keyness.logRatioColumns(rows, tests: 1)
    }
    for side in 0..<2 { columns.append(Column("range_" + names[side], .integers(spread[side].map(\.range)))) }
    var table = Table(columns, rowCount: rows.count)
    table.notes = notes(keyness, isRanked, shared: shared)
    if rows.count < keyness.candidates.count {
      table.notes.append("the first \(grouped(rows.count)) of \(counted(keyness.candidates.count, "word"))")
    }
    return .table(Sheet(table, openings: openings(rows)))
  }

  private func notes(_ keyness: Keyness, _ isRanked: Bool, shared: Int) -> [String] {
    if shared > 0 {
      return ["read, do not rank: \(keyness.sizes), and \(counted(shared, "document")) on both sides; words by their count"]
    }
    guard isRanked else {
      return [
        "read, do not rank: \(keyness.sizes), and below \(grouped(Keyness.leastWords)) words a side chance decides; words by their count on both sides"
      ]
    }
    return [
      keyness.significance { _ in true },
      "\(keyness.sizes); G² of 4 cells (Dunning 1993), log ratio base 2 with 0.5 for a zero cell (Hardie 2014), 95 % interval low..high of each word alone",
      "range: documents with the word; p-values assume independent words, which one bursty article breaks",
    ]
  }

  private func openings(_ rows: [Keyness.Row]) -> Openings {
    let (sides, names) = (sides, names)
    return Openings { (row, view) throws(Diagnostic) in
      let word = rows[row].word
      let form = view.archive.forms(.norm)[word.form]
      let hits = try view.hits(of: .token(.word(form, .all)), in: sides[0], .article)
        .appending(try view.hits(of: .token(.word(form, .all)), in: sides[1], .article))
      return Opening(lines: word.lines(.g2, names, tests: 1), hits: hits)
    }
  }
}
