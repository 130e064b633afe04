/// The rows in ascending order of the first of `keys`, equal ones of the second, and so on; rows equal in all keep their order.
///
/// Each key has a rank for every row. Linear in rows: by counting, eleven bits at a time.
public func stableOrder(of keys: [[UInt32]], rowCount: Int) -> [Int] {
  var order = Array(0..<rowCount)
  var next = order
  for ranks in keys.reversed() {
    let highest = ranks.max() ?? 0
    var shift: UInt32 = 0
    while shift < 32, highest >> shift > 0 {
      count(ranks, shift, from: order, into: &next)
      swap(&order, &next)
      shift += 11
    }
  }
  return order
}

/// One pass: `order` by eleven bits of the ranks, into `sorted`.
private func count(_ ranks: [UInt32], _ shift: UInt32, from order: [Int], into sorted: inout [Int]) {
  var starts = [Int](repeating: 0, count: 2049)
  for rank in ranks { starts[Int(rank >> shift & 2047) + 1] += 1 }
  for bucket in 0..<2048 { starts[bucket + 1] += starts[bucket] }
  for row in order {
    let bucket = Int(ranks[row] >> shift & 2047)
    sorted[starts[bucket]] = row
    starts[bucket] += 1
  }
}
