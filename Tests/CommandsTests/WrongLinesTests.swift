import Diagnosis
import Testing

@Suite("wrong lines")
struct WrongLinesTests {
  @Test(
    "each names its place and offers a line that runs", .enabled(if: !CaseFile.isUpdating),
    arguments: try CaseFile.cases("wrong-lines.case"))
  func offer(_ example: CaseFile.Case) throws {
    var transcript = Transcript(example.start)
    _ = transcript.run(example.typed)
    let failure = try #require(transcript.failures.last, "no failure")
    #expect(failure.range != nil)
    let offer = try #require(failure.offer)
    #expect(example.expected.contains("^") && example.expected.contains("try: "))
    var again = Transcript(example.start)
    let answer = again.run(offer)
    #expect(again.failures.isEmpty, "`\(offer)` fails: \(answer)")
  }
}
