/// Matches that are being collected: where they begin and end, ascending.
struct Found: Sendable {
  var starts: [UInt32] = []
  /// In step with `starts`; empty where all matches have one length.
  var ends: [UInt32] = []

  /// Adds matches that stand behind these.
  mutating func append(_ other: Found) {
    if starts.isEmpty {
      self = other
    } else {
      starts += other.starts
      ends += other.ends
    }
  }

  /// The matches that begin in one of `runs`, which ascend.
  func inside(_ runs: [Range<UInt32>]) -> Found {
    var kept = Found()
    var run = 0
    for row in starts.indices {
      while run < runs.count, runs[run].upperBound <= starts[row] { run += 1 }
      guard run < runs.count else { break }
      guard runs[run].lowerBound <= starts[row] else { continue }
      kept.starts.append(starts[row])
      if !ends.isEmpty { kept.ends.append(ends[row]) }
    }
    return kept
  }

  /// The matches as spans.
  var ranges: [Range<UInt32>] { starts.indices.map { starts[$0]..<ends[$0] } }

  /// The matches, each with its own end.
  var matches: Matches { Matches(TokenPlaces(ascending: starts), .list(ends)) }

  /// The matches, all of so many tokens.
  func matches(of length: Int) -> Matches { Matches(TokenPlaces(ascending: starts), .length(UInt32(length))) }
}

/// What a search finds in one stream: where matches begin, and where they end.
struct Matches {
  var starts: TokenPlaces
  var ends: HitRun.Ends

  init(_ starts: TokenPlaces, _ ends: HitRun.Ends) {
    self.starts = starts
    self.ends = ends
  }

  /// The matches `ranges`.
  init(_ ranges: [Range<UInt32>]) {
    starts = TokenPlaces(ranges.map(\.lowerBound))
    ends = .list(ranges.map(\.upperBound))
  }
}
