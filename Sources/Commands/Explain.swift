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
    let (source, steps) = (trace.source, trace.steps)
    let columns = [
      Column("step", .text([source.name] + steps.map(\.text))),
      Column("read as", .text(["the rows the line begins with"] + steps.map { $0.reading ?? "as written" })),
      Column("in", .integers([nil] + steps.map(\.rowsIn))), Column("out", .integers([source.rows] + steps.map(\.rowsOut))),
      Column("kind", .text([source.kind.rawValue] + steps.map(\.kind.rawValue))),
    ]
    return .look(
      Sheet(Table(columns)),
      notes: [
        "small letters match capitals too, a capital only itself; accents and curly quotation marks fold",
        "matches are leftmost and do not overlap; a gap [] takes as few words as it can, other repeats as many",
        "`lemma` is the Snowball stem class, shown as its commonest form",
      ], passingNotes: steps.isEmpty ? [] : [times(trace)])
  }

  /// How long each step took, in milliseconds.
  private func times(_ trace: Trace) -> String {
    let times = trace.steps.map { step in
      "\(step.text.prefix { $0 != " " }) \(fixed(step.time / .milliseconds(1), decimals: 3))"
    }
    return "milliseconds: " + times.joined(separator: ", ")
  }
}
