import Prose

/// The runs between blanks of `sentence` that hold a letter, a digit or a byte beyond ASCII; eight bytes are looked at together.
func wordCount(in sentence: Range<Int>, of text: Span<UInt8>) -> Int {
  var count = 0
  // Whether the byte before the eight is part of a run: the high bit of the lowest byte.
  var before: UInt64 = 0
  var index = sentence.lowerBound
  while index < sentence.upperBound {
    let bytes = EightBytes(at: index, of: text, before: sentence.upperBound)
    guard bytes.wide == 0 else { return wordCountBeyondASCII(in: sentence, of: text) }
    let inRuns = ~bytes.blanks & EightBytes.high
    let starts = inRuns & ~(inRuns << 8 | before)
    before = inRuns >> 56
    count += EightBytes.count(of: starts)
    var unclear = starts & ~(bytes.letters | bytes.digits)
    while unclear != 0 {
      if !hasLetterOrDigit(from: index + EightBytes.count(before: unclear), of: text, before: sentence.upperBound) { count -= 1 }
      unclear &= unclear &- 1
    }
    index += 8
  }
  return count
}

/// Whether a letter or digit of ASCII stands between `start` and the next blank.
private func hasLetterOrDigit(from start: Int, of text: Span<UInt8>, before end: Int) -> Bool {
  var index = start
  while index < end, text[index] > 0x20 {
    let byte = text[index]
    if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return true }
    index += 1
  }
  return false
}

private func wordCountBeyondASCII(in bytes: Range<Int>, of text: Span<UInt8>) -> Int {
  var count = 0
  var isInWord = false
  var index = bytes.lowerBound
  while index < bytes.upperBound {
    let byte = text[index]
    let isBlank = byte <= 0x20 || (byte == 0xA0 && index > 0 && text[index - 1] == 0xC2)
    if isBlank {
      isInWord = false
    } else if !isInWord, byte >= 0x80 && byte != 0xC2 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
      isInWord = true
      count += 1
    }
    index += 1
  }
  return count
}
