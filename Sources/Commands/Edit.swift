public import Diagnosis
public import Engine
import Query

/// `edit [QUERY|LINE]`: opens a line in the reader's editor.
public struct Edit: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("edit", object: .words(0...10_000)), usage: "edit · edit QUERY · edit LINE",
    summary: "opens the last line, a saved query or the line given in $EDITOR; what comes back waits at the prompt", takes: [],
    gives: .nothing, group: .shell,
    examples: [Example("edit", "the last line"), Example("edit \"find troops | kwic\"", "this line")], completions: [.queries])

  private let text: String?

  /// Binds the query or the line.
  public init(_ call: Call) throws(Diagnostic) {
    text = call.words.isEmpty ? nil : call.words.map(\.text).joined(separator: " ")
  }

  /// Describes what is opened.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    Outcome(effect: .edit(text.map { workspace.queries[$0.lowercased()]?.definition.text ?? $0 }))
  }
}
