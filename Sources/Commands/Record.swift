public import Diagnosis
public import Engine
import Query

/// `record FILE`, `record off`: writes what is typed from here on, with its output, as a session file.
public struct Record: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("record", object: .words(1...1)), usage: "record FILE.md · record off",
    summary: "writes everything from here on, and the lines it stands on, to a session file that can be replayed", takes: [],
    gives: .nothing,
    group: .keep,
    examples: [Example("record off", "ends a recording")], completions: [.words(["off"]), .files])

  private let path: String?

  /// Binds the file.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("record without a file")) }
    path = word.folded == "off" && !word.isQuoted ? nil : word.text
    if path != nil, !word.text.lowercased().hasSuffix(".md") {
      throw Diagnostic(.wantsEnding(word.text, ["md"]), at: word.range, offer: "record session.md")
    }
  }

  /// Describes the recording.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome { Outcome(effect: .record(path: path)) }
}
