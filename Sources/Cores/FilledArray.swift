extension Array where Element: BitwiseCopyable & Sendable {
  /// Elements in parts of so many, each part filled by `fill` with the part's number, on all cores; a part must be filled from end to end.
  public init(partCounts counts: [Int], _ fill: @Sendable (Int, inout MutableSpan<Element>) -> Void) {
    let count = counts.reduce(0, +)
    // An array of no elements is one object for the whole program, which must not be written.
    guard count > 0 else {
      self = []
      return
    }
    self.init(unsafeUninitializedCapacity: count) { elements, filled in
      UnsafeMutableBufferPointer(rebasing: elements[..<count]).fill(partCounts: counts, fill)
      filled = count
    }
  }
}

extension UnsafeMutableBufferPointer where Element: BitwiseCopyable & Sendable {
  /// Has parts of so many elements filled by `fill` with the part's number, on all cores; there must be as many elements as in all parts.
  package func fill(partCounts counts: [Int], _ fill: @Sendable (Int, inout MutableSpan<Element>) -> Void) {
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    let edges = starts
    precondition(edges[counts.count] == count, "parts that fill more or less than there is")
    // Each thread writes a part that no other touches, and all are done before anybody reads.
    nonisolated(unsafe) let whole = self
    _ = onCores(counts.count) { part in
      var span = UnsafeMutableBufferPointer(rebasing: whole[edges[part]..<edges[part + 1]]).mutableSpan
      fill(part, &span)
    }
  }
}
