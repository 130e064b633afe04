import Measures
import Testing

@Suite("Fisher's exact test")
struct FisherExactTests {
  /// Every table of up to 12 against the sum written out.
  @Test("agrees with counting all tables")
  func everySmallTable() {
    for row in 0...6 {
      for column in 0...6 {
        for total in max(row, column)...12 { check(row, column, total) }
      }
    }
  }

  func check(_ row: Int, _ column: Int, _ total: Int) {
    let lowest = max(0, row + column - total)
    let law = (lowest...min(row, column)).map { x in choices(column, x) * choices(total - column, row - x) / choices(total, row) }
    for (index, chance) in law.enumerated() {
      let x = lowest + index
      let test = fisherExact(Contingency(Double(x), Double(row - x), Double(column - x), Double(total - row - column + x)))
      #expect(abs(test.left - law[...index].reduce(0, +)) < 1e-10)
      #expect(abs(test.right - law[index...].reduce(0, +)) < 1e-10)
      #expect(abs(test.twoSided - law.filter { $0 <= chance * (1 + 1e-7) }.reduce(0, +)) < 1e-10, "\(x) of \(row) \(column) \(total)")
    }
  }

  func choices(_ n: Int, _ k: Int) -> Double {
    guard k > 0 else { return 1 }
    return (1...k).reduce(1.0) { $0 * Double(n - k + $1) / Double($1) }
  }

  @Test("huge tables end, with a probability")
  func hugeTables() {
    let tables = [
      Contingency(1e9, 1e9, 1e9, 1e9), Contingency(0, 1e12, 1e12, 1e15), Contingency(1e6, 10, 10, 1e9), Contingency(0, 0, 0, 0),
    ]
    for table in tables {
      let test = fisherExact(table)
      #expect((0...1).contains(test.left) && (0...1).contains(test.right) && (0...1).contains(test.twoSided), "\(table) gives \(test)")
    }
  }
}
