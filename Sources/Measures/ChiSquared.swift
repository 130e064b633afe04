/// χ² over the four cells: Σ (O − E)²/E.
///
/// Convention: plain, without Yates' correction; 0 where a row or column is empty. Source: Pearson 1900.
public func chiSquared(_ table: Contingency) -> Double {
  sum(over: table, difference: abs(table.excess))
}

/// χ² with Yates' correction: Σ (|O − E| − ½)²/E, the difference never below 0.
///
/// Convention: four cells, continuity-corrected; 0 where a row or column is empty. Source: Yates 1934.
public func chiSquaredOfYates(_ table: Contingency) -> Double {
  sum(over: table, difference: max(0, abs(table.excess) - 0.5))
}

/// χ² over the two cells of the word itself: (a − E1)²/E1 + (b − E2)²/E2, with Ei = ni (a + b)/(n1 + n2).
///
/// Convention: 2-term, plain; 0 where a corpus is empty. Source: the count-only form that AntConc calls chi-squared (2-term).
public func chiSquaredOfTwoTerms(_ a: Int, of n1: Int, against b: Int, of n2: Int) -> Double {
  guard let pair = ExpectedPair(a, of: n1, against: b, of: n2) else { return 0 }
  return pair.excess * pair.excess * (1 / pair.first + 1 / pair.second)
}

private func sum(over table: Contingency, difference: Double) -> Double {
  let cells = table.cells
  guard !cells.isEmpty, cells.allSatisfy({ $0.expected > 0 }) else { return 0 }
  return cells.reduce(0) { $0 + difference * difference / $1.expected }
}
