public import Diagnosis
public import Engine
import Query

/// `use SET`: the set that lines start from.
public struct Use: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("use", object: .words(1...1)), usage: "use SET · use docs",
    summary: "makes lines start from a kept set of articles, shown in the prompt; `use docs` goes back to all", takes: [], gives: .nothing,
    group: .sets, examples: [Example("use docs", "all articles again")], completions: [.sources])

  private let name: String?

  /// Binds the set, which must hold documents.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("use without a name")) }
    if word.folded == "docs" {
      name = nil
      return
    }
    guard let value = call.set(named: word) else {
      let known = call.setNames
      let near = nearest(to: word.text, among: known + ["docs"])
      throw Diagnostic(.unknownName(word.text, near: near), at: word.range, offer: "use " + (near ?? "docs"))
    }
    guard value.kind == .documents else {
      throw Diagnostic(.wrongKind(verb: "use", takes: "documents", given: value.kind.phrase), at: word.range, offer: "use docs")
    }
    name = word.folded
  }

  /// Changes the set.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    workspace.use(name)
    return .message("lines start from \(name ?? "docs"): \(counted(workspace.current.count, "document"))")
  }
}
