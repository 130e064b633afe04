import CEditLine
import Glibc

/// Why the shell ends.
public enum Ending: Equatable, Sendable {
  /// Ctrl-D, or the command that ends the shell.
  case exit(code: Int32)
  /// A signal that ended it.
  case signal(Int32)

  /// Ends the program: with the code, or by the same signal, so that whoever waits sees 129, 130 or 143.
  @MainActor
  public func leave() -> Never {
    switch self {
    case .exit(let code): Glibc.exit(code)
    case .signal(let signal):
      ce_terminal_restore()
      ce_signals_die_of(signal)
      _exit(128 + signal)
    }
  }
}

/// The shell at a terminal: read an entry, run it, show its answer, again.
@MainActor
public struct PromptLoop {
  private let conversation: Conversation
  private let terminal: Terminal
  private let recalled: [String]

  /// A loop in which `recalled`, oldest first, was entered before.
  public init(_ conversation: Conversation, on terminal: Terminal, recalled: [String] = []) {
    self.conversation = conversation
    self.terminal = terminal
    self.recalled = recalled
  }

  /// Runs until the reader or a signal ends it. The terminal is as it was before when this returns.
  ///
  /// - Returns: why it ended; nil when the terminal cannot be used for editing.
  public func run() -> Ending? {
    guard terminal.isInteractive, let editor = LineEditor(for: conversation, on: terminal) else { return nil }
    for entry in recalled.suffix(LineEditor.recallLimit) { editor.remember(entry) }
    let ending = entries(of: editor)
    if case .exit = ending { conversation.leaving { ask($0, editor) } }
    return ending
  }

  private func entries(of editor: LineEditor) -> Ending {
    var beginning = ""
    while true {
      if let signal = InteractiveSignals.fatal { return .signal(signal) }
      let input = editor.read(prompt: conversation.prompt(), beginning: beginning)
      beginning = ""
      switch input {
      case .endOfInput:
        StandardStream.output.write("\n")
        return .exit(code: 0)
      case .signal(let signal): return .signal(signal)
      case .interrupted: continue
      case .entry(let entry):
        switch next(after: entry, editor) {
        case .prompt: break
        case .prefilled(let text): beginning = text
        case .edit(let text): beginning = EditorVisit().edit(text) ?? text
        case .leave(let code): return .exit(code: code)
        }
      }
    }
  }

  /// Runs one entry and shows its answer.
  private func next(after entry: String, _ editor: LineEditor) -> Answer.Next {
    guard entry.contains(where: { !$0.isWhitespace }) else { return .prompt }
    let isKept = entry.first != " "
    if isKept { editor.remember(entry) }
    ce_terminal_quiet()
    let run = conversation.run
    guard let answer = CancellableRun(on: terminal).value(of: { await run(entry, $0) }) else { return .prompt }
    if isKept { conversation.keep(entry, answer.outcome) }
    show(answer)
    return answer.next
  }

  private func show(_ answer: Answer) {
    if !answer.output.isEmpty { Pager.show(answer.output, with: conversation.pager(), on: terminal) }
    if !answer.message.isEmpty { StandardStream.error.write(answer.message) }
  }

  private func ask(_ question: String, _ editor: LineEditor) -> String? {
    guard case .entry(let answer) = editor.read(prompt: question) else { return nil }
    return answer
  }
}
