import Glibc
import Measures
import Testing

@Suite("the interval of the log ratio")
struct IntervalTests {
  /// Clopper–Pearson bounds have a closed form where one count is 0 or both are 1.
  @Test("closed forms")
  func closedForms() throws {
    let none = try #require(logRatioInterval(0, of: 1000, against: 10, of: 1000))
    #expect(none.low == -.infinity)
    expect(none.high, is: "-1.1645", "1 − .025^(1/10) is .3085: log2(.3085/.6915)")
    let once = try #require(logRatioInterval(1, of: 1000, against: 1, of: 1000))
    expect(once.low, is: "-6.2946", "1 − √.975 is .01258: log2(.01258/.98742)")
    expect(once.high, is: "6.2946", "the same from the other side")
    #expect(once.conservative == 0)
  }

  /// The definition: at the lower end, a count as high or higher has a chance of level ÷ 2; at the upper end, one as low or lower.
  @Test("each end leaves half the level outside", arguments: [(1, 9), (5, 5), (17, 3), (40, 60), (200, 20)])
  func definition(_ a: Int, _ b: Int) throws {
    let interval = try #require(logRatioInterval(a, of: 3000, against: b, of: 1000))
    #expect(abs(chance(a...(a + b), of: a + b, logRatio: interval.low) - 0.025) < 1e-9)
    #expect(abs(chance(0...a, of: a + b, logRatio: interval.high) - 0.025) < 1e-9)
  }

  /// The binomial chance of the counts `counts` of `n` when the target has 3000 and the reference 1000 words.
  func chance(_ counts: ClosedRange<Int>, of n: Int, logRatio: Double) -> Double {
    let odds = exp2(logRatio) * 3
    let share = odds / (1 + odds)
    return counts.reduce(0) { sum, k in
      let choices = lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
      return sum + exp(choices + Double(k) * log(share) + Double(n - k) * log1p(-share))
    }
  }

  @Test("the conservative estimate is the end nearest zero")
  func conservative() throws {
    let more = try #require(logRatioInterval(100, of: 1000, against: 10, of: 1000))
    #expect(more.conservative == more.low && more.low > 2)
    let less = try #require(logRatioInterval(10, of: 1000, against: 100, of: 1000))
    #expect(abs(less.conservative + more.conservative) < 1e-9)
    let many = try #require(logRatioInterval(100, of: 1000, against: 10, of: 1000, tests: 10_000))
    #expect(many.low < more.low && many.high > more.high)
  }

  @Test("holds the log ratio, is finite where both count, and narrows with the counts")
  func everySmallPair() throws {
    for a in 0...30 {
      for b in 0...30 where a + b > 0 {
        let interval = try #require(logRatioInterval(a, of: 5000, against: b, of: 7000, tests: 50_000))
        let point = try #require(logRatio(a, of: 5000, against: b, of: 7000))
        if a > 0, b > 0 { #expect(interval.low < point && point < interval.high) }
        #expect(interval.low.isFinite == (a > 0) && interval.high.isFinite == (b > 0))
      }
    }
  }

  @Test("huge counts are answered", arguments: [(1_000_000, 1), (1_000_000_000, 900_000_000), (1, 1_000_000_000)])
  func hugeCounts(_ a: Int, _ b: Int) throws {
    let interval = try #require(logRatioInterval(a, of: 10_000_000_000, against: b, of: 10_000_000_000))
    let point = try #require(logRatio(a, of: 10_000_000_000, against: b, of: 10_000_000_000))
    #expect(interval.low < point && point < interval.high)
  }

  @Test("levels are lowered for many tests")
  func corrections() {
    #expect(correctedLevel(0.05, for: 1, by: .bonferroni) == 0.05)
    #expect(correctedLevel(0.05, for: 100, by: .none) == 0.05)
    expect(correctedLevel(0.05, for: 100, by: .bonferroni), is: "0.0005", "Bonferroni")
    expect(correctedLevel(0.05, for: 100, by: .sidak), is: "0.000512801", "Šidák")
  }
}
