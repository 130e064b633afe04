/// What two texts have in common: runs of words that stand in both, a few words changed here and there.
///
/// One text is read in, and any number of others are laid against it.
struct Passages {
  /// One such run.
  struct Run: Equatable {
    /// The words in the text that was read in.
    var first: Range<Int>
    /// The words in the other one.
    var second: Range<Int>
    /// The words that are the same.
    var words: Int
    /// Whether most of it stands inside quotation marks in both: words that introduce the speaker may be the same too.
    var isQuoted = false
  }

  /// Words that make a run; inside quotation marks those of a fingerprint are enough.
  static let leastWords = 8
  /// Words that must be the same again behind changed ones.
  private static let leastResumed = 3
  /// Places of one run of five words that are tried.
  private static let mostPlaces = 8

  private var text = StoryText()
  private var prints = Fingerprints()
  /// The first place of the runs of each slot and 1, and per place the next one of its slot and 1.
  private var slots: [UInt32] = []
  private var next: [UInt32] = []
  private var mask = 0
  private var otherPrints = Fingerprints()

  /// The words of the text that was read in.
  var wordCount: Int { text.words.count }

  /// Reads in `document`.
  mutating func read(_ document: UInt32, of words: StoryWords) {
    words.read(document, into: &text)
    prints.take(text)
    var size = 16
    while size < prints.grams.count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    next = [UInt32](repeating: 0, count: prints.grams.count)
    for place in prints.grams.indices.reversed() {
      let slot = Int(truncatingIfNeeded: prints.grams[place]) & mask
      next[place] = slots[slot]
      slots[slot] = UInt32(place) + 1
    }
  }

  /// The runs that `other` shares, in its order; those made of `boilerplate` are left out.
  mutating func runs(with other: borrowing StoryText, without boilerplate: Set<UInt32>) -> [Run] {
    otherPrints.take(other)
    var runs: [Run] = []
    var place = 0
    while place < otherPrints.grams.count {
      guard var run = longestRun(from: place, in: other) else {
        place += 1
        continue
      }
      resume(&run, in: other)
      let quoted = min(run.first.count { text.isQuoted[$0] }, run.second.count { other.isQuoted[$0] })
      run.isQuoted = quoted * 4 >= max(run.first.count, run.second.count) * 3
      let isLong = run.words >= Self.leastWords || quoted >= max(run.first.count, run.second.count)
      if isLong, !isBoilerplate(run.second, boilerplate) { runs.append(run) }
      place = run.second.upperBound
    }
    return runs
  }

  /// How many words of the shorter text stand in `runs`, each counted once.
  func sharedWords(_ runs: [Run]) -> Int {
    guard runs.count > 1 else { return runs.first?.words ?? 0 }
    // In the other text they do not overlap; in this one a repeated passage may.
    let ordered = runs.sorted { ($0.first.lowerBound, $0.first.upperBound) < ($1.first.lowerBound, $1.first.upperBound) }
    var (sum, end) = (0, 0)
    for run in ordered {
      let fresh = run.first.upperBound - max(end, run.first.lowerBound)
      sum += max(0, min(run.words, fresh))
      end = max(end, run.first.upperBound)
    }
    return sum
  }

  /// The longest run of equal words whose first five stand at `place` of `other`.
  private func longestRun(from place: Int, in other: borrowing StoryText) -> Run? {
    let gram = otherPrints.grams[place]
    var at = Int(slots[Int(truncatingIfNeeded: gram) & mask])
    var best: Run?
    var tried = 0
    while at > 0, tried < Self.mostPlaces {
      if prints.grams[at - 1] == gram {
        let count = equalWords(at - 1, place, in: other)
        if count >= Fingerprints.gram, count > best?.words ?? 0 {
          best = Run(first: at - 1..<at - 1 + count, second: place..<place + count, words: count)
        }
        tried += 1
      }
      at = Int(next[at - 1])
    }
    return best
  }

  /// Goes on behind changed words, as long as equal ones follow.
  private func resume(_ run: inout Run, in other: borrowing StoryText) {
    while let (left, right) = nextEqual(behind: run, in: other) {
      let count = equalWords(left, right, in: other)
      run.first = run.first.lowerBound..<left + count
      run.second = run.second.lowerBound..<right + count
      run.words += count
    }
  }

  /// Where the words are equal again, up to three words on.
  private func nextEqual(behind run: Run, in other: borrowing StoryText) -> (Int, Int)? {
    for (left, right) in Self.changes {
      let (first, second) = (run.first.upperBound + left, run.second.upperBound + right)
      if hasEqualWords(first, second, in: other) { return (first, second) }
    }
    return nil
  }

  /// Words left out on both sides: one for another, one more or less, two, three.
  private static let changes = [(1, 1), (0, 1), (1, 0), (2, 2), (0, 2), (2, 0), (1, 2), (2, 1), (3, 3), (0, 3), (3, 0)]

  private func hasEqualWords(_ first: Int, _ second: Int, in other: borrowing StoryText) -> Bool {
    guard first + Self.leastResumed <= text.words.count, second + Self.leastResumed <= other.words.count else { return false }
    var place = 0
    while place < Self.leastResumed {
      if text.words[first + place] != other.words[second + place] { return false }
      place += 1
    }
    return true
  }

  private func equalWords(_ first: Int, _ second: Int, in other: borrowing StoryText) -> Int {
    let (left, right) = (text.words.span, other.words.span)
    let most = min(left.count - first, right.count - second)
    var count = 0
    while count < most, left[first + count] == right[second + count] { count += 1 }
    return count
  }

  /// Whether most fingerprints of a run of the other text are boilerplate.
  private func isBoilerplate(_ words: Range<Int>, _ boilerplate: Set<UInt32>) -> Bool {
    guard !boilerplate.isEmpty else { return false }
    var (all, dropped) = (0, 0)
    for place in otherPrints.chosen where place >= words.lowerBound && place + Fingerprints.gram <= words.upperBound {
      all += 1
      dropped += boilerplate.contains(otherPrints.grams[place].fingerprint) ? 1 : 0
    }
    return dropped * 2 > all
  }
}
