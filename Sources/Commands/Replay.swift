public import Diagnosis
public import Engine
import Query

/// `replay FILE [check]`: runs a session file again, or compares it with what it recorded.
public struct Replay: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("replay", object: .words(1...2)), usage: "replay FILE.md [check]",
    summary: "runs a session file in a fresh session; `check` compares with its record and shows what differs", takes: [], gives: .nothing,
    group: .keep, examples: [Example("replay sessions/first-look.md check", "does the lesson still hold?")],
    completions: [.files, .words(["check"])])

  private let path: String
  private let isCheck: Bool

  /// Binds the file.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("replay without a file")) }
    path = word.text
    isCheck = call.words.count == 2
    if isCheck, call.words[1].folded != "check" {
      throw Diagnostic(.expected("'check'", found: call.words[1].text), at: call.words[1].range, offer: "replay \(word.text) check")
    }
  }

  /// Describes the replay.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    Outcome(effect: .replay(path: path, isCheck: isCheck))
  }
}
