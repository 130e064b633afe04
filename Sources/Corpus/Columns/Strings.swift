import Prose

/// Byte strings that are being collected.
struct Strings: Sendable {
  private(set) var arena: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  subscript(_ index: Int) -> [UInt8] { Array(slice(index)) }

  func slice(_ index: Int) -> ArraySlice<UInt8> { arena[starts[index]..<starts[index + 1]] }

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

  /// What string `index` is sorted by first.
  func opening(_ index: Int) -> UInt64 { Corpus.opening(of: arena.span.extracting(starts[index]..<starts[index + 1])) }

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

/// The first eight bytes, the first highest, with NULs behind fewer: strings stand as these numbers do, unless the numbers are equal.
func opening(of bytes: Span<UInt8>) -> UInt64 {
  guard bytes.count < 8 else { return EightBytes(at: 0, of: bytes).bits.byteSwapped }
  var opening: UInt64 = 0
  var index = 0
  while index < 8 {
    opening = opening << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    index += 1
  }
  return opening
}
