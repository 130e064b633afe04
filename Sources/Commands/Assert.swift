import Chronology
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `assert DOC FIELD = VALUE`, `assert REF date = …`: what the reader knows and the files do not say; `assert off N` undoes it.
public struct Assert: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("assert", leads: ["off"], object: .assertion),
    usage:
      "assert DOC date = 2020-01-03 · assert DOC outlet|origin|byline|headline = WORDS · assert REF date = … · assert REF \"Friday\" = … · assert off N",
    summary:
      "states what you know and the files do not say, of a document, of what a sentence tells or of a time in it; what follows is resolved again in all documents, marked !, and undone by `assert off N`",
    takes: [], gives: .nothing, group: .corpus,
    examples: [
      Example("assert 05 date = 2020-01-07", "the day an article was published"),
      Example("assert 05.4 date = 2020-01-03", "the day of what a sentence tells"),
      Example("assert 05.4 \"Friday\" = 2020-01-03", "what a word of a sentence means"),
      Example("assert off 1", "undoes the first assertion"),
    ], completions: [.documents, .assertions])

  private enum Asked {
    case fact(document: String, Assertion.Value)
    case undo(Int, Range<Int>)
  }
  private let asked: Asked
  private let text: String
  /// What the page's own words say against the day.
  private var mismatch: String?

  /// Binds document or sentence, field and value.
  public init(_ call: Call) throws(Diagnostic) {
    switch call.stage.object {
    case .number(let number, let word):
      asked = .undo(number, word.range)
      text = ""
    case .assertion(let target, let field, let value):
      let archive = call.view.archive
      guard let sentence = try archive.sentence(meant: target) else {
        let document = archive.name(ofDocument: try archive.document(meant: target))
        asked = .fact(document: document, try Self.value(field, value, target))
        text = "assert \(document) \(field.folded) = \(value.text)"
        return
      }
      let fact = try SentenceFact(sentence, field, value, in: archive)
      asked = .fact(document: archive.name(ofDocument: archive.document(ofSentence: sentence)), fact.value)
      text = fact.line
      mismatch = fact.mismatch
    default: throw Diagnostic(.bug("assert without a fact"))
    }
  }

  private static func value(_ field: Word, _ value: Word, _ target: Word) throws(Diagnostic) -> Assertion.Value {
    if field.isQuoted {
      throw Diagnostic(
        .expected("a sentence whose words these are", found: target.text), at: target.range,
        offer: "assert \(target.text).1 \"\(field.text)\" = \(value.text)")
    }
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
      let found = KeptWords.found(value, of: document, remark: workspace.remark, in: before)
      let text = found.map { self.text.replacing($0.old, with: $0.new) } ?? self.text
      let assertion = workspace.assert(
        found?.value ?? value, of: document, as: text,
        because: KeptWords.reason(for: found?.value ?? value, of: document, workspace.remark, in: before))
      return Outcome(
        notes: ["assertion \(assertion.number): \(text)"] + (found.map { [$0.note] } ?? [])
          + (mismatch.map { [$0] } ?? []) + changes(of: document, before, workspace.view) + keptSets(workspace))
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
    let fields = zip(fields(of: document, before), fields(of: document, after)).filter { $0 != $1 }.map { "\(name): \($0) → \($1)" }
    return fields + MovedDates(from: before, to: after).lines
  }

  private func fields(of document: UInt32, _ view: View) -> [String] {
    DocumentField.allCases.map { field in
      let answer = view.reading.text(field, of: document, in: view.archive)
      return "\(field.rawValue) " + (answer.map { $0.text + $0.status.mark } ?? "unknown")
    }
  }
}
