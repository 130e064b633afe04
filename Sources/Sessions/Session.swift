public import Diagnosis
public import Engine
import Query

/// A session that runs: a workspace, what was typed and shown in it so far, and how it shows things.
///
/// A value: a statement runs on a copy, so one that is stopped leaves nothing behind.
public struct Session: Sendable {
  /// The state of the language.
  public internal(set) var workspace: Workspace
  /// How results are shown.
  public var stage: Stage
  /// What ran so far, for `save` and recordings.
  private(set) var past: [PastCell] = []
  /// What was loaded first, or in place of all before.
  private(set) var corpus: LoadedCorpus?
  let surroundings: Surroundings
  /// The digests of what `save` wrote, by path: only that is written over.
  var saved: [String: String] = [:]
  /// Folders of the corpora and of the session file, beside which saved queries lie.
  var neighbours: [String] = []
  /// The facts kept beside the corpora.
  var known = KnownFacts()
  /// What a replayed session may do.
  let trust: Trust

  /// Whether a session may write files and replay others.
  public enum Trust: Equatable, Sendable { case own, trusted, stranger }

  /// A session that begins with `workspace`.
  public init(_ workspace: Workspace, on stage: Stage, in surroundings: Surroundings, trust: Trust = .own) {
    self.workspace = workspace
    self.stage = stage
    self.surroundings = surroundings
    self.trust = trust
  }

  /// Runs every statement of `text`, which came at once; a failed one stops the rest only after `set stop on`.
  ///
  /// `heard` is told each reply as it comes, with the session that the statement left, and may add to it.
  public mutating func run(_ text: String, heard: (Session, inout Reply) -> Void = { _, _ in }) -> [Reply] {
    var replies: [Reply] = []
    for statement in Script(text).statements {
      var reply = run(statement)
      heard(self, &reply)
      replies.append(reply)
      if reply.effect == .quit || reply.isInterrupted || (reply.code != 0 && workspace.view.settings.stop) { break }
    }
    return replies
  }

  private mutating func run(_ statement: Script.Statement) -> Reply {
    let hadFiles = !workspace.files.isEmpty
    var recorded = Reply()
    var reply = Reply()
    var isKept = true
    do throws(Diagnostic) {
      let outcome = try workspace.run(statement.text, remark: statement.remark)
      let wasStopped = Task.isCancelled
      reply.output = shown(outcome, on: stage)
      // Lines are made when they are shown, and half of them are no answer.
      if !wasStopped, Task.isCancelled { throw Diagnostic(.cancelled) }
      recorded.output = stage == stage.forRecord ? reply.output : shown(outcome, on: stage.forRecord)
      let before = reply.output.utf8.count
      isKept = outcome.effect?.isPartOfRecord ?? true
      if LeadingWords(statement.text).forgetsCorpus { forgetFacts() }
      try carryOut(outcome.effect, &reply)
      recorded.output += String(decoding: reply.output.utf8.dropFirst(before), as: UTF8.self)
      recorded.error = reply.error
      recorded.code = reply.code
    } catch {
      let (line, before, settings) = (workspace.failedLine(or: statement.text), reply.error, workspace.view.settings)
      reply.error = before + error.rendered(in: line, width: stage.messageColumns(settings)) + "\n"
      reply.code = error.exitCode
      reply.isInterrupted = error.kind == .cancelled
      recorded.error = before + error.rendered(in: line, width: stage.forRecord.messageColumns(settings)) + "\n"
      recorded.code = reply.code
    }
    guard isKept else { return reply }
    let done = PastCell(Cell(code: statement.text, recorded), under: workspace.commands)
    past.append(done)
    reply.cell = done.cell
    if !workspace.files.isEmpty, !hadFiles || done.loadsAfresh {
      corpus = LoadedCorpus(paths: workspace.loadedPaths, files: workspace.files, cellIndex: past.count - 1)
    }
    return reply
  }

  private func shown(_ outcome: Outcome, on stage: Stage) -> String {
    let shown = outcome.shown.map { workspace.presented($0, on: outcome.display ?? stage.display) }
    let notes = (shown?.notes ?? []) + outcome.notes + (stage.tellsTime ? outcome.passingNotes : [])
    return stage.text(of: shown?.table, notes: notes, workspace.view.settings)
  }

  /// Has `listener` told how far long work is.
  public mutating func tellProgress(to listener: @escaping @Sendable (String, Int, Int) -> Void) { workspace.progress = listener }

  /// Loads the reader's own saved queries, for a session that begins without a corpus.
  public mutating func begin() {
    var reply = Reply()
    learnQueries(from: [], &reply)
  }

  /// Takes the last cell out of what `save` writes.
  mutating func forgetLastCell() {
    guard !past.isEmpty else { return }
    past.removeLast()
    if corpus?.cellIndex == past.count { corpus?.cellIndex = nil }
  }
}

/// What a statement led to, ready to be written.
public struct Reply: Equatable, Sendable {
  /// What is left for whoever runs the session.
  public enum Effect: Equatable, Sendable {
    case quit
    /// Records to a file from here on; nil ends it.
    case record(path: String?)
    /// Opens a text in an editor; nil is the last entry.
    case edit(String?)
  }

  /// For standard output; whole lines.
  public var output = ""
  /// For standard error; whole lines.
  public var error = ""
  /// The exit code this statement asks for; 0 when it did what it says.
  public var code: Int32 = 0
  /// Whether it was stopped.
  public var isInterrupted = false
  /// What is left to do.
  public var effect: Effect?
  /// What a session file keeps of it; nil for what only looks after files and the shell.
  public internal(set) var cell: Cell?

  /// A reply of `output`.
  public init(output: String = "") { self.output = output }

  /// Turns the reply into that of a statement that failed by a file.
  mutating func fail(_ trouble: FileTrouble) {
    error += trouble.message + "\n"
    if code == 0 { code = trouble.exitCode }
  }
}

extension Diagnostic {
  /// The exit code of a program whose first failure this is.
  public var exitCode: Int32 {
    switch kind {
    case .expectationFailed: 1
    case .loadedNothing, .emptyCorpus: 4
    case .fileFailed(_, _, let code): code
    case .bug: 70
    default: 3
    }
  }
}

extension Effect {
  /// Whether a replay does the same again: what writes rows does; what looks after files, history and shell has no place in a record.
  fileprivate var isPartOfRecord: Bool { if case .write = self { true } else { false } }
}

extension Cell {
  /// A cell with the record of its reply.
  init(code: String, _ reply: Reply) {
    let isFailed = reply.code != 0
    let text = reply.output + reply.error
    let record = text.isEmpty ? nil : CellRun(isFailed ? .error : .output, text: text).record(lineLimit: nil) { _ in "" }
    self.init(code: code, attributes: CellAttributes(exit: isFailed ? .error : .done), record: record)
  }
}
