/// Token positions cut into runs that are not empty: sentences, passages, documents.
///
/// A bit for every token says whether a run starts there; counts at every 256th token make the run of a token a few instructions.
public struct Runs: Equatable, Sendable {
  /// The first token of each run, and behind them the token count.
  public let starts: NarrowColumn
  /// One bit a token, the first in the lowest bit.
  let marks: Packed<UInt64>
  /// The marks before every 256th token.
  let ranks: Packed<UInt32>

  /// The runs that begin at `starts`, which ascend, and behind them the token count; there are no tokens before the first.
  init(_ starts: [UInt32]) {
    let tokenCount = Int(starts.last ?? 0)
    let marks = Packed<UInt64>(count: tokenCount / 64 + 1) { marks in
      for start in starts.dropLast() { marks[Int(start >> 6)] |= 1 << UInt64(start & 63) }
    }
    self.marks = marks
    ranks = Packed(count: marks.count / 4 + 1) { ranks in
      var sum: UInt32 = 0
      for word in 0..<marks.count {
        if word & 3 == 0 { ranks[word >> 2] = sum }
        sum += UInt32(marks[word].nonzeroBitCount)
      }
    }
    self.starts = NarrowColumn(starts)
  }

  init(starts: NarrowColumn, marks: Packed<UInt64>, ranks: Packed<UInt32>) {
    self.starts = starts
    self.marks = marks
    self.ranks = ranks
  }

  /// The number of runs.
  public var count: Int { starts.count - 1 }

  /// Whether a run starts at the token.
  public func isStart(_ token: UInt32) -> Bool { marks[Int(token >> 6)] >> UInt64(token & 63) & 1 == 1 }

  /// The first of `tokens` that a run starts at. O(tokens/64).
  func firstStart(in tokens: Range<UInt32>) -> UInt32? {
    guard !tokens.isEmpty else { return nil }
    let last = Int((tokens.upperBound - 1) >> 6)
    var word = Int(tokens.lowerBound >> 6)
    var bits = marks[word] & (.max << UInt64(tokens.lowerBound & 63))
    while bits == 0, word < last {
      word += 1
      bits = marks[word]
    }
    let found = UInt32(word << 6 + bits.trailingZeroBitCount)
    return bits != 0 && found < tokens.upperBound ? found : nil
  }

  /// The last of `tokens` that a run starts at. O(tokens/64).
  func lastStart(in tokens: Range<UInt32>) -> UInt32? {
    guard !tokens.isEmpty else { return nil }
    let first = Int(tokens.lowerBound >> 6)
    var word = Int((tokens.upperBound - 1) >> 6)
    var bits = marks[word] & (.max >> UInt64(63 - (tokens.upperBound - 1) & 63))
    while bits == 0, word > first {
      word -= 1
      bits = marks[word]
    }
    guard bits != 0 else { return nil }
    let found = UInt32(word << 6 + 63 - bits.leadingZeroBitCount)
    return found >= tokens.lowerBound ? found : nil
  }

  /// The run that holds the token. O(1).
  public func index(ofToken token: UInt32) -> Int {
    let last = Int(token >> 6)
    var rank = Int(ranks[last >> 2])
    var word = last & ~3
    while word < last {
      rank += marks[word].nonzeroBitCount
      word += 1
    }
    // The marks up to the token itself; there is one at or before every token.
    rank += (marks[last] << UInt64(63 - token & 63)).nonzeroBitCount
    return Swift.max(rank - 1, 0)
  }

  /// The tokens of run `index`.
  public func tokens(_ index: Int) -> Range<UInt32> { starts[index]..<starts[index + 1] }

  /// The tokens of the run that holds `token`. O(1).
  public func tokens(around token: UInt32) -> Range<UInt32> { tokens(index(ofToken: token)) }
}
