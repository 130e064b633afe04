import Commands
import Engine
import Testing

@Suite("the examples in help")
struct HelpExamplesTests {
  /// What the examples of a verb stand on: every one begins over the mission corpus, with what the lesson has kept by then.
  private static let start = ["load examples/mission", "let early = filter date < 2021", "find troops", "| count by doc"]

  @Test("each runs, in the order of its verb", arguments: standardCommands.forms.map(\.name))
  func examples(of verb: String) throws {
    let form = try #require(standardCommands.command(verb)).form
    var transcript = Transcript(Self.start)
    for example in form.examples {
      let answer = transcript.run(example.line)
      // Whether every row has a date is what the example asks, and the mission's pages say no.
      let isAnswer = example.line == "expect no date is unknown"
      #expect(transcript.failures.isEmpty || isAnswer, "`\(example.line)` fails: \(answer)")
      #expect(!answer.isEmpty, "`\(example.line)` says nothing")
    }
  }

  @Test("each verb has two examples or stands alone, and says what it is", arguments: standardCommands.forms.map(\.name))
  func form(of verb: String) throws {
    let form = try #require(standardCommands.command(verb)).form
    #expect(!form.examples.isEmpty && !form.summary.isEmpty && form.usage.contains(verb))
  }

  @Test("help knows every verb and every topic", arguments: standardCommands.forms.map(\.name) + standardCommands.topics)
  func help(on word: String) {
    var transcript = Transcript()
    let answer = transcript.run("help \(word)")
    #expect(transcript.failures.isEmpty && answer.count > 40)
  }
}
