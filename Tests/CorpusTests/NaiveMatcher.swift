import Corpus

/// The same patterns, matched by trying every way in order of preference: slow, short and plainly right.
struct NaiveMatcher {
  /// The words of one document.
  var words: [String]
  /// Where a sentence starts, and behind them the count.
  var sentenceStarts: Set<Int>
  /// Where a section starts, and behind them the count.
  var passageStarts: [Int]

  /// The matches, leftmost and without overlap.
  func matches(of pattern: TokenPattern) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      let limit = passageStarts.first { $0 > start } ?? words.count
      let end = firstEnd(pattern, from: start, limit)
      if let end, end > start {
        found.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  private func firstEnd(_ pattern: TokenPattern, from start: Int, _ limit: Int) -> Int? {
    var first: Int?
    _ = tryEnds(pattern, start, limit) { end in
      first = end
      return true
    }
    return first
  }

  /// Offers each end of a match from `start`, the preferred one first, until one is taken.
  private func tryEnds(_ pattern: TokenPattern, _ start: Int, _ limit: Int, _ take: (Int) -> Bool) -> Bool {
    switch pattern {
    case .token(let test): return start < limit && passes(test, words[start]) && take(start + 1)
    case .sequence(let parts): return trySequence(parts[...], start, limit, take)
    case .choice(let parts): return parts.contains { tryEnds($0, start, limit, take) }
    case .repeated(let part, let least, let most, let preference):
      return tryRepeats(part, least, most, preference, start, limit, take)
    case .sentence:
      guard sentenceStarts.contains(start), start < limit else { return false }
      let end = sentenceStarts.filter { $0 > start }.min() ?? words.count
      return take(end)
    }
  }

  private func trySequence(_ parts: ArraySlice<TokenPattern>, _ start: Int, _ limit: Int, _ take: (Int) -> Bool) -> Bool {
    guard let first = parts.first else { return take(start) }
    return tryEnds(first, start, limit) { trySequence(parts.dropFirst(), $0, limit, take) }
  }

  private func tryRepeats(
    _ part: TokenPattern, _ least: Int, _ most: Int?, _ preference: TokenPattern.Preference, _ start: Int, _ limit: Int,
    _ take: (Int) -> Bool
  ) -> Bool {
    func again(_ least: Int) -> Bool {
      guard most != 0 else { return false }
      return tryEnds(part, start, limit) { end in
        // A turn that reads nothing and need not be made is none.
        guard end > start || least > 0 || most != nil else { return false }
        return tryRepeats(part, max(0, least - 1), most.map { $0 - 1 }, preference, end, limit, take)
      }
    }
    if least > 0 { return again(least) }
    return preference == .longest ? again(0) || take(start) : take(start) || again(0)
  }

  private func passes(_ test: TokenTest, _ word: String) -> Bool {
    switch test {
    case .any: true
    case .word(let wanted, _): Array(word.utf8) == wanted
    case .not(let inner): !passes(inner, word)
    case .and(let tests): tests.allSatisfy { passes($0, word) }
    case .or(let tests): tests.contains { passes($0, word) }
    case .stem, .expression: false
    }
  }
}
