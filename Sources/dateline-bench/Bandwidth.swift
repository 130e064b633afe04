import Dispatch
import Glibc

/// How fast memory is read here, in GB a second.
struct Bandwidth {
  let oneCore: Double
  let allCores: Double
}

extension Machine {
  /// Reads 256 MB on one core and on all, the best of five.
  func bandwidth() -> Bandwidth {
    let words = [UInt64](repeating: 1, count: 32 << 20)
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    func rate(_ parts: Int) -> Double {
      let times = (0..<5).map { _ in
        elapsed {
          DispatchQueue.concurrentPerform(iterations: parts) { part in
            sum(words.span, words.count / parts * part..<words.count / parts * (part + 1)).blackHole()
          }
        }
      }
      return Double(words.count * 8) / (times.min() ?? 1) / 1e6
    }
    return Bandwidth(oneCore: rate(1), allCores: rate(cores))
  }

  /// Four sums at once, so that adding does not hold up reading.
  private func sum(_ words: Span<UInt64>, _ range: Range<Int>) -> UInt64 {
    var sums: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var index = range.lowerBound
    while index + 4 <= range.upperBound {
      sums.0 &+= words[index]
      sums.1 &+= words[index + 1]
      sums.2 &+= words[index + 2]
      sums.3 &+= words[index + 3]
      index += 4
    }
    return sums.0 &+ sums.1 &+ sums.2 &+ sums.3
  }
}

extension UInt64 {
  /// Keeps a value from being computed away.
  @inline(never) func blackHole() {}
}
