import Glibc

/// Occurrences per million words; nil for an empty corpus.
public func perMillion(_ count: Int, of size: Int) -> Double? {
  size > 0 ? Double(count) / Double(size) * 1_000_000 : nil
}

/// %DIFF: (f1 − f2)/f2 · 100, on relative frequencies.
///
/// Source: Gabrielatos & Marchi 2011.
/// - Returns: nil where a corpus is empty or the reference has none: growth from nothing has no percentage.
public func percentDifference(_ a: Int, of n1: Int, against b: Int, of n2: Int) -> Double? {
  guard n1 > 0, n2 > 0, b > 0 else { return nil }
  let (target, reference) = (Double(a) / Double(n1), Double(b) / Double(n2))
  return (target - reference) / reference * 100
}

/// Simple maths: (fpm1 + k)/(fpm2 + k), on frequencies per million.
///
/// `k` decides how common the words are that come first: 1 favours rare ones, 100 common ones; print it. Source: Kilgarriff 2009.
/// - Returns: nil where a corpus is empty or the divisor is not above 0.
public func simpleMaths(_ a: Int, of n1: Int, against b: Int, of n2: Int, k: Double = 1) -> Double? {
  guard let target = perMillion(a, of: n1), let reference = perMillion(b, of: n2), reference + k > 0 else { return nil }
  return (target + k) / (reference + k)
}

/// ΔP of the second given the first: O11/R1 − O21/R2; `transposed` gives the other direction.
///
/// Source: Gries 2013 (Allan 1980).
/// - Returns: between −1 and 1; nil where a row is empty.
public func deltaP(_ table: Contingency) -> Double? {
  guard table.row1 > 0, table.row2 > 0 else { return nil }
  return table.o11 / table.row1 - table.o21 / table.row2
}

extension Contingency {
  /// The table with the first and the second exchanged.
  public var transposed: Contingency { Contingency(o11, o21, o12, o22) }
}

/// The log odds of a word in two corpora, each pulled towards a background, as a z-score.
///
/// Formula: α = α0 · c/N of the background; δ = ln((a + α)/(n1 + α0 − a − α)) − ln((b + α)/(n2 + α0 − b − α));
/// z = δ/√(1/(a + α) + 1/(b + α)). Convention: background = the whole corpus, α0 = 500. Source: Monroe, Colaresi & Quinn 2008.
/// - Returns: nil where the background lacks the word or a divisor is not above 0.
public func fightingWords(
  _ a: Int, of n1: Int, against b: Int, of n2: Int, background count: Int, of size: Int, weight: Double = 500
) -> Double? {
  guard size > 0, count > 0, weight > 0 else { return nil }
  let prior = weight * Double(count) / Double(size)
  let (target, reference) = (Double(a) + prior, Double(b) + prior)
  let (rest1, rest2) = (Double(n1) + weight - target, Double(n2) + weight - reference)
  guard rest1 > 0, rest2 > 0 else { return nil }
  return (log(target / rest1) - log(reference / rest2)) / (1 / target + 1 / reference).squareRoot()
}
