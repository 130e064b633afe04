public import Diagnosis
public import Engine
import Query

/// `set KEY VALUE`: changes a setting.
public struct SetCommand: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("set", object: .words(1...2)), usage: "set KEY VALUE",
    summary: "changes a setting: " + Settings.keys.joined(separator: ", "), takes: [], gives: .nothing, group: .shell,
    examples: [
      Example("set width 100", "how wide tables are"), Example("set now 2020-02-20", "the day that bounds unknown dates"),
      Example("set cache off", "keep nothing of what is loaded for later runs"),
    ],
    completions: [.settings])

  private let key: Word
  private let value: Word

  /// Binds key and value.
  public init(_ call: Call) throws(Diagnostic) {
    let words = call.words
    guard let key = words.first else { throw Diagnostic(.bug("set without a key")) }
    guard words.count == 2 else {
      let end = key.range.upperBound
      guard Settings.keys.contains(key.folded) else {
        throw Diagnostic(.unknownSetting(key.text, known: Settings.keys), at: key.range, offer: "show settings")
      }
      throw Diagnostic(
        .expected("a value for '\(key.folded)'", found: nil), at: end..<end + 1,
        offer: "set \(key.folded) \(Settings.choices(for: key.folded).first ?? "off")")
    }
    self.key = key
    value = words[1]
  }

  /// Changes the setting.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    try workspace.set(key, to: value)
    return .message("\(key.folded) is \(workspace.view.settings.value(of: key.folded) ?? "")")
  }
}
