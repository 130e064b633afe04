/// The rows in ascending order of the first of `keys`, equal ones of the second, and so on; rows equal in all keep their order.
///
/// Each key has a rank for every row. Linear in the rows: by counting, a few bits of the ranks at a time, on all cores.
public func stableOrder(of keys: [[UInt32]], rowCount: Int) -> [Int] {
  var order: [Int]?
  for ranks in keys.reversed() {
    let digits = Digit.all(of: ranks.span.highest)
    guard let last = digits.last else { continue }
    // The first digit is read from the ranks and the last leaves the rows alone, so that what lies between is written once.
    if order == nil, digits.count == 1 {
      order = scattered(RanksInPlace(ranks: ranks), by: last)
    } else {
      var rows: [RankedRow] = order.map { ranked(ranks, in: $0) } ?? scattered(RanksInPlace(ranks: ranks), by: digits[0])
      for digit in digits[(order == nil ? 1 : 0)..<digits.count - 1] { rows = scattered(rows, by: digit) }
      order = scattered(rows, by: last)
    }
  }
  return order ?? Array(0..<rowCount)
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

/// What is left of a row with its rank.
private protocol OfRankedRow: BitwiseCopyable, Sendable {
  init(_ row: RankedRow)
}

extension Int: OfRankedRow {
  @inline(__always)
  fileprivate init(_ row: RankedRow) { self = row.row }
}

/// A rank above the number of the row that has it.
private struct RankedRow: OfRankedRow {
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
private func scattered<Result: OfRankedRow>(_ rows: some RankedRows, by digit: Digit) -> [Result] {
  let shares = shares(of: rows.count, from: manyRows)
  let starts = starts(of: onCores(shares.count) { counts(of: digit, rows, shares[$0]) })
  return [Result](unsafeUninitializedCapacity: rows.count) { results, filled in
    // Each thread writes places that no other has, and all are done before anybody reads.
    nonisolated(unsafe) let all = results
    _ = onCores(shares.count) { share in
      var free = starts[share]
      var next = free.mutableSpan
      for place in shares[share] {
        let row = rows.row(at: place)
        let value = digit.value(of: row)
        all[Int(next[value])] = Result(row)
        next[value] &+= 1
      }
    }
    filled = rows.count
  }
}

/// How many of the rows at `places` have each value of a digit.
private func counts(of digit: Digit, _ rows: some RankedRows, _ places: Range<Int>) -> [UInt32] {
  var counts = [UInt32](repeating: 0, count: digit.valueCount)
  var sums = counts.mutableSpan
  for place in places { sums[digit.value(of: rows.row(at: place))] &+= 1 }
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
