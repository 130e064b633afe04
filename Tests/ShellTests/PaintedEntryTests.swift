import Shell
import Testing

@Suite("painted entry")
struct PaintedEntryTests {
  private func sequence(_ text: String, parts: [(Range<Int>, Accent)]?, cursor: Int, columns: Int = 10, rows: Int = 5) -> String? {
    PaintedEntry(prompt: "> ", text: text, parts: parts, cursor: cursor).sequence(columns: columns, rows: rows)?
      .replacing("\u{1B}", with: "␛").replacing("\r", with: "←")
  }

  @Test("parts get their colour, and the cursor comes back")
  func colours() {
    #expect(sequence("é abc", parts: [(3..<6, .verb)], cursor: 5) == "␛7←␛[2Cé ␛[1;34mabc␛[m␛[m␛8")
    #expect(sequence("ab", parts: [(0..<1, .verb), (1..<2, .sign)], cursor: 0) == "␛7←␛[2C␛[1;34ma␛[m␛[1mb␛[m␛[m␛8")
  }

  @Test("rows are followed where the terminal wraps them, and where the text ends them")
  func rows() {
    #expect(sequence("a\nb", parts: [], cursor: 3) == "␛7←␛[1A␛[2Ca←␛[Bb␛[m␛8")
    #expect(sequence("abcdefghi", parts: [], cursor: 9) == "␛7←␛[1A␛[2Cabcdefgh←␛[Bi␛[m␛8")
    #expect(sequence("abcdefg日", parts: [], cursor: 0) == "␛7←␛[2Cabcdefg←␛[B日␛[m␛8")
  }

  @Test("nothing is painted without colours, but for marks that libedit loses")
  func marks() {
    #expect(sequence("abc", parts: nil, cursor: 0) == nil)
    #expect(sequence("e\u{301}", parts: nil, cursor: 2) == "␛7←␛[2Ce\u{301}␛[m␛8")
  }

  @Test("nothing is painted that does not fit, or that libedit spells out")
  func unpainted() {
    #expect(sequence("a\nb\nc\nd\ne\nf", parts: [], cursor: 0) == nil)
    #expect(sequence("a\u{1}b", parts: [], cursor: 0) == nil)
    #expect(sequence("ab", parts: [(1..<9, .verb), (50..<60, .sign)], cursor: 0) != nil)
  }
}
