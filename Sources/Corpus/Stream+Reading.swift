/// Reading a stream in bulk.
extension Stream {
  /// How many tokens are read at a time, so that they stay in the cache.
  static let pieceSize: UInt32 = 1 << 14
}

extension Range<UInt32> {
  /// The range in pieces of so many, in order.
  func pieces(of size: UInt32) -> [Range<UInt32>] {
    stride(from: lowerBound, to: upperBound, by: Int(size)).map { $0..<Swift.min($0 &+ size, upperBound) }
  }
}

extension Range<Int> {
  /// The same tokens as places of a span.
  init(_ tokens: Range<UInt32>) { self = Int(tokens.lowerBound)..<Int(tokens.upperBound) }
}
