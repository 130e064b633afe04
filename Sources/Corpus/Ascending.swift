/// Searching a column of ascending numbers.
extension RandomAccessCollection<UInt32> where Index == Int {
  /// The first index whose value is at least `value`; the end where there is none. O(log n).
  @inlinable public func firstIndex(notBelow value: UInt32) -> Int { boundary(startIndex..<endIndex) { $0 < value } }

  /// The rows of the values in `values`. O(log n).
  func rows(in values: Range<UInt32>) -> Range<Int> {
    firstIndex(notBelow: values.lowerBound)..<firstIndex(notBelow: values.upperBound)
  }

  /// The last index whose value is not above `value`, leaving out the end mark; equal starts give the last one. O(log n).
  @inlinable public func lastIndex(notAbove value: UInt32) -> Int {
    Swift.max(boundary(startIndex..<Swift.max(startIndex, endIndex - 1)) { $0 <= value } - 1, startIndex)
  }

  /// The first index in `range` whose value is not in front.
  @inlinable func boundary(_ range: Range<Int>, _ isInFront: (UInt32) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if isInFront(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
