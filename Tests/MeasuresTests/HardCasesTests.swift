import Measures
import Testing

@Suite("zero cells, huge counts, odd sizes")
struct HardCasesTests {
  static let counts: [Double] = [0, 1, 2, 7, 1e3, 1e9, 1e15]

  @Test("no small or huge table gives anything but a finite number or no answer")
  func everySmallTable() {
    for a in Self.counts {
      for b in Self.counts {
        for c in Self.counts {
          for d in Self.counts { check(Contingency(a, b, c, d)) }
        }
      }
    }
  }

  func check(_ table: Contingency) {
    let always = [logLikelihood(table), chiSquared(table), chiSquaredOfYates(table)]
    #expect(always.allSatisfy { $0.isFinite && $0 >= 0 }, "\(table) gives \(always)")
    let perhaps = [
      mutualInformation(table), cubicMutualInformation(table), normalisedMutualInformation(table), tScore(table), zScore(table),
      deltaP(table),
    ]
    #expect(perhaps.allSatisfy { $0?.isFinite ?? true }, "\(table) gives \(perhaps)")
  }

  @Test("equal shares of any size have no keyness", arguments: [1, 1000, 1_000_000_000, 1_000_000_000_000])
  func equalShares(_ scale: Int) {
    let table = Contingency(3 * scale, of: 100 * scale, against: 6 * scale, of: 200 * scale)
    #expect(logLikelihood(table) < 1e-9)
    #expect(logLikelihoodOfTwoTerms(3 * scale, of: 100 * scale, against: 6 * scale, of: 200 * scale) < 1e-9)
    #expect(abs(logRatio(3 * scale, of: 100 * scale, against: 6 * scale, of: 200 * scale) ?? 1) < 1e-12)
  }

  @Test("a difference in the ninth digit of a huge count is still measured")
  func hugeCounts() throws {
    let value = logLikelihoodOfTwoTerms(1_000_010_000, of: 1_000_000_000_000, against: 1_000_000_000, of: 1_000_000_000_000)
    expect(value, is: "0.05000", "10000²/(4 · 10⁹) · 2")
  }

  @Test("what cannot be answered is not answered")
  func noAnswer() {
    #expect(logRatio(0, of: 10, against: 0, of: 10) == nil)
    #expect(logRatio(1, of: 0, against: 1, of: 10) == nil)
    #expect(percentDifference(3, of: 10, against: 0, of: 10) == nil)
    #expect(simpleMaths(3, of: 10, against: 0, of: 10, k: 0) == nil)
    #expect(perMillion(3, of: 0) == nil)
    #expect(logDice(0, first: 4, second: 4) == nil)
    #expect(dice(0, first: 0, second: 0) == nil)
    #expect(criticalValue(at: 0) == nil && criticalValue(at: 1) == nil)
    #expect(Dispersion(counts: [0, 0], sizes: [3, 4]) == nil)
    #expect(Dispersion(counts: [1], sizes: [0]) == nil)
    #expect(Dispersion(counts: [1, 2], sizes: [3]) == nil)
    #expect(ReducedFrequency(positions: [], size: 9) == nil)
    #expect(ReducedFrequency(positions: [4, 4], size: 9) == nil)
    #expect(ReducedFrequency(positions: [9], size: 9) == nil)
    #expect(fightingWords(1, of: 10, against: 1, of: 10, background: 0, of: 20) == nil)
  }

  @Test("½ stands for a count of zero only")
  func zeroCell() {
    expect(logRatio(0, of: 100, against: 8, of: 100), is: "-4.0", "log2(½/8)")
    expect(logRatio(8, of: 100, against: 4, of: 100), is: "1.0", "log2(8/4)")
  }

  @Test("a single part has a range and no normed measures")
  func singlePart() throws {
    let word = try #require(Dispersion(counts: [4, 0], sizes: [100, 0]))
    #expect(word.range == 1 && word.dp == 0 && word.dpNorm == nil && word.juillandD == nil && word.carrollD2 == nil)
  }

  @Test("G² is never above its bound nor below its floor")
  func bound() {
    for a in [0, 1, 2, 5, 70, 3_000] {
      for b in [0, 1, 3, 40, 2_000, 900_000] {
        for (n1, n2) in [(3_000, 900_000), (900_000, 3_000_000), (1_000_000, 1_000_001)] {
          let table = Contingency(a, of: n1, against: b, of: n2)
          // Without a number for a bound nothing is said.
          let bound = logLikelihoodBound(table)
          #expect(bound.isNaN || logLikelihood(table) <= bound)
          #expect(logLikelihoodFloor(table) <= logLikelihood(table))
        }
      }
    }
  }
}
