public import Diagnosis
public import Engine
import Query

/// `| export FILE`: writes rows to a file of the kind its ending says.
public struct ExportCommand: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("export", object: .words(1...1)), usage: "… | export FILE · … > FILE · … >> FILE",
    summary: "writes rows as csv, tsv, json, jsonl, md, html or svg; `>>` adds to csv, tsv and jsonl", takes: Kind.allCases,
    gives: .nothing,
    group: .keep,
    examples: [
      Example("find troops | count by doc | export troops.csv", "a table"), Example("docs > pages.jsonl", "every field of every page"),
    ], completions: [.files])

  private let path: Word

  /// Binds the file.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("export without a file")) }
    path = word
  }

  /// Describes the file.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    guard let given else { throw Diagnostic(.nothingYet("result to export"), at: path.range) }
    return Outcome(effect: .write(try workspace.export(given, to: path, .replacing, workspace.trace?.text ?? "")))
  }
}
