extension RandomAccessCollection where Index == Int {
  /// The first place where `holds` is true, which it is from there on; the end where it never is. O(log *n*).
  @inlinable
  package func firstPlace(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
