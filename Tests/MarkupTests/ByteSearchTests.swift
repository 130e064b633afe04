import Markup
import Testing

@Suite("search for bytes")
struct ByteSearchTests {
  @Test("finds the first of two bytes wherever it stands", arguments: 0..<40)
  func first(count: Int) {
    var text = [UInt8](repeating: 0x61, count: 48)
    #expect(firstPlace(of: 0x0A, or: 0x0D, in: 3..<3 + count, of: text.span) == 3 + count)
    for place in 0..<count {
      for byte: UInt8 in [0x0A, 0x0D] {
        text[3 + place] = byte
        text[3 + count] = 0x0A
        #expect(firstPlace(of: 0x0A, or: 0x0D, in: 3..<3 + count, of: text.span) == 3 + place)
        text[3 + place] = 0x61
      }
    }
  }

  @Test("finds the first byte beyond ASCII wherever it stands", arguments: 0..<40)
  func wide(count: Int) {
    var text = [UInt8](repeating: 0x7F, count: 48)
    #expect(firstWide(in: 3..<3 + count, of: text.span) == 3 + count)
    for place in 0..<count {
      text[3 + place] = 0x80
      #expect(firstWide(in: 3..<3 + count, of: text.span) == 3 + place)
      text[3 + place] = 0x7F
    }
  }
}
