import Prose

/// Byte strings that are being collected.
struct Strings: Sendable {
  private(set) var arena: [UInt8] = []
  /// Where each string begins in the arena, and behind them the end.
  private(set) var starts: [Int] = [0]

  /// No strings.
  init() {}

  /// The strings that begin at `starts` in `arena`, and behind them the end.
  init(arena: [UInt8], starts: [Int]) {
    self.arena = arena
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  subscript(_ index: Int) -> [UInt8] { Array(slice(index)) }

  func slice(_ index: Int) -> ArraySlice<UInt8> { arena[starts[index]..<starts[index + 1]] }

  /// The bytes of string `index`, without a copy: nothing changes the arena while `self` is borrowed.
  @_lifetime(borrow self)
  func span(_ index: Int) -> Span<UInt8> { _overrideLifetime(arena.span.extracting(starts[index]..<starts[index + 1]), borrowing: self) }

  /// Whether two strings are equal.
  func areEqual(_ index: Int, _ other: Int) -> Bool { isEqual(index, span(other)) }

  /// Whether string `index` is `bytes`.
  func isEqual(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == bytes.count else { return false }
    let arena = arena.span
    var place = 0
    while place + 8 <= bytes.count {
      if EightBytes(at: start + place, of: arena).bits != EightBytes(at: place, of: bytes).bits { return false }
      place += 8
    }
    while place < bytes.count {
      if arena[start + place] != bytes[place] { return false }
      place += 1
    }
    return true
  }

  /// What string `index` is sorted by first: its first eight bytes, the first highest, with NULs behind fewer.
  func opening(_ index: Int) -> UInt64 {
    let (start, end) = (starts[index], starts[index + 1])
    var opening: UInt64 = 0
    if start + 8 <= arena.count {
      opening = EightBytes(at: start, of: arena.span).bits.byteSwapped
      return end - start >= 8 ? opening : opening & ~(.max >> UInt64(8 * (end - start)))
    }
    for place in start..<start + 8 { opening = opening << 8 | (place < end ? UInt64(arena[place]) : 0) }
    return opening
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    arena.append(contentsOf: bytes)
    starts.append(arena.count)
  }

  /// Adds the bytes `range` of `text`.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    text.extracting(range).withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    starts.append(arena.count)
  }
}
