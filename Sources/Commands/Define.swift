public import Diagnosis
public import Engine
import Query

/// `define NAME($p = x, …) = PIPELINE`: a saved query.
public struct Define: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("define", object: .definition), usage: "define NAME($p = x, …) = PIPELINE",
    summary: "saves a query under a name, run as NAME(…); `save queries` keeps it in a file", takes: [], gives: .nothing, group: .keep,
    examples: [
      Example("define about($what = troops) = filter mentions $what", "a query with a parameter"), Example("about(training)", "runs it"),
    ])

  private let definition: Definition

  /// Binds the query; its line must be one that parses once values stand for its parameters.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .definition(let definition) = call.stage.object else { throw Diagnostic(.bug("define without a query")) }
    self.definition = definition
  }

  /// Keeps the query.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    try workspace.check(definition)
    workspace.define(DefinedQuery(definition))
    let parameters = definition.parameters.map { "$" + $0.name }.joined(separator: ", ")
    return .message("\(definition.name.folded)(\(parameters)) is kept for this session; `save queries` writes it to a file")
  }
}
