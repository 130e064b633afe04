import Corpus
import Engine
import Evidence

/// Rows that share the values of some keys: the largest group first, then by the values.
struct Groups: Sendable {
  /// A number for each row: its code in the only key, or what stands for its codes in all of them.
  private let numbers: [UInt32]
  /// The group of each number.
  private let groupOfNumber: [UInt32]
  /// The number of rows in each group.
  let sizes: [Int]

  /// The groups of rows whose values are equal in every one of `keys`.
  init(_ keys: [CodedCells], rowCount: Int) {
    var places: [UInt32]
    var placeCount: Int
    let sizes: [Int]
    if keys.count == 1 {
      numbers = keys[0].codes
      places = keys[0].places.ofValue
      placeCount = keys[0].places.count
      sizes = keys[0].sizes
    } else {
      (numbers, placeCount) = Self.joined(keys, rowCount: rowCount)
      places = Array(0..<UInt32(placeCount))
      sizes = numbers.histogram(placeCount)
    }
    var sizesOfPlaces = [Int](repeating: 0, count: placeCount)
    for (number, size) in sizes.enumerated() where size > 0 { sizesOfPlaces[Int(places[number])] += size }
    let order = sizesOfPlaces.indices.filter { sizesOfPlaces[$0] > 0 }.sorted { left, right in
      sizesOfPlaces[left] != sizesOfPlaces[right] ? sizesOfPlaces[left] > sizesOfPlaces[right] : left < right
    }
    var groupOfPlace = [UInt32](repeating: 0, count: placeCount)
    for (group, place) in order.enumerated() { groupOfPlace[place] = UInt32(group) }
    groupOfNumber = places.map { groupOfPlace[Int($0)] }
    self.sizes = order.map { sizesOfPlaces[$0] }
  }

  /// A number for the values of each row, in the order of these, and how many numbers there may be.
  private static func joined(_ keys: [CodedCells], rowCount: Int) -> (numbers: [UInt32], count: Int) {
    var numbers = [UInt32](repeating: 0, count: rowCount)
    var count = 1
    for key in keys {
      let places = key.places
      let pairs = zip(numbers, key.codes).map { UInt64($0) * UInt64(places.count) + UInt64(places.ofValue[Int($1)]) }
      (numbers, count) = dense(pairs, below: count.multipliedReportingOverflow(by: places.count))
    }
    return (numbers, count)
  }

  /// `pairs` as they are where there are not many more numbers than rows, else numbered through.
  private static func dense(_ pairs: [UInt64], below limit: (partialValue: Int, overflow: Bool)) -> (numbers: [UInt32], count: Int) {
    if !limit.overflow, limit.partialValue <= max(1 << 16, 4 * pairs.count) {
      return (pairs.map { UInt32(truncatingIfNeeded: $0) }, limit.partialValue)
    }
    let distinct = Set(pairs).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(distinct, 0..<UInt32(distinct.count)))
    return (pairs.map { numbers[$0] ?? 0 }, distinct.count)
  }

  /// The number of groups.
  var count: Int { sizes.count }

  /// The group of a row.
  private func group(ofRow row: Int) -> Int { Int(groupOfNumber[Int(numbers[row])]) }

  /// The rows of a group, ascending. O(rows).
  func members(_ group: Int) -> Selection { .list(numbers.indices.filter { self.group(ofRow: $0) == group }) }

  /// The rows of each group, ascending.
  var members: [[Int]] {
    var members = sizes.map { size in
      var rows: [Int] = []
      rows.reserveCapacity(size)
      return rows
    }
    for row in numbers.indices { members[group(ofRow: row)].append(row) }
    return members
  }

  /// For each group the number of the value it shows: a date is stated if one of its rows states it.
  func representatives(of key: CodedCells) -> [Int] {
    var first = [Int](repeating: -1, count: count)
    var stated = first
    var isStated: [Bool] = []
    if case .datings(let datings) = key.values { isStated = datings.map { $0.status == .stated } }
    var waiting = count
    for row in numbers.indices {
      let group = group(ofRow: row)
      let value = Int(key.codes[row])
      if first[group] < 0 {
        first[group] = value
        if isStated.isEmpty { waiting -= 1 }
      }
      if !isStated.isEmpty, stated[group] < 0, isStated[value] {
        stated[group] = value
        waiting -= 1
      }
      if waiting == 0 { break }
    }
    return zip(first, stated).map { $1 < 0 ? $0 : $1 }
  }

  /// How many different numbers the rows of each group have.
  func distinct(_ numbers: [UInt32]) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    if numbers.isSorted {
      var last = [UInt32](repeating: .max, count: count)
      var sums = counts.mutableSpan
      var before = last.mutableSpan
      let (numbers, own, groups) = (numbers.span, self.numbers.span, groupOfNumber.span)
      var row = 0
      while row < numbers.count {
        let group = Int(groups[Int(own[row])])
        sums[group] &+= before[group] != numbers[row] ? 1 : 0
        before[group] = numbers[row]
        row &+= 1
      }
      return counts
    }
    var seen = Set<UInt64>()
    for row in numbers.indices {
      let group = group(ofRow: row)
      if seen.insert(UInt64(group) << 32 | UInt64(numbers[row])).inserted { counts[group] += 1 }
    }
    return counts
  }
}

extension CodedCells {
  /// How many rows have each value.
  fileprivate var sizes: [Int] {
    rowsOfCodes.map { rows in (0..<places.ofValue.count).map { rows.count(of: $0) } } ?? codes.histogram(places.ofValue.count)
  }
}

extension [UInt32] {
  /// How often each number below `count` stands in it.
  fileprivate func histogram(_ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    let numbers = span
    var row = 0
    while row < numbers.count {
      counts[Int(numbers[row])] += 1
      row += 1
    }
    return counts
  }

  /// Whether no number stands behind a greater one.
  fileprivate var isSorted: Bool {
    let numbers = span
    var row = 1
    while row < numbers.count {
      if numbers[row] < numbers[row - 1] { return false }
      row += 1
    }
    return true
  }
}
