import Glibc
import Testing
import Trials

private let shell = ShellUnderTest.current

/// The whole shell at a real terminal. One test after the other: each waits for its screen.
@Suite("at a terminal", .serialized)
struct TerminalTests {
  @Test("edits characters of every width in UTF-8, whatever the environment's characters", arguments: ["C.UTF-8", "C"])
  func editing(language: String) throws {
    let terminal = try shell.start(environment: ["LANG": language])
    let middle = shell.echo.entry.dropFirst()
    terminal.type("X" + middle)
    #expect(terminal.stands(shell.prompt + " X" + middle))
    terminal.type("\u{1B}[H\u{1B}[3~" + String(shell.echo.entry.prefix(1)))
    #expect(terminal.stands(shell.prompt + " " + shell.echo.entry))
    terminal.type("\r")
    #expect(terminal.shows(shell.echo.answer))
    #expect(terminal.stands(shell.prompt))
  }

  @Test("a combining mark stays on the screen")
  func combiningMarks() throws {
    let terminal = try shell.start()
    terminal.type("cafe\u{301} x\u{1}y")
    #expect(terminal.stands(shell.prompt + " ycafe\u{301} x"))
  }

  @Test("Tab completes a value, and shows one line on each of several, until the next key")
  func completion() throws {
    let terminal = try shell.start()
    terminal.type(shell.completion.typed + "\t")
    #expect(terminal.stands(shell.prompt + " " + shell.completion.completed))
    terminal.type("\u{15}" + shell.menu.typed + "\t")
    #expect(terminal.shows(shell.menu.row))
    terminal.type("x")
    #expect(terminal.waits { !$0.text.contains(shell.menu.row) })
    #expect(terminal.stands(shell.prompt + " " + shell.menu.typed + "x"))
  }

  @Test("Enter goes on while the entry is incomplete, and the whole is recalled")
  func severalLines() throws {
    let terminal = try shell.start()
    terminal.type(shell.lines.joined(separator: "\r"))
    #expect(terminal.stands(shell.lines[shell.lines.count - 1]))
    terminal.type("\r")
    #expect(terminal.stands(shell.prompt))
    let whole = shell.prompt + " " + shell.lines.joined(separator: "\n")
    terminal.type("\u{1B}[A")
    #expect(terminal.waits { $0.text.components(of: whole).count == 3 })
    #expect(terminal.stands(shell.lines[shell.lines.count - 1]))
  }

  @Test("vi's keys are there for who asks for them, and an empty entry is no trap for them")
  func viKeys() throws {
    let folder = try ScratchFolder()
    let terminal = try shell.start(environment: ["EDITRC": folder.write("bind -v\n", to: "editrc")])
    for keys in ["\u{1B}", "$ihello world", "\u{1B}", "0cwbye"] {
      terminal.type(keys)
      terminal.rest(milliseconds: 100)
    }
    #expect(terminal.stands(shell.prompt + " bye world"))
    terminal.type("\u{1B}[H\u{1B}[3~\u{1B}[F!")
    #expect(terminal.stands(shell.prompt + " ye world!"))
  }

  @Test("Alt-Enter begins a new line of a complete entry")
  func newline() throws {
    let terminal = try shell.start()
    terminal.type("a\u{1B}\rb")
    #expect(terminal.shows(shell.prompt + " a\nb"))
  }

  @Test("Ctrl-R finds what was entered, by letters of any width")
  func search() throws {
    let terminal = try shell.start()
    terminal.type(shell.echo.entry + "\r")
    #expect(terminal.shows(shell.echo.answer))
    #expect(terminal.stands(shell.prompt))
    terminal.type("\u{12}č")
    #expect(terminal.stands(shell.prompt + " " + shell.echo.entry))
    terminal.type("\u{7}")
    #expect(terminal.stands(shell.prompt))
    terminal.type("\u{12}本\r")
    #expect(terminal.waits { $0.text.components(of: shell.echo.answer).count == 3 })
  }

  @Test("a paste is text: no key in it, nothing runs, at the prompt and during a run")
  func paste() throws {
    let terminal = try shell.start()
    let pasted = "\u{1B}[200~" + shell.echo.entry + "\tx\u{7}\rsecond\r\u{1B}[201~"
    terminal.type(pasted)
    #expect(terminal.shows(shell.prompt + " " + shell.echo.entry + "  x\nsecond"))
    terminal.rest(milliseconds: 100)
    #expect(terminal.screen.cursorRowText == "second")
    terminal.type("\u{3}")
    #expect(terminal.stands(shell.prompt))
    terminal.type(shell.long.entry + "\r" + pasted)
    terminal.rest(milliseconds: 300)
    terminal.signal(SIGINT)
    #expect(terminal.shows(shell.long.cancelled))
    #expect(terminal.stands("second"))
    #expect(terminal.marksPastes)
  }

  @Test("Ctrl-C clears the entry and never ends the shell")
  func interruptedEntry() throws {
    let terminal = try shell.start()
    for _ in 0..<4 {
      terminal.type("abc")
      #expect(terminal.stands(shell.prompt + " abc"))
      terminal.type("\u{3}")
      #expect(terminal.stands(shell.prompt))
    }
    #expect(terminal.shows(shell.prompt + " abc^C"))
    #expect(terminal.end(seconds: 0.1) == nil)
  }

  @Test("Ctrl-C stops a run, and the prompt is there again")
  func interruptedRun() throws {
    let terminal = try shell.start()
    terminal.type(shell.long.entry + "\r")
    #expect(terminal.shows("Ctrl-C stops it"))
    terminal.type("\u{3}")
    #expect(terminal.shows(shell.long.cancelled))
    #expect(terminal.stands(shell.prompt))
    #expect(!terminal.screen.text.contains("Ctrl-C stops it"))
  }

  @Test("what is typed during a run is there afterwards")
  func typeAhead() throws {
    let terminal = try shell.start()
    terminal.type(shell.long.entry + "\r")
    terminal.rest(milliseconds: 100)
    terminal.type("ahead")
    terminal.rest(milliseconds: 100)
    terminal.signal(SIGINT)
    #expect(terminal.stands(shell.prompt + " ahead"))
  }

  @Test("another width draws the entry anew")
  func resize() throws {
    let terminal = try shell.start()
    let word = String(repeating: "y", count: 40)
    terminal.type(word)
    #expect(terminal.stands(shell.prompt + " " + word))
    terminal.resize(columns: 100, rows: 20)
    terminal.type(word.prefix(30) + "z")
    #expect(terminal.stands(shell.prompt + " " + word + word.prefix(30) + "z"))
    terminal.resize(columns: 3, rows: 2)
    terminal.resize(columns: 120, rows: 20)
    terminal.type("\u{3}")
    #expect(terminal.stands(shell.prompt))
    terminal.type("abc")
    #expect(terminal.stands(shell.prompt + " abc"))
  }

  @Test("long output goes through the pager; leaving it early is no error", arguments: [["q"], ["\u{3}", "q"], [" ", "q"]])
  func pager(keys: [String]) throws {
    let terminal = try shell.start()
    terminal.type(shell.pages.entry + "\r")
    #expect(terminal.shows(shell.pages.first))
    #expect(terminal.stands("space goes on, q goes back"))
    for key in keys {
      terminal.rest(milliseconds: 100)
      terminal.type(key)
    }
    #expect(terminal.stands(shell.prompt))
  }

  @Test("a line typed at the pager runs no program", arguments: ["!printf 'mis''taken'\r", "|$printf 'mis''taken'\r"])
  func typedAtPager(line: String) throws {
    let terminal = try shell.start()
    terminal.type(shell.pages.entry + "\r")
    #expect(terminal.stands("space goes on, q goes back"))
    terminal.type(line)
    terminal.rest(milliseconds: 300)
    #expect(!terminal.screen.text.contains("mistaken"))
    terminal.type("\rq")
    #expect(terminal.stands(shell.prompt))
  }

  @Test("without a pager, or with one that does not exist, everything is written", arguments: ["cat", "", "/nonexistent/pager"])
  func noPager(command: String) throws {
    let terminal = try shell.start(environment: ["PAGER": command])
    terminal.type(shell.pages.entry + "\r")
    #expect(terminal.shows(shell.pages.first))
    #expect(terminal.stands(shell.prompt))
  }

  @Test("Ctrl-X Ctrl-E opens the entry in $EDITOR, and what comes back does not run")
  func editor() throws {
    let terminal = try shell.start(environment: ["EDITOR": "sed -i s/b/BB/"])
    terminal.type("abc\u{18}\u{5}")
    #expect(terminal.stands(shell.prompt + " aBBc"))
  }

  @Test("no colours with NO_COLOR, and no cursor moves on a dumb terminal", arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func plain(environment: [String: String]) throws {
    let terminal = try shell.start(environment: environment)
    terminal.type(shell.echo.entry + "\r")
    #expect(terminal.shows(shell.echo.answer))
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(!text.contains("\u{1B}[1"))
    #expect(environment["TERM"] == nil || !text.contains("\u{1B}"))
  }

  @Test("Ctrl-Z gives the terminal back cooked, and fg goes on with the entry and with a run")
  func stopping() throws {
    let terminal = try shell.startBash()
    terminal.type(shell.command + "\r")
    #expect(terminal.stands(shell.prompt))
    terminal.type("half")
    #expect(terminal.stands(shell.prompt + " half"))
    terminal.type("\u{1A}")
    #expect(terminal.stands("bash%"))
    terminal.type("stty -a | grep -o ' icanon'; fg\r")
    #expect(terminal.shows("\n icanon"))
    #expect(terminal.stands(shell.prompt + " half"))
    terminal.type("\u{3}")
    #expect(terminal.stands(shell.prompt))
    terminal.type(shell.long.entry + "\r")
    terminal.rest(milliseconds: 200)
    terminal.type("\u{1A}")
    #expect(terminal.stands("bash%"))
    terminal.type("fg\r")
    terminal.rest(milliseconds: 200)
    terminal.type("\u{3}")
    #expect(terminal.shows(shell.long.cancelled))
    #expect(terminal.stands(shell.prompt))
  }
}
