import Glibc

/// Whether a series rises or falls more steadily than chance lets it: the test of Mann and Kendall.
///
/// Source: Mann 1945; Kendall 1975.
public struct MannKendall: Equatable, Sendable {
  /// How the probability was found.
  public enum Method: Equatable, Sendable {
    /// From all orders of the values, ties included.
    case exact
    /// From the normal distribution, corrected for ties and continuity.
    case normal
  }

  /// S: pairs that rise less pairs that fall.
  public let score: Int
  /// The pairs that rise or fall; ties do neither.
  public let pairs: Int
  /// The number of values.
  public let count: Int
  /// The probability of a score at least as far from 0 by chance; two-sided.
  public let probability: Double
  /// How the probability was found: exactly for 10 values or fewer.
  public let method: Method

  /// The test of `values` in their order; places without a value are left out. Cost: O(n²). Nil for fewer than two values.
  public init?(_ values: [Double?]) {
    let values = values.compactMap { $0 }
    guard values.count > 1 else { return nil }
    var (rising, falling) = (0, 0)
    for (index, right) in values.enumerated() {
      for left in values[..<index] {
        if right > left { rising += 1 } else if right < left { falling += 1 }
      }
    }
    let ties = Self.ties(values)
    count = values.count
    score = rising - falling
    pairs = count * (count - 1) / 2 - ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    method = count <= 10 ? .exact : .normal
    probability = method == .exact ? Self.exact(score, count, ties, pairs) : Self.normal(score, count, ties)
  }

  /// How often each value occurs that occurs more than once.
  private static func ties(_ values: [Double]) -> [Int] {
    var counts: [Double: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.values.filter { $0 > 1 }.sorted()
  }

  /// The share of all distinct orders whose score is as far from 0.
  ///
  /// The orders with d falling pairs are the coefficients of [n]! ÷ Π [t]!, where [n]! = Π (1 + q + … + q^(k−1)) for k = 1…n.
  private static func exact(_ score: Int, _ count: Int, _ ties: [Int], _ pairs: Int) -> Double {
    var orders = [Double](repeating: 0, count: count * (count - 1) / 2 + 1)
    orders[0] = 1
    for k in stride(from: 2, through: count, by: 1) { multiply(&orders, by: k) }
    for tie in ties { for k in stride(from: 2, through: tie, by: 1) { divide(&orders, by: k) } }
    let all = orders.reduce(0, +)
    let far = orders.enumerated().reduce(0.0) { abs(pairs - 2 * $1.offset) >= abs(score) && $1.offset <= pairs ? $0 + $1.element : $0 }
    return min(1, far / all)
  }

  /// Multiplies a polynomial by 1 + q + … + q^(k−1).
  private static func multiply(_ terms: inout [Double], by k: Int) {
    let old = terms
    for place in terms.indices { terms[place] = old[max(0, place - k + 1)...place].reduce(0, +) }
  }

  /// Divides a polynomial by 1 + q + … + q^(k−1), of which it is a multiple.
  private static func divide(_ terms: inout [Double], by k: Int) {
    for place in terms.indices { terms[place] -= terms[max(0, place - k + 1)..<place].reduce(0, +) }
  }

  /// Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5))/18; z = (|S| − 1)/√Var S.
  private static func normal(_ score: Int, _ count: Int, _ ties: [Int]) -> Double {
    func spread(_ n: Int) -> Double { Double(n) * Double(n - 1) * Double(2 * n + 5) / 18 }
    let variance = spread(count) - ties.reduce(0) { $0 + spread($1) }
    guard variance > 0 else { return 1 }
    let z = max(0, Double(abs(score)) - 1) / variance.squareRoot()
    return erfc(z / 2.0.squareRoot())
  }
}
