import CAllocator

/// Asks for elements of an array that are read soon, so that they are near by then.
struct ComingElements<Element> {
  private let base: Int

  /// Only the address is kept: nothing is read or written through it, and to ask for what is gone does no harm.
  init(_ elements: [Element]) { base = elements.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) } }

  @inline(__always)
  func fetch(_ index: Int) { dateline_fetch(addressOfElement(UnsafePointer<Element>(bitPattern: base), index)) }
}
