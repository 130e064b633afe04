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
    let source = Trace.Step(
      text: trace.source.name, reading: "the rows the line begins with", rowsOut: trace.source.rows, kind: trace.source.kind)
    let steps = trace.asides + [source] + trace.steps
    let columns = [
      Column("step", .text(steps.map { String(repeating: "· ", count: $0.depth) + $0.text })),
      Column("read as", .text(steps.map { $0.reading ?? "as written" })),
      Column("in", .integers(steps.map(\.rowsIn))), Column("out", .integers(steps.map(\.rowsOut))),
      Column("kind", .text(steps.map(\.kind.rawValue))),
    ]
    let plans = steps.compactMap { step in step.plan.map { "\(step.text.prefix { $0 != " " }) starts from \($0)" } }
    return .look(
      Sheet(Table(columns)),
      notes: [
        "small letters match capitals too, a capital only itself; accents and curly quotation marks fold",
        "matches are leftmost and do not overlap; a gap [] takes as few words as it can, other repeats as many",
        "`lemma` is the Snowball stem class, shown as its commonest form",
      ] + trace.aliases + plans, passingNotes: trace.steps.isEmpty ? [] : [times(trace)])
  }

  /// How long each step took, in milliseconds.
  private func times(_ trace: Trace) -> String {
    let times = trace.steps.map { step in
      "\(step.text.prefix { $0 != " " }) \(fixed(step.time / .milliseconds(1), decimals: 3))"
    }
    return "milliseconds: " + times.joined(separator: ", ")
  }
}
