import Measures
import Testing

/// Values printed in the literature or by the tools that set the conventions.
@Suite("reference values")
struct ReferenceValuesTests {
  struct Value: CustomTestStringConvertible {
    let source: String
    let digits: String
    let value: Double?

    init(_ source: String, _ digits: String, _ value: Double?) {
      self.source = source
      self.digits = digits
      self.value = value
    }

    var testDescription: String { source }
  }

  static let quanteda = Contingency(7, 3, 2, 7)
  static let pedersen = Contingency(1, 3, 3, 1)
  static let gold = Contingency(together: 1, first: 15334, second: 2, size: 191_998)
  static let gries = Contingency(5610, 168_938, 2257, 10_233_063)
  static let manning = Contingency(together: 8, first: 15828, second: 4675, size: 14_307_668)

  static let keyness: [Value] = [
    Value("Dunning 1993, G²", "270.72", logLikelihood(Contingency(110, 2442, 111, 29114))),
    Value("Dunning 1993, G² with an empty cell", "167.23", logLikelihood(Contingency(10, 0, 3, 31764))),
    Value("Dunning 1993, χ²", "31777", chiSquared(Contingency(3, 0, 0, 31774))),
    Value("two conventions, 2-term", "6.9315", logLikelihoodOfTwoTerms(10, of: 100, against: 5, of: 200)),
    Value("two conventions, 4-term", "7.3298", logLikelihood(Contingency(10, of: 100, against: 5, of: 200))),
    Value("quanteda, χ² plain", "4.33716", chiSquared(quanteda)),
    Value("quanteda, χ² Yates", "2.63244", chiSquaredOfYates(quanteda)),
    Value("quanteda, G²", "4.53494", logLikelihood(quanteda)),
    Value("quanteda, Fisher", "0.06978", fisherExact(quanteda).twoSided),
    Value("Pedersen 1996, Fisher two-sided", "0.486", fisherExact(pedersen).twoSided),
    Value("Pedersen 1996, Fisher left", "0.243", fisherExact(pedersen).left),
    Value("Pedersen 1996, Fisher right", "0.986", fisherExact(pedersen).right),
    Value("Pedersen 1996, χ² Yates", "0.5", chiSquaredOfYates(pedersen)),
    Value("Kilgarriff 2009", "1.1224", simpleMaths(35, of: 112_289_776, against: 263, of: 1_559_716_979)),
    Value("Gabrielatos & Marchi 2011", "88.7", percentDifference(206_523, of: 959_641, against: 178_174, of: 1_562_358)),
    Value("AntConc group, χ² 2-term", "2.608192", chiSquaredOfTwoTerms(23, of: 263, against: 551, of: 8870)),
    Value("AntConc group, G² 2-term", "2.330552", logLikelihoodOfTwoTerms(23, of: 263, against: 551, of: 8870)),
    Value("AntConc group, G² 4-term", "2.506973", logLikelihood(Contingency(23, of: 263, against: 551, of: 8870))),
    Value("UCS, log ratio", "3.526202", logRatio(1, of: 15334, against: 1, of: 191_998 - 15334)),
  ]

  static let association: [Value] = [
    Value("Gries 2013, ΔP", "0.032", deltaP(gries)),
    Value("Gries 2013, ΔP the other way", "0.697", deltaP(gries.transposed)),
    Value("Church & Hanks 1990", "11.3", mutualInformation(Contingency(together: 8, first: 1105, second: 44, size: 15_000_000))),
    Value("Manning & Schütze 1999", "0.999932", tScore(manning)),
    Value("Smadja 1996", "0.08", dice(130, first: 3121, second: 143)),
    Value("Bouma 2009, together", "1", normalisedMutualInformation(Contingency(10, 0, 0, 90))),
    Value("Bouma 2009, by chance", "0", normalisedMutualInformation(Contingency(1, 9, 9, 81))),
    Value("Bouma 2009, apart", "-1", normalisedMutualInformation(Contingency(0, 10, 10, 80))),
    Value("UCS, G²", "2.448757", logLikelihood(gold)),
    Value("UCS, t", "0.840269", tScore(gold)),
    Value("UCS, z", "2.102442", zScore(gold)),
  ]

  static let spread: [Value] = {
    let word = Dispersion(counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
    let first = Dispersion(counts: [2, 1, 1, 1, 0], sizes: [10, 10, 10, 10, 10])
    let second = Dispersion(counts: [0, 4, 3, 2, 1], sizes: [10, 10, 10, 10, 10])
    return [
      Value("Gries 2008, range", "5", word.map { Double($0.range) }),
      Value("Gries 2008, VC", "0.471", word?.variation),
      Value("Gries 2008, D", "0.785", word?.juillandD),
      Value("Gries 2008, D₂", "0.926", word?.carrollD2),
      Value("Gries 2008, S", "0.950", word?.rosengrenS),
      Value("Gries 2008, DP", "0.18", word?.dp),
      Value("Gries 2008, DPnorm", "0.2195", word?.dpNorm),
      Value("Gries 2020, KLD", "0.137", word?.divergence),
      Value("Carroll 1970, D₂", "0.8277", first?.carrollD2),
      Value("Carroll 1970, D", "0.6464", second?.juillandD),
      Value("Lijffijt & Gries 2012", "0.5", Dispersion(counts: [2, 1, 0], sizes: [10, 10, 10])?.dpNorm),
    ]
  }()

  /// The last one is often printed as 15.13. The working: p = erfc(√(x/2)), and for large x erfc(t) ≈ e^(−t²)/(t√π) · (1 − 1/(2t²) + 3/(4t⁴)).
  /// x = 15.13: t² = 7.565, t = 2.75046; e^(−t²) = 5.1827·10⁻⁴; ÷ t√π = 4.8750 gives 1.0631·10⁻⁴; · .94702 = 1.0068·10⁻⁴, with the further
  /// terms 1.0036·10⁻⁴, above .0001. The slope is −p/2 · (1 + 1/x), so x must be .0067 larger: 15.1367.
  static let levels: [Value] = [
    Value("p .05", "3.84", criticalValue(at: 0.05)),
    Value("p .01", "6.63", criticalValue(at: 0.01)),
    Value("p .001", "10.83", criticalValue(at: 0.001)),
    Value("p .0001, often printed cut off as 15.13", "15.137", criticalValue(at: 0.0001)),
    Value("p of 6.635", "0.0100", probability(ofChiSquared: 6.635)),
  ]

  @Test("hold to the digits given", arguments: keyness + association + spread + levels)
  func reference(_ value: Value) {
    expect(value.value, is: value.digits, value.source)
  }

  /// Five parts of ten tokens, as in Gries 2008.
  @Test("the reduced frequencies of the worked example")
  func reducedFrequencies() throws {
    let text = "bamnibeupkbasatbewqnbcagabestabaghabeaatbahaabeaxa"
    let positions = text.enumerated().filter { $0.element == "a" }.map(\.offset)
    #expect(text.count == 50 && positions.count == 15)
    let word = try #require(ReducedFrequency(positions: positions, size: 50))
    expect(word.average, is: "10.8", "ARF")
    expect(word.logDistance, is: "0.628", "ALD")
    expect(word.waitingTime, is: "3.18", "AWT")
  }
}
