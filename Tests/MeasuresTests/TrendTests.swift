import Glibc
import Measures
import Testing

@Suite("trends and bursts")
struct TrendTests {
  /// Sen 1968, section 4: times 1, 2, 3, 4, 10, 12, 18.
  @Test("the slope of Sen's example is 4")
  func senExample() {
    var values = [Double?](repeating: nil, count: 18)
    for (time, value) in zip([1, 2, 3, 4, 10, 12, 18], [9.0, 15, 19, 20, 45, 55, 78]) { values[time - 1] = value }
    expect(theilSenSlope(values), is: "4.0", "Sen 1968")
  }

  @Test("one wild value does not move the slope")
  func wildValue() {
    #expect(theilSenSlope([1, 2, 3, 400, 5, 6, 7, 8, 9]) == 1)
    #expect(theilSenSlope([1]) == nil && theilSenSlope([]) == nil && theilSenSlope([nil, 3, nil]) == nil)
    #expect(theilSenSlope([2, nil, nil, 8]) == 2)
  }

  /// The upper tails of Kendall's S that tables print, for 4 and for 10 values.
  @Test("the exact probabilities of the tables")
  func kendallTables() throws {
    let four = try #require(MannKendall([1, 2, 3, 4]))
    #expect(four.score == 6 && four.method == .exact)
    expect(four.probability, is: "0.083", "2 · 1/24")
    let ten = try #require(MannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    #expect(abs(ten.probability - 2 / 3_628_800) < 1e-12)
    // Eleven falling pairs leave S = 23: the table's one-sided .023.
    let some = try #require(MannKendall([10, 1, 2, 5, 3, 4, 6, 7, 8, 9]))
    #expect(some.score == 45 - 2 * 11)
    expect(some.probability / 2, is: "0.023", "n = 10, S = 23")
  }

  /// Every series of up to six small values, against all of its orders counted out.
  @Test("ties are counted exactly", arguments: 2...6)
  func everyShortSeries(_ count: Int) throws {
    var digits = [Int](repeating: 0, count: count)
    let choices = count < 6 ? 4 : 3
    for number in 0..<(0..<count).reduce(1, { product, _ in product * choices }) {
      var rest = number
      for place in digits.indices {
        digits[place] = rest % choices
        rest /= choices
      }
      // Each multiset once, in ascending order and turned round, is enough.
      guard digits == digits.sorted() else { continue }
      for series in [digits, digits.reversed(), rotated(digits)] {
        let test = try #require(MannKendall(series.map(Double.init)))
        #expect(abs(test.probability - share(of: series)) < 1e-12, "\(series)")
      }
    }
  }

  func rotated(_ digits: [Int]) -> [Int] { Array(digits[2...] + digits[..<2]) }

  func score(_ series: [Int]) -> Int {
    series.indices.reduce(0) { sum, j in sum + (0..<j).reduce(0) { $0 + (series[j] - series[$1]).signum() } }
  }

  func share(of series: [Int]) -> Double {
    let wanted = abs(score(series))
    let scores = orders(of: series).map { abs(score($0)) }
    return Double(scores.filter { $0 >= wanted }.count) / Double(scores.count)
  }

  func orders(of series: [Int]) -> [[Int]] {
    guard series.count > 1 else { return [series] }
    return series.indices.flatMap { first in
      var rest = series
      let value = rest.remove(at: first)
      return orders(of: rest).map { [value] + $0 }
    }
  }

  @Test("long series use the normal distribution, corrected for ties and continuity")
  func longSeries() throws {
    let test = try #require(MannKendall((0..<12).map { Double($0 / 2) }))
    #expect(test.method == .normal && test.score == 60)
    // Var = (12·11·29 − 6·2·1·9)/18 = 206.67; z = 59/14.376 = 4.104
    #expect(abs(test.probability - erfc(59 / (3720.0 / 18).squareRoot() / 2.0.squareRoot())) < 1e-12)
    #expect(try #require(MannKendall([Double?](repeating: 3, count: 20))).probability == 1)
    #expect(MannKendall([4]) == nil)
  }

  /// p₀ = 21/100, p₁ = .42; two days gain 6 ln 2 + 4 ln(.58/.79) and 7 ln 2 + 3 ln(.58/.79), more than the rise of ln 10.
  @Test("a burst by hand")
  func burst() throws {
    let found = try #require(bursts([1, 1, 1, 1, 6, 7, 1, 1, 1, 1], of: [Int](repeating: 10, count: 10)))
    #expect(found.map(\.batches) == [4..<6])
    expect(found.first?.weight, is: "6.848", "13 ln 2 + 7 ln(.58/.79)")
  }

  @Test("no burst where nothing stands out, and no answer where no rate can be raised")
  func noBurst() {
    #expect(bursts([1, 1, 1, 1], of: [9, 9, 9, 9]) == [])
    #expect(bursts([0, 0], of: [3, 3]) == nil)
    #expect(bursts([3, 1], of: [3, 3]) == nil)
    #expect(bursts([1], of: [1, 2]) == nil)
    #expect(bursts([], of: []) == nil)
  }

  /// Against the cheapest of all 2ⁿ ways, for every short series.
  @Test("the way found is the cheapest")
  func everyShortBurst() throws {
    for number in 0..<729 {
      let relevant = (0..<6).map { place in (0..<place).reduce(number) { rest, _ in rest / 3 } % 3 * 2 }
      let all = [Int](repeating: 10, count: 6)
      guard let found = bursts(relevant, of: all) else { continue }
      let isRaised = (0..<6).map { day in found.contains { $0.batches.contains(day) } }
      let cheapest = (0..<64).map { way in cost((0..<6).map { way >> $0 & 1 == 1 }, relevant) }.min() ?? 0
      #expect(abs(cost(isRaised, relevant) - cheapest) < 1e-9, "\(relevant)")
    }
  }

  /// The cost of a way, up to what all ways share.
  func cost(_ isRaised: [Bool], _ relevant: [Int]) -> Double {
    let base = Double(relevant.reduce(0, +)) / 60
    var (cost, before) = (0.0, false)
    for (day, raised) in isRaised.enumerated() {
      let rate = raised ? base * 2 : base
      cost -= Double(relevant[day]) * log(rate) + Double(10 - relevant[day]) * log(1 - rate)
      if raised, !before { cost += log(6) }
      before = raised
    }
    return cost
  }

  @Test("DP from the parts with the word is DP from all parts", arguments: [[1, 2, 3, 4, 5], [0, 0, 7, 0, 1], [3, 0, 0, 0, 0]])
  func sparseDeviation(_ counts: [Int]) {
    let sizes = [9, 10, 10, 10, 11]
    let parts = counts.indices.filter { counts[$0] > 0 }
    let sparse = deviationOfProportions(counts: parts.map { counts[$0] }, sizes: parts.map { sizes[$0] }, of: 50)
    #expect(abs((sparse ?? 9) - (Dispersion(counts: counts, sizes: sizes)?.dp ?? 0)) < 1e-12)
    #expect(deviationOfProportions(counts: [], sizes: [], of: 50) == nil)
  }
}
