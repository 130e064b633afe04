import Glibc

/// How evenly a word is spread over the parts of a corpus; one pass over the parts.
public struct Dispersion: Equatable, Sendable {
  /// The number of parts that have the word.
  public let range: Int
  /// DP: ½ Σ |v − s|, v the part's share of the occurrences, s its share of the words; 0 even, towards 1 clumped.
  ///
  /// Source: Gries 2008.
  public let dp: Double
  /// DPnorm: DP/(1 − min s), which reaches 1. Source: Lijffijt & Gries 2012; nil for a single part.
  public let dpNorm: Double?
  /// VC: population standard deviation of the counts over their mean. Source: Gries 2008.
  public let variation: Double
  /// Juilland's D: 1 − V/√(n − 1), V the variation (population) of the relative frequencies; nil for a single part.
  ///
  /// Source: Juilland & Chang-Rodriguez 1964, in the form for unequal parts of Gries 2008.
  public let juillandD: Double?
  /// Carroll's D₂: entropy of the shares of occurrences over log2 n; nil for a single part. Source: Carroll 1970.
  public let carrollD2: Double?
  /// Rosengren's S: (Σ √(s·f))²/F, the form for unequal parts. Source: Rosengren 1971.
  public let rosengrenS: Double
  /// Kullback–Leibler divergence Σ v log2(v/s), in bits; 0 even. Source: Gries 2020.
  public let divergence: Double

  /// The spread of a word found `counts[i]` times in part `i`, which has `sizes[i]` words.
  ///
  /// Parts without words are left out. Nil where the word is missing, the lists differ in length, or an empty part has the word.
  public init?(counts: [Int], sizes: [Int]) {
    guard counts.count == sizes.count, counts.allSatisfy({ $0 >= 0 }) else { return nil }
    guard zip(counts, sizes).allSatisfy({ $1 > 0 || $0 == 0 }) else { return nil }
    let parts = zip(counts, sizes).filter { $1 > 0 }.map { Part(count: Double($0), size: Double($1)) }
    let occurrences = parts.reduce(0) { $0 + $1.count }
    let words = parts.reduce(0) { $0 + $1.size }
    guard occurrences > 0 else { return nil }
    range = parts.reduce(0) { $0 + ($1.count > 0 ? 1 : 0) }
    dp = parts.reduce(0) { $0 + abs($1.count / occurrences - $1.size / words) } / 2
    let smallest = parts.reduce(1) { min($0, $1.size / words) }
    dpNorm = parts.count > 1 ? dp / (1 - smallest) : nil
    variation = Dispersion.variation(of: parts.map(\.count))
    let relative = Dispersion.variation(of: parts.map { $0.count / $0.size })
    juillandD = parts.count > 1 ? 1 - relative / Double(parts.count - 1).squareRoot() : nil
    let entropy = parts.reduce(0) { $0 - Dispersion.weighted($1.count / occurrences, over: 1) }
    carrollD2 = parts.count > 1 ? max(0, entropy) / log2(Double(parts.count)) : nil
    let roots = parts.reduce(0) { $0 + ($1.size / words * $1.count).squareRoot() }
    rosengrenS = roots * roots / occurrences
    divergence = max(0, parts.reduce(0) { $0 + Dispersion.weighted($1.count / occurrences, over: $1.size / words) })
  }

  private struct Part {
    let count: Double
    let size: Double
  }

  private static func variation(of values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count)).squareRoot() / mean
  }

  /// p log2(p/q), and nothing for p = 0.
  private static func weighted(_ p: Double, over q: Double) -> Double {
    p > 0 ? p * log2(p / q) : 0
  }
}

/// DP of a word from the parts that have it: ½ Σ |v − s|, where the parts without it add ½ of their share.
///
/// `counts` and `sizes` are of the parts with the word, `total` is the size of all parts. Cost: O(parts with the word). Source: Gries 2008.
/// - Returns: nil where the word is missing or the lists differ in length.
public func deviationOfProportions(counts: [Int], sizes: [Int], of total: Int) -> Double? {
  let occurrences = counts.reduce(0, +)
  guard counts.count == sizes.count, occurrences > 0, total > 0 else { return nil }
  let (words, size) = (Double(occurrences), Double(total))
  let excess = zip(counts, sizes).reduce(0.0) { sum, part in
    let share = Double(part.1) / size
    return sum + abs(Double(part.0) / words - share) - share
  }
  return max(0, (1 + excess) / 2)
}
