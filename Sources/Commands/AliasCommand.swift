import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Query

/// `alias [anyway] NAME = A, B`, `alias off NAME`: what counts as one, and what does not.
public struct AliasCommand: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("alias", leads: ["off", "anyway"], object: .alias), usage: "alias [anyway] NAME = FORM, … · alias off NAME",
    summary:
      "counts several forms as one from here on, and shows first what comes together; what may be two is shown alone, and `anyway` joins it; `off` undoes that, and keeps spellings apart that are folded by themselves",
    takes: [], gives: .nothing, group: .corpus,
    examples: [
      Example("alias Daesh = ISIS, Islamic State", "one thing under three names"),
      Example("find Daesh | count by norm", "any of the names, counted as one"),
      Example("alias anyway Iraq = Baghdad", "a country and its capital, as one all the same"),
      Example("alias off Daesh", "each for itself again"),
      Example("alias off \"Qasem Soleimani\"", "the spellings of a name are not folded any more"),
    ])

  private enum Asked {
    case make(Word, [Word], AliasPreview.Doubts)
    case undo(Word)
  }
  private let asked: Asked

  /// Binds the name and its forms.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .alias(let name, let forms) = call.stage.object else { throw Diagnostic(.bug("alias without a name")) }
    if forms.isEmpty {
      asked = .undo(name)
    } else {
      try call.view.aliases.check(name, forms)
      asked = .make(name, forms, call.stage.lead == nil ? .asked : .known)
    }
  }

  /// Makes or undoes the alias, and tells what comes together or apart.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    switch asked {
    case .make(let name, let forms, let doubts): return try make(name.text, forms.map(\.text), doubts, &workspace)
    case .undo(let word): return try undo(word, &workspace)
    }
  }

  private func make(
    _ name: String, _ forms: [String], _ doubts: AliasPreview.Doubts, _ workspace: inout Workspace
  ) throws(Diagnostic) -> Outcome {
    let preview = try AliasPreview(of: Aliases.Alias(name: name, forms: forms), before: workspace.view, doubts)
    guard !preview.isDoubtful else {
      let shown = Value.table(preview.sheet)
      workspace.show(shown)
      return Outcome(shown: shown)
    }
    workspace.alias(name, forms, because: workspace.remark)
    let shown = Value.table(preview.sheet)
    workspace.show(shown)
    return Outcome(shown: shown, notes: keptSets(workspace))
  }

  private func undo(_ word: Word, _ workspace: inout Workspace) throws(Diagnostic) -> Outcome {
    if let alias = workspace.removeAlias(word.text) { return Outcome(notes: ["undone: \(alias.line)"] + keptSets(workspace)) }
    let folded = try workspace.view.reading.entities().entities(written: word.text).filter(\.isFolded)
    guard let entity = folded.first else { throw Diagnostic(.notFolded(word.text), at: word.range, offer: "show aliases") }
    workspace.keepApart(word.text, because: workspace.remark)
    let forms = entity.forms.map { "\"\($0)\"" }.joined(separator: ", ")
    let back = Aliases.Alias(name: entity.name, forms: entity.forms.filter { $0 != entity.name })
    return Outcome(notes: ["kept apart: \(forms)", "`\(back.line)` counts them as one again"])
  }

  /// Sets hold what they held when they were kept.
  private func keptSets(_ workspace: Workspace) -> [String] {
    workspace.sets.isEmpty ? [] : ["sets kept before stay as they were: " + workspace.sets.keys.sorted().joined(separator: ", ")]
  }
}
