import Glibc

/// A probability as people read it: four digits behind the point, `0.0123`, or `3.142e-12` for a small one, so that it tells its size.
public func shown(probability: Double) -> String {
  guard probability.isFinite else { return "–" }
  guard probability > 0 else { return probability == 0 ? "< 1e-300" : String(probability) }
  guard probability < 0.001 else { return withPoint(Int((probability * 10_000).rounded()), digits: 4) }
  var power = Int(log10(probability).rounded(.down))
  // The smallest numbers are no power of ten away from 1.
  var units = (power < -300 ? probability * 1e300 / pow(10, Double(power + 300)) : probability / pow(10, Double(power))) * 1000
  units = units.rounded()
  if units >= 10_000 { (units, power) = (1000, power + 1) }
  return withPoint(Int(units), digits: 3) + "e\(power)"
}

/// `units` with the point before the last `digits` digits.
private func withPoint(_ units: Int, digits: Int) -> String {
  let text = String(units)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  return padded.dropLast(digits) + "." + padded.suffix(digits)
}
