import Cores

/// The packed blocks of the types of a stream, which come in any order.
struct PackedBlocks: Sendable {
  /// The first position of each block; zero as long as there is none.
  private var firsts: [UInt32]
  /// The bits of a gap of each block.
  private var widths: [UInt8]
  /// Where the words of each block begin in those of its share.
  private var places: [UInt32]
  /// How many words each block has.
  private var wordCounts: [UInt8]
  /// The words of the blocks in the order they came, apart for each share of neighbouring blocks: a share is let go once it is in order.
  private var words: [[UInt64]]
  /// The blocks of a share.
  private let blocksInShare: Int
  /// Few enough to make room for, and so many that one of them is little beside all.
  private static let shareCount = 16

  /// No blocks of no types.
  init() { self.init(count: 0, tokenCount: 0) }

  /// No blocks yet of so many, of a stream of so many tokens.
  init(count: Int, tokenCount: Int) {
    firsts = [UInt32](repeating: 0, count: count)
    places = firsts
    widths = [UInt8](repeating: 0, count: count)
    wordCounts = widths
    blocksInShare = max(1, (count + Self.shareCount - 1) / Self.shareCount)
    words = Array(repeating: [], count: Self.shareCount)
    // Half a word a posting of half of them: few streams need more.
    for share in words.indices { words[share].reserveCapacity(tokenCount / 4 / Self.shareCount) }
  }

  /// Adds a block of `positions`; its gaps less one have the width of the largest.
  mutating func add(_ positions: Span<UInt32>, as block: Int) {
    firsts[block] = positions[0]
    var widest: UInt32 = 0
    var index = 1
    while index < positions.count {
      widest |= positions[index] &- positions[index - 1] &- 1
      index &+= 1
    }
    let width = 32 - widest.leadingZeroBitCount
    guard width > 0 else { return }
    let size = ((positions.count - 1) * width + 63) / 64
    widths[block] = UInt8(width)
    wordCounts[block] = UInt8(size)
    let share = block / blocksInShare
    places[block] = UInt32(words[share].count)
    words[share].append(addingCapacity: size) { words in
      words.pack(
        1..<positions.count, width: width,
        fours: { positions.fours(at: $0) &- positions.fours(at: $0 - 1) &- SIMD2(fourTimes: 1) },
        { positions[$0] &- positions[$0 - 1] &- 1 })
    }
  }

  /// The columns of these blocks and of those of `other`, which has what is not here; both are used up.
  consuming func joined(with other: consuming PackedBlocks) -> Joined {
    Joined(
      firsts: both(firsts, other.firsts), wordStarts: wordStarts(with: other), widths: both(widths, other.widths),
      words: Self.words(of: &self, &other))
  }

  /// The columns of blocks in their order.
  struct Joined {
    let firsts: Packed<UInt32>
    let wordStarts: Packed<UInt32>
    let widths: Packed<UInt8>
    let words: Packed<UInt64>
  }

  /// Where each block's words begin among those of both, and behind them the end.
  private func wordStarts(with other: PackedBlocks) -> Packed<UInt32> {
    Packed(count: wordCounts.count + 1) { starts in
      let (own, others) = (wordCounts.span, other.wordCounts.span)
      var place: UInt32 = 0
      var block = 0
      while block < own.count {
        starts[block] = place
        place &+= UInt32(own[block] | others[block])
        block &+= 1
      }
      starts[block] = place
    }
  }

  /// The words of both block by block, and one more; they are gone from both afterwards.
  private static func words(of some: inout PackedBlocks, _ others: inout PackedBlocks) -> Packed<UInt64> {
    var counts = some.words.indices.map { some.words[$0].count + others.words[$0].count }
    counts[counts.count - 1] += 1
    let someWords = some.words.indices.map { Handover(&some.words[$0], leaving: []) }
    let otherWords = others.words.indices.map { Handover(&others.words[$0], leaving: []) }
    let (some, others) = (some, others)
    return Packed(partCounts: counts) { share, ordered in
      let (words, more) = (someWords[share].take(), otherWords[share].take())
      let first = min(share * some.blocksInShare, some.wordCounts.count)
      let end = min(first + some.blocksInShare, some.wordCounts.count)
      var place = 0
      for block in first..<end {
        // They stand in the order they came, so none is near the one before.
        if block + fetchedAhead < end {
          words.span.fetch(Int(some.places[block + fetchedAhead]))
          more.span.fetch(Int(others.places[block + fetchedAhead]))
        }
        some.copy(words.span, of: block, to: &place, of: &ordered)
        others.copy(more.span, of: block, to: &place, of: &ordered)
      }
    }
  }

  /// Copies the words of a block, which stand in those of its share, into `ordered`, from `place` on.
  @inline(__always)
  private func copy(_ words: Span<UInt64>, of block: Int, to place: inout Int, of ordered: inout MutableSpan<UInt64>) {
    var index = Int(places[block])
    let end = index + Int(wordCounts[block])
    while index < end {
      ordered[place] = words[index]
      place &+= 1
      index &+= 1
    }
  }
}

/// The values of two columns one of which has zero at each place.
private func both<Number: FixedWidthInteger & BitwiseCopyable & Sendable>(_ some: [Number], _ others: [Number]) -> Packed<Number> {
  Packed(count: some.count) { both in
    let (some, others) = (some.span, others.span)
    var index = 0
    while index < some.count {
      both[index] = some[index] | others[index]
      index &+= 1
    }
  }
}
