import Columnar
import Engine

/// `number` with so many digits behind the point; `∞` for what has no end, `–` for no answer.
func decimal(_ number: Double?, _ places: Int = 2) -> String {
  guard let number, !number.isNaN else { return "–" }
  return number.isFinite ? fixed(number, decimals: places) : number < 0 ? "-∞" : "∞"
}

/// A probability as it is shown in tables; `–` for no answer.
func exact(_ probability: Double?) -> String { probability.map { shown(probability: $0) } ?? "–" }

/// A probability with four digits; one too small for them as a bound.
func probabilityText(_ probability: Double) -> String { probability < 0.0001 ? "< .0001" : "= " + decimal(probability, 4) }

/// Which of `count` rows are shown: `the first 5 of 40 words`, `all` being how those 40 are called; nil where all are shown.
func extent(_ shown: Int, of count: Int, _ all: String) -> String? { shown < count ? "the first \(grouped(shown)) of \(all)" : nil }
