extension Array where Element: BitwiseCopyable & Sendable {
  /// Elements in parts of so many, each part filled by `fill` with the part's number, on all cores; a part must be filled from end to end.
  public init(partCounts counts: [Int], _ fill: @Sendable (Int, inout MutableSpan<Element>) -> Void) {
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    let edges = starts
    self.init(unsafeUninitializedCapacity: edges[counts.count]) { elements, filled in
      // Each thread writes a part that no other touches, and all are done before anybody reads.
      nonisolated(unsafe) let whole = elements
      _ = onCores(counts.count) { part in
        var span = UnsafeMutableBufferPointer(rebasing: whole[edges[part]..<edges[part + 1]]).mutableSpan
        fill(part, &span)
      }
      filled = edges[counts.count]
    }
  }
}
