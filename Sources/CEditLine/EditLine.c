#include "CEditLine.h"
#include <errno.h>

EditLine *ce_editor_open(const char *program) {
  EditLine *editor = el_init(program, stdin, stdout, stderr);
  if (editor) el_wset(editor, EL_SIGNAL, 0);
  return editor;
}

/// `el_end` flushes the input queue unless editing is switched off first.
void ce_editor_close(EditLine *editor) {
  el_wset(editor, EL_PREP_TERM, 0);
  el_wset(editor, EL_EDITMODE, 0);
  el_end(editor);
  ce_terminal_restore();
}

int ce_editor_set_owner(EditLine *editor, void *owner) { return el_wset(editor, EL_CLIENTDATA, owner); }

void *ce_editor_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}

int ce_editor_set_prompt(EditLine *editor, ce_prompt_function prompt, wchar_t literal) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, (int)literal);
}

int ce_editor_set_reader(EditLine *editor, el_rfunc_t read) { return el_wset(editor, EL_GETCFN, read); }

int ce_editor_add_function(EditLine *editor, const wchar_t *name, const wchar_t *note, ce_key_function function) {
  return el_wset(editor, EL_ADDFN, name, note, function);
}

int ce_editor_set_history(EditLine *editor, HistoryW *history) { return el_wset(editor, EL_HIST, history_w, history); }

int ce_editor_use_emacs_keys(EditLine *editor) { return el_wset(editor, EL_EDITOR, L"emacs"); }

bool ce_editor_is_vi(EditLine *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor, EL_EDITOR, &name) == 0 && name && wcscmp(name, L"vi") == 0;
}

int ce_editor_bind(EditLine *editor, const wchar_t *key, const wchar_t *function) {
  return el_wset(editor, EL_BIND, key, function, NULL);
}

int ce_editor_bind_command_mode(EditLine *editor, const wchar_t *key, const wchar_t *function) {
  return el_wset(editor, EL_BIND, L"-a", key, function, NULL);
}

int ce_editor_redraw(EditLine *editor) { return el_wset(editor, EL_REFRESH); }

int ce_editor_raw(EditLine *editor) { return el_wset(editor, EL_PREP_TERM, 1); }

int ce_editor_cooked(EditLine *editor) { return el_wset(editor, EL_PREP_TERM, 0); }

int ce_editor_read(EditLine *editor, const wchar_t **text) {
  int count = 0;
  errno = 0;
  *text = el_wgets(editor, &count);
  if (*text) return count;
  return count == 0 ? 0 : -1;
}

int ce_history_set_size(HistoryW *history, int size) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, size);
}

int ce_history_enter(HistoryW *history, const wchar_t *text) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, text);
}
