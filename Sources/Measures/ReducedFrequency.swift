import Glibc

/// Frequencies that count what stands close together less, from the places of a word in a corpus taken as a ring.
///
/// The gap before the first occurrence goes on from the one after the last. Source: Savický & Hlaváčová 2002.
public struct ReducedFrequency: Equatable, Sendable {
  /// ARF: Σ min(gap, N/f) ÷ (N/f).
  public let average: Double
  /// ALD: Σ gap · log10(gap) ÷ N, the average logarithmic distance.
  public let logDistance: Double
  /// AWT: ½ (1 + Σ gap² ÷ N), the average waiting time in words.
  public let waitingTime: Double

  /// The reduced frequencies of a word at `positions` (ascending, without repeats, counted from 0) in `size` words.
  ///
  /// Nil where the word is missing or a position lies outside.
  public init?(positions: [Int], size: Int) {
    guard let first = positions.first, let last = positions.last, first >= 0, last < size else { return nil }
    let (words, stretch) = (Double(size), Double(size) / Double(positions.count))
    var (covered, logarithms, squares) = (0.0, 0.0, 0.0)
    var previous = last - size
    for position in positions {
      guard position > previous else { return nil }
      let gap = Double(position - previous)
      covered += min(gap, stretch)
      logarithms += gap * log10(gap)
      squares += gap * gap
      previous = position
    }
    average = covered / stretch
    logDistance = logarithms / words
    waitingTime = (1 + squares / words) / 2
  }
}
