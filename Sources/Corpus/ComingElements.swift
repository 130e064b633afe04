import CAllocator

/// Asks for elements of an array that are read soon, so that they are near by then.
struct ComingElements<Element> {
  private let base: UInt

  /// Only the address is kept: nothing is read or written through it, and to ask for what is gone does no harm.
  init(_ elements: [Element]) { base = elements.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) } }

  @inline(__always)
  func fetch(_ index: Int) {
    dateline_fetch(UnsafeRawPointer(bitPattern: base &+ UInt(bitPattern: index &* MemoryLayout<Element>.stride)))
  }
}
