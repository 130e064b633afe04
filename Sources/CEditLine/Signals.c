#define _GNU_SOURCE
#include "CEditLine.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int heard[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { heard_count = sizeof heard / sizeof *heard, crash_count = sizeof crashes / sizeof *crashes };

static int ends[2] = {-1, -1};
static struct sigaction before_crash[crash_count];

static void pass_on(unsigned char byte) {
  int kept = errno;
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = kept;
}

static void hear(int signal) { pass_on((unsigned char)signal); }

/// Restores the terminal, then lets whoever handled the crash before have it: the instruction faults again.
static void crash(int signal) {
  ce_terminal_restore();
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i] == signal) sigaction(signal, &before_crash[i], NULL);
  }
  raise(signal);
}

static int handle(int signal, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  return sigaction(signal, &action, before);
}

int ce_signals_open(void) {
  if (ends[0] >= 0) return 0;
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK)) return -1;
  for (int i = 0; i < heard_count; i++) {
    if (handle(heard[i], hear, SA_RESTART, NULL)) return -1;
  }
  for (int i = 0; i < crash_count; i++) {
    if (handle(crashes[i], crash, SA_ONSTACK, &before_crash[i])) return -1;
  }
  return handle(SIGPIPE, SIG_IGN, 0, NULL);
}

int ce_signals_descriptor(void) { return ends[0]; }

int ce_signals_next(void) {
  unsigned char byte;
  return ends[0] >= 0 && read(ends[0], &byte, 1) == 1 ? byte : CE_NOTHING;
}

void ce_signals_wake(void) { pass_on(CE_WOKEN); }

void ce_signals_stop_here(void) {
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  handle(SIGTSTP, hear, SA_RESTART, NULL);
}

void ce_signals_die_of(int number) {
  sigset_t one;
  signal(number, SIG_DFL);
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
  _exit(128 + number);
}
