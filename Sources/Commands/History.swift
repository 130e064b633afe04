public import Diagnosis
public import Engine
import Query

/// `history [N]`: the last lines typed.
public struct History: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("history", object: .number), usage: "history [N]", summary: "the last N lines typed, 20 unless given", takes: [],
    gives: .nothing,
    group: .shell, examples: [Example("history 5", "the last five lines")])

  private let count: Int

  /// Binds the number.
  public init(_ call: Call) throws(Diagnostic) { count = call.number ?? 20 }

  /// Describes what is shown.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome { Outcome(effect: .history(count: count)) }
}
