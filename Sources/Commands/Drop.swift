public import Diagnosis
public import Engine
import Query

/// `drop NAME`: forgets a set or a saved query.
public struct Drop: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("drop", object: .words(1...1)), usage: "drop NAME", summary: "forgets a set or a saved query of this session", takes: [],
    gives: .nothing, group: .sets, examples: [Example("drop early", "forgets the set")], completions: [.sets, .queries])

  private let name: Word

  /// Binds the name.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("drop without a name")) }
    name = word
  }

  /// Forgets it.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    guard let what = workspace.drop(name.text) else {
      let near = nearest(to: name.text, among: Array(workspace.sets.keys) + workspace.queries.keys)
      throw Diagnostic(.unknownSet(name.text, near: near), at: name.range, offer: near.map { "drop \($0)" } ?? "show sets")
    }
    return .message("forgot the \(what) \(name.folded)")
  }
}
