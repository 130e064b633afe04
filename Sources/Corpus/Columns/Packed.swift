import Cores

/// One column: elements of fixed size side by side, in memory of our own or in a mapped snapshot, which never change.
///
/// Copies share the bytes. Hot loops take `span`, or the span of a range, once and walk it with `while`.
@frozen
public struct Packed<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let memory: Memory
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  public let count: Int

  /// The elements of `array`, copied.
  public init(_ array: [Element]) {
    self.init(count: array.count) { elements in
      var index = 0
      let source = array.span
      while index < source.count {
        elements[index] = source[index]
        index += 1
      }
    }
  }

  /// The elements of `parts`, one part after the other.
  init(joining parts: [[Element]]) {
    self.init(count: parts.reduce(0) { $0 + $1.count }) { elements in
      var place = 0
      for part in parts {
        let source = part.span
        var index = 0
        while index < source.count {
          elements[place] = source[index]
          place += 1
          index += 1
        }
      }
    }
  }

  /// So many elements as `fill` leaves them; all bits are zero when it begins.
  public init(count: Int, _ fill: (inout MutableSpan<Element>) -> Void) {
    let memory = Memory(byteCount: count * MemoryLayout<Element>.stride)
    // Nobody else knows the memory yet, so it may still be written.
    var elements = UnsafeMutableBufferPointer(start: memory.base.assumingMemoryBound(to: Element.self), count: count).mutableSpan
    fill(&elements)
    self.init(memory)
  }

  /// Elements in parts of so many, each part filled by `fill` with the part's number, on all cores; all bits are zero when it begins.
  init(partCounts counts: [Int], _ fill: @Sendable (Int, inout MutableSpan<Element>) -> Void) {
    let count = counts.reduce(0, +)
    let memory = Memory(byteCount: count * MemoryLayout<Element>.stride)
    // Nobody else knows the memory yet, so it may still be written.
    UnsafeMutableBufferPointer(start: memory.base.assumingMemoryBound(to: Element.self), count: count).fill(partCounts: counts, fill)
    self.init(memory)
  }

  /// All whole elements that `memory` has room for.
  ///
  /// Its bytes must be aligned for the elements: `malloc` and the pages of a snapshot are, for everything up to 16 bytes.
  init(_ memory: Memory) {
    self.memory = memory
    base = UnsafePointer(memory.base.assumingMemoryBound(to: Element.self))
    count = memory.byteCount / MemoryLayout<Element>.stride
  }

  /// The first index, 0.
  @inlinable public var startIndex: Int { 0 }
  /// The index behind the last.
  @inlinable public var endIndex: Int { count }

  /// The element at `index`.
  @inlinable public subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an index outside its column")
    if !memory.isReady { check(index..<index + 1) }
    return base[index]
  }

  /// Whether all elements may be read without a check.
  var isReady: Bool { memory.isReady }

  /// All elements.
  @inlinable public var span: Span<Element> {
    @_lifetime(borrow self)
    get {
      if !memory.isReady { check(0..<count) }
      return _overrideLifetime(UnsafeBufferPointer(start: base, count: count).span, borrowing: self)
    }
  }

  /// The elements of `range`; only they are checked.
  @inlinable @_lifetime(borrow self)
  public func span(_ range: Range<Int>) -> Span<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range outside its column")
    if !memory.isReady { check(range) }
    return _overrideLifetime(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count).span, borrowing: self)
  }

  /// The elements of `range` as an array.
  public func array(_ range: Range<Int>) -> [Element] {
    // An array of no elements is one object for the whole program, which must not be written.
    guard !range.isEmpty else { return [] }
    let part = span(range)
    return [Element](unsafeUninitializedCapacity: part.count) { buffer, filled in
      part.withUnsafeBufferPointer { _ = buffer.initialize(from: $0) }
      filled = part.count
    }
  }

  @usableFromInline @inline(never)
  func check(_ range: Range<Int>) {
    let stride = MemoryLayout<Element>.stride
    memory.check(range.lowerBound * stride..<range.upperBound * stride)
  }
}

extension Packed: Equatable where Element: Equatable {
  /// Whether both hold the same elements.
  public static func == (left: Packed, right: Packed) -> Bool { left.elementsEqual(right) }
}
