import Columnar
import Testing

@Suite("probabilities as people read them")
struct ProbabilityTests {
  @Test(
    "few digits tell the size of a probability",
    arguments: [
      (1.0, "1.0000"), (0.0123, "0.0123"), (0.001, "0.0010"), (0.0009996, "9.996e-4"), (0.00099996, "1.000e-3"), (3.14159e-12, "3.142e-12"),
      (Double.leastNonzeroMagnitude, "4.941e-324"), (1e-300, "1.000e-300"), (0, "< 1e-300"), (Double.nan, "–"),
    ])
  func shownProbability(_ probability: Double, _ text: String) { #expect(shown(probability: probability) == text) }
}
