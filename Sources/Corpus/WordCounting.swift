import Prose

/// The runs between blanks of `sentence` that hold a letter, a digit or a byte beyond ASCII; `tokens` are those of the sentence.
func wordCount(of tokens: [Range<Int>], in sentence: Range<Int>, of text: Span<UInt8>) -> Int {
  guard isPlain(sentence, of: text) else { return wordCount(in: sentence, of: text) }
  var count = 0
  var end = -1
  var isCounted = false
  var index = 0
  while index < tokens.count {
    let token = tokens[index]
    if token.lowerBound != end { isCounted = false }
    if !isCounted, hasLetterOrDigit(token, of: text) {
      isCounted = true
      count += 1
    }
    end = token.upperBound
    index += 1
  }
  return count
}

/// Whether the bytes are ASCII without DEL, so that the blanks between tokens are those between words.
private func isPlain(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
  var index = range.lowerBound
  while index + 8 <= range.upperBound {
    let bytes = EightBytes(at: index, of: text)
    if bytes.wide | bytes.equal(to: 0x7F) != 0 { return false }
    index += 8
  }
  while index < range.upperBound {
    if text[index] >= 0x7F { return false }
    index += 1
  }
  return true
}

private func hasLetterOrDigit(_ token: Range<Int>, of text: Span<UInt8>) -> Bool {
  var index = token.lowerBound
  while index < token.upperBound {
    let byte = text[index]
    if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return true }
    index += 1
  }
  return false
}

private func wordCount(in bytes: Range<Int>, of text: Span<UInt8>) -> Int {
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
