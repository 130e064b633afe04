import Chronology
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `assert DOC FIELD = VALUE`: what the reader knows and the files do not say; `assert off N` undoes it.
public struct Assert: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("assert", leads: ["off"], object: .assertion),
    usage: "assert DOC date = 2020-01-03 · assert DOC outlet|origin|byline|headline = WORDS · assert off N",
    summary: "states what you know and the files do not say; marked ! wherever it shows, and undone by `assert off N`", takes: [],
    gives: .nothing, group: .corpus,
    examples: [
      Example("assert 05 date = 2020-01-07", "the day an article was published"), Example("assert off 1", "undoes the first assertion"),
    ], completions: [.documents, .assertions])

  private enum Asked {
    case fact(document: String, Assertion.Value)
    case undo(Int, Range<Int>)
  }
  private let asked: Asked
  private let text: String

  /// Binds document, field and value.
  public init(_ call: Call) throws(Diagnostic) {
    switch call.stage.object {
    case .number(let number, let word):
      asked = .undo(number, word.range)
      text = ""
    case .assertion(let target, let field, let value):
      let document = call.view.archive.name(ofDocument: try call.view.archive.document(meant: target))
      asked = .fact(document: document, try Self.value(field, value))
      text = "assert \(document) \(field.folded) = \(value.text)"
    default: throw Diagnostic(.bug("assert without a fact"))
    }
  }

  private static func value(_ field: Word, _ value: Word) throws(Diagnostic) -> Assertion.Value {
    if field.folded == "date" {
      guard let date = PartialDate(value.text) else { throw Diagnostic(.notADate(value.text), at: value.range) }
      return .date(date)
    }
    guard let known = DocumentField(rawValue: field.folded), known != .url else {
      throw Diagnostic(.cannotAssert(field.text), at: field.range)
    }
    return .text(known, value.text)
  }

  /// States or undoes the fact, and tells what changed.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    let before = workspace.view
    switch asked {
    case .fact(let document, let value):
      let assertion = workspace.assert(value, of: document, as: text)
      return Outcome(
        notes: ["assertion \(assertion.number): \(text)"] + changes(of: document, before, workspace.view) + keptSets(workspace))
    case .undo(let number, let range):
      guard let assertion = workspace.retract(number) else {
        throw Diagnostic(.unknownAssertion(number, known: workspace.facts.assertions.map(\.number)), at: range, offer: "show asserts")
      }
      return Outcome(notes: ["undone: \(assertion.text)"] + changes(of: assertion.document, before, workspace.view) + keptSets(workspace))
    }
  }

  /// Sets hold what they held when they were kept.
  private func keptSets(_ workspace: Workspace) -> [String] {
    workspace.sets.isEmpty ? [] : ["sets kept before stay as they were: " + workspace.sets.keys.sorted().joined(separator: ", ")]
  }

  private func changes(of name: String, _ before: View, _ after: View) -> [String] {
    guard let document = after.archive.document(named: name) else { return [] }
    func told(_ view: View) -> [String] {
      let dating = view.reading.datings[Int(document)]
      let date = dating.date.map { "date \($0)\(dating.status.mark)" } ?? "date unknown"
      return [date]
        + DocumentField.allCases.map { field in
          let answer = view.reading.text(field, of: document, in: view.archive)
          return "\(field.rawValue) " + (answer.map { $0.text + $0.status.mark } ?? "unknown")
        }
    }
    return zip(told(before), told(after)).filter { $0 != $1 }.map { "\(name): \($0) → \($1)" }
  }
}
