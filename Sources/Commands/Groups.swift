import Corpus
import Engine
import Evidence

/// Rows that share the values of some keys: the largest group first, then by the values.
struct Groups: Sendable {
  /// The rows, group by group, ascending in each.
  private let rows: [Int]
  /// Where each group begins in `rows`, and behind them the end.
  private let starts: [Int]

  /// The groups of rows whose values are equal in every one of `keys`.
  init(_ keys: [CodedCells], rowCount: Int) {
    var groups = [UInt32](repeating: 0, count: rowCount)
    var places: [[Int]] = [[]]
    for key in keys { (groups, places) = Self.split(groups, places, by: key) }
    let sizes = Self.counted(groups, places.count)
    let order = places.indices.filter { sizes[$0] > 0 }.sorted { left, right in
      sizes[left] != sizes[right] ? sizes[left] > sizes[right] : places[left].lexicographicallyPrecedes(places[right])
    }
    (rows, starts) = Self.sorted(groups, order, sizes)
  }

  /// The groups cut by one more key, with the places of their values in each key.
  private static func split(_ groups: [UInt32], _ places: [[Int]], by key: CodedCells) -> (groups: [UInt32], places: [[Int]]) {
    let ranks = key.values.ranks()
    var numbers: [UInt64: UInt32] = [:]
    // Codes are dense: the group of a code is remembered by number, and only new pairs are looked up.
    var known = [UInt32](repeating: .max, count: places.count == 1 ? ranks.count : 0)
    var split: [[Int]] = []
    func number(_ group: UInt32, _ rank: Int) -> UInt32 {
      let pair = UInt64(group) << 32 | UInt64(truncatingIfNeeded: min(rank, Int(UInt32.max)))
      if let number = numbers[pair] { return number }
      split.append(places[Int(group)] + [rank])
      numbers[pair] = UInt32(split.count - 1)
      return UInt32(split.count - 1)
    }
    let cut = zip(groups, key.codes).map { group, code -> UInt32 in
      guard !known.isEmpty else { return number(group, ranks[Int(code)]) }
      if known[Int(code)] == .max { known[Int(code)] = number(group, ranks[Int(code)]) }
      return known[Int(code)]
    }
    return (cut, split)
  }

  private static func counted(_ groups: [UInt32], _ count: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for group in groups { sizes[Int(group)] += 1 }
    return sizes
  }

  /// The rows of the groups in `order`, and where each begins.
  private static func sorted(_ groups: [UInt32], _ order: [Int], _ sizes: [Int]) -> (rows: [Int], starts: [Int]) {
    var starts = [0]
    var next = [Int](repeating: 0, count: sizes.count)
    for group in order {
      next[group] = starts[starts.count - 1]
      starts.append(next[group] + sizes[group])
    }
    var rows = [Int](repeating: 0, count: groups.count)
    for (row, group) in groups.enumerated() {
      rows[next[Int(group)]] = row
      next[Int(group)] += 1
    }
    return (rows, starts)
  }

  /// The number of groups.
  var count: Int { starts.count - 1 }

  /// The number of rows in each.
  var sizes: [Int] { (0..<count).map { starts[$0 + 1] - starts[$0] } }

  /// The rows of a group, ascending.
  func members(_ group: Int) -> Selection { .list(Array(rows[starts[group]..<starts[group + 1]])) }

  /// For each group the number of the value it shows: a date is stated if one of its rows states it.
  func representatives(of key: CodedCells) -> [Int] {
    (0..<count).map { group in
      let members = rows[starts[group]..<starts[group + 1]]
      guard case .datings(let datings) = key.values else { return Int(key.codes[members[members.startIndex]]) }
      let stated = members.first { datings[Int(key.codes[$0])].status == .stated }
      return Int(key.codes[stated ?? members[members.startIndex]])
    }
  }

  /// How many different numbers the rows of each group have.
  func distinct(_ numbers: [UInt32]) -> [Int] {
    var last = [Int](repeating: -1, count: Int(numbers.max() ?? 0) + 1)
    return (0..<count).map { group in
      var distinct = 0
      for row in rows[starts[group]..<starts[group + 1]] where last[Int(numbers[row])] != group {
        last[Int(numbers[row])] = group
        distinct += 1
      }
      return distinct
    }
  }
}
