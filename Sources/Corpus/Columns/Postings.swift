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

  /// Adds the positions inside `tokens` to `positions`. O(log n) and the positions in blocks that touch `tokens`.
  public func append(in tokens: Range<UInt32>, to positions: inout [UInt32]) {
    guard !tokens.isEmpty else { return }
    var block = block(of: tokens.lowerBound)
    while block < blocks.upperBound, table.firsts[block] < tokens.upperBound {
      let start = positions.count
      table.decode(block, count: size(ofBlock: block), into: &positions)
      if positions.last ?? 0 >= tokens.upperBound || positions[start] < tokens.lowerBound {
        let kept = positions[start...].filter { tokens.contains($0) }
        positions.replaceSubrange(start..., with: kept)
      }
      block += 1
    }
  }

  /// All positions.
  public var positions: [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { positions, filled in
      forEach { position in
        positions[filled] = position
        filled += 1
      }
    }
  }

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
