import Glibc

/// G² over all four cells: 2 Σ O ln(O/E).
///
/// Convention: 4-term, natural logarithm, an empty cell adds nothing; 0 for an empty table. Source: Dunning 1993.
public func logLikelihood(_ table: Contingency) -> Double {
  let total = table.total
  guard total > 0 else { return 0 }
  let excess = table.excess
  let (first, second) = (table.row1 / total, table.row2 / total)
  let (column1, column2) = (table.column1, table.column2)
  var sum = deviance(excess, from: first * column1)
  sum += deviance(-excess, from: first * column2)
  sum += deviance(-excess, from: second * column1)
  sum += deviance(excess, from: second * column2)
  return 2 * sum
}

/// A number that G² over all four cells does not exceed: 2 χ², for ln(O/E) ≤ O/E − 1. No logarithm is taken; not a number for an empty sum.
public func logLikelihoodBound(_ table: Contingency) -> Double {
  let total = table.total
  let excess = table.excess
  let scale = total / (table.row1 * table.row2) * (total / (table.column1 * table.column2)) * total
  // A little more than the formula gives, for what rounding may have taken.
  return 2.000_001 * excess * excess * scale
}

/// A number that G² over all four cells is not below, found without a logarithm: what the first cell gives by itself.
///
/// Every cell gives 2 (O ln(O/E) − (O − E)) ≥ 0, for the differences sum to 0, and log2(2ⁿ(1 + u)) is at least n + u. 0 where no more is
/// observed than expected.
public func logLikelihoodFloor(_ table: Contingency) -> Double {
  let (observed, expected) = (table.o11, table.expected)
  guard observed > expected, expected > 0 else { return 0 }
  let ratio = observed / expected
  let logarithm = 0.693_147 * (Double(ratio.exponent) + (ratio.significand - 1))
  // A little less than the formula gives, for what rounding may have added.
  return 1.999_999 * (observed * logarithm - (observed - expected)) - 1e-6 * observed
}

/// G² over the two cells of the word itself: 2 (a ln(a/E1) + b ln(b/E2)), with Ei = ni (a + b)/(n1 + n2).
///
/// Convention: 2-term, natural logarithm; 0 where a corpus is empty. Source: Rayson & Garside 2000.
public func logLikelihoodOfTwoTerms(_ a: Int, of n1: Int, against b: Int, of n2: Int) -> Double {
  guard let pair = ExpectedPair(a, of: n1, against: b, of: n2) else { return 0 }
  return 2 * (deviance(pair.excess, from: pair.first) + deviance(-pair.excess, from: pair.second))
}

/// The expected counts of one word in two corpora, and how far the first count lies above.
struct ExpectedPair {
  let first: Double
  let second: Double
  let excess: Double

  init?(_ a: Int, of n1: Int, against b: Int, of n2: Int) {
    let (a, b, n1, n2) = (max(0, Double(a)), max(0, Double(b)), Double(n1), Double(n2))
    guard n1 > 0, n2 > 0, a + b > 0 else { return nil }
    first = n1 / (n1 + n2) * (a + b)
    second = n2 / (n1 + n2) * (a + b)
    excess = productDifference(a, n2, b, n1) / (n1 + n2)
  }
}

/// O ln(O/E) − (O − E) for O = E + `excess`: the cells' excesses cancel, so their sum is Σ O ln(O/E), and no term loses digits.
private func deviance(_ excess: Double, from expected: Double) -> Double {
  guard expected > 0 else { return 0 }
  let relative = excess / expected
  if relative <= -1 { return expected }
  if abs(relative) < 0.01 { return expected * smallDeviance(relative) }
  return expected * ((1 + relative) * log1p(relative) - relative)
}

/// (1 + u) ln(1 + u) − u for small u: u²/2 − u³/6 + u⁴/12 − u⁵/20 + …
private func smallDeviance(_ u: Double) -> Double {
  var sum = 0.0
  var power = u * u
  for n in 2...9 {
    sum += power / Double(n * (n - 1))
    power *= -u
  }
  return sum
}
