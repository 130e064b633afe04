import Prose

/// How phrases open: hashes of their first one, two and three words.
///
/// It may take words for the opening of a phrase but never misses one.
struct PhraseOpenings: Sendable {
  /// First words.
  private var firsts = WordBits()
  /// Phrases of one word and of two.
  private var words = WordBits()
  private var pairs = WordBits()
  /// The first two and the first three words of longer phrases.
  private var longPairs = WordBits()
  private var triples = WordBits()

  /// Adds the phrase of the words with these hashes.
  mutating func insert(_ phrase: [UInt64]) {
    guard let first = phrase.first else { return }
    firsts.insert(first)
    guard phrase.count > 1 else { return words.insert(first) }
    let two = pair(first, phrase[1])
    guard phrase.count > 2 else { return pairs.insert(two) }
    longPairs.insert(two)
    triples.insert(pair(two, phrase[2]))
  }

  /// Whether a phrase may open with `word`, words of digits aside, and end before `end`.
  func mayOpen(with word: LineWord, before end: Int, in text: Span<UInt8>) -> Bool {
    guard firsts.mayContain(word.hash) else { return false }
    if words.mayContain(word.hash) { return true }
    guard let second = nextHead(from: word.end, before: end, in: text) else { return false }
    let two = pair(word.hash, second.hash)
    if pairs.mayContain(two) { return true }
    guard longPairs.mayContain(two), let third = nextHead(from: second.end, before: end, in: text) else { return false }
    return triples.mayContain(pair(two, third.hash))
  }
}

/// One hash of two hashes in a row.
@inline(__always)
private func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 0x9E37_79B9_7F4A_7C15 ^ second) &* 0xFF51_AFD7_ED55_8CCD }
