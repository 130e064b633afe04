import CAllocator

/// How many places ahead of the one that is read memory is asked for: as many as a core waits for at once, or a few less.
public let fetchedAhead = 8

extension Span where Element: BitwiseCopyable {
  /// Asks for the memory of the element at `place`, which is read soon; nothing happens where there is none.
  ///
  /// Places that lie apart are else waited for one by one: the processor foresees only what stands side by side.
  @inline(__always)
  func fetch(_ place: Int) {
    guard place < count else { return }
    // Only an address is taken: nothing is read through it.
    withUnsafeBufferPointer { elements in
      if let base = elements.baseAddress { dateline_fetch(base + place) }
    }
  }

  /// Asks for the memory of `run`, all of it if it is short.
  @inline(__always)
  func fetch(_ run: Range<Int>) {
    let elementsInLine = 64 / MemoryLayout<Element>.stride
    var place = run.lowerBound
    let end = Swift.min(run.upperBound, place &+ 12 &* elementsInLine)
    while place < end {
      fetch(place)
      place &+= elementsInLine
    }
  }
}
