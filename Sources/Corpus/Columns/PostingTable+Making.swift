import Cores

extension PostingTable {
  /// How often each type occurs, and in how many documents.
  typealias Counts = (tokens: [UInt32], documents: [UInt32])

  /// The postings of a stream whose types occur as often as `counts` says.
  ///
  /// Two walks over the tokens side by side, from either end to the middle. In each every type has room for one block of positions, which
  /// is packed once it is full: so the positions that are written at a time lie close together, and little memory is needed beside the
  /// result. Blocks are cut from the end a walk begins at, so neither needs to know how often a type occurs in the other half, and what is
  /// left of a type at the middle are the two parts of one block.
  init(of types: TokenTypes, _ counts: Counts) {
    let rooms = BlockRooms(of: counts.tokens)
    var walks = onCores(2) { half in
      var open = OpenBlocks(rooms, half == 0 ? .forward : .backward)
      var full = PackedBlocks(count: rooms.blockCount, tokenCount: types.count)
      open.walk(types, to: types.count / 2, packing: &full)
      return (open: open, full: full)
    }
    let open = (front: walks[0].open, back: walks[1].open)
    let full = [Handover(&walks[0].full, leaving: PackedBlocks()), Handover(&walks[1].full, leaving: PackedBlocks())]
    walks = []
    let cut = rooms.middleType
    var blocks = onCores(2) { half in
      var blocks = full[half].take()
      blocks.join(open.front, open.back, types: half == 0 ? 0..<cut : cut..<rooms.counts.count)
      return blocks
    }
    let back = blocks.removeLast()
    let joined = blocks.removeLast().joined(with: back)
    self.init(
      counts: Packed(counts.tokens), documentCounts: Packed(counts.documents), blockStarts: Packed(rooms.blockStarts),
      firsts: joined.firsts, wordStarts: joined.wordStarts, widths: joined.widths, words: joined.words)
  }
}

/// Where the blocks of the types of a stream go, and where a walk has room for the one of each type that it fills.
private struct BlockRooms: Sendable {
  /// The frequency of each type.
  let counts: [UInt32]
  /// The first block of each type, and behind them the block count.
  private(set) var blockStarts: [UInt32] = [0]
  /// Where the room of each type begins.
  private(set) var starts: [UInt32]
  /// The places in all rooms.
  private(set) var placeCount = 0

  /// Rooms for types that occur as often as `counts` says: for a block of each type, for all positions of a type that has fewer.
  init(of counts: [UInt32]) {
    self.counts = counts
    starts = [UInt32](repeating: 0, count: counts.count)
    // Rooms for blocks begin at multiples of their size, so that a place tells whether it is the last of its block.
    for type in counts.indices where counts[type] >= PostingTable.blockSize {
      starts[type] = UInt32(placeCount)
      placeCount += PostingTable.blockSize
    }
    for type in counts.indices where counts[type] < PostingTable.blockSize {
      starts[type] = UInt32(placeCount)
      placeCount += Int(counts[type])
    }
    blockStarts.reserveCapacity(counts.count + 1)
    var blockCount = 0
    for count in counts {
      blockCount += (Int(count) + PostingTable.blockSize - 1) / PostingTable.blockSize
      blockStarts.append(UInt32(blockCount))
    }
  }

  /// The blocks of all types.
  var blockCount: Int { Int(blockStarts[counts.count]) }

  /// The type before and behind which about as much is left to join: that goes by the positions in the rooms and by the types.
  var middleType: Int {
    let half = (placeCount + Self.costOfType * counts.count) / 2
    var (type, cost) = (0, 0)
    while type < counts.count, cost < half {
      cost += min(Int(counts[type]), PostingTable.blockSize) + Self.costOfType
      type += 1
    }
    return type
  }

  /// How many positions take as long to join as what there is to do for each type.
  private static let costOfType = 16

  /// The positions in the last block of a type.
  @inline(__always)
  func lastSize(of type: Int) -> Int { counts[type] > 0 ? (Int(counts[type]) &- 1) % PostingTable.blockSize + 1 : 0 }
}

/// The blocks that are being filled, one of each type, while a stream is walked through from one of its ends.
private struct OpenBlocks: Sendable {
  /// The end of the stream that a walk begins at.
  enum Direction {
    case forward, backward

    /// From one token to the next.
    var step: Int { self == .forward ? 1 : -1 }
    /// 1 where what comes next stands before the place that is reached.
    var behind: Int { self == .forward ? 0 : 1 }
    /// The place of a room that is filled last.
    var lastPlace: Int { self == .forward ? PostingTable.blockSize - 1 : 0 }
  }

  let rooms: BlockRooms
  private let direction: Direction
  /// The rooms.
  private(set) var positions: [UInt32]
  /// Where each type's next position goes, on the way back the place behind it.
  private var next: [UInt32]
  /// Which block of each type is being filled.
  private var open: [UInt32]

  /// Empty blocks, the first of each type or the last.
  init(_ rooms: BlockRooms, _ direction: Direction) {
    (self.rooms, self.direction) = (rooms, direction)
    positions = [UInt32](repeating: 0, count: rooms.placeCount)
    switch direction {
    case .forward: (next, open) = (rooms.starts, Array(rooms.blockStarts.dropLast()))
    case .backward:
      next = rooms.starts.indices.map { rooms.starts[$0] + UInt32(rooms.lastSize(of: $0)) }
      open = rooms.blockStarts.dropFirst().map { $0 &- 1 }
    }
  }

  /// Puts the tokens of `types` from this end to `middle` into the rooms of their types, and full rooms into `blocks`.
  mutating func walk(_ types: TokenTypes, to middle: Int, packing blocks: inout PackedBlocks) {
    Self.walk(types, to: middle, direction, rooms, &positions, &next, &open, &blocks)
  }

  private static func walk(
    _ types: TokenTypes, to middle: Int, _ direction: Direction, _ rooms: BlockRooms, _ positions: inout [UInt32],
    _ next: inout [UInt32], _ open: inout [UInt32], _ blocks: inout PackedBlocks
  ) {
    let (codes, exceptions, counts) = (types.codes.span, types.exceptionTypes.span, rooms.counts.span)
    var positions = positions.mutableSpan
    var next = next.mutableSpan
    let (step, behind, last) = (direction.step, direction.behind, direction.lastPlace)
    var (token, exception) = (behind &* types.count, behind &* exceptions.count)
    while token != middle {
      let own = token &- behind
      var type = Int(codes[own])
      if type == Int(TokenTypes.exceptional) {
        type = Int(exceptions[exception &- behind])
        exception &+= step
      }
      let place = Int(next[type]) &- behind
      positions[place] = UInt32(truncatingIfNeeded: own)
      next[type] = UInt32(truncatingIfNeeded: place &+ 1 &- behind)
      if place & (PostingTable.blockSize - 1) == last, counts[type] >= PostingTable.blockSize {
        let room = Int(rooms.starts[type])
        let block = Int(open[type])
        let size = block &+ 1 == Int(rooms.blockStarts[type &+ 1]) ? rooms.lastSize(of: type) : PostingTable.blockSize
        blocks.add(positions.span.extracting(room..<room &+ size), as: block)
        open[type] = UInt32(truncatingIfNeeded: block &+ step)
        next[type] = UInt32(truncatingIfNeeded: room &+ behind &* PostingTable.blockSize)
      }
      token &+= step
    }
  }

  /// Which block of a type is being filled.
  func number(of type: Int) -> Int { Int(open[type]) }

  /// The places in `positions` of what the block of a type has.
  func filled(_ type: Int) -> Range<Int> {
    let start = Int(rooms.starts[type])
    switch direction {
    case .forward: return start..<Int(next[type])
    case .backward:
      let isLast = open[type] &+ 1 == rooms.blockStarts[type + 1]
      return Int(next[type])..<start + (isLast ? rooms.lastSize(of: type) : PostingTable.blockSize)
    }
  }
}

extension PackedBlocks {
  /// Packs what is left of `types` where walks from both ends have met: the block that `front` fills, whose end `back` has.
  fileprivate mutating func join(_ front: OpenBlocks, _ back: OpenBlocks, types: Range<Int>) {
    var joined: [UInt32] = []
    joined.reserveCapacity(PostingTable.blockSize)
    for type in types {
      let (own, others) = (front.filled(type), back.filled(type))
      guard own.count + others.count > 0 else { continue }
      joined.removeAll(keepingCapacity: true)
      joined += front.positions[own]
      joined += back.positions[others]
      add(joined.span, as: front.number(of: type))
    }
  }
}
