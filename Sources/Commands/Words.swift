import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `words [by lemma] [in SECTION]`: a frequency list.
public struct Words: Whole {
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

  /// The list, commonest first; its rows are written when somebody wants to see them.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .documents(let documents) = input, !view.archive.segments.isEmpty else { return .table(Sheet(Table([]))) }
    let forms = try view.forms(byLemma ? .lemma : .norm)
    let tally = try view.archive.tally(of: forms, in: documents, scope)
    let scope = scope
    let openings = Openings { (row, view) throws(Diagnostic) in
      return Opening(hits: try view.hits(of: tally.ranked[row], among: forms, in: documents, scope))
    }
    return .table(
      Sheet(rowCount: tally.ranked.count, openings: openings) { rows in
        table(rows.map { tally.ranked[$0] }, tally, forms, of: documents, view)
      })
  }

  private func table(_ rows: [UInt32], _ tally: FormTally, _ forms: Forms, of documents: Documents, _ view: View) -> Table {
    let name = byLemma ? "lemma" : "word"
    let tokens = view.searchedText(in: .init(documents: documents.inOrder, scope: scope)).tokens
    let shown = rows.map { form in
      byLemma && forms.label(of: form) == nil
        ? String(decoding: view.archive.commonestForm(ofStem: forms[form]), as: UTF8.self) : forms.text(form)
    }
    let columns = [
      Column(name, .text(shown)), Column("hits", .integers(rows.map { tally.counts[$0] })),
      Column("documents", .integers(view.archive.documentCounts(of: rows, forms, in: documents, scope))),
      Column("per_million", .reals(rows.map { perMillion(tally.counts[$0], of: tokens) }, decimals: 2)),
    ]
    var table = Table(columns, rowCount: rows.count)
    let all = "\(counted(tally.ranked.count, name)) of \(counted(tally.counts.wordCount, "word"))"
    table.notes = [all + "; per million of the \(counted(tokens, "token")) there, punctuation too"]
    return table
  }
}
