import Prose
import Testing

@Suite struct SentencesTests {
  @Test(
    "sentences end where readers stop",
    arguments: [
      "⟦NATO has roughly 500 soldiers in Iraq.⟧ ⟦Slovakia has removed seven.⟧",
      "⟦Gen. Jonathan Vance met Mr. Smith and Lt. Col. Jones.⟧ ⟦They spoke.⟧",
      "⟦On Jan. 6 troops left Fort Bragg, N.C., for Kuwait.⟧ ⟦Others stayed.⟧",
      "⟦The U.S. President spoke in the U.S. Congress.⟧ ⟦He came home.⟧",
      "⟦They travelled to the U.S.⟧ ⟦The visit was short.⟧",
      "⟦“We will stay,” he said.⟧ ⟦“As long as we are welcome.”⟧ ⟦It ended.⟧",
      "⟦He called it “paramount.”⟧ ⟦She agreed (in part.)⟧ ⟦So did they.⟧",
      "⟦\"Why now?\" he asked.⟧ ⟦\"Is it over?\" Ms. Smith asked.⟧ ⟦Nobody knew!⟧",
      "⟦It cost 3.5 million, or 2.1 percent.⟧ ⟦500 people came.⟧",
      "⟦It will take weeks.⟧⟦The plan is ready.⟧ ⟦See Booking.Com and a.b@c.org for more.⟧",
      "⟦Read www.example.org/a.B and https://example.com/x.Html today.⟧ ⟦Done.⟧",
      "⟦Apple Inc. said it was ready, etc. and so on.⟧ ⟦The end...⟧ ⟦Or not.⟧",
      "⟦It bought Example Corp.⟧ ⟦Terms were kept secret.⟧ ⟦Example Inc. Chief Executive Ann Lee left.⟧",
      "⟦He waited ... and waited.⟧ ⟦No. 5 came at 5 p.m. Monday.⟧ ⟦No.⟧ ⟦Yes.⟧",
      "⟦hard wrapped\ntext goes on.⟧ ⟦It ends⟧\n\n⟦here without a stop⟧",
      "⟦iPhone sales fell.⟧ ⟦iPhone makers wept.⟧",
      "⟦Smoke over Baghdad⟧ ⟦Photo: A. Name⟧",
      "⟦1. First point.⟧ ⟦2. Second point.⟧",
      "⟦He was praised. \"⟧ ⟦Then he left.⟧".replacing("⟦He", with: "⟦\" He"),
      "⟦这是第一句。⟧⟦这是第二句！⟧",
      "⟦Claim.[12]⟧ ⟦Another one.*⟧ ⟦Last⟧",
      "⟦J. K. Rowling met George W. Bush.⟧",
      "",
      " \n ",
    ])
  func ends(text: String) {
    let marked = Marked(text)
    var ranges: [Range<Int>] = []
    sentenceRanges(of: 0..<marked.bytes.count, in: marked.bytes.span, into: &ranges)
    #expect(ranges.map(marked.text) == marked.spans.map(marked.text))
  }

  /// Sentences come in order, overlap nowhere and leave out blanks only.
  @Test func everyShortTextIsTiled() {
    let alphabet: [[UInt8]] = ["a", "B", "5", ".", "?", " ", "\n", "\"", ")", ":", "”"].map { Array($0.utf8) } + [[0xFF]]
    var texts: [[UInt8]] = [[]]
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + $0 } }
      for text in texts {
        if let fault = faultOfTiling(text) { Issue.record("\(text): \(fault)") }
      }
    }
  }

  @Test(
    "long chains stay linear",
    arguments: [
      "a.", ". ", "? \"", "A. ", "\n", "((", "a.\"", "http://", ": ", "a B. ", "…",
      "\"A", ".A",
    ])
  func longChains(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000).utf8)
    let time = ContinuousClock().measure { _ = faultOfTiling(text) }
    #expect(time < .seconds(10))
  }
}

private func faultOfTiling(_ text: [UInt8]) -> String? {
  var ranges: [Range<Int>] = []
  sentenceRanges(of: 0..<text.count, in: text.span, into: &ranges)
  var end = 0
  for range in ranges {
    if range.isEmpty || range.lowerBound < end { return "bad sentence \(range) after \(end)" }
    for byte in text[end..<range.lowerBound] where byte > 0x20 && byte < 0x7F { return "letter \(byte) left out" }
    end = range.upperBound
  }
  return end > text.count || text[end...].contains { $0 > 0x20 && $0 < 0x7F } ? "the end is missing" : nil
}
