import Engine
import Glibc

/// `number` with so many digits behind the point; `∞` for what has no end, `–` for no answer.
func decimal(_ number: Double?, _ places: Int = 2) -> String {
  guard let number, !number.isNaN else { return "–" }
  return number.isFinite ? fixed(number, decimals: places) : number < 0 ? "-∞" : "∞"
}

/// A probability with four digits; one too small for them as a bound.
func probabilityText(_ probability: Double) -> String { probability < 0.0001 ? "< .0001" : "= " + decimal(probability, 4) }

/// A probability as exact as it is known to four digits: `0.0123`, or `3.142e-12` for a small one.
func exact(_ probability: Double?) -> String {
  guard let probability, probability > 0, probability < 0.001 else { return decimal(probability, 4) }
  let power = log10(probability).rounded(.down)
  return decimal(probability / pow(10, power), 3) + "e\(Int(power))"
}
