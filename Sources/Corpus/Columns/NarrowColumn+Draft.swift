extension NarrowColumn {
  /// Numbers that are being collected; each block is packed as soon as it is full.
  struct Draft: Sendable {
    private(set) var count = 0
    /// The numbers of the block that is not full yet.
    private var open: [UInt32] = []
    private var blocks = PackedBlocks()

    /// Adds `numbers`, each raised by `base`.
    mutating func append(_ numbers: [UInt32], plus base: UInt32) { append(numbers.span) { $0 &+ base } }

    /// Adds the number that `number` gives for each of `rows`.
    @inline(__always)
    mutating func append<Row>(_ rows: Span<Row>, _ number: (Row) -> UInt32) {
      var index = 0
      while index < rows.count {
        let end = Swift.min(rows.count, index + NarrowColumn.blockSize - open.count)
        open.append(addingCapacity: end - index) { open in
          while index < end {
            open.append(number(rows[index]))
            index &+= 1
          }
        }
        if open.count == NarrowColumn.blockSize { Self.close(&open, into: &blocks) }
      }
      count += rows.count
    }

    /// The column of all that was added.
    consuming func column() -> NarrowColumn {
      closeLast()
      return NarrowColumn(count: count, lowest: Packed(blocks.lowest), starts: Packed(blocks.starts), words: Packed(blocks.words))
    }

    private mutating func closeLast() { if !open.isEmpty { Self.close(&open, into: &blocks) } }

    private static func close(_ open: inout [UInt32], into blocks: inout PackedBlocks) {
      blocks.lowest.append(NarrowColumn.pack(open.span, into: &blocks.words))
      blocks.starts.append(UInt32(blocks.words.count))
      open.removeAll(keepingCapacity: true)
    }
  }

  /// The blocks of a draft that were full.
  private struct PackedBlocks: Sendable {
    var lowest: [UInt32] = []
    var starts: [UInt32] = [0]
    var words: [UInt64] = []
  }
}
