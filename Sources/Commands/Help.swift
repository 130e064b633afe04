import Columnar
public import Diagnosis
public import Engine
import Query

/// `help [WORD]`: the words of the language, or one of them.
public struct Help: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("help", object: .words(0...1)), usage: "help [WORD]", summary: "the verbs, or one verb or topic with examples that run",
    takes: [],
    gives: .look, group: .shell,
    examples: [Example("help", "all verbs"), Example("help find", "one verb"), Example("help patterns", "a topic")], completions: [.topics])

  private let word: Word?

  /// Binds the word.
  public init(_ call: Call) throws(Diagnostic) { word = call.words.first }

  /// Shows the help.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    let forms = workspace.commands.forms
    guard let word else { return shown(overview(forms)) }
    if let form = forms.first(where: { $0.name == word.folded }) { return shown(help(on: form)) }
    if let query = workspace.queries[word.folded] { return shown(query.help + [query.definition.text]) }
    if let topic = helpTopics.first(where: { $0.name == word.folded || $0.words.contains(word.folded) }) { return shown(topic.lines) }
    let known = forms.map(\.name) + helpTopics.map(\.name)
    let near = nearest(to: word.text, among: known)
    throw Diagnostic(.unknownTopic(word.text, near: near), at: word.range, offer: "help" + (near.map { " " + $0 } ?? ""))
  }

  private func shown(_ lines: [String]) -> Outcome { .look(Sheet(Table([Column("text", .text(lines))], drawing: .lines))) }

  private func overview(_ forms: [CommandForm]) -> [String] {
    var lines = ["SOURCE | verb | verb    a line begins with a verb (all documents), a set, or | (the last result)", ""]
    for group in CommandForm.Group.allCases {
      let names = forms.filter { $0.group == group }.map(\.name)
      if !names.isEmpty { lines.append(padded(group.rawValue) + names.joined(separator: " ")) }
    }
    lines += [
      padded("topics") + helpTopics.map(\.name).joined(separator: " "), "", "help WORD explains a verb or a topic, with examples that run",
    ]
    return lines
  }

  private func padded(_ word: String) -> String { word + String(repeating: " ", count: max(1, 10 - word.count)) }

  private func help(on form: CommandForm) -> [String] {
    var lines = [
      form.usage, form.summary, "",
      "takes " + (form.takes.isEmpty ? "nothing" : form.takes.map(\.rawValue).joined(separator: ", ")) + "; gives " + form.gives.phrase,
    ]
    let width = (form.examples.map(\.line.count).max() ?? 0) + 3
    lines.append("")
    for example in form.examples {
      lines.append("  " + example.line + String(repeating: " ", count: width - example.line.count) + example.purpose)
    }
    return lines
  }
}
