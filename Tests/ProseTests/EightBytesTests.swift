import Prose
import Testing

@Suite("eight bytes at once")
struct EightBytesTests {
  /// Every byte, in an order that puts unlike ones side by side.
  private static let text = (0..<256).map { UInt8(truncatingIfNeeded: $0 &* 37) }

  @Test("answer for each byte as one byte would")
  func answers() {
    for place in 0...Self.text.count - 8 {
      let bytes = EightBytes(at: place, of: Self.text.span)
      for offset in 0..<8 {
        let byte = Self.text[place + offset]
        let mark: UInt64 = 0x80 << (8 * UInt64(offset))
        #expect((bytes.blanks & mark != 0) == (byte <= 0x20), "\(byte)")
        #expect((bytes.digits & mark != 0) == (0x30...0x39).contains(byte), "\(byte)")
        #expect((bytes.letters & mark != 0) == (0x61...0x7A).contains(byte | 0x20), "\(byte)")
      }
      #expect(EightBytes.count(of: bytes.wide) == Self.text[place..<place + 8].count { $0 >= 0x80 })
    }
  }

  @Test("are shown as they are where no sign is beyond ASCII or a control character, and no blank follows a blank")
  func singleSpaced() {
    let signs: [UInt8] = [0x41, 0x20, 0x09, 0xC3]
    for code in 0..<65_536 {
      let text = (0..<8).map { signs[code >> ($0 * 2) & 3] }
      let isPlain = !text.contains { $0 != 0x41 && $0 != 0x20 } && !zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
      #expect(EightBytes(at: 0, of: text.span).areSingleSpaced == isPlain)
    }
    for byte in UInt8.min...UInt8.max {
      #expect(EightBytes(at: 0, of: [byte, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41].span).areSingleSpaced == (0x20..<0x80).contains(byte))
    }
  }

  @Test("are blanks behind the end")
  func few() {
    for place in 240..<256 {
      for end in place + 1...256 {
        let bytes = EightBytes(at: place, of: Self.text.span, before: end)
        let expected = (place..<place + 8).map { $0 < end ? Self.text[$0] : 0x20 }
        #expect(expected.reversed().reduce(0) { $0 << 8 | UInt64($1) } == bytes.bits, "\(place)..<\(end)")
      }
    }
  }
}
