/// Byte strings that are being collected.
struct Strings: Sendable {
  private(set) var arena: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  subscript(_ index: Int) -> [UInt8] { Array(slice(index)) }

  func slice(_ index: Int) -> ArraySlice<UInt8> { arena[starts[index]..<starts[index + 1]] }

  mutating func append(_ bytes: some Collection<UInt8>) {
    arena.append(contentsOf: bytes)
    starts.append(arena.count)
  }

  /// Adds the bytes `range` of `text`.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      arena.append(text[index])
      index += 1
    }
    starts.append(arena.count)
  }
}
