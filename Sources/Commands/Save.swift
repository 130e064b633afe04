public import Diagnosis
public import Engine
import Query

/// `save FILE`, `save facts`, `save queries`: writes this session, what is asserted, or the saved queries, to plain files.
public struct Save: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("save", object: .words(1...1)), usage: "save FILE.md|.html|.ipynb · save facts · save queries",
    summary: "writes what was typed and shown so far as a session; or what is asserted, or the saved queries, beside the corpus", takes: [],
    gives: .nothing,
    group: .keep, examples: [Example("save queries", "keeps the defined queries in files")],
    completions: [.words(["facts", "queries"]), .files])

  private let word: Word

  /// Binds the file.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("save without a file")) }
    let endings = ["md", "html", "ipynb"]
    let isFile = endings.contains { word.text.lowercased().hasSuffix("." + $0) }
    guard isFile || ["queries", "facts"].contains(word.folded) else {
      throw Diagnostic(.wantsEnding(word.text, endings), at: word.range, offer: "save session.md")
    }
    self.word = word
  }

  /// Describes what is written.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    let effect: Effect =
      switch word.folded {
      case "queries": .saveQueries
      case "facts": .saveFacts
      default: .saveSession(path: word.text)
      }
    return Outcome(effect: effect)
  }
}
