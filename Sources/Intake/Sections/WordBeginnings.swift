import Prose

/// The first three letters of words as one bit each, so the first five, and so short words with the first letter behind them; it may take a word
/// for another but never misses one.
///
/// For the question whether a word is worth reading at all; 32 kB, of which English uses little.
struct WordBeginnings: Sendable {
  /// The first three letters, by their hashes.
  private var threes = [UInt64](repeating: 0, count: 1 << 11)
  /// The first five letters, of which only words are asked that have the first three.
  private var fives = WordBits()
  /// Words of up to four letters, each with the first letter of the word behind a blank.
  private var neighbours = WordBits()

  /// Adds the first word of `phrase`, in small letters; it may be written with apostrophes inside. Its first letter must be an ASCII one.
  mutating func insertFirstWord(of phrase: String) {
    let words = phrase.utf8.split(separator: 0x20, maxSplits: 1)
    let whole = Array(words[0])
    precondition(
      whole.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "'") || $0 >= 0x80 },
      "only a blank may end the first word of a phrase")
    let five = Self.firstFive(of: EightBytes(at: 0, of: whole.span, before: whole.count))
    fives.insert(Self.hash(five))
    let nextLetters = words.count > 1 ? Array(words[1].prefix(1)) : Array(0x61...0x7A)
    for letter in nextLetters { neighbours.insert(Self.hash(five, before: letter)) }
    let letters = whole.prefix(3)
    precondition(letters.first.map(\.isSmallASCIILetter) ?? false, "only words that begin with an ASCII letter are asked for")
    let apostrophe = UInt8(ascii: "'")
    let ends = (UInt8(0)..<0x80).filter { !$0.isASCIILetter }
    guard letters.count > 1 else { return insert(letters[0], ends, Array(0..<0x80)) }
    insert(letters[0], [letters[1]], letters.count > 2 ? [letters[2], apostrophe] : ends)
    insert(letters[0], [apostrophe], [letters[1]])
  }

  private mutating func insert(_ first: UInt8, _ second: [UInt8], _ third: [UInt8]) {
    for second in second where second < 0x80 {
      for third in third where third < 0x80 {
        let place = Self.hash(ofThree: UInt64(first) | UInt64(second) << 8 | UInt64(third) << 16) >> 47
        threes[Int(place >> 6)] |= 1 << (place & 63)
      }
    }
  }

  /// Whether a word may have been added that begins with `bytes`, an ASCII letter first; yes where one of the next two is beyond ASCII.
  @inline(__always)
  func mayContain(_ bytes: EightBytes) -> Bool {
    if bytes.bits & 0x80_8000 != 0 { return true }
    let place = Self.hash(ofThree: bytes.bits) >> 47
    return threes[Int(place >> 6)] >> (place & 63) & 1 == 1 && mayContainFive(bytes)
  }

  /// Whether a word may have been added with the first five letters and digits of `bytes`, or as many as the word has there; yes where one of
  /// these is beyond ASCII or an apostrophe, which may stand inside a word.
  @inline(__always)
  private func mayContainFive(_ bytes: EightBytes) -> Bool {
    if (bytes.wide | bytes.equal(to: UInt8(ascii: "'"))) & Self.fiveBytes != 0 { return true }
    let five = Self.firstFive(of: bytes)
    return fives.mayContain(Self.hash(five)) && mayStandBeside(five, bytes)
  }

  /// Whether the word behind the short word `five` may begin as in `bytes`; yes for other words, and where no blank and letter follow.
  @inline(__always)
  private func mayStandBeside(_ five: UInt64, _ bytes: EightBytes) -> Bool {
    let end = UInt64(UInt64.bitWidth - five.leadingZeroBitCount + 7) & ~7
    let letter = UInt8(truncatingIfNeeded: bytes.lower &>> (end &+ 8))
    guard end < 40, bytes.bits &>> end & 0xFF == 0x20, letter.isSmallASCIILetter else { return true }
    return neighbours.mayContain(Self.hash(five, before: letter))
  }

  @inline(__always)
  private static func hash(_ five: UInt64) -> UInt64 { five &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func hash(_ five: UInt64, before letter: UInt8) -> UInt64 { hash(five | UInt64(letter) << 40) }

  /// The ASCII letters and digits that `bytes` begin with, five at most.
  @inline(__always)
  private static func firstFive(of bytes: EightBytes) -> UInt64 {
    let others = ~(bytes.letters | bytes.digits) & EightBytes.high | 1 << 47
    // All bits below the first byte that is no letter or digit.
    return bytes.lower & (others & (0 &- others) &- 1) >> 7
  }

  private static let fiveBytes: UInt64 = 0xFF_FFFF_FFFF

  /// A hash of the lowest three bytes, in which capitals are as small letters.
  @inline(__always)
  private static func hash(ofThree bytes: UInt64) -> UInt64 { hash((bytes | 0x20_2020) &<< 40) }
}
