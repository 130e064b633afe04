import Diagnosis

/// Two phrases with some tokens between them, as few as can be: the lists of both are read side by side.
struct GapScan {
  private let left: PhraseScan
  private let right: PhraseScan
  private let leftCount: Int
  private let rightCount: Int
  private let least: Int
  private let most: Int
  /// What a match must not leave.
  private let regions: Runs

  init(_ left: [TypeSet], least: Int, most: Int?, _ right: [TypeSet], _ stream: Stream, inside regions: Runs) {
    self.left = PhraseScan(left, stream)
    self.right = PhraseScan(right, stream)
    (leftCount, rightCount) = (left.count, right.count)
    (self.least, self.most) = (least, most ?? TokenPattern.far)
    self.regions = regions
  }

  /// How many places are looked at in the whole stream.
  var seedCount: Int { left.seedCount + right.seedCount }

  /// The matches in `tokens`, leftmost and without overlap. O(places of both phrases).
  func matches(in tokens: Range<UInt32>, _ interruption: Interruption) throws(Diagnostic) -> Found {
    let first = left.starts(in: tokens)
    try interruption.check()
    let second = first.isEmpty ? [] : right.starts(in: tokens)
    try interruption.check()
    return merged(first, second)
  }

  private func merged(_ first: [UInt32], _ second: [UInt32]) -> Found {
    var ends: [UInt32] = []
    let starts = [UInt32](unsafeUninitializedCapacity: first.count) { starts, count in
      ends = [UInt32](unsafeUninitializedCapacity: first.count) { ends, endCount in
        count = merge(first.span, second.span) { row, start, end in
          starts[row] = start
          ends[row] = end
        }
        endCount = count
      }
    }
    return Found(starts: starts, ends: ends)
  }

  /// Calls `found` with the number of each match, and where it begins and ends; how many there are.
  @inline(__always)
  private func merge(_ first: Span<UInt32>, _ second: Span<UInt32>, _ found: (Int, UInt32, UInt32) -> Void) -> Int {
    let (nearest, farthest) = (leftCount &+ least, leftCount &+ most)
    var (row, next, count) = (0, 0, 0)
    var (free, regionEnd) = (0, 0)
    while row < first.count {
      let start = Int(first[row])
      row &+= 1
      guard start >= free else { continue }
      while next < second.count, Int(second[next]) < start &+ nearest { next &+= 1 }
      guard next < second.count else { break }
      let place = Int(second[next])
      guard place <= start &+ farthest else { continue }
      if start >= regionEnd { regionEnd = Int(regions.end(of: UInt32(start))) }
      let end = place &+ rightCount
      guard end <= regionEnd else { continue }
      found(count, UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
      count &+= 1
      free = end
    }
    return count
  }
}

extension Runs {
  /// The token behind the run that holds `token`: the next mark. O(tokens / 64) to it.
  func end(of token: UInt32) -> UInt32 {
    let marks = marks
    let words = marks.span
    let next = Int(token) + 1
    var word = next >> 6
    guard word < words.count else { return tokenCount }
    var bits = words[word] & (UInt64.max << UInt64(next & 63))
    while bits == 0 {
      word += 1
      guard word < words.count else { return tokenCount }
      bits = words[word]
    }
    return UInt32(word * 64 + bits.trailingZeroBitCount)
  }

  private var tokenCount: UInt32 { starts[starts.count - 1] }
}
