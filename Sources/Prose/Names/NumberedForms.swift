/// Words with a number each, from 1 on in the order they come.
struct NumberedForms: Sendable {
  /// The bytes of all words, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// The last word of each hash, and for each word the one before it with the same hash; 0 is none.
  private var lastOfHash = NumberTable()
  private var before: [UInt32] = [0]

  /// The number of `word`, which gets one where it has none.
  mutating func number(of word: [UInt8]) -> UInt32 {
    let known = known(word.span)
    if known != 0 { return known }
    let hash = Self.hash(word.span)
    bytes += word
    ends.append(bytes.count)
    before.append(lastOfHash[hash] ?? 0)
    lastOfHash[hash] = UInt32(ends.count - 1)
    return UInt32(ends.count - 1)
  }

  /// The number of `word`; 0 where it has none.
  func known(_ word: Span<UInt8>) -> UInt32 {
    var number = lastOfHash[Self.hash(word)] ?? 0
    while number != 0, !isEqual(Int(number), word) { number = before[Int(number)] }
    return number
  }

  /// The number of the folded form of `word`; 0 where it has none. What is ASCII is looked up without a copy.
  func known(folding word: Span<UInt8>) -> UInt32 {
    var index = 0
    while index < word.count, word[index] < 0x80 { index += 1 }
    return index < word.count ? known(foldedForm(of: word).span) : known(word)
  }

  private func isEqual(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    var index = 0
    while index < word.count {
      if bytes[start + index] != word[index].withoutASCIICapital { return false }
      index += 1
    }
    return true
  }

  /// A number that is not 0, equal for equal words.
  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index < word.count {
      hash = (hash ^ UInt64(word[index].withoutASCIICapital)) &* 0x100_0000_01B3
      index += 1
    }
    return hash | 1
  }
}
