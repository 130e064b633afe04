/// A short word as one number, in lower case, so that tables of words are looked up without copying.
///
/// Words of more than twelve letters, or with other bytes than ASCII letters, have no key; five bits a letter.
struct WordKey: Hashable {
  let rawValue: UInt64

  /// The number of letters, none of which is 0.
  var count: Int { (64 - rawValue.leadingZeroBitCount + 4) / 5 }

  /// The key of a number that a table holds.
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The key of the bytes in `range`; nil when they have none.
  init?(_ range: Range<Int>, in text: Span<UInt8>) {
    guard !range.isEmpty, range.count <= 12 else { return nil }
    var value: UInt64 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index].isASCIILetter else { return nil }
      value = value << 5 | UInt64(text[index] & 0x1F)
      index += 1
    }
    rawValue = value
  }

  /// The key of the letters in `range` without its dots, so that `Jan.` and `a.m.` are found; nil when there is none.
  init?(withoutDots range: Range<Int>, in text: Span<UInt8>) {
    guard !range.isEmpty, range.count <= 12 else { return nil }
    var value: UInt64 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index].isASCIILetter {
        value = value << 5 | UInt64(text[index] & 0x1F)
      } else if text[index] != UInt8(ascii: ".") {
        return nil
      }
      index += 1
    }
    guard value != 0 else { return nil }
    rawValue = value
  }

  /// The keys of words that a table has with blanks and line ends between them, without those that have none.
  static func keys(of list: String) -> [WordKey] {
    let bytes = Array(list.utf8)
    return bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.compactMap {
      WordKey($0.startIndex..<$0.endIndex, in: bytes.span)
    }
  }

  /// The key of a word of a table; nil for a word that has none.
  init?(_ word: Substring) {
    let bytes = Array(word.utf8)
    self.init(0..<bytes.count, in: bytes.span)
  }
}
