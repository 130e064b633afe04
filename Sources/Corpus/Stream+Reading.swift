/// Reading a stream in bulk: the one place that knows how its types lie in memory.
extension Stream {
  /// Puts the types of `tokens` into `types`, in place of what it held; an allocation is used again.
  func read(_ tokens: Range<UInt32>, into types: inout [UInt32]) {
    self.types.copy(Int(tokens.lowerBound)..<Int(tokens.upperBound), into: &types)
  }

  /// How many tokens are read at a time, so that they stay in the cache.
  static let pieceSize: UInt32 = 1 << 14
}

extension Range<UInt32> {
  /// The range in pieces of so many, in order.
  func pieces(of size: UInt32) -> [Range<UInt32>] {
    stride(from: lowerBound, to: upperBound, by: Int(size)).map { $0..<Swift.min($0 &+ size, upperBound) }
  }
}
