/// The rows that have each code of a column, ascending.
public struct CodeRows: Sendable {
  /// The rows, code by code.
  let rows: [UInt32]
  /// Where the rows of each code begin, and behind them the end.
  private let starts: [UInt32]

  /// The rows of `codes`, which are below `codeCount`. O(n).
  init(_ codes: [UInt32], codeCount: Int) {
    var starts = [UInt32](repeating: 0, count: codeCount + 1)
    for code in codes { starts[Int(code) + 1] += 1 }
    for code in 0..<codeCount { starts[code + 1] += starts[code] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      rows[Int(next[Int(code)])] = UInt32(row)
      next[Int(code)] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  /// How many rows have a code. O(1).
  public func count(of code: Int) -> Int { Int(starts[code + 1] - starts[code]) }

  /// The number of rows.
  var count: Int { rows.count }

  /// Where the rows of a code stand in `rows`.
  func range(of code: Int) -> Range<Int> { Int(starts[code])..<Int(starts[code + 1]) }
}
