#define _GNU_SOURCE
#include "CEditLine.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes;
static volatile bool is_remembered, marks_pastes, is_quiet;

extern char **environ;

void ce_locale_open(void) {
  setlocale(LC_CTYPE, "");
  if (strcasecmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

void ce_terminal_remember(void) {
  if (is_remembered || tcgetattr(STDIN_FILENO, &modes) != 0) return;
  is_remembered = true;
  atexit(ce_terminal_restore);
}

static void send(const char *text, size_t count) {
  ssize_t written = write(STDOUT_FILENO, text, count);
  (void)written;
}

void ce_terminal_mark_pastes(bool on) {
  if (on == marks_pastes) return;
  marks_pastes = on;
  send(on ? "\033[?2004h" : "\033[?2004l", 8);
}

static bool owns_terminal(void) { return is_remembered && tcgetpgrp(STDIN_FILENO) == getpgrp(); }

void ce_terminal_quiet(void) {
  if (!owns_terminal()) return;
  struct termios quiet = modes;
  quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  quiet.c_cc[VMIN] = 1;
  quiet.c_cc[VTIME] = 0;
  is_quiet = tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet) == 0;
}

bool ce_terminal_is_quiet(void) { return is_quiet; }

void ce_terminal_loud(void) {
  is_quiet = false;
  if (owns_terminal()) tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

void ce_terminal_restore(void) {
  int kept = errno;
  ce_terminal_mark_pastes(false);
  ce_terminal_loud();
  errno = kept;
}

int ce_width(wchar_t character) { return wcwidth(character); }

int ce_waiting(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}

int ce_nameless_file(void) { return memfd_create("dateline", MFD_CLOEXEC); }

int ce_temporary_file(char *name) { return mkostemp(name, O_CLOEXEC); }

char **ce_environment(void) { return environ; }

FILE *ce_standard_output(void) { return stdout; }
