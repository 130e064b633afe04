import Corpus
public import Diagnosis
public import Engine
import Query

/// `let NAME = PIPELINE`: keeps a result.
public struct Let: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("let", object: .binding), usage: "let NAME = PIPELINE", summary: "keeps the result of everything to the end of the line",
    takes: [], gives: .nothing, group: .sets,
    examples: [Example("let early = filter date < 2021", "articles"), Example("let leaving = find \"withdr.*\"", "hits")])

  private let name: Word
  private let pipeline: Pipeline

  /// Binds name and pipeline.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .binding(let name, let pipeline) = call.stage.object else { throw Diagnostic(.bug("let without a name")) }
    if call.view.archive.document(named: name.text) != nil {
      throw Diagnostic(.takenByDocument(name.text), at: name.range, offer: "let my_\(name.folded) = docs")
    }
    self.name = name
    self.pipeline = pipeline
  }

  /// Keeps the value, which becomes `it`.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    let (value, notes) = try workspace.value(of: pipeline)
    workspace.keepLast(as: name.text)
    let what = counted(value.count, value.kind.member)
    var outcome = Outcome(notes: ["\(name.folded): \(what)"] + notes)
    if let redirect = pipeline.redirect {
      let mode: Export.Mode = redirect.isAppending ? .appending : .replacing
      outcome.effect = .write(try workspace.export(value, to: redirect.path, mode, workspace.line))
    }
    return outcome
  }
}
