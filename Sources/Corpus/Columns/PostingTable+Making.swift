extension PostingTable {
  /// How often each type occurs, and in how many documents.
  typealias Counts = (tokens: [UInt32], documents: [UInt32])

  /// The postings of a stream whose types occur as often as `counts` says.
  ///
  /// One walk over the tokens: every type has room for one block of positions, which is packed once it is full. So the positions that
  /// are written at a time lie close together, and little memory is needed beside the result.
  init(of types: TokenTypes, _ counts: Counts) {
    var open = OpenBlocks(of: counts.tokens)
    var packed = PostingBlocks(of: counts.tokens)
    open.put(types, counts.tokens, into: &packed)
    open.close(counts.tokens, into: &packed)
    self.init(
      counts: Packed(counts.tokens), documentCounts: Packed(counts.documents), blockStarts: Packed(packed.blockStarts),
      firsts: Packed(packed.firsts), wordStarts: packed.wordStarts, widths: Packed(packed.widths), words: packed.takeWords())
  }
}

/// The block that is being filled of each type, while the tokens of a stream are walked through.
private struct OpenBlocks {
  /// Room for a block of each type; for all positions of a type that has fewer.
  private var positions: [UInt32]
  /// Where each type's next position goes.
  private var next: [UInt32]

  /// Room for types that occur as often as `counts` says.
  init(of counts: [UInt32]) {
    next = [UInt32](repeating: 0, count: counts.count)
    var place = 0
    // Blocks begin at multiples of their size, so that the place of a position tells whether it is the last of its block.
    for type in counts.indices where counts[type] >= PostingTable.blockSize {
      next[type] = UInt32(place)
      place += PostingTable.blockSize
    }
    for type in counts.indices where counts[type] < PostingTable.blockSize {
      next[type] = UInt32(place)
      place += Int(counts[type])
    }
    positions = [UInt32](repeating: 0, count: place)
  }

  /// Puts the tokens of `types` into the blocks of their types, and full blocks into `blocks`.
  mutating func put(_ types: TokenTypes, _ counts: [UInt32], into blocks: inout PostingBlocks) {
    Self.put(types, counts, &positions, &next, into: &blocks)
  }

  private static func put(
    _ types: TokenTypes, _ counts: [UInt32], _ positions: inout [UInt32], _ next: inout [UInt32], into blocks: inout PostingBlocks
  ) {
    let (codes, exceptions, counts) = (types.codes.span, types.exceptionTypes.span, counts.span)
    var positions = positions.mutableSpan
    var next = next.mutableSpan
    var (token, exceptionCount) = (0, 0)
    while token < codes.count {
      var type = Int(codes[token])
      if type == Int(TokenTypes.exceptional) {
        type = Int(exceptions[exceptionCount])
        exceptionCount &+= 1
      }
      let place = Int(next[type])
      positions[place] = UInt32(truncatingIfNeeded: token)
      next[type] = UInt32(truncatingIfNeeded: place &+ 1)
      if place & last == last, counts[type] >= PostingTable.blockSize {
        blocks.add(positions.span.extracting(place &- last..<place &+ 1), to: type)
        next[type] = UInt32(truncatingIfNeeded: place &- last)
      }
      token &+= 1
    }
  }

  /// The place of the last position in a block.
  private static let last = PostingTable.blockSize - 1

  /// Puts the blocks that are not full into `blocks`.
  func close(_ counts: [UInt32], into blocks: inout PostingBlocks) {
    let (positions, next) = (positions.span, next.span)
    for type in counts.indices {
      let end = Int(next[type])
      let count = counts[type] < PostingTable.blockSize ? Int(counts[type]) : end & Self.last
      if count > 0 { blocks.add(positions.extracting(end - count..<end), to: type) }
    }
  }
}

/// The packed blocks of the types of a stream, which come as they become full.
private struct PostingBlocks {
  /// The first block of each type, and behind them the block count.
  private(set) var blockStarts: [UInt32] = [0]
  private(set) var firsts: [UInt32]
  private(set) var widths: [UInt8]
  /// The block that each type gets next.
  private var next: [UInt32]
  /// Where the words of each block begin in `words`.
  private var places: [UInt32]
  /// How many words each block has.
  private var sizes: [UInt8]
  /// The words of the blocks in the order they came, apart for each share of the blocks: a share is let go once it is in order.
  private var words: [[UInt64]]
  /// The blocks of a share.
  private let shareSize: Int
  /// The shares.
  private static let shareCount = 8

  /// No blocks yet of types that occur as often as `counts` says.
  init(of counts: [UInt32]) {
    blockStarts.reserveCapacity(counts.count + 1)
    var (blockCount, tokenCount) = (0, 0)
    for count in counts {
      blockCount += (Int(count) + PostingTable.blockSize - 1) / PostingTable.blockSize
      tokenCount += Int(count)
      blockStarts.append(UInt32(blockCount))
    }
    next = blockStarts
    firsts = [UInt32](repeating: 0, count: blockCount)
    places = firsts
    widths = [UInt8](repeating: 0, count: blockCount)
    sizes = widths
    shareSize = max(1, (blockCount + Self.shareCount - 1) / Self.shareCount)
    words = Array(repeating: [], count: Self.shareCount)
    // Half a word a posting: few streams need more.
    for share in words.indices { words[share].reserveCapacity(tokenCount / 2 / Self.shareCount) }
  }

  /// Adds the next block of `type`, which has `positions`; its gaps less one have the width of the largest.
  mutating func add(_ positions: Span<UInt32>, to type: Int) {
    let block = Int(next[type])
    next[type] += 1
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
  var wordStarts: Packed<UInt32> {
    Packed(count: sizes.count + 1) { starts in
      var place: UInt32 = 0
      for block in sizes.indices {
        starts[block] = place
        place += UInt32(sizes[block])
      }
      starts[sizes.count] = place
    }
  }

  /// The words, block by block, which are gone from here afterwards.
  mutating func takeWords() -> Packed<UInt64> {
    let (places, sizes) = (places, sizes)
    var shares = words
    words = []
    return Packed(count: shares.reduce(0) { $0 + $1.count }) { ordered in
      var place = 0
      for share in shares.indices {
        let first = min(share * shareSize, sizes.count)
        let blocks = first..<min(first + shareSize, sizes.count)
        let own = shares[share]
        shares[share] = []
        put(own.span, places.span.extracting(blocks), sizes.span.extracting(blocks), at: &place, of: &ordered)
      }
    }
  }
}

/// Puts the words of blocks, which begin at `places` of `words`, side by side into `ordered`, from `place` on.
private func put(
  _ words: Span<UInt64>, _ places: Span<UInt32>, _ sizes: Span<UInt8>, at place: inout Int, of ordered: inout MutableSpan<UInt64>
) {
  var block = 0
  while block < sizes.count {
    let end = Int(places[block]) + Int(sizes[block])
    var index = Int(places[block])
    while index < end {
      ordered[place] = words[index]
      place &+= 1
      index &+= 1
    }
    block &+= 1
  }
}
