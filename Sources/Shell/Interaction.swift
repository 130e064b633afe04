import Engine
import Glibc
import Query
public import Sessions
import Synchronization

/// A session at a terminal: what the prompt asks of it, and what it keeps for later.
///
/// A class because prompt and running query share it; the session itself is a value behind a lock.
@MainActor
public final class Interaction {
  private let shared: SharedSession
  private let keeper: Keeper
  private let history: HistoryFile?
  private var terminal: Terminal

  /// The interaction of `session` at `terminal`.
  public init(_ session: Session, at terminal: Terminal, places: Places) {
    shared = SharedSession(session)
    keeper = Keeper(places: places)
    history = places.history.map { HistoryFile(path: $0) }
    self.terminal = terminal
  }

  /// Runs `entry` first, then reads and answers until the reader or a signal ends it; nil where the terminal cannot be used.
  public func run(after entry: String?) -> Ending? {
    let conversation = conversation()
    if let entry, !answerFirst(entry, conversation) { return InteractiveSignals.fatal.map { .signal($0) } }
    StandardStream.output.write("Dateline: `help` lists the verbs, TAB completes, Ctrl-D ends\n")
    let recalled = (try? history?.load())?.map(\.text) ?? []
    let ending = PromptLoop(conversation, on: terminal, recalled: recalled).run()
    if ending == .signal(SIGHUP) { keeper.endRecording() } else { keeper.close() }
    return ending
  }

  /// Runs an entry nobody typed, such as the loading of the program's arguments; false when a signal ended it.
  private func answerFirst(_ entry: String, _ conversation: Conversation) -> Bool {
    let run = conversation.run
    guard let answer = CancellableRun(on: terminal).value(of: { await run(entry, $0) }) else { return false }
    StandardStream.output.write(answer.output)
    StandardStream.error.write(answer.message)
    return true
  }

  private func conversation() -> Conversation {
    let (shared, keeper, terminal) = (shared, keeper, terminal)
    var conversation = Conversation { entry, progress in Self.answer(entry, progress, shared, keeper, columns: terminal.columns) }
    conversation.prompt = { shared.now.workspace.currentSet.map { "dateline \($0)> " } ?? "dateline> " }
    conversation.isComplete = { !Script($0).isOpen }
    conversation.complete = { text, cursor in Completer(shared.now.workspace).menu(text, cursor) }
    conversation.paint = { Colouring(workspace: shared.now.workspace).accents($0) }
    conversation.keep = { [history] entry, outcome in
      // A history that cannot be written must not stand between a reader and the next line.
      try? history?.append(HistoryEntry(ended: .now, outcome: outcome, text: entry))
    }
    conversation.pager = {
      let setting = shared.now.workspace.view.settings.pager
      return setting.map { $0.isEmpty ? nil : $0 } ?? Pager.command()
    }
    return conversation
  }

  /// Runs one entry on a copy of the session, which becomes the session.
  private nonisolated static func answer(
    _ entry: String, _ progress: RunProgress, _ shared: SharedSession, _ keeper: Keeper, columns: Int
  ) -> Answer {
    var session = shared.now
    session.stage.columns = columns
    session.tellProgress { progress.tell($0, done: $1, of: $2) }
    var answer = Answer()
    let replies = session.run(entry) { session, reply in
      keeper.follow(&reply, in: session)
      answer.output += reply.output
      answer.message += reply.error
    }
    if case .edit(let text)? = replies.last?.effect {
      answer.next = .edit(text ?? shared.lastEntry)
    } else {
      shared.replace(by: session, after: entry)
    }
    if replies.contains(where: { $0.code != 0 }) { answer.outcome = .failed }
    if replies.contains(where: \.isInterrupted) { answer.outcome = .interrupted }
    if replies.contains(where: { $0.effect == .quit }) { answer.next = .leave(code: 0) }
    return answer
  }
}

/// The session that prompt and query share.
private final class SharedSession: Sendable {
  private let state: Mutex<(session: Session, lastEntry: String)>

  init(_ session: Session) { state = Mutex((session, "")) }

  var now: Session { state.withLock { $0.session } }
  var lastEntry: String { state.withLock { $0.lastEntry } }
  func replace(by session: Session, after entry: String) { state.withLock { $0 = (session, entry) } }
}
