import Shell
import Testing

@Suite("progress")
struct ProgressLineTests {
  @Test(
    "share and time left",
    arguments: [
      (0, 100, 1.0, "loading 0 of 100, 0 %"), (50, 100, 3.0, "loading 50 of 100, 50 %, about 3 s left"),
      (10, 100, 10.0, "loading 10 of 100, 10 %, about 1 min 30 s left"),
      (100, 100, 1.0, "loading 100 of 100, 100 %, about 0 s left"), (500, 100, 1.0, "loading 500 of 100, 100 %, about 0 s left"),
      (2, 100, 300.0, "loading 2 of 100, 2 %, about 4 h 5 min left"),
      (-5, 100, 1.0, "loading 0 of 100, 0 %"), (7, 0, 2.0, "loading 7, 2 s"),
    ])
  func share(done: Int, total: Int, seconds: Double, text: String) {
    #expect(ProgressLine.text(RunProgress.State(label: "loading", done: done, total: total), seconds: seconds) == text)
  }

  @Test("what has no known end shows what was done, and since when")
  func unknownTotal() {
    #expect(ProgressLine.text(RunProgress.State(label: "reading", done: 0, total: nil), seconds: 0.6) == "reading, 1 s")
    #expect(ProgressLine.text(RunProgress.State(label: "reading", done: 12, total: nil), seconds: 61) == "reading 12, 1 min 1 s")
  }

  @Test("a choice goes before NO_COLOR, that before the kind of terminal")
  func colours() {
    #expect(Terminal.allowsColour(.auto, kind: "xterm", noColour: nil, isTerminal: true))
    #expect(Terminal.allowsColour(.auto, kind: "xterm", noColour: "", isTerminal: true))
    #expect(!Terminal.allowsColour(.auto, kind: "xterm", noColour: "1", isTerminal: true))
    #expect(!Terminal.allowsColour(.auto, kind: "dumb", noColour: nil, isTerminal: true))
    #expect(!Terminal.allowsColour(.auto, kind: "xterm", noColour: nil, isTerminal: false))
    #expect(Terminal.allowsColour(.always, kind: "dumb", noColour: "1", isTerminal: false))
    #expect(!Terminal.allowsColour(.never, kind: "xterm", noColour: nil, isTerminal: true))
  }
}
