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

  /// The postings of a stream whose tokens have `types`, all below `typeCount`.
  init(_ types: [UInt32], typeCount: Int) {
    let (starts, positions) = Self.sorted(types, typeCount)
    var blocks = Blocks()
    blocks.words.reserveCapacity(types.count / 4)
    for type in 0..<typeCount {
      blocks.starts.append(UInt32(blocks.firsts.count))
      var start = Int(starts[type])
      let end = Int(starts[type + 1])
      while start < end {
        let next = min(start + Self.blockSize, end)
        blocks.add(positions.span.extracting(start..<next))
        start = next
      }
    }
    counts = Packed((0..<typeCount).map { starts[$0 + 1] - starts[$0] })
    blockStarts = Packed(blocks.starts + [UInt32(blocks.firsts.count)])
    firsts = Packed(blocks.firsts)
    wordStarts = Packed(blocks.wordStarts + [UInt32(blocks.words.count)])
    widths = Packed(blocks.widths)
    words = Packed(blocks.words)
  }

  /// The positions of each type in a row, by a counting sort, and where each type's begin.
  private static func sorted(_ types: [UInt32], _ typeCount: Int) -> (starts: [UInt32], positions: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: typeCount + 1)
    for type in types { starts[Int(type) + 1] += 1 }
    for type in 0..<typeCount { starts[type + 1] += starts[type] }
    var next = starts
    let positions = [UInt32](unsafeUninitializedCapacity: types.count) { positions, count in
      var next = next.mutableSpan
      let types = types.span
      var token = 0
      while token < types.count {
        let type = Int(types[token])
        positions[Int(next[type])] = UInt32(truncatingIfNeeded: token)
        next[type] += 1
        token += 1
      }
      count = types.count
    }
    next = []
    return (starts, positions)
  }

  /// Blocks that are being collected.
  private struct Blocks {
    var starts: [UInt32] = []
    var firsts: [UInt32] = []
    var wordStarts: [UInt32] = []
    var widths: [UInt8] = []
    var words: [UInt64] = []

    mutating func add(_ positions: Span<UInt32>) {
      firsts.append(positions[0])
      wordStarts.append(UInt32(words.count))
      var widest: UInt32 = 0
      var index = 1
      while index < positions.count {
        widest |= positions[index] - positions[index - 1] - 1
        index += 1
      }
      let width = 32 - widest.leadingZeroBitCount
      widths.append(UInt8(width))
      guard width > 0 else { return }
      let first = words.count
      words.append(contentsOf: repeatElement(0, count: ((positions.count - 1) * width + 63) >> 6))
      index = 1
      while index < positions.count {
        let gap = UInt64(positions[index] - positions[index - 1] - 1)
        let bit = (index - 1) * width
        let (word, shift) = (first + bit >> 6, UInt64(bit & 63))
        words[word] |= gap << shift
        if shift + UInt64(width) > 64 { words[word + 1] |= gap >> (64 - shift) }
        index += 1
      }
    }
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
