/// The rows in ascending order of the first of `keys`, equal ones of the second, and so on; rows equal in all keep their order.
///
/// Each key has a rank for every row. Linear in the rows: by counting, a few bits of the ranks at a time, on all cores.
public func stableOrder(of keys: [[UInt32]], rowCount: Int) -> [Int] {
  precondition(keys.allSatisfy { $0.count == rowCount }, "each row has a rank of each key")
  var order: [Int]?
  for ranks in keys.reversed() {
    let digits = Digit.all(of: ranks.span.highest)
    guard !digits.isEmpty else { continue }
    order = order.map { sorted(ranked(ranks, in: $0), by: digits) } ?? sorted(RanksInPlace(ranks: ranks), by: digits)
  }
  return order ?? Array(0..<rowCount)
}

/// The rows by all of `digits`, the lowest first; after the last one their ranks are not needed any more.
private func sorted(_ rows: some RankedRows, by digits: [Digit]) -> [Int] {
  if digits.count == 1 { return scattered(rows, by: digits[0]) }
  var between: [RankedRow] = scattered(rows, by: digits[0])
  for digit in digits[1..<digits.count - 1] { between = scattered(between, by: digit) }
  return scattered(between, by: digits[digits.count - 1])
}

/// Rows with their ranks, in some order.
private protocol RankedRows: Sendable {
  /// The number of rows.
  var count: Int { get }
  /// The row at a place.
  func row(at place: Int) -> RankedRow
}

/// Ranks of rows that stand as they are numbered.
private struct RanksInPlace: RankedRows {
  let ranks: [UInt32]
  var count: Int { ranks.count }

  @inline(__always)
  func row(at place: Int) -> RankedRow { RankedRow(ranks[place], place) }
}

extension [RankedRow]: RankedRows {
  @inline(__always)
  fileprivate func row(at place: Int) -> RankedRow { self[place] }
}

/// What is kept of a row with its rank where rows are scattered.
private protocol KeptOfRow: BitwiseCopyable, Sendable {
  init(_ row: RankedRow)
}

extension Int: KeptOfRow {
  @inline(__always)
  fileprivate init(_ row: RankedRow) { self = row.row }
}

/// A rank above the number of the row that has it.
private struct RankedRow: KeptOfRow {
  let bits: UInt64

  @inline(__always)
  init(_ row: RankedRow) { self = row }

  @inline(__always)
  init(_ rank: UInt32, _ row: Int) { bits = UInt64(rank) << 32 | UInt64(UInt32(truncatingIfNeeded: row)) }

  var row: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
}

/// Rows from which they are shared among the cores.
private let manyRows = 1 << 14

/// The rows in the order `order` with their ranks.
private func ranked(_ ranks: [UInt32], in order: [Int]) -> [RankedRow] {
  let shares = shares(of: order.count, from: manyRows)
  return [RankedRow](partCounts: shares.map(\.count)) { share, rows in
    let (ranks, order) = (ranks.span, order.span)
    let first = shares[share].lowerBound
    var place = 0
    while place < rows.count {
      let row = order[first &+ place]
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
private func scattered<Kept: KeptOfRow>(_ rows: some RankedRows, by digit: Digit) -> [Kept] {
  let shares = shares(of: rows.count, from: manyRows)
  let starts = starts(of: onCores(shares.count) { counts(of: digit, rows, shares[$0]) })
  return [Kept](unsafeUninitializedCapacity: rows.count) { results, filled in
    // Each thread writes places that no other has, and all are done before anybody reads.
    nonisolated(unsafe) let all = results
    _ = onCores(shares.count) { share in
      var free = starts[share]
      var next = free.mutableSpan
      var place = shares[share].lowerBound
      while place < shares[share].upperBound {
        let row = rows.row(at: place)
        let value = digit.value(of: row)
        all[Int(next[value])] = Kept(row)
        next[value] &+= 1
        place &+= 1
      }
    }
    filled = rows.count
  }
}

/// How many of the rows at `places` have each value of a digit.
private func counts(of digit: Digit, _ rows: some RankedRows, _ places: Range<Int>) -> [UInt32] {
  var counts = [UInt32](repeating: 0, count: digit.valueCount)
  var sums = counts.mutableSpan
  var place = places.lowerBound
  while place < places.upperBound {
    sums[digit.value(of: rows.row(at: place))] &+= 1
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
