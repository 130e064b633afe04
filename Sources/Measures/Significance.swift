import Glibc

/// How a level is lowered when many rows are tested at once.
public enum Correction: String, CaseIterable, Sendable {
  /// The level as it is.
  case none
  /// Level ÷ tests; safe for tests that depend on each other. Source: Bonferroni 1936.
  case bonferroni
  /// 1 − (1 − level)^(1/tests); for tests that do not. Source: Šidák 1967.
  case sidak
}

/// The level each of `tests` rows must reach so that all of them together keep to `level`.
public func correctedLevel(_ level: Double, for tests: Int, by correction: Correction) -> Double {
  guard tests > 1 else { return level }
  switch correction {
  case .none: return level
  case .bonferroni: return level / Double(tests)
  case .sidak: return -expm1(log1p(-level) / Double(tests))
  }
}

/// The probability of a χ² or G² at least as large by chance, at one degree of freedom: erfc(√(x/2)).
///
/// Convention: tokens are taken as independent, which one bursty article breaks; 1 for values that are not positive.
public func probability(ofChiSquared value: Double) -> Double {
  value > 0 ? erfc((value / 2).squareRoot()) : 1
}

/// The χ² or G² that chance reaches with probability `level`, at one degree of freedom (6.63 at .01).
///
/// - Returns: nil unless 0 < `level` < 1.
public func criticalValue(at level: Double) -> Double? {
  guard level > 0, level < 1 else { return nil }
  var (low, high) = (0.0, 40.0)
  for _ in 0..<200 where high - low > 1e-15 * high {
    let middle = (low + high) / 2
    if erfc(middle / 2.0.squareRoot()) > level { low = middle } else { high = middle }
  }
  return low * high
}
