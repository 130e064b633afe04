/// The rows in ascending order of the first of `keys`, equal ones of the second, and so on; rows equal in all keep their order.
///
/// Each key has a rank for every row. Linear in rows and ranks: by counting, all ranks at once where they are not many more than the rows.
public func stableOrder(of keys: [[UInt32]], rowCount: Int) -> [Int] {
  var order: [Int]?
  for ranks in keys.reversed() {
    let highest = ranks.span.highest
    let width = 32 - UInt32(highest.leadingZeroBitCount)
    let digit = highest < max(1 << 12, rowCount) ? width : fewBits
    var shift: UInt32 = 0
    while shift < width {
      order = counted(ranks.span, Digit(shift: shift, width: min(digit, width - shift)), from: order)
      shift += digit
    }
  }
  return order ?? Array(0..<rowCount)
}

/// Bits that are counted at once where the ranks are many for so few rows.
private let fewBits: UInt32 = 11

/// Some neighbouring bits of a rank.
private struct Digit {
  let shift: UInt32
  let width: UInt32

  func value(of rank: UInt32) -> Int { Int(truncatingIfNeeded: (rank &>> shift) & (1 &<< width &- 1)) }
}

/// The rows of `order`, which is ascending where nil, by `digit` of their ranks.
private func counted(_ ranks: Span<UInt32>, _ digit: Digit, from order: [Int]?) -> [Int] {
  var starts = starts(of: digit, ranks)
  return [Int](unsafeUninitializedCapacity: ranks.count) { sorted, count in
    var next = starts.mutableSpan
    let rows = order?.span
    while count < ranks.count {
      let row = rows?[count] ?? count
      let value = digit.value(of: ranks[row])
      sorted[Int(next[value])] = row
      next[value] &+= 1
      count &+= 1
    }
  }
}

/// Where the rows of each value begin, and behind them the row count.
private func starts(of digit: Digit, _ ranks: Span<UInt32>) -> [UInt32] {
  var starts = [UInt32](repeating: 0, count: 1 << Int(digit.width) + 1)
  var next = starts.mutableSpan
  var row = 0
  while row < ranks.count {
    next[digit.value(of: ranks[row]) &+ 1] &+= 1
    row &+= 1
  }
  var value = 1
  while value < next.count {
    next[value] &+= next[value &- 1]
    value &+= 1
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
