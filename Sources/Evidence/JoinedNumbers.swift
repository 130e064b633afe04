/// The numbers from 0 on, joined step by step into groups that are known by their least number (union-find, Tarjan 1975).
struct JoinedNumbers: Sendable {
  private var roots: [Int]

  /// Each number is a group of its own.
  init(count: Int) { roots = Array(0..<count) }

  /// Makes one group of those of two numbers. Nearly constant.
  mutating func unite(_ left: Int, _ right: Int) {
    let (one, other) = (root(of: left), root(of: right))
    roots[max(one, other)] = min(one, other)
  }

  /// The least number of the group of `number`.
  mutating func root(of number: Int) -> Int {
    var at = number
    while roots[at] != at {
      roots[at] = roots[roots[at]]
      at = roots[at]
    }
    return at
  }

  /// For each number the least of its group. O(numbers).
  var heads: [Int] {
    // A root is the lowest of its group, so each has its own settled before it.
    var heads = roots
    for number in heads.indices { heads[number] = heads[heads[number]] }
    return heads
  }
}
