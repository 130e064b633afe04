/// Rows of a layer that are being collected: for each as many numbers as the layer has columns, side by side, so that rows take little
/// room until all are there.
struct RowNumbers: Sendable {
  private let width: Int
  fileprivate private(set) var numbers: [UInt32] = []

  /// No rows, which will have so many numbers each.
  init(width: Int) { self.width = width }

  /// The number of rows.
  var count: Int { numbers.count / width }

  /// Adds a row, whose numbers `put` puts one behind the other.
  @inline(__always)
  mutating func append(_ put: (inout OutputSpan<UInt32>) -> Void) { numbers.append(addingCapacity: width, initializingWith: put) }

  /// Adds `distance` to the number of each row in a column.
  mutating func add(_ distance: Int, toColumn column: Int) {
    var index = column
    while index < numbers.count {
      numbers[index] &+= UInt32(truncatingIfNeeded: distance)
      index += width
    }
  }

  /// Adds the numbers in a column to `found`.
  fileprivate func copy(column: Int, to found: inout [UInt32]) {
    let numbers = numbers.span
    found.append(addingCapacity: count) { found in
      var index = column
      while index < numbers.count {
        found.append(numbers[index])
        index += width
      }
    }
  }
}

extension NarrowColumn {
  /// The numbers in a column of the rows of `parts`, which follow each other.
  init(_ parts: [RowNumbers], column: Int) {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { part.copy(column: column, to: &numbers) }
    self.init(numbers)
  }
}
