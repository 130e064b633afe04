import CAllocator

/// How many places ahead of the one that is read memory is asked for: as many as a core waits for at once, or a few less.
public let fetchedAhead = 8

extension Packed {
  /// Asks for the memory of the element at `place`, which is read soon; a place outside does no harm, and nothing is checked.
  func fetch(_ place: Int) { dateline_fetch(addressOfElement(base, place)) }

  /// Asks for the memory of `run`, all of it if it is short.
  func fetch(_ run: Range<Int>) { forEachLine(in: run, ofSize: MemoryLayout<Element>.stride) { fetch($0) } }
}

extension Span where Element: BitwiseCopyable {
  /// Asks for the memory of the element at `place`, which is read soon; a place outside does no harm.
  ///
  /// Places that lie apart are else waited for one by one: the processor foresees only what stands side by side.
  @inline(__always)
  func fetch(_ place: Int) { withUnsafeBufferPointer { dateline_fetch(addressOfElement($0.baseAddress, place)) } }

  /// Asks for the memory of `run`, all of it if it is short.
  @inline(__always)
  func fetch(_ run: Range<Int>) { forEachLine(in: run, ofSize: MemoryLayout<Element>.stride) { fetch($0) } }
}

/// Where an element would be, whether there is one or not: nothing is read through it.
@inline(__always)
func addressOfElement<Element>(_ base: UnsafePointer<Element>?, _ place: Int) -> UnsafeRawPointer? {
  UnsafeRawPointer(bitPattern: Int(bitPattern: base) &+ place &* MemoryLayout<Element>.stride)
}

/// Calls `body` with an element of each line of memory that `run` lies in, the first twelve of them.
@inline(__always)
private func forEachLine(in run: Range<Int>, ofSize elementSize: Int, _ body: (Int) -> Void) {
  let elementsInLine = 64 / elementSize
  var place = run.lowerBound
  let end = min(run.upperBound, place &+ 12 &* elementsInLine)
  while place < end {
    body(place)
    place &+= elementsInLine
  }
}
