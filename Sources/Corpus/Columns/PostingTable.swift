/// Where each type stands in a stream: its positions in blocks of 128, each with its first position and the gaps between the others.
///
/// The gaps of a block have the width of the largest. The first positions are the skips: a search among them finds the block.
struct PostingTable: Equatable, Sendable {
  /// The frequency of each type.
  let counts: Packed<UInt32>
  /// In how many documents each type occurs.
  let documentCounts: Packed<UInt32>
  /// The first block of each type, and behind them the block count.
  let blockStarts: Packed<UInt32>
  /// The first position of each block.
  let firsts: Packed<UInt32>
  /// Where each block's gaps begin in `words`, and behind them the end.
  let wordStarts: Packed<UInt32>
  /// The bits of a gap of each block.
  let widths: Packed<UInt8>
  /// The gaps less one, the first in the lowest bits, and behind them one word more, so that eight bytes can be read from any gap on.
  let words: Packed<UInt64>

  /// The positions in a block.
  static let blockSize = 128

  init(
    counts: Packed<UInt32>, documentCounts: Packed<UInt32>, blockStarts: Packed<UInt32>, firsts: Packed<UInt32>,
    wordStarts: Packed<UInt32>, widths: Packed<UInt8>, words: Packed<UInt64>
  ) {
    self.counts = counts
    self.documentCounts = documentCounts
    self.blockStarts = blockStarts
    self.firsts = firsts
    self.wordStarts = wordStarts
    self.widths = widths
    self.words = words
  }

  /// Adds the positions of block `block`, `count` of them, to `positions`.
  func decode(_ block: Int, count: Int, into positions: inout [UInt32]) {
    decode(block..<block + 1, count: count) { positions.append($0) }
  }

  /// Calls `found` with the positions of neighbouring blocks of one type, `count` in all, ascending.
  @inline(__always)
  func decode(_ blocks: Range<Int>, count: Int, _ found: (UInt32) -> Void) {
    guard !blocks.isEmpty else { return }
    let (firsts, widths) = (firsts.span(blocks), widths.span(blocks))
    let wordStarts = wordStarts.span(blocks.lowerBound..<blocks.upperBound + 1)
    let base = Int(wordStarts[0])
    let words = words.span(base..<Int(wordStarts[blocks.count]) + 1)
    var (block, left) = (0, count)
    while block < firsts.count {
      let size = min(left, Self.blockSize)
      left -= size
      var position = firsts[block]
      found(position)
      let width = Int(widths[block])
      let mask: UInt64 = 1 &<< UInt64(truncatingIfNeeded: width) &- 1
      var bit = (Int(wordStarts[block]) &- base) &* 64
      var index = 1
      while index < size {
        position = position &+ UInt32(truncatingIfNeeded: words.bits(at: bit) & mask) &+ 1
        found(position)
        bit &+= width
        index &+= 1
      }
      block += 1
    }
  }
}
