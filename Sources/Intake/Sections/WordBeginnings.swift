import Prose

/// The first three letters of words as one bit each, which may take a word for another but never misses one.
///
/// For the question whether a word is worth reading at all; 16 kB, of which English uses little.
struct WordBeginnings: Sendable {
  /// The third letters behind each two.
  private var thirds = [UInt64](repeating: 0, count: 1 << 11)

  /// Adds a word in small letters, however it may be written with apostrophes inside; the first letter must be an ASCII one.
  mutating func insert(_ word: some Collection<UInt8>) {
    let letters = Array(word.prefix(3))
    precondition(letters.first.map(Self.isLetter) ?? false, "only words that begin with an ASCII letter are asked for")
    let apostrophe = UInt8(ascii: "'")
    let ends = (0..<0x80).filter { !Self.isLetter($0 | 0x20) }
    guard letters.count > 1 else { return insert(letters[0], ends, Array(0..<0x80)) }
    insert(letters[0], [letters[1]], letters.count > 2 ? [letters[2], apostrophe] : ends)
    insert(letters[0], [apostrophe], [letters[1]])
  }

  private mutating func insert(_ first: UInt8, _ second: [UInt8], _ third: [UInt8]) {
    for second in second where second < 0x80 {
      for third in third where third < 0x80 {
        let bytes = UInt64(first) | UInt64(second) << 8 | UInt64(third) << 16
        thirds[Self.place(bytes)] |= 1 << Self.code(bytes >> 16)
      }
    }
  }

  /// Whether a word may have been added that begins with `bytes`, an ASCII letter first; yes where one of the next two is beyond ASCII.
  @inline(__always)
  func mayContain(_ bytes: EightBytes) -> Bool {
    bytes.bits & 0x80_8000 != 0 || thirds[Self.place(bytes.bits)] >> Self.code(bytes.bits >> 16) & 1 == 1
  }

  /// Where the third letters stand of words that begin with the first two of `bytes`.
  @inline(__always)
  private static func place(_ bytes: UInt64) -> Int { Int(truncatingIfNeeded: (bytes & 0x1F) << 6 | code(bytes >> 8)) }

  /// Six bits of the lowest byte: capitals are as small letters, and no letter is as another sign.
  @inline(__always)
  private static func code(_ bytes: UInt64) -> UInt64 { bytes & 0x1F | bytes >> 1 & 0x20 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
