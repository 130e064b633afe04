import Glibc

/// A stretch of batches in which something comes up much more often than in all of them.
public struct Burst: Equatable, Sendable {
  /// The batches, by their places.
  public let batches: Range<Int>
  /// How much likelier the stretch is under the raised rate: Σ ln(P₁/P₀) over its batches.
  public let weight: Double
}

/// The bursts of `relevant[i]` among `all[i]` documents of batch i: the two-state automaton for batches.
///
/// Formula: the rates are p₀ = R/D and p₁ = s·p₀; a batch costs −ln(C(d, r) pʳ (1 − p)^(d − r)), a rise γ ln n for n batches, a fall nothing;
/// the cheapest way through all batches tells the state of each. Convention: s = 2, γ = 1. Cost: O(n). Source: Kleinberg 2002.
/// - Returns: the bursts in order; nil where the lists do not fit, nothing is relevant, or s·p₀ is not below 1, so that no rate is raised.
public func bursts(_ relevant: [Int], of all: [Int], s: Double = 2, gamma: Double = 1) -> [Burst]? {
  guard relevant.count == all.count, zip(relevant, all).allSatisfy({ $0 >= 0 && $0 <= $1 }) else { return nil }
  let (found, documents) = (relevant.reduce(0, +), all.reduce(0, +))
  guard found > 0 else { return nil }
  let base = Double(found) / Double(documents)
  guard s > 1, base * s < 1 else { return nil }
  let (more, less) = (log(s), log1p(-base * s) - log1p(-base))
  let gains = zip(relevant, all).map { Double($0) * more + Double($1 - $0) * less }
  return stretches(of: raisedBatches(gains, rise: gamma * log(Double(gains.count))), gains)
}

/// The batches in the raised state on the cheapest way; `gains` are what that state saves.
private func raisedBatches(_ gains: [Double], rise: Double) -> [Bool] {
  var (low, high) = (0.0, rise)
  var cameFromHigh: [(low: Bool, high: Bool)] = []
  for gain in gains {
    let fromHigh = (low: high < low, high: high <= low + rise)
    cameFromHigh.append(fromHigh)
    (low, high) = (min(low, high), min(high, low + rise) - gain)
  }
  var isRaised = [Bool](repeating: false, count: gains.count)
  var state = high < low
  for batch in gains.indices.reversed() {
    isRaised[batch] = state
    state = state ? cameFromHigh[batch].high : cameFromHigh[batch].low
  }
  return isRaised
}

private func stretches(of isRaised: [Bool], _ gains: [Double]) -> [Burst] {
  var found: [Burst] = []
  var start: Int?
  for batch in 0...isRaised.count {
    let isIn = batch < isRaised.count && isRaised[batch]
    if isIn, start == nil { start = batch }
    if !isIn, let first = start {
      found.append(Burst(batches: first..<batch, weight: gains[first..<batch].reduce(0, +)))
      start = nil
    }
  }
  return found
}
