/// What became of one sentence from one version of a text to the next.
public enum SentenceChange: Equatable, Sendable {
  /// Both have it word for word; the numbers count the sentences of each version from 0.
  case kept(Int, Int)
  /// Both have it word for word, at another place.
  case moved(Int, Int)
  /// It has other words in the second version, with so much of both in common, 0 to 1.
  case reworded(Int, Int, alike: Double)
  /// Only the first version has it.
  case dropped(Int)
  /// Only the second version has it.
  case added(Int)
}

/// What was kept, moved, reworded, dropped and added from one version of a text to another, in the order of the second; what was dropped stands
/// where it stood in the first.
///
/// Each sentence is given as the numbers of its words. Sentences that share at least half of their words may be the same one reworded; of all ways
/// to lay the versions beside each other in order, the one with most in common is taken (Needleman and Wunsch 1970).
/// - Complexity: O(*n* *m*) in sentences between those that stand in both once; stretches of more than 250,000 pairs are told as dropped and
///   added.
public func sentenceChanges(from first: [[UInt32]], to second: [[UInt32]]) -> [SentenceChange] {
  var changes = SentenceAlignment(first, second).changes
  markMoves(&changes, first, second)
  return changes
}

/// Sentences that were dropped here and added there are moved.
private func markMoves(_ changes: inout [SentenceChange], _ first: [[UInt32]], _ second: [[UInt32]]) {
  var dropped: [[UInt32]: [Int]] = [:]
  for case .dropped(let sentence) in changes where !first[sentence].isEmpty { dropped[first[sentence], default: []].append(sentence) }
  var moved: Set<Int> = []
  for (place, change) in changes.enumerated() {
    guard case .added(let sentence) = change, let from = dropped[second[sentence]]?.first else { continue }
    dropped[second[sentence]]?.removeFirst()
    changes[place] = .moved(from, sentence)
    moved.insert(from)
  }
  changes.removeAll { if case .dropped(let sentence) = $0 { moved.contains(sentence) } else { false } }
}

/// Two versions laid beside each other.
private struct SentenceAlignment {
  let first: [[UInt32]]
  let second: [[UInt32]]
  /// The words of each sentence, ascending.
  private let sortedFirst: [[UInt32]]
  private let sortedSecond: [[UInt32]]
  private(set) var changes: [SentenceChange] = []

  private static let mostPairs = 250_000
  private static let leastAlike = 0.5

  init(_ first: [[UInt32]], _ second: [[UInt32]]) {
    self.first = first
    self.second = second
    sortedFirst = first.map { $0.sorted() }
    sortedSecond = second.map { $0.sorted() }
    var (left, right) = (0, 0)
    for anchor in anchors() {
      align(left..<anchor.0, right..<anchor.1)
      changes.append(.kept(anchor.0, anchor.1))
      (left, right) = (anchor.0 + 1, anchor.1 + 1)
    }
    align(left..<first.count, right..<second.count)
  }

  /// Sentences that stand once in each version, as far as they stand in the same order.
  private func anchors() -> [(Int, Int)] {
    var places: [[UInt32]: (count: Int, place: Int)] = [:]
    for (place, sentence) in second.enumerated() { places[sentence] = ((places[sentence]?.count ?? 0) + 1, place) }
    var counts: [[UInt32]: Int] = [:]
    for sentence in first { counts[sentence, default: 0] += 1 }
    let pairs = first.enumerated().compactMap { place, sentence -> (Int, Int)? in
      guard !sentence.isEmpty, counts[sentence] == 1, let other = places[sentence], other.count == 1 else { return nil }
      return (place, other.place)
    }
    return longestAscent(pairs)
  }

  /// The longest part of `pairs` whose second numbers ascend. O(n log n).
  private func longestAscent(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (place, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = place } else { ends.append(place) }
    }
    var ascent: [(Int, Int)] = []
    var place = ends.last
    while let at = place {
      ascent.append(pairs[at])
      place = before[at]
    }
    return ascent.reversed()
  }

  /// Lays two stretches beside each other.
  private mutating func align(_ left: Range<Int>, _ right: Range<Int>) {
    let (pairs, isTooMuch) = left.count.multipliedReportingOverflow(by: right.count)
    guard pairs > 0, !isTooMuch, pairs <= Self.mostPairs else {
      changes += left.map { .dropped($0) } + right.map { .added($0) }
      return
    }
    let width = right.count + 1
    let alike = left.map { a in right.map { b in likeness(sortedFirst[a], sortedSecond[b]) } }
    var best = [Double](repeating: 0, count: (left.count + 1) * width)
    for row in (0..<left.count).reversed() {
      for column in (0..<right.count).reversed() {
        let both = alike[row][column] >= Self.leastAlike ? alike[row][column] + best[(row + 1) * width + column + 1] : 0
        best[row * width + column] = max(both, best[(row + 1) * width + column], best[row * width + column + 1])
      }
    }
    trace(left, right, alike, best)
  }

  private mutating func trace(_ left: Range<Int>, _ right: Range<Int>, _ alike: [[Double]], _ best: [Double]) {
    let width = right.count + 1
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let value = best[row * width + column]
      let likeness = alike[row][column]
      let (a, b) = (left.lowerBound + row, right.lowerBound + column)
      if likeness >= Self.leastAlike, value == likeness + best[(row + 1) * width + column + 1] {
        changes.append(first[a] == second[b] ? .kept(a, b) : .reworded(a, b, alike: likeness))
        row += 1
        column += 1
      } else if value == best[(row + 1) * width + column] {
        changes.append(.dropped(a))
        row += 1
      } else {
        changes.append(.added(b))
        column += 1
      }
    }
    changes += (left.lowerBound + row..<left.upperBound).map { .dropped($0) }
    changes += (right.lowerBound + column..<right.upperBound).map { .added($0) }
  }

  /// The part of the words of both that they share, each as often as it stands (Dice 1945); both ascend.
  private func likeness(_ a: [UInt32], _ b: [UInt32]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let (left, right) = (a.span, b.span)
    var (row, column, shared) = (0, 0, 0)
    while row < left.count, column < right.count {
      let (first, second) = (left[row], right[column])
      shared += first == second ? 1 : 0
      row += first <= second ? 1 : 0
      column += second <= first ? 1 : 0
    }
    return 2 * Double(shared) / Double(a.count + b.count)
  }
}
