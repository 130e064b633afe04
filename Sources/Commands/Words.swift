import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `words [by lemma] [in SECTION]`: a frequency list.
public struct Words: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("words", options: [OptionShape("by", .word(["lemma", "norm"])), OptionShape("in", .word(Scope.words))]),
    usage: "words [by lemma] [in SECTION]", summary: "a frequency list: how often each word occurs, and in how many articles",
    takes: [.documents], gives: .rows(.table), group: .count,
    examples: [
      Example("words | first 10", "the ten commonest words"),
      Example("filter mentions suspend* | words by lemma | first 10", "in some articles"),
      Example("words in comment | first 5", "in readers' comments"),
    ])

  private let byLemma: Bool
  private let scope: Scope

  /// Binds the options.
  public init(_ call: Call) throws(Diagnostic) {
    byLemma = call.word("by") == "lemma"
    scope = call.scope
  }

  /// One segment's counts.
  public struct Tally: Sendable { let words: WordTally }

  /// The counts of a slice.
  public func partial(of slice: Slice) throws(Diagnostic) -> Tally {
    Tally(words: try WordTally(of: slice, scope, by: byLemma ? .lemma : .norm))
  }
  /// The counts of both.
  public func merge(_ first: Tally, _ second: Tally) -> Tally { Tally(words: first.words.merged(with: second.words)) }

  /// The list, commonest first.
  public func finish(_ partial: Tally?, of input: Value, in view: View) -> Value {
    guard let tally = partial?.words, case .documents(let documents) = input else { return .table(Sheet(Table([]))) }
    // Entries stand in the order of their forms, which decides between equal counts.
    let rows = tally.entries.indices.sorted { left, right in
      let (a, b) = (tally.entries[left].count, tally.entries[right].count)
      return a != b ? a > b : left < right
    }.map { tally.entries[$0] }
    let name = byLemma ? "lemma" : "word"
    let columns = [
      Column(name, .text(rows.map { String(decoding: byLemma ? view.archive.commonestForm(ofStem: $0.form) : $0.form, as: UTF8.self) })),
      Column("hits", .integers(rows.map(\.count))), Column("documents", .integers(rows.map(\.documents))),
      Column("per_million", .reals(rows.map { perMillion($0.count, of: tally.size) }, decimals: 2)),
    ]
    var table = Table(columns, rowCount: rows.count)
    table.notes = ["\(counted(rows.count, name)) of \(counted(tally.size, "word")); per million of these words, without punctuation"]
    let tests = rows.map { byLemma ? TokenTest.stem($0.form) : TokenTest.word($0.form, .all) }
    let scope = scope
    return .table(
      Sheet(
        table,
        openings: Openings { (row, view) throws(Diagnostic) in Opening(hits: try view.hits(of: .token(tests[row]), in: documents, scope)) })
    )
  }
}
