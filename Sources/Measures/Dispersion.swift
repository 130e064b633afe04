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
    guard counts.count == sizes.count else { return nil }
    let parts = Parts(counts.span, sizes.span)
    guard !parts.isOdd, parts.occurrences > 0 else { return nil }
    var sums = Sums()
    parts.forEach { count, size in sums.add(count, size, of: parts) }
    let (occurrences, isSeveral) = (parts.occurrences, parts.count > 1)
    range = parts.range
    dp = sums.excess / 2
    dpNorm = isSeveral ? dp / (1 - sums.smallest) : nil
    let number = Double(parts.count)
    let (mean, meanRate) = (sums.counts / number, sums.rates / number)
    var (squares, rateSquares) = (0.0, 0.0)
    parts.forEach { count, size in
      squares += (count - mean) * (count - mean)
      rateSquares += (count / size - meanRate) * (count / size - meanRate)
    }
    variation = (squares / number).squareRoot() / mean
    juillandD = isSeveral ? 1 - (rateSquares / number).squareRoot() / meanRate / (number - 1).squareRoot() : nil
    carrollD2 = isSeveral ? max(0, sums.entropy) / log2(number) : nil
    rosengrenS = sums.roots * sums.roots / occurrences
    divergence = max(0, sums.divergence)
  }

  /// Sums over all parts.
  private struct Sums {
    var excess = 0.0
    var smallest = 1.0
    var counts = 0.0
    var rates = 0.0
    var entropy = 0.0
    var roots = 0.0
    var divergence = 0.0

    @inline(__always)
    mutating func add(_ count: Double, _ size: Double, of parts: borrowing Parts) {
      let share = size / parts.words
      smallest = min(smallest, share)
      counts += count
      rates += count / size
      // A part without the word adds nothing to the others.
      guard count > 0 else { return excess += share }
      let found = count / parts.occurrences
      excess += abs(found - share)
      entropy -= found * log2(found)
      roots += (share * count).squareRoot()
      divergence += found * log2(found / share)
    }
  }

  /// The parts that have words.
  private struct Parts: ~Escapable {
    private let counts: Span<Int>
    private let sizes: Span<Int>
    private(set) var count = 0
    private(set) var range = 0
    private(set) var occurrences = 0.0
    private(set) var words = 0.0
    /// Whether a count is below nothing, or an empty part has the word.
    private(set) var isOdd = false

    @_lifetime(copy counts, copy sizes)
    init(_ counts: Span<Int>, _ sizes: Span<Int>) {
      self.counts = counts
      self.sizes = sizes
      var index = 0
      while index < counts.count {
        if counts[index] < 0 || (sizes[index] <= 0 && counts[index] > 0) { isOdd = true }
        if sizes[index] > 0 {
          count += 1
          range += counts[index] > 0 ? 1 : 0
          occurrences += Double(counts[index])
          words += Double(sizes[index])
        }
        index += 1
      }
    }

    @inline(__always)
    borrowing func forEach(_ part: (Double, Double) -> Void) {
      var index = 0
      while index < counts.count {
        if sizes[index] > 0 { part(Double(counts[index]), Double(sizes[index])) }
        index &+= 1
      }
    }
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
