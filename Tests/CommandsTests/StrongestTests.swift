import Testing

@testable import Commands

@Suite("the best few of many")
struct StrongestTests {
  @Test("are the first of all in order, however they come", arguments: 1...7)
  func orders(limit: Int) {
    for order in Self.orders(of: Array(0..<6)) {
      var best = Strongest<Int>(limit, by: <)
      for (index, number) in order.enumerated() {
        best.add(number)
        let expected = order[...index].sorted().prefix(limit)
        #expect(best.sorted == Array(expected))
        #expect(best.last == (expected.count == limit ? expected.last : nil))
      }
    }
  }

  private static func orders(of numbers: [Int]) -> [[Int]] {
    guard numbers.count > 1 else { return [numbers] }
    return numbers.flatMap { first in orders(of: numbers.filter { $0 != first }).map { [first] + $0 } }
  }
}
