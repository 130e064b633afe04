import Glibc

/// log2 of the ratio of relative frequencies: log2((a/n1)/(b/n2)).
///
/// Convention: ½ is put in place of a count of 0, and only there; base 2. Source: Hardie 2014.
/// - Returns: nil where a corpus is empty or neither has the word.
public func logRatio(_ a: Int, of n1: Int, against b: Int, of n2: Int) -> Double? {
  guard n1 > 0, n2 > 0, a >= 0, b >= 0, a > 0 || b > 0 else { return nil }
  let target = a == 0 ? 0.5 : Double(a)
  let reference = b == 0 ? 0.5 : Double(b)
  return log2(target) - log2(Double(n1)) - log2(reference) + log2(Double(n2))
}

/// The log ratios that the counts leave possible at a given level.
public struct LogRatioInterval: Equatable, Sendable {
  /// The lower end; −∞ where the target has none.
  public let low: Double
  /// The upper end; +∞ where the reference has none.
  public let high: Double

  /// LRC: the end of the interval nearest 0, and 0 where the interval holds it, so that it never promises more than the counts bear.
  public var conservative: Double { low > 0 ? low : high < 0 ? high : 0 }
}

/// The exact interval of the log ratio, and with it LRC.
///
/// Formula: given a + b, the count a is binomial with share p; [p₋, p₊] is the Clopper–Pearson interval at `level` ÷ `tests`
/// (two-sided), and each end becomes log2(p/(1 − p) · n2/n1). Convention: Bonferroni over `tests` candidates (1 for none), base 2.
/// Source: Evert 2022, "Measuring keyness". Cost: some ten incomplete beta functions.
/// - Returns: nil where a corpus is empty or neither has the word.
public func logRatioInterval(_ a: Int, of n1: Int, against b: Int, of n2: Int, level: Double = 0.05, tests: Int = 1) -> LogRatioInterval? {
  guard n1 > 0, n2 > 0, a >= 0, b >= 0, a > 0 || b > 0, level > 0, level < 1 else { return nil }
  let tail = level / Double(max(1, tests)) / 2
  let scale = log2(Double(n2)) - log2(Double(n1))
  let (a, b) = (Double(a), Double(b))
  let low = a == 0 ? -Double.infinity : scale + logOddsOfBeta(a, b + 1, below: tail) / ln2
  let high = b == 0 ? Double.infinity : scale - logOddsOfBeta(b, a + 1, below: tail) / ln2
  return LogRatioInterval(low: low, high: high)
}

private let ln2 = 0.693147180559945309417

/// ln(x/(1 − x)) for the x below which a beta variable of shapes `a`, `b` falls with probability `below`.
///
/// Newton's steps on the log odds, kept inside a bracket that every step narrows.
private func logOddsOfBeta(_ a: Double, _ b: Double, below tail: Double) -> Double {
  let scale = lgamma(a + b) - lgamma(a) - lgamma(b)
  var (low, high) = (-750.0, 750.0)
  let spread = (1 / a + 1 / b).squareRoot()
  var odds = log(a / b) - 2 * spread
  for _ in 0..<200 {
    let x = LogOdds(odds)
    let value = incompleteBeta(a, b, at: x, scale: scale)
    if value < tail { low = odds } else { high = odds }
    let slope = exp(scale + a * x.logShare + b * x.logRest)
    let next = odds - (log(value) - log(tail)) * value / slope
    let step = next > low && next < high ? next : (low + high) / 2
    if abs(step - odds) < 1e-12 * max(1, abs(odds)) { return step }
    odds = step
  }
  return odds
}

/// A share x held by its log odds, so that neither it nor 1 − x is rounded away.
private struct LogOdds {
  let share: Double
  let rest: Double
  let logShare: Double
  let logRest: Double

  init(_ odds: Double) {
    logShare = odds > 0 ? -log1p(exp(-odds)) : odds - log1p(exp(odds))
    logRest = logShare - odds
    share = exp(logShare)
    rest = exp(logRest)
  }
}

/// The regularised incomplete beta function I_x(a, b); `scale` is −ln B(a, b).
private func incompleteBeta(_ a: Double, _ b: Double, at x: LogOdds, scale: Double) -> Double {
  let front = exp(scale + a * x.logShare + b * x.logRest)
  if x.share < (a + 1) / (a + b + 2) { return max(front * betaFraction(a, b, x.share) / a, 1e-300) }
  return max(1 - front * betaFraction(b, a, x.rest) / b, 1e-300)
}

/// The continued fraction of the incomplete beta function, by Lentz's method.
private func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
  let tiny = 1e-300
  func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / kept(1 - (a + b) * x / (a + 1))
  var result = d
  for i in 1...200_000 {
    let m = Double(i)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    result *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    result *= d * c
    if abs(d * c - 1) < 1e-15 { break }
  }
  return result
}
