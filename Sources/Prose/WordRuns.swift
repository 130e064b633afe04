/// Counts the words of a sentence as people count them, while its tokens are cut: the runs between blanks that hold a letter, a digit or a
/// byte beyond ASCII.
struct WordRuns {
  /// The words so far; not to be used where `isWide`.
  private var count = 0
  /// 1 in a run that is not counted yet.
  private var open = 1
  /// Whether bytes beyond ASCII were met, which may be blanks.
  private var isWide = false

  /// A letter or digit of ASCII was passed.
  @inline(__always)
  mutating func passWord() {
    count &+= open
    open = 0
  }

  /// A blank of ASCII was passed.
  @inline(__always)
  mutating func passBlank() { open = 1 }

  /// Passes the bytes of `range`, whatever they are.
  mutating func pass(_ range: Range<Int>, of text: Span<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte <= 0x20 {
        passBlank()
      } else if byte.isASCIILetterOrDigit {
        passWord()
      } else if byte >= 0x80 {
        isWide = true
      }
      index += 1
    }
  }

  /// The words of `sentence`, all of whose bytes were passed.
  func total(of sentence: Range<Int>, in text: Span<UInt8>) -> Int { isWide ? wordCountBeyondASCII(in: sentence, of: text) : count }
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
    } else if !isInWord, byte >= 0x80 && byte != 0xC2 || byte.isASCIILetterOrDigit {
      isInWord = true
      count += 1
    }
    index += 1
  }
  return count
}
