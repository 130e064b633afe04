/// A column of whole numbers in as few bits as each stretch of 64 needs: the lowest of them, and the distance of each from it.
///
/// Costs one bit a number and the bits of the distances. Reading one number is a few shifts; long runs are read with `copy`.
public struct NarrowColumn: RandomAccessCollection, Equatable, Sendable {
  /// The number of numbers.
  public let count: Int
  /// The lowest number of each block.
  let lowest: Packed<UInt32>
  /// Where each block's bits begin in `words`, and behind them the end; a block of *w* bits a number has *w* words.
  let starts: Packed<UInt32>
  /// The distances, the first in the lowest bits.
  let words: Packed<UInt64>

  /// The numbers in a block.
  static let blockSize = 64

  /// The column of `numbers`.
  public init(_ numbers: [UInt32]) {
    let size = Self.blockSize
    let blockCount = (numbers.count + size - 1) / size
    var starts: [UInt32] = [0]
    starts.reserveCapacity(blockCount + 1)
    var words: [UInt64] = []
    lowest = Packed(count: blockCount) { lowest in
      let numbers = numbers.span
      var block = 0
      while block < blockCount {
        lowest[block] = Self.pack(numbers.extracting(block * size..<Swift.min(numbers.count, block * size + size)), into: &words)
        starts.append(UInt32(words.count))
        block += 1
      }
    }
    self.starts = Packed(starts)
    self.words = Packed(words)
    count = numbers.count
  }

  /// The column of the numbers of `parts`, one part after the other.
  init(joining parts: [[UInt32]]) {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { numbers += part }
    self.init(numbers)
  }

  init(count: Int, lowest: Packed<UInt32>, starts: Packed<UInt32>, words: Packed<UInt64>) {
    self.count = count
    self.lowest = lowest
    self.starts = starts
    self.words = words
  }

  /// Adds the words of one block and gives its lowest number.
  static func pack(_ numbers: Span<UInt32>, into words: inout [UInt64]) -> UInt32 {
    var low = UInt32.max
    var high = UInt32.min
    var index = 0
    while index < numbers.count {
      low = Swift.min(low, numbers[index])
      high = Swift.max(high, numbers[index])
      index += 1
    }
    let lowest = low
    let width = 32 - (high - lowest).leadingZeroBitCount
    guard width > 0 else { return lowest }
    words.append(addingCapacity: width) { words in
      words.pack(0..<numbers.count, width: width, fours: { numbers.fours(at: $0) &- SIMD2(fourTimes: lowest) }) { numbers[$0] &- lowest }
      while words.freeCapacity > 0 { words.append(0) }
    }
    return lowest
  }

  /// The first index, 0.
  @inlinable public var startIndex: Int { 0 }
  /// The index behind the last.
  @inlinable public var endIndex: Int { count }

  /// The number at `index`.
  public subscript(index: Int) -> UInt32 {
    precondition(index >= 0 && index < count, "an index outside its column")
    let block = index >> 6
    let own = Int(starts[block])..<Int(starts[block + 1])
    return own.isEmpty ? lowest[block] : lowest[block] &+ Self.distance(index & 63, in: words.span(own))
  }

  /// The numbers at `indices`, in that order.
  func picking(_ indices: [UInt32]) -> [UInt32] {
    // Of a column that was not checked yet few numbers are read one by one, and only their pages are checked.
    guard lowest.isReady && starts.isReady && words.isReady || indices.count > starts.count / Self.blocksOfFew else {
      return indices.map { self[Int($0)] }
    }
    return [UInt32](unsafeUninitializedCapacity: indices.count) { numbers, count in
      let (indices, lowest, starts, words) = (indices.span, lowest.span, starts.span, words.span)
      while count < indices.count {
        let index = Int(indices[count])
        precondition(index < self.count, "an index outside its column")
        let block = index >> 6
        let own = words.extracting(Int(starts[block])..<Int(starts[block + 1]))
        numbers[count] = lowest[block] &+ Self.distance(index & 63, in: own)
        count += 1
      }
    }
  }

  /// Fewer numbers than one in so many blocks are few.
  private static let blocksOfFew = 16

  /// The distance at `index` of a block, whose bits are `words`.
  @inline(__always)
  private static func distance(_ index: Int, in words: Span<UInt64>) -> UInt32 {
    let width = words.count
    guard width > 0 else { return 0 }
    let bit = index &* width
    let shift = UInt64(bit & 63)
    var distance = words[bit >> 6] &>> shift
    if shift + UInt64(width) > 64 { distance |= words[bit >> 6 + 1] << (64 - shift) }
    return UInt32(truncatingIfNeeded: distance & (1 << UInt64(width) - 1))
  }

  /// Puts the numbers of `range` into `numbers`, in place of what it held; an allocation is used again.
  public func copy(_ range: Range<Int>, into numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    numbers.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let end = Swift.min(range.upperBound, (index | 63) + 1)
      appendBlock(index..<end, to: &numbers)
      index = end
    }
  }

  /// Adds the numbers of `range`, which lies in one block.
  private func appendBlock(_ range: Range<Int>, to numbers: inout [UInt32]) {
    let block = range.lowerBound >> 6
    let (low, start) = (lowest[block], Int(starts[block]))
    let width = Int(starts[block + 1]) - start
    guard width > 0 else { return numbers.append(contentsOf: repeatElement(low, count: range.count)) }
    let words = words.span(start..<start + width)
    var index = range.lowerBound & 63
    let end = index + range.count
    numbers.append(addingCapacity: range.count) { numbers in
      while index < end {
        numbers.append(low &+ Self.distance(index, in: words))
        index += 1
      }
    }
  }
}
