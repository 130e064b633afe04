/// Many byte strings in one arena.
public struct StringColumn: Equatable, Sendable {
  /// The bytes, one string after the other.
  public let bytes: Packed<UInt8>
  /// Where each string begins, and behind them the end.
  public let starts: Packed<UInt32>

  init(bytes: Packed<UInt8>, starts: Packed<UInt32>) {
    self.bytes = bytes
    self.starts = starts
  }

  /// The strings of `strings`, in an order of their own: the string `order[i]` is number *i*.
  init(_ strings: Strings, _ order: [UInt32]) {
    let arena = GrowingBytes()
    starts = Packed(count: order.count + 1) { starts in
      for (index, number) in order.enumerated() {
        arena.append(strings.span(Int(number)))
        starts[index + 1] = UInt32(arena.count)
      }
    }
    bytes = arena.packed()
  }

  /// The strings of `strings`, in their order.
  init(_ strings: Strings) {
    bytes = Packed(strings.arena)
    starts = Packed(strings.starts.map { UInt32($0) })
  }

  /// The number of strings.
  public var count: Int { starts.count - 1 }

  /// The bytes of string `index`.
  public subscript(index: Int) -> [UInt8] { bytes.array(range(index)) }

  /// Where string `index` stands in `bytes`.
  @inlinable public func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  /// The bytes of string `index`, without a copy.
  @inlinable @_lifetime(borrow self)
  public func span(_ index: Int) -> Span<UInt8> { _overrideLifetime(bytes.span(range(index)), borrowing: self) }

  /// String `index` as text.
  public func text(_ index: Int) -> String { span(index).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }

  /// The number of the string equal to `bytes`, where the strings ascend. O(log n).
  func index(of bytes: [UInt8]) -> Int? {
    let index = firstIndex { order($0, bytes.span) < 0 }
    return index < count && order(index, bytes.span) == 0 ? index : nil
  }

  /// The strings that begin with `prefix`, where the strings ascend. O(log n).
  func indices(prefixed prefix: [UInt8]) -> Range<Int> {
    let low = firstIndex { order($0, prefix.span) < 0 }
    let high = firstIndex { order($0, prefix.span) < 0 || begins($0, prefix.span) }
    return low..<high
  }

  /// The first string for which `isBefore` no longer holds.
  func firstIndex(_ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Below 0 where string `index` comes before `other` in byte order, 0 where they are equal.
  func order(_ index: Int, _ other: Span<UInt8>) -> Int { byteOrder(span(index), other) }

  private func begins(_ index: Int, _ prefix: Span<UInt8>) -> Bool {
    let bytes = span(index)
    return bytes.count >= prefix.count && byteOrder(bytes.extracting(first: prefix.count), prefix) == 0
  }
}

/// Below 0 where `left` comes before `right` in byte order, 0 where they are equal.
func byteOrder(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
  let shared = min(left.count, right.count)
  var index = 0
  while index < shared {
    if left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
    index += 1
  }
  return left.count - right.count
}
