import Shell
import Testing

@Suite("keys from bytes")
struct KeyDecoderTests {
  private func decode(_ bytes: [UInt8]) -> (result: KeyDecoder.Result, left: [UInt8]) {
    var rest = bytes.dropFirst()
    let result = KeyDecoder.decode(bytes[0], next: { rest.popFirst() }, unread: { rest = [$0] + rest })
    return (result, Array(rest))
  }

  @Test("characters of every length", arguments: ["a", "é", "本", "👩", "\r", "\u{7F}"] as [Unicode.Scalar])
  func characters(scalar: Unicode.Scalar) {
    let (result, left) = decode(Array(String(scalar).utf8) + [65])
    #expect(result == .character(scalar))
    #expect(left == [65])
  }

  @Test(
    "sequences", arguments: [("[A", Key.up), ("OD", .left), ("[3~", .delete), ("[1;5C", .wordRight), ("[200~", .paste), ("\r", .newline)])
  func sequences(sequence: String, key: Key) {
    let (result, left) = decode([0x1B] + Array(sequence.utf8) + [65])
    #expect(result == .key(key))
    #expect(left == [65])
  }

  @Test("Escape alone, and before another key, is Escape")
  func escape() {
    #expect(decode([0x1B]).result == .character("\u{1B}"))
    #expect(decode([0x1B, 98]).result == .character("\u{1B}"))
    #expect(decode([0x1B, 98]).left == [98])
    #expect(decode([0x1B, 91]).left == [91])
  }

  @Test(
    "what is unknown or broken types nothing",
    arguments: [[0x1B, 91, 57, 57, 126], [0xFF], [0xE6, 0x97], [0xC3], [0xC0, 0x80], [0x80], [0xC2, 0x85]])
  func nothing(bytes: [UInt8]) {
    #expect(decode(bytes).result == .nothing)
  }

  @Test("every two bytes end without a trap")
  func everyPair() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max { #expect(decode([first, second]).left.count <= 1) }
    }
  }
}
