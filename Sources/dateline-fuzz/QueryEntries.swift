import Columnar
import Diagnosis
import Engine
import Query
import Rendering
import Sessions

/// The entries of the language: its lexer, scripts, the parser, and whole lines on the pages.
func queryEntries(from material: Material) -> [Entry] {
  let vocabulary = material.workspace.vocabulary
  return [
    Entry("lexer", seeds: material.lines) { lexerFinding(String(decoding: $0, as: UTF8.self)) },
    Entry("parser", seeds: material.lines) { parserFinding(String(decoding: $0, as: UTF8.self), vocabulary) },
    Entry("lines", seeds: material.lines) { lineFinding(String(decoding: $0, as: UTF8.self), material.workspace) },
  ]
}

private func lexerFinding(_ text: String) -> String? {
  let pieces = lexemes(of: text)
  var end = 0
  for piece in pieces {
    guard piece.range.lowerBound == end, !piece.range.isEmpty else { return "lexemes do not tile the text" }
    end = piece.range.upperBound
  }
  guard end == text.utf8.count else { return "lexemes end before the text" }
  let script = Script(text)
  guard areInOrder(script.statements.map(\.range), inside: 0..<text.utf8.count) else { return "statements are not in order" }
  for statement in script.statements where statement.text.utf8.count != statement.range.count {
    return "a statement's text is not as long as its range"
  }
  return nil
}

private func parserFinding(_ text: String, _ vocabulary: Vocabulary) -> String? {
  do throws(Diagnostic) {
    let pipeline = try parse(text, with: vocabulary)
    guard isInside(pipeline.range, text) else { return "a pipeline's range is outside the text" }
    for stage in pipeline.stages where !isInside(stage.range, text) || !isInside(stage.verb.range, text) {
      return "a stage's range is outside the text"
    }
    guard try parse(text, with: vocabulary) == pipeline else { return "two readings differ" }
    return nil
  } catch {
    return diagnosticFinding(error, text)
  }
}

private func lineFinding(_ text: String, _ workspace: Workspace) -> String? {
  var workspace = workspace
  let stage = Stage(columns: 80, isTerminal: true)
  for statement in Script(text).statements.prefix(4) where !readsFiles(statement.text) {
    do throws(Diagnostic) {
      let outcome = try workspace.run(statement.text)
      let shown = outcome.shown.map { workspace.presented($0, on: .screen) }
      let output = stage.text(of: shown?.table, notes: (shown?.notes ?? []) + outcome.notes, workspace.view.settings)
      if workspace.view.settings.color != .on, let scalar = steeringScalar(in: output) { return "\(scalar) in what is shown" }
      if let finding = setFinding(workspace) { return finding }
    } catch {
      if let finding = diagnosticFinding(error, workspace.failedLine(or: statement.text)) { return finding }
    }
  }
  return nil
}

/// Files are read by `load` alone; everything else that touches them is an effect, which is not carried out here.
private func readsFiles(_ statement: String) -> Bool { statement.lowercased().contains("load") }

/// Whether the set operations hold for the last result.
private func setFinding(_ workspace: Workspace) -> String? {
  guard let it = workspace.it, it.kind != .table else { return nil }
  var other = workspace
  guard let none = try? other.run("it minus it") else { return nil }
  if let shown = none.shown, shown.count != 0 { return "it minus it has \(shown.count) rows" }
  return nil
}

/// What is wrong with a diagnostic itself.
private func diagnosticFinding(_ diagnostic: Diagnostic, _ text: String) -> String? {
  if case .bug(let words) = diagnostic.kind { return "our own bug: \(words)" }
  if let range = diagnostic.range, !isInside(range, text) { return "the caret of \(diagnostic.kind.caseName) is outside the line" }
  let rendered = diagnostic.rendered(in: text)
  if steeringScalar(in: rendered) != nil { return "a sign that steers terminals in the message of \(diagnostic.kind.caseName)" }
  return rendered.isEmpty ? "no words for \(diagnostic.kind.caseName)" : nil
}

/// A caret may stand directly behind the last byte.
private func isInside(_ range: Range<Int>, _ text: String) -> Bool { range.lowerBound >= 0 && range.upperBound <= text.utf8.count + 1 }

extension Diagnostic.Kind {
  /// The name of the case, without its facts.
  fileprivate var caseName: String { String("\(self)".prefix { $0 != "(" }) }
}
