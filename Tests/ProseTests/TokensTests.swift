import Prose
import Testing

/// The tokens of a text with a middle dot between them.
private func cut(_ bytes: [UInt8]) -> String {
  var ranges: [Range<Int>] = []
  tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &ranges)
  return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "·")
}

@Suite struct TokensTests {
  @Test(
    "words are cut as in English treebanks",
    arguments: [
      ("I don't, can't and won't.", "I·do·n't·,·ca·n't·and·wo·n't·."),
      ("don´t don’t DON'T cannot gonna", "do·n´t·do·n’t·DO·N'T·can·not·gon·na"),
      ("NATO's NATO´s NATO’s lawmakers' o'clock", "NATO·'s·NATO·´s·NATO·’s·lawmakers·'·o'clock"),
      ("the U.S. and U.S.-led forces", "the·U.S.·and·U.S.·-·led·forces"),
      ("500-strong, US-led, pro-Beijing co-founder", "500·-·strong·,·US·-·led·,·pro-Beijing·co-founder"),
      ("14-year-old 170-0 2020-01-03", "14·-·year·-·old·170-0·2020-01-03"),
      ("5,200 $3.5bn 58% £5m US$5 22:30 1/2", "5,200·$·3.5bn·58·%·£·5m·US$·5·22:30·1/2"),
      ("March 20,2026", "March·20·,·2026"),
      ("@POTUS #NATO a@b.org https://a.org/x?y=1. www.b.com, A&M", "@POTUS·#NATO·a@b.org·https://a.org/x?y=1·.·www.b.com·,·A&M"),
      ("Fort Bragg, N.C., has", "Fort·Bragg·,·N.C.·,·has"),
      ("On Jan. 6 Gen. Vance met J.K. Smith", "On·Jan.·6·Gen.·Vance·met·J.K.·Smith"),
      ("He sat. It was plan B.", "He·sat·.·It·was·plan·B·."),
      ("He said: “No!” (yes) [sic] «oui»", "He·said·:·“·No·!·”·(·yes·)·[·sic·]·«·oui·»"),
      ("``so'' -- well… wait... a—b", "``·so·''·--·well·…·wait·...·a·—·b"),
      ("the '90s, 'em and 'quoted words'", "the·'90s·,·'em·and·'·quoted·words·'"),
      ("Titanic 's \"Titanic\"'s", "Titanic·'s·\"·Titanic·\"·'s"),
      ("Daesh (ISIS)* CDU/CSU", "Daesh·(·ISIS·)·*·CDU·/·CSU"),
      ("weeks.The U.S.The end", "weeks·.·The·U.S.·The·end"),
      ("-5 and -based", "-5·and·-·based"),
      ("北大西洋 条约。 Привет, мир", "北大西洋·条约·。·Привет·,·мир"),
      ("a\u{A0}b\u{2009}c\u{0}d\u{7}e\u{FEFF}f", "a·b·c·d·e·f"),
      ("", ""), (" \n\t", ""),
    ])
  func treebank(text: String, expected: String) {
    #expect(cut(Array(text.utf8)) == expected)
  }

  @Test func bytesThatAreNoTextAreOneTokenARun() {
    #expect(cut([0xFF, 0xFE, 0x20, 0x61, 0xC3, 0x28]) == "\u{FFFD}\u{FFFD}·a·\u{FFFD}·(")
    #expect(cut([0xE2, 0x80]) == String(decoding: [0xE2, 0x80] as [UInt8], as: UTF8.self))
  }

  /// Tokens come in order, overlap nowhere, hold no blank at their edges, and leave out blanks only.
  @Test func everyShortTextIsTiled() {
    let alphabet: [[UInt8]] = ["a", "B", "5", ".", "'", "-", " ", "@", "\"", "’"].map { Array($0.utf8) } + [[0xFF]]
    var texts: [[UInt8]] = [[]]
    for length in 0..<5 {
      let longest = texts.filter { _ in true }
      texts = longest.flatMap { text in alphabet.map { text + $0 } }
      for text in texts {
        if let fault = faultOfTiling(text) { Issue.record("\(text): \(fault)") }
      }
      if length == 3 { texts = texts.enumerated().filter { $0.offset % 5 == 0 }.map(\.element) }
    }
  }

  @Test(
    "long chains stay linear",
    arguments: [
      "a-", "a.", "a@", "'", "www.", "A.", "a'", "1,", "--", "U.S.", "é", "http://",
      "\u{301}",
    ])
  func longChains(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000).utf8)
    let time = ContinuousClock().measure { _ = faultOfTiling(text) }
    #expect(time < .seconds(10))
  }
}

private func faultOfTiling(_ text: [UInt8]) -> String? {
  var ranges: [Range<Int>] = []
  tokenRanges(of: 0..<text.count, in: text.span, into: &ranges)
  var end = 0
  for range in ranges {
    if range.isEmpty || range.lowerBound < end { return "bad token \(range) after \(end)" }
    for byte in text[end..<range.lowerBound] where byte > 0x20 && byte < 0x7F { return "letter \(byte) left out" }
    end = range.upperBound
  }
  return end > text.count ? "past the end" : nil
}
