import Prose

/// The letters and digits of one word while they are read: their hash, and which of them are capitals.
///
/// The hash is that of the folded bytes, eight a step, however they are added.
struct WordLetters {
  private var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The bytes that fill no step yet, the first lowest.
  private var rest: UInt64 = 0
  private var count: UInt64 = 0
  /// Not 0 where there is a letter, a second one, and one that is no capital.
  private var letters: UInt64 = 0
  private var secondLetters: UInt64 = 0
  private var smallLetters: UInt64 = 0
  private var startsCapital = false

  /// The hash of what was added.
  @inline(__always)
  var hash: UInt64 { Self.mixed(sum ^ count, rest) }

  /// How the word is written.
  @inline(__always)
  var form: WordForm {
    letters == 0 ? .number : smallLetters == 0 && secondLetters != 0 ? .upper : startsCapital ? .capital : .lower
  }

  /// Adds the ASCII letters and digits that `bytes` begin with; returns how many they are.
  @inline(__always)
  mutating func addPlain(_ bytes: EightBytes) -> Int {
    let isLetter = bytes.letters
    let plainCount = EightBytes.count(before: ~(isLetter | bytes.digits) & EightBytes.high)
    guard plainCount > 0 else { return 0 }
    let width = UInt64(plainCount) * 8
    let kept = UInt64.max >> (64 - width)
    // The bit that capitals lack, moved to where the letters are marked.
    let isSmall = bytes.bits << 2
    if count == 0 { startsCapital = isLetter & ~isSmall & 0x80 != 0 }
    addLetters(isLetter & kept, small: isSmall)
    addBits(bytes.lower & kept, width)
    return plainCount
  }

  /// Adds an ASCII letter or digit.
  mutating func addPlain(_ byte: UInt8) {
    let isCapital = byte.isASCIICapital
    if byte > 0x39 { addLetter(byte | 0x20, isCapital: isCapital) } else { add(byte) }
  }

  /// Adds the first byte, folded, of a letter.
  mutating func addLetter(_ byte: UInt8, isCapital: Bool) {
    if isCapital && count == 0 { startsCapital = true }
    addLetters(1, small: isCapital ? 0 : 1)
    add(byte)
  }

  /// Adds a further byte of a letter.
  mutating func add(_ byte: UInt8) { addBits(UInt64(byte), 8) }

  /// Notes one bit for each letter, some of them small.
  @inline(__always)
  private mutating func addLetters(_ isLetter: UInt64, small isSmall: UInt64) {
    secondLetters |= letters == 0 ? isLetter & (isLetter &- 1) : isLetter
    smallLetters |= isLetter & isSmall
    letters |= isLetter
  }

  @inline(__always)
  private mutating func addBits(_ bits: UInt64, _ width: UInt64) {
    let filled = count & 63
    rest |= bits << filled
    count += width
    guard filled + width >= 64 else { return }
    sum = Self.mixed(sum, rest)
    rest = filled == 0 ? 0 : bits >> (64 - filled)
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}
