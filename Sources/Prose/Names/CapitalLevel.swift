/// How much of a word is in capitals.
enum CapitalLevel: UInt8, Sendable {
  case none, first, all

  /// What a word has, or what a form asks for.
  init(_ word: Span<UInt8>) {
    var capitals = 0
    var small = 0
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte.isASCIICapital { capitals += 1 }
      if byte.isSmallASCIILetter { small += 1 }
      index += 1
    }
    let begins = word.count > 0 && Self.isCapital(word)
    self = capitals > 1 && small == 0 ? .all : begins ? .first : .none
  }

  /// Whether the first letter is a capital, of any alphabet.
  private static func isCapital(_ word: Span<UInt8>) -> Bool {
    if word[0] < 0x80 { return word[0].isASCIICapital }
    return scalar(at: 0, in: word, before: word.count)?.properties.isUppercase ?? false
  }
}
