public import Diagnosis
public import Engine
import Query

/// `quit`: ends the shell.
public struct Quit: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("quit"), usage: "quit", summary: "ends the shell, as Ctrl-D does", takes: [], gives: .nothing, group: .shell,
    examples: [Example("quit", "ends the shell")])

  /// Nothing to bind.
  public init(_ call: Call) throws(Diagnostic) {}

  /// Describes the end.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome { Outcome(effect: .quit) }
}
