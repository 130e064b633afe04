import Glibc

/// The probabilities of Fisher's exact test: how likely the sums of a table give its upper left cell by chance.
public struct FisherExact: Equatable, Sendable {
  /// Of a cell this small or smaller.
  public let left: Double
  /// Of a cell this large or larger.
  public let right: Double
  /// Of any cell that is no likelier than this one.
  public let twoSided: Double
}

/// Fisher's exact test of a table of whole counts, from the hypergeometric distribution.
///
/// Convention: two-sided sums every cell whose probability does not exceed the observed one, within 1 part in 10⁷ (as R does).
/// An empty table gives 1. Exact to about 10⁻¹² for tables below 10⁶, to 10⁻⁶ near 10⁹. Cost: O(√N). Source: Fisher 1922.
public func fisherExact(_ table: Contingency) -> FisherExact {
  let law = Hypergeometric(table)
  let observed = law.observed
  guard law.lowest < law.highest else { return FisherExact(left: 1, right: 1, twoSided: 1) }
  let isBelow = observed <= law.mode
  let near = law.sum(from: observed, step: isBelow ? -1 : 1)
  let rest = min(1, max(0, 1 - near + exp(law.logProbability(observed))))
  let far = law.mirror(of: observed).map { law.sum(from: $0, step: isBelow ? 1 : -1) } ?? 0
  let isLikeliest = law.logProbability(law.mode) <= law.logProbability(observed) + 1e-7
  let both = isLikeliest ? 1 : near + far
  return FisherExact(left: min(1, isBelow ? near : rest), right: min(1, isBelow ? rest : near), twoSided: min(1, both))
}

/// The distribution of the upper left cell when all four sums are fixed.
private struct Hypergeometric {
  let row: Double
  let column: Double
  let total: Double
  let observed: Double

  init(_ table: Contingency) {
    let cells = [table.o11, table.o12, table.o21, table.o22].map { $0.isFinite ? $0.rounded() : 0 }
    row = cells[0] + cells[1]
    column = cells[0] + cells[2]
    total = row + cells[2] + cells[3]
    observed = cells[0]
  }

  var lowest: Double { max(0, row + column - total) }
  var highest: Double { min(row, column) }
  var mode: Double { min(highest, max(lowest, ((row + 1) * (column + 1) / (total + 2)).rounded(.down))) }

  func logProbability(_ x: Double) -> Double {
    logChoices(column, x) + logChoices(total - column, row - x) - logChoices(total, row)
  }

  /// The probability of `start` and of all that lie beyond it, away from the mode; stops where terms no longer count.
  func sum(from start: Double, step: Double) -> Double {
    let scale = step < 0 ? max(start, lowest) : min(start, highest)
    var (term, sum, x) = (1.0, 0.0, scale)
    while x >= lowest, x <= highest {
      sum += term
      if term < sum * 1e-18 { break }
      term *= step < 0 ? 1 / ratio(x - 1) : ratio(x)
      x += step
    }
    return sum * exp(logProbability(scale))
  }

  /// P(x + 1)/P(x).
  func ratio(_ x: Double) -> Double {
    (row - x) * (column - x) / ((x + 1) * (total - row - column + x + 1))
  }

  /// The cell nearest the mode, on its other side, that is no likelier than `x`.
  func mirror(of x: Double) -> Double? {
    let limit = logProbability(x) + 1e-7
    let step: Double = x <= mode ? 1 : -1
    let end = step > 0 ? highest : lowest
    guard logProbability(end) <= limit else { return nil }
    var (inside, outside) = (mode, end)
    while abs(outside - inside) > 1 {
      let middle = ((inside + outside) / 2).rounded(.down)
      if logProbability(middle) <= limit { outside = middle } else { inside = middle }
    }
    return outside
  }
}

/// ln of "n choose k".
private func logChoices(_ n: Double, _ k: Double) -> Double {
  lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
}
