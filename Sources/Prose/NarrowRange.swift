/// Bytes of a text in half the room of a range, for tokens that tables hold for each word; a text has less than 4 GB.
struct NarrowRange: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  /// The same bytes.
  @inline(__always)
  init(_ range: Range<Int>) { (start, end) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)) }

  /// The bytes from `start` to `end`, which does not stand before it.
  @inline(__always)
  init(from start: UInt32, to end: UInt32) { (self.start, self.end) = (start, end) }

  /// The bytes.
  @inline(__always)
  var range: Range<Int> { Int(start)..<Int(end) }
}
