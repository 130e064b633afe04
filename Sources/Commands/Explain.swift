import Columnar
public import Diagnosis
public import Engine
import Query

/// `explain`: how the last line was read and run.
public struct Explain: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("explain"), usage: "explain", summary: "how the last line was read and run: steps, rows, time", takes: [], gives: .look,
    group: .read, examples: [Example("explain", "the steps of the line before")])

  /// Nothing to bind.
  public init(_ call: Call) throws(Diagnostic) {}

  /// Shows the steps.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    guard let trace = workspace.trace else { throw Diagnostic(.nothingYet("line to explain"), offer: "docs") }
    var columns = [
      Column("step", .text(trace.steps.map(\.text))), Column("read as", .text(trace.steps.map { $0.reading ?? "as written" })),
      Column("in", .integers(trace.steps.map(\.rowsIn))), Column("out", .integers(trace.steps.map(\.rowsOut))),
      Column("kind", .text(trace.steps.map(\.kind.rawValue))),
    ]
    if workspace.tellsTime { columns.append(Column("ms", .reals(trace.steps.map { $0.time / .milliseconds(1) }, decimals: 3))) }
    let sheet = Sheet(Table(columns, rowCount: trace.steps.count))
    return Outcome(
      shown: sheet,
      notes: [
        "small letters match capitals too, a capital only itself; accents and curly quotation marks fold",
        "matches are leftmost and do not overlap; a gap [] takes as few words as it can, other repeats as many",
        "`lemma` is the Snowball stem class",
      ])
  }
}
