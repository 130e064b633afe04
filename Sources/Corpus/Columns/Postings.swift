import Cores

/// The positions of one type in a stream, ascending.
public struct Postings: Sequence, Sendable {
  let table: PostingTable
  let type: Int

  /// The number of positions. O(1).
  public var count: Int { Int(table.counts[type]) }

  private var blocks: Range<Int> { Int(table.blockStarts[type])..<Int(table.blockStarts[type + 1]) }

  /// Adds all positions to `positions`.
  public func append(to positions: inout [UInt32]) { positions += self.positions }

  /// Calls `found` with all positions, ascending.
  @inline(__always)
  func forEach(_ found: (UInt32) -> Void) { table.decode(blocks, count: count, found) }

  /// The positions inside `tokens`. O(log n) and the positions in blocks that touch `tokens`.
  public func positions(in tokens: Range<UInt32>) -> [UInt32] {
    let touched = blocks(touching: tokens)
    let (count, first, length) = (rowCount(of: touched), tokens.lowerBound, UInt32(tokens.count))
    // As for `positions`.
    guard count > 0 else { return [] }
    return [UInt32](unsafeUninitializedCapacity: count) { positions, filled in
      table.decode(touched, count: count) { position in
        // Written whatever it is: the next one overwrites one that lies outside.
        positions[filled] = position
        filled &+= position &- first < length ? 1 : 0
      }
    }
  }

  /// All positions; of many, parts are read on all cores.
  public var positions: [UInt32] {
    // An array of no elements is one object for the whole program, which must not be written.
    guard count > 0 else { return [] }
    let blocks = blocks
    guard count >= Self.sharedFrom else {
      return [UInt32](unsafeUninitializedCapacity: count) { positions, filled in
        forEach { position in
          positions[filled] = position
          filled &+= 1
        }
      }
    }
    let shares = shares(of: blocks.count, from: 0).map { blocks.lowerBound + $0.lowerBound..<blocks.lowerBound + $0.upperBound }
    let sizes = shares.map { rowCount(of: $0) }
    return [UInt32](partCounts: sizes) { share, positions in
      var row = 0
      table.decode(shares[share], count: sizes[share]) { position in
        positions[row] = position
        row &+= 1
      }
    }
  }

  /// Positions that are worth several cores.
  private static let sharedFrom = 1 << 17

  /// How many positions neighbouring blocks hold.
  private func rowCount(of some: Range<Int>) -> Int {
    let size = PostingTable.blockSize
    return Swift.min(count, (some.upperBound - blocks.lowerBound) * size) - Swift.min(count, (some.lowerBound - blocks.lowerBound) * size)
  }

  /// Calls `found` with the positions of all blocks that touch `tokens`, ascending; some may lie outside.
  @inline(__always)
  func forEach(around tokens: Range<UInt32>, _ found: (UInt32) -> Void) {
    let touched = blocks(touching: tokens)
    table.decode(touched, count: rowCount(of: touched), found)
  }

  private func blocks(touching tokens: Range<UInt32>) -> Range<Int> {
    guard !tokens.isEmpty, count > 0 else { return blocks.lowerBound..<blocks.lowerBound }
    let first = block(of: tokens.lowerBound)
    // The last that begins inside, which may be none but the first.
    let last = block(of: tokens.upperBound - 1)
    return first..<last + 1
  }

  /// The first position of the block that holds row `row`, of a type that occurs. O(1).
  func firstOfBlock(holding row: Int) -> UInt32 { table.firsts[blocks.lowerBound + row / PostingTable.blockSize] }

  /// The positions `rows` of these, counted from the first. O(rows).
  func positions(_ rows: Range<Int>) -> [UInt32] {
    guard !rows.isEmpty else { return [] }
    let size = PostingTable.blockSize
    var found: [UInt32] = []
    for block in rows.lowerBound / size...(rows.upperBound - 1) / size {
      let number = blocks.lowerBound + block
      table.decode(number, count: self.size(ofBlock: number), into: &found)
    }
    let before = rows.lowerBound / size * size
    return Array(found[rows.lowerBound - before..<rows.upperBound - before])
  }

  /// The positions one by one.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// A place among the positions.
  public struct Iterator: IteratorProtocol {
    private let postings: Postings
    private var block: Int
    private var held: [UInt32] = []
    private var at = 0

    init(_ postings: Postings) {
      self.postings = postings
      block = postings.blocks.lowerBound
    }

    /// The next position.
    public mutating func next() -> UInt32? {
      if at == held.count {
        guard block < postings.blocks.upperBound else { return nil }
        load(block)
      }
      at += 1
      return held[at - 1]
    }

    /// Goes on to the first position that is not below `token` and gives it; never back.
    public mutating func seek(notBelow token: UInt32) -> UInt32? {
      if held.last ?? 0 < token || at == held.count {
        let wanted = Swift.max(postings.block(of: token), block)
        if wanted < postings.blocks.upperBound { load(wanted) } else { at = held.count }
      }
      while let position = next() { if position >= token { return position } }
      return nil
    }

    private mutating func load(_ number: Int) {
      held.removeAll(keepingCapacity: true)
      postings.table.decode(number, count: postings.size(ofBlock: number), into: &held)
      at = 0
      block = number + 1
    }
  }

  private func size(ofBlock block: Int) -> Int {
    Swift.min(PostingTable.blockSize, count - (block - blocks.lowerBound) * PostingTable.blockSize)
  }

  /// The last block that begins at or before `token`; the first where none does. O(log n).
  private func block(of token: UInt32) -> Int {
    var low = blocks.lowerBound
    var high = blocks.upperBound
    while low < high {
      let middle = (low + high) / 2
      if table.firsts[middle] <= token { low = middle + 1 } else { high = middle }
    }
    return Swift.max(low - 1, blocks.lowerBound)
  }
}
