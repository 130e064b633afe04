/// The rows in ascending order of the first of `keys`, equal ones of the second, and so on; rows equal in all keep their order.
///
/// Each key has a rank for every row. Linear in the rows: by counting, a few bits of the ranks at a time, on all cores.
public func stableOrder(of keys: [[UInt32]], rowCount: Int) -> [Int] {
  var order: [RankedRow]?
  for ranks in keys.reversed() {
    let digits = Digit.all(of: ranks.span.highest)
    guard !digits.isEmpty else { continue }
    var rows = ranked(ranks, in: order)
    for digit in digits { rows = scattered(rows, by: digit) }
    order = rows
  }
  guard let order else { return Array(0..<rowCount) }
  let shares = shares(of: rowCount, from: manyRows)
  return [Int](partCounts: shares.map(\.count)) { share, numbers in
    let rows = order.span.extracting(shares[share])
    var place = 0
    while place < rows.count {
      numbers[place] = rows[place].row
      place &+= 1
    }
  }
}

/// A rank above the number of the row that has it.
private struct RankedRow: BitwiseCopyable, Sendable {
  let bits: UInt64

  @inline(__always)
  init(_ rank: UInt32, _ row: Int) { bits = UInt64(rank) << 32 | UInt64(UInt32(truncatingIfNeeded: row)) }

  var row: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
}

/// Rows from which they are shared among the cores.
private let manyRows = 1 << 14

/// The rows in the order `order`, or as they stand, with their ranks.
private func ranked(_ ranks: [UInt32], in order: [RankedRow]?) -> [RankedRow] {
  let shares = shares(of: ranks.count, from: manyRows)
  return [RankedRow](partCounts: shares.map(\.count)) { share, rows in
    let (ranks, order) = (ranks.span, order?.span)
    let first = shares[share].lowerBound
    var place = 0
    while place < rows.count {
      let row = order?[first &+ place].row ?? first &+ place
      rows[place] = RankedRow(ranks[row], row)
      place &+= 1
    }
  }
}

/// Some neighbouring bits of a rank.
private struct Digit: Sendable {
  let shift: UInt64
  let width: UInt64

  /// As many places to write to at once as a core's nearest cache holds.
  private static let mostBits = 10

  /// The digits of ranks up to `highest`, the lowest first.
  static func all(of highest: UInt32) -> [Digit] {
    let width = 32 - highest.leadingZeroBitCount
    let count = (width + mostBits - 1) / mostBits
    return (0..<count).map { number in
      let shift = width * number / count
      return Digit(shift: UInt64(shift + 32), width: UInt64(width * (number + 1) / count - shift))
    }
  }

  var valueCount: Int { 1 << Int(width) }

  @inline(__always)
  func value(of row: RankedRow) -> Int { Int(truncatingIfNeeded: (row.bits &>> shift) & (1 &<< width &- 1)) }
}

/// The rows by a digit of their ranks; equal ones keep their order.
private func scattered(_ rows: [RankedRow], by digit: Digit) -> [RankedRow] {
  let shares = shares(of: rows.count, from: manyRows)
  let starts = starts(of: onCores(shares.count) { counts(of: digit, rows.span.extracting(shares[$0])) })
  return [RankedRow](unsafeUninitializedCapacity: rows.count) { results, filled in
    // Each thread writes places that no other has, and all are done before anybody reads.
    nonisolated(unsafe) let all = results
    _ = onCores(shares.count) { share in
      let own = rows.span.extracting(shares[share])
      var free = starts[share]
      var next = free.mutableSpan
      var place = 0
      while place < own.count {
        let value = digit.value(of: own[place])
        all[Int(next[value])] = own[place]
        next[value] &+= 1
        place &+= 1
      }
    }
    filled = rows.count
  }
}

/// How many rows have each value of a digit.
private func counts(of digit: Digit, _ rows: Span<RankedRow>) -> [UInt32] {
  var counts = [UInt32](repeating: 0, count: digit.valueCount)
  var sums = counts.mutableSpan
  var place = 0
  while place < rows.count {
    sums[digit.value(of: rows[place])] &+= 1
    place &+= 1
  }
  return counts
}

/// Where the rows of each value of each share begin: value by value, the shares' one behind the other.
private func starts(of counts: [[UInt32]]) -> [[UInt32]] {
  var starts = counts
  var sum: UInt32 = 0
  for value in counts[0].indices {
    for share in counts.indices {
      starts[share][value] = sum
      sum += counts[share][value]
    }
  }
  return starts
}

extension Span<UInt32> {
  fileprivate var highest: UInt32 {
    var (highest, index): (UInt32, Int) = (0, 0)
    while index < count {
      highest = Swift.max(highest, self[index])
      index &+= 1
    }
    return highest
  }
}
