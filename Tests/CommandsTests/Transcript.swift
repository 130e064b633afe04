import Columnar
import Commands
import Diagnosis
import Engine
import Foundation
import Query
import Sessions
import Synchronization

/// A session in a test: what the program would print for what is typed; effects are only told.
struct Transcript {
  var workspace = Workspace(commands: standardCommands)
  var stage = Stage.replay
  /// The failures so far.
  private(set) var failures: [Diagnostic] = []

  /// A session that begins with `lines`.
  init(_ lines: [String] = []) {
    precondition(Self.isAtHome, "the tests must be able to go to the project's folder")
    if let known = Self.begun.withLock({ $0[lines] }) {
      self = known
      return
    }
    for line in lines { _ = run(line) }
    let begun = self
    Self.begun.withLock { $0[lines] = begun }
  }

  /// A session that begins with `lines` and keeps the columns of its loads in `folder`, or finds them there.
  init(_ lines: [String], keptIn folder: String) {
    precondition(Self.isAtHome, "the tests must be able to go to the project's folder")
    workspace.cacheFolder = folder
    workspace.configure { $0.cache = .on }
    for line in lines { _ = run(line) }
    workspace.configure { $0.cache = .auto }
  }

  /// Paths in cases count from the project's folder, so that what is shown is the same on every machine.
  private static let isAtHome = FileManager.default.changeCurrentDirectoryPath(CaseFile.root)

  /// Sessions by the lines they begin with: a session is a value, so each test goes on from its own.
  private static let begun = Mutex<[[String]: Transcript]>([:])

  /// What comes out of the statements of `text`, as on a screen of 80 columns.
  mutating func run(_ text: String) -> String {
    Script(text).statements.map { answer(to: $0.text) }.joined().trimmingSuffix { $0.isNewline }
  }

  private mutating func answer(to statement: String) -> String {
    do {
      let outcome = try workspace.run(statement)
      let shown = outcome.shown.map { workspace.presented($0, on: stage.display) }
      let text = stage.text(of: shown?.table, notes: (shown?.notes ?? []) + outcome.notes, workspace.view.settings)
      return (text + (outcome.effect.map { " effect: \(told($0))\n" } ?? ""))
    } catch {
      failures.append(error)
      return error.rendered(in: workspace.failedLine(or: statement)) + "\n"
    }
  }

  private func told(_ effect: Effect) -> String {
    switch effect {
    case .write(let export): "write \(export.table.rowCount) rows \(export.mode) to \(export.path)"
    case .replay(let path, let isCheck): "replay \(path)\(isCheck ? " check" : "")"
    case .record(let path): "record \(path ?? "off")"
    case .saveSession(let path): "save \(path)"
    case .saveFacts: "save facts"
    case .saveQueries: "save queries"
    case .history(let count): "history \(count)"
    case .edit(let text): "edit \(text ?? "the last line")"
    case .quit: "quit"
    }
  }
}

extension String {
  func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var kept = self[...]
    while let last = kept.last, isDropped(last) { kept.removeLast() }
    return String(kept)
  }
}
