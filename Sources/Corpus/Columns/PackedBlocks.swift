import Cores

/// The packed blocks of the types of a stream, which come in any order.
struct PackedBlocks: Sendable {
  /// The first position of each block; zero as long as there is none.
  private(set) var firsts: [UInt32]
  /// The bits of a gap of each block.
  private(set) var widths: [UInt8]
  /// Where the words of each block begin in those of its share.
  private var places: [UInt32]
  /// How many words each block has.
  private var sizes: [UInt8]
  /// The words of the blocks in the order they came, apart for each share of the blocks: a share is let go once it is in order.
  private var words: [[UInt64]]
  /// The blocks of a share.
  private let shareSize: Int
  /// The shares.
  private static let shareCount = 16

  /// No blocks of no types.
  init() { self.init(count: 0, tokenCount: 0) }

  /// No blocks yet of so many, of a stream of so many tokens.
  init(count: Int, tokenCount: Int) {
    firsts = [UInt32](repeating: 0, count: count)
    places = firsts
    widths = [UInt8](repeating: 0, count: count)
    sizes = widths
    shareSize = max(1, (count + Self.shareCount - 1) / Self.shareCount)
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
    sizes[block] = UInt8(size)
    let share = block / shareSize
    places[block] = UInt32(words[share].count)
    words[share].append(addingCapacity: size) { words in
      words.pack(
        1..<positions.count, width: width,
        fours: { positions.fours(at: $0) &- positions.fours(at: $0 - 1) &- SIMD2(fourTimes: 1) },
        { positions[$0] &- positions[$0 - 1] &- 1 })
    }
  }

  /// Where each block's words begin in what `takeWords` gives, and behind them the end.
  func wordStarts(with other: PackedBlocks) -> Packed<UInt32> {
    Packed(count: sizes.count + 1) { starts in
      let (sizes, others) = (sizes.span, other.sizes.span)
      var place: UInt32 = 0
      var block = 0
      while block < sizes.count {
        starts[block] = place
        place &+= UInt32(sizes[block] | others[block])
        block &+= 1
      }
      starts[block] = place
    }
  }

  /// The words of these blocks and of `other`, which has what is not here, block by block; they are gone from here afterwards.
  mutating func takeWords(with other: inout PackedBlocks) -> Packed<UInt64> {
    let counts = words.indices.map { words[$0].count + other.words[$0].count }
    let shares = words.indices.map { (Handover(&words[$0], leaving: []), Handover(&other.words[$0], leaving: [])) }
    let (own, others) = (self, other)
    return Packed(partCounts: counts) { share, ordered in
      let (ownWords, otherWords) = (shares[share].0.take(), shares[share].1.take())
      let first = min(share * own.shareSize, own.sizes.count)
      let end = min(first + own.shareSize, own.sizes.count)
      var place = 0
      for block in first..<end {
        // They stand in the order they came, so none is near the one before.
        if block + fetchedAhead < end {
          ownWords.span.fetch(Int(own.places[block + fetchedAhead]))
          otherWords.span.fetch(Int(others.places[block + fetchedAhead]))
        }
        own.copy(ownWords.span, of: block, to: &place, of: &ordered)
        others.copy(otherWords.span, of: block, to: &place, of: &ordered)
      }
    }
  }

  /// Copies the words of a block, which stand in those of its share, into `ordered`, from `place` on.
  @inline(__always)
  private func copy(_ words: Span<UInt64>, of block: Int, to place: inout Int, of ordered: inout MutableSpan<UInt64>) {
    var index = Int(places[block])
    let end = index + Int(sizes[block])
    while index < end {
      ordered[place] = words[index]
      place &+= 1
      index &+= 1
    }
  }
}
