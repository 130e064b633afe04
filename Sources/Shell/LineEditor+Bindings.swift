import CEditLine

extension LineEditor {
  /// Hands libedit the callbacks. Before the user's file, so that it can bind them.
  func connect() {
    ce_editor_set_reader(library) { library, character in
      let address = UInt(bitPattern: character)
      return onEditor(library) { $0.readKey(into: address) }
    }
    ce_editor_set_prompt(
      library, { library in UnsafeMutablePointer(bitPattern: onEditor(library) { $0.promptAddress }) }, wchar_t(Self.literal.value))
    for function in editorFunctions { ce_editor_add_function(library, function.name, function.note, function.body) }
  }

  /// Binds this shell's keys. After the user's file: `bind -v` in it unbinds everything.
  func bindKeys() {
    let isVi = ce_editor_is_vi(library)
    for (key, function) in commonKeys + [(Key.wordRight.character, isVi ? "vi-next-word" : "em-next-word")] {
      bind(key, function, with: ce_editor_bind)
      if isVi { bind(key, function, with: ce_editor_bind_command_mode) }
    }
    for (key, function) in typingKeys { bind(key, function, with: ce_editor_bind) }
    if isVi {
      bind("v", "dateline-edit", with: ce_editor_bind_command_mode)
    } else {
      bind("^X^E", "dateline-edit", with: ce_editor_bind)
    }
  }

  private func bind(
    _ key: String, _ function: String, with bind: (OpaquePointer, UnsafePointer<wchar_t>, UnsafePointer<wchar_t>) -> Int32
  ) {
    _ = bind(library, wide(key), wide(function))
  }
}

/// Keys of both of vi's modes and of Emacs. Enter arrives as ^J and Ctrl-J as ^M, because the terminal swaps them.
private let commonKeys: [(String, String)] = [
  ("^J", "dateline-enter"), ("^M", "dateline-enter"),
  (Key.newline.character, "dateline-newline"),
  (Key.paste.character, "dateline-paste"),
  (Key.prefill.character, "dateline-prefill"),
  (Key.accept.character, "ed-newline"),
  (Key.up.character, "dateline-up"), (Key.down.character, "dateline-down"),
  (Key.older.character, "ed-prev-history"), (Key.newer.character, "ed-next-history"),
  (Key.right.character, "ed-next-char"), (Key.left.character, "ed-prev-char"),
  (Key.home.character, "ed-move-to-beg"), (Key.end.character, "dateline-end"),
  (Key.delete.character, "ed-delete-next-char"),
  (Key.wordLeft.character, "ed-prev-word"),
]

/// Keys of Emacs and of vi's insert mode.
private let typingKeys: [(String, String)] = [
  ("^I", "dateline-complete"), (Key.backTab.character, "dateline-complete-back"),
  ("^R", "dateline-search"), ("^S", "dateline-search"),
]

/// A function that keys can be bound to.
private struct EditorFunction {
  let name: UnsafePointer<wchar_t>
  let note: UnsafePointer<wchar_t>
  let body: ce_key_function

  init(_ name: String, _ note: String, _ body: @escaping ce_key_function) {
    self.name = permanentWide(name)
    self.note = permanentWide(note)
    self.body = body
  }
}

@MainActor
private let editorFunctions = [
  EditorFunction("dateline-enter", "End the entry, or begin its next line") { library, _ in onEditor(library) { $0.enter() } },
  EditorFunction("dateline-newline", "Begin the next line of the entry") { library, _ in onEditor(library) { $0.insert("\n") } },
  EditorFunction("dateline-paste", "Insert what was pasted") { library, _ in onEditor(library) { $0.paste() } },
  EditorFunction("dateline-prefill", "Insert what was prepared") { library, _ in onEditor(library) { $0.insert($0.prefilled) } },
  EditorFunction("dateline-up", "The line above, or the entry before") { library, _ in onEditor(library) { $0.moveUp() } },
  EditorFunction("dateline-down", "The line below, or the entry after") { library, _ in onEditor(library) { $0.moveDown() } },
  EditorFunction("dateline-complete", "Complete the word, or take the next item") { library, _ in
    onEditor(library) { $0.complete(.forwards) }
  },
  EditorFunction("dateline-complete-back", "Take the item before") { library, _ in onEditor(library) { $0.complete(.backwards) } },
  EditorFunction("dateline-end", "To the end of the entry") { library, _ in onEditor(library) { $0.moveToEnd() } },
  EditorFunction("dateline-search", "Search what was entered") { library, _ in onEditor(library) { $0.search() } },
  EditorFunction("dateline-edit", "Open the entry in $EDITOR") { library, _ in onEditor(library) { $0.editEntry() } },
]

/// Calls `body` with the editor that owns `library`. Callbacks of C have no actor, but libedit makes them on the thread that
/// called it, the main one; pointers cross into the actor as numbers.
private func onEditor<Value: Sendable>(_ library: OpaquePointer?, _ body: @MainActor (LineEditor) -> Value) -> Value {
  let owner = UInt(bitPattern: ce_editor_owner(library))
  return MainActor.assumeIsolated {
    guard let pointer = UnsafeRawPointer(bitPattern: owner) else { preconditionFailure("libedit lost the editor's address") }
    return body(Unmanaged<LineEditor>.fromOpaque(pointer).takeUnretainedValue())
  }
}
