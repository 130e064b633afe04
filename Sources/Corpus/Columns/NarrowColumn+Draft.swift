extension NarrowColumn {
  /// Numbers that are being collected; each block is packed as soon as it is full.
  struct Draft: Sendable {
    private(set) var count = 0
    /// The numbers of the block that is not full yet.
    private var open: [UInt32] = []
    private var lowest: [UInt32] = []
    private var starts: [UInt32] = [0]
    private var words: [UInt64] = []

    /// Adds `number`.
    mutating func append(_ number: UInt32) {
      open.append(number)
      count += 1
      if open.count == NarrowColumn.blockSize { close() }
    }

    /// Adds `numbers`, each raised by `base`.
    mutating func append(_ numbers: [UInt32], plus base: UInt32 = 0) {
      var index = 0
      while index < numbers.count {
        let end = Swift.min(numbers.count, index + NarrowColumn.blockSize - open.count)
        let first = open.count
        open.append(contentsOf: numbers[index..<end])
        if base != 0 { Self.raise(&open, from: first, by: base) }
        count += end - index
        index = end
        if open.count == NarrowColumn.blockSize { close() }
      }
    }

    private static func raise(_ numbers: inout [UInt32], from first: Int, by base: UInt32) {
      var numbers = numbers.mutableSpan
      var index = first
      while index < numbers.count {
        numbers[index] &+= base
        index += 1
      }
    }

    /// The column of all that was added.
    consuming func column() -> NarrowColumn {
      if !open.isEmpty { close() }
      return NarrowColumn(count: count, lowest: Packed(lowest), starts: Packed(starts), words: Packed(words))
    }

    private mutating func close() {
      // Taken out of its place, so that it can be read while the words grow, and put back with its memory.
      var block: [UInt32] = []
      swap(&block, &open)
      lowest.append(NarrowColumn.pack(block.span, into: &words))
      starts.append(UInt32(words.count))
      block.removeAll(keepingCapacity: true)
      swap(&block, &open)
    }
  }
}
