import Glibc
import Testing
import Trials

private let shell = ShellUnderTest.current

/// However the shell ends, the terminal is as it was.
@Suite("the end at a terminal", .serialized)
struct TerminalEndTests {
  @Test("Ctrl-D and the command end it with 0")
  func quitting() throws {
    for keys in ["\u{4}", shell.quit + "\r"] {
      let terminal = try shell.start()
      terminal.type(keys)
      #expect(terminal.end() == .code(0))
      #expect(terminal.isCooked)
      #expect(!terminal.marksPastes)
    }
  }

  @Test("a signal ends it by that signal, at the prompt and during a run", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func signals(number: Int32) throws {
    for entry in ["half an entry", shell.long.entry + "\r"] {
      let terminal = try shell.start()
      terminal.type(entry)
      terminal.rest(milliseconds: 300)
      terminal.signal(number)
      #expect(terminal.end() == .signal(number))
      #expect(terminal.isCooked)
      #expect(!terminal.marksPastes)
    }
  }

  @Test("a crash leaves the terminal cooked", arguments: [SIGSEGV, SIGILL, SIGABRT])
  func crash(number: Int32) throws {
    let terminal = try shell.start()
    terminal.type("half an entry")
    terminal.rest(milliseconds: 100)
    terminal.signal(number)
    #expect(terminal.end() == .signal(number))
    #expect(terminal.isCooked)
    #expect(!terminal.marksPastes)
  }

  @Test("what was typed ahead is left to the program that comes next")
  func typeAhead() throws {
    let terminal = try shell.startBash()
    terminal.type(shell.command + "\r")
    #expect(terminal.stands(shell.prompt))
    terminal.type(shell.quit + "\recho next $((40+2))\r")
    #expect(terminal.shows("next 42"))
    #expect(terminal.stands("bash%"))
  }
}
