/// Where each type stands in a stream: its positions in blocks of 128, each with its first position and the gaps between the others.
///
/// The gaps of a block have the width of the largest. The first positions are the skips: a search among them finds the block.
struct PostingTable: Equatable, Sendable {
  /// The frequency of each type.
  let counts: Packed<UInt32>
  /// The first block of each type, and behind them the block count.
  let blockStarts: Packed<UInt32>
  /// The first position of each block.
  let firsts: Packed<UInt32>
  /// Where each block's gaps begin in `words`, and behind them the end.
  let wordStarts: Packed<UInt32>
  /// The bits of a gap of each block.
  let widths: Packed<UInt8>
  /// The gaps less one, the first in the lowest bits.
  let words: Packed<UInt64>

  /// The positions in a block.
  static let blockSize = 128

  init(
    counts: Packed<UInt32>, blockStarts: Packed<UInt32>, firsts: Packed<UInt32>, wordStarts: Packed<UInt32>, widths: Packed<UInt8>,
    words: Packed<UInt64>
  ) {
    self.counts = counts
    self.blockStarts = blockStarts
    self.firsts = firsts
    self.wordStarts = wordStarts
    self.widths = widths
    self.words = words
  }

  /// Adds the positions of block `block`, `count` of them, to `positions`.
  func decode(_ block: Int, count: Int, into positions: inout [UInt32]) {
    var position = firsts[block]
    positions.append(position)
    let width = Int(widths[block])
    guard count > 1 else { return }
    let words = words.span(Int(wordStarts[block])..<Int(wordStarts[block + 1]))
    let mask: UInt64 = 1 << UInt64(width) - 1
    var bit = 0
    var index = 1
    while index < count {
      var gap: UInt64 = 0
      if width > 0 {
        let shift = UInt64(bit & 63)
        gap = words[bit >> 6] >> shift
        if shift + UInt64(width) > 64 { gap |= words[bit >> 6 + 1] << (64 - shift) }
        gap &= mask
      }
      position = position &+ UInt32(truncatingIfNeeded: gap) &+ 1
      positions.append(position)
      bit += width
      index += 1
    }
  }
}
