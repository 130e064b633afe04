import Cores

extension Strings {
  /// `numbers` in byte order of their strings, of which none holds a NUL; those of equal strings stay in their order.
  ///
  /// - Complexity: linear by the first eight bytes; only strings that agree in these are compared.
  func inByteOrder(_ numbers: [UInt32]) -> [UInt32] {
    let openings = numbers.map { opening(Int($0)) }
    let heads = openings.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    let tails = openings.map { UInt32(truncatingIfNeeded: $0) }
    var rows = stableOrder(of: [heads, tails], rowCount: numbers.count)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, openings[rows[end]] == openings[rows[start]] { end += 1 }
      // Strings of fewer than eight bytes are equal if their openings are.
      if end - start > 1, openings[rows[start]] & 0xFF != 0 {
        rows.replaceSubrange(start..<end, with: rows[start..<end].sorted { comes(numbers, $0, before: $1) })
      }
      start = end
    }
    return rows.map { numbers[$0] }
  }

  /// Whether the string of one row of `numbers` comes before that of another, or first among equal ones.
  private func comes(_ numbers: [UInt32], _ row: Int, before other: Int) -> Bool {
    let order = byteOrder(span(Int(numbers[row])), span(Int(numbers[other])))
    return order == 0 ? row < other : order < 0
  }
}
