import CEditLine
import Glibc

/// What came from the prompt.
public enum PromptInput: Equatable, Sendable {
  /// A whole entry, without the last line's end.
  case entry(String)
  /// Ctrl-C: what was typed is gone.
  case interrupted
  /// Ctrl-D, or the terminal has nothing more.
  case endOfInput
  /// A signal that ends the shell.
  case signal(Int32)
}

/// Reads entries at a terminal: libedit with this shell's keys, menus, colours and signals.
///
/// A class because libedit calls back into it by address; one at a time and on the main thread, because libedit and the
/// terminal's modes are global. Create it only when `Terminal.isInteractive`.
@MainActor
public final class LineEditor {
  /// Entries that can be recalled; older ones are forgotten.
  public static let recallLimit = 5000

  let conversation: Conversation
  let terminal: Terminal
  let library: OpaquePointer
  private let history: OpaquePointer
  private var promptBuffer: UnsafeMutablePointer<wchar_t>
  private(set) var promptText = ""

  /// What was entered, oldest first.
  private(set) var entries: [String] = []
  var input = KeyInput()
  /// Keys that are read before those of the terminal.
  var queuedKeys: [Key] = []
  /// What ended the reading of an entry before Enter did.
  var interruption: InteractiveSignals.Event?
  var prefilled = ""
  var selection: MenuSelection?
  /// Rows that stand below the entry until the next key.
  var panelRowCount = 0

  /// An editor for `conversation`; nil when libedit cannot start.
  ///
  /// Reads the user's `.editrc`, for the program name `dateline`.
  public init?(for conversation: Conversation, on terminal: Terminal) {
    InteractiveSignals.open()
    ce_locale_open()
    guard let library = ce_editor_open("dateline"), let history = history_winit() else { return nil }
    self.conversation = conversation
    self.terminal = terminal
    self.library = library
    self.history = history
    promptBuffer = .allocate(capacity: 1)
    promptBuffer.pointee = 0
    ce_editor_set_owner(library, Unmanaged.passUnretained(self).toOpaque())
    _ = ce_history_set_size(history, Int32(Self.recallLimit))
    ce_editor_set_history(library, history)
    ce_editor_use_emacs_keys(library)
    connect()
    el_source(library, nil)
    bindKeys()
  }

  isolated deinit {
    ce_editor_close(library)
    history_wend(history)
    promptBuffer.deallocate()
  }

  /// Makes `entry` the newest that can be recalled.
  public func remember(_ entry: String) {
    guard entry != entries.last, !entry.isEmpty else { return }
    if entries.count == Self.recallLimit { entries.removeFirst() }
    entries.append(entry)
    _ = wide(entry).withUnsafeBufferPointer { ce_history_enter(history, $0.baseAddress) }
  }

  /// Reads one entry behind `prompt`, which begins with `beginning` as if it were typed.
  public func read(prompt: String, beginning: String = "") -> PromptInput {
    show(prompt)
    prefilled = beginning
    queuedKeys = beginning.isEmpty ? [] : [.prefill]
    (interruption, selection, panelRowCount) = (nil, nil, 0)
    ce_terminal_loud()
    ce_editor_raw(library)
    if terminal.movesCursor { ce_terminal_mark_pastes(true) }
    var text: UnsafePointer<wchar_t>?
    let count = Int(ce_editor_read(library, &text))
    if count > 0, let text {
      let line = narrow(text, count: count)
      return .entry(line.unicodeScalars.last == "\n" ? String(line.unicodeScalars.dropLast()) : line)
    }
    return ending()
  }

  /// Leaves the cursor below the entry that was given up.
  private func ending() -> PromptInput {
    guard let interruption else { return .endOfInput }
    leaveEntry(mark: interruption == .interrupt ? "^C" : "")
    el_reset(library)
    if case .fatal(let signal) = interruption { return .signal(signal) }
    return .interrupted
  }
}

// MARK: - The prompt

extension LineEditor {
  /// libedit takes room for what stands between two of these as none.
  static let literal: Unicode.Scalar = "\u{1}"

  /// The prompt as libedit draws it, valid until the next prompt is shown.
  var promptAddress: UInt { UInt(bitPattern: promptBuffer) }

  /// libedit loses a literal part at the very end, so the colour ends before the last character.
  private func show(_ prompt: String) {
    promptText = String(prompt.unicodeScalars.filter { $0.value >= 0x20 })
    var drawn = promptText
    if terminal.isColoured, terminal.movesCursor, let last = promptText.last {
      drawn = "\(Self.literal)\u{1B}[1m\(Self.literal)\(promptText.dropLast())\(Self.literal)\u{1B}[m\(Self.literal)\(last)"
    }
    let characters = wide(drawn)
    promptBuffer.deallocate()
    promptBuffer = .allocate(capacity: characters.count)
    promptBuffer.initialize(from: characters, count: characters.count)
  }
}
