import Glibc

/// The middle of several times, and the least of them, in milliseconds.
///
/// What else runs on a machine only adds to a time, so the least is what sizes are compared by.
struct Median {
  let milliseconds: Double
  let least: Double

  /// Runs `body` `count` times and takes the middle; `warmUps` runs before are not counted.
  init(of count: Int, warmUps: Int = 0, _ body: () -> Void) {
    for _ in 0..<warmUps { body() }
    self.init((0..<max(1, count)).map { _ in elapsed(body) })
  }

  /// The middle of `times`, which must not be empty.
  init(_ times: [Double]) {
    let sorted = times.sorted()
    milliseconds = sorted[sorted.count / 2]
    least = sorted[0]
  }
}

/// The value below which 95 of 100 of `times` lie; they must not be empty.
func percentile95(_ times: [Double]) -> Double { times.sorted()[min(times.count - 1, times.count * 95 / 100)] }

/// The milliseconds `body` takes.
func elapsed(_ body: () -> Void) -> Double { milliseconds(ContinuousClock().measure(body)) }

/// A duration in milliseconds.
func milliseconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
}

/// A number as people read it: three digits that count.
func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  if value >= 100 { return String(Int(value.rounded())) }
  let factor: Double = value >= 10 ? 10 : value >= 1 ? 100 : 1000
  return String((value * factor).rounded() / factor)
}
