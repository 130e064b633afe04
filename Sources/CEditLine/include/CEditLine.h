/// libedit's wide interface with one typed function for each variadic operation, the signals of an interactive
/// program as a pipe, and the few names of the C library that Swift does not see.
///
/// Everything but `ce_signals_wake` and `ce_width` belongs to the main thread: libedit knows one editor on one thread.
#ifndef C_EDIT_LINE_H
#define C_EDIT_LINE_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>
#include <wchar.h>

// MARK: The editor

/// Writes the prompt; the text stays the caller's.
typedef wchar_t *(*ce_prompt_function)(EditLine *);
/// Carries out a key and says what the editor does next (`CC_NORM`, `CC_REFRESH` and so on).
typedef unsigned char (*ce_key_function)(EditLine *, wint_t);

/// An editor over the standard streams that leaves signals alone; NULL when memory or the terminal fails.
EditLine *ce_editor_open(const char *program);
/// Ends the editor without throwing away what was typed ahead for the program that comes next.
void ce_editor_close(EditLine *);
/// Hands `owner` back from `ce_editor_owner` in every callback.
int ce_editor_set_owner(EditLine *, void *owner);
void *ce_editor_owner(EditLine *);
/// `literal` stands around the parts of the prompt that take no room.
int ce_editor_set_prompt(EditLine *, ce_prompt_function, wchar_t literal);
/// Reads each key with `read`, which answers 1, 0 at the end of input, or -1 with errno.
int ce_editor_set_reader(EditLine *, el_rfunc_t read);
/// `name` and `note` must outlive the editor.
int ce_editor_add_function(EditLine *, const wchar_t *name, const wchar_t *note, ce_key_function);
int ce_editor_set_history(EditLine *, HistoryW *);
int ce_editor_use_emacs_keys(EditLine *);
bool ce_editor_is_vi(EditLine *);
int ce_editor_bind(EditLine *, const wchar_t *key, const wchar_t *function);
/// Binds in the second keymap: vi's command mode.
int ce_editor_bind_command_mode(EditLine *, const wchar_t *key, const wchar_t *function);
/// Forgets what is on the screen and draws prompt and text at the cursor.
int ce_editor_redraw(EditLine *);
int ce_editor_raw(EditLine *);
int ce_editor_cooked(EditLine *);
/// One entry: its count of characters, 0 at the end of input, -1 with errno.
int ce_editor_read(EditLine *, const wchar_t **text);

// MARK: What was entered before

/// Keeps the last `size` entries, none by default.
int ce_history_set_size(HistoryW *, int size);
int ce_history_enter(HistoryW *, const wchar_t *text);

// MARK: Signals

/// What `ce_signals_next` answers beside the numbers of signals.
enum { CE_NOTHING = 0, CE_WOKEN = 255 };

/// Turns INT, QUIT, TERM, HUP, TSTP, CONT, WINCH and CHLD into bytes of a pipe, ignores PIPE, and restores the
/// terminal before a crash ends the program. Answers -1 with errno when that fails.
int ce_signals_open(void);
/// The reading end of the pipe, for poll.
int ce_signals_descriptor(void);
/// The next signal's number, or CE_NOTHING. Never waits.
int ce_signals_next(void);
/// Makes `ce_signals_next` answer CE_WOKEN. Any thread may call it.
void ce_signals_wake(void);
/// Stops the program until somebody continues it; comes back at once when nobody could.
void ce_signals_stop_here(void);
/// Gives `signal` its first meaning and raises it: the program ends by it.
void ce_signals_die_of(int signal);

// MARK: The terminal and the C library

/// Takes characters as the environment says, or else as UTF-8. Numbers stay as in C.
void ce_locale_open(void);
/// Remembers the modes of the terminal, to be restored when the program ends in whatever way.
void ce_terminal_remember(void);
/// Keys are neither echoed nor edited by the terminal, so that what is typed during a run waits as it was typed.
void ce_terminal_quiet(void);
/// Whether `ce_terminal_quiet` was called since the modes were restored.
bool ce_terminal_is_quiet(void);
/// The remembered modes.
void ce_terminal_loud(void);
/// The remembered modes, and no bracketed paste. Safe in a signal handler.
void ce_terminal_restore(void);
/// Asks the terminal to mark pastes, or to stop that.
void ce_terminal_mark_pastes(bool on);
/// Columns that a character takes; negative when it cannot be shown.
int ce_width(wchar_t);
/// Bytes that wait to be read on `descriptor`.
int ce_waiting(int descriptor);
/// A file without a name, open for reading and writing and closed in children; -1 with errno.
int ce_nameless_file(void);
/// Creates the file that `name` describes (the library fills in its last six letters, each a capital X), for its owner only; -1 with errno.
int ce_temporary_file(char *name);
char **ce_environment(void);
FILE *ce_standard_output(void);

#endif
