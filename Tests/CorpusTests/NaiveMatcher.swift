import Corpus

/// The same patterns, matched by trying every way in order of preference: slow, short and plainly right.
struct NaiveMatcher {
  /// The words of one document.
  var words: [String]
  /// The spans of each unit.
  var units: [Unit: [Range<Int>]] = [:]
  /// Where a section starts.
  var passageStarts: [Int] = []
  private let labels = Labels()

  /// Where the labelled words stand on the way that is being tried.
  private final class Labels {
    var places: [Int: Int] = [:]
  }

  init(words: [String] = []) { self.words = words }

  /// The matches, leftmost and without overlap.
  func matches(of pattern: TokenPattern) -> [Range<Int>] { labelledMatches(of: pattern).map(\.match) }

  /// The matches, with the places of their labelled words.
  func labelledMatches(of pattern: TokenPattern) -> [(match: Range<Int>, places: [Int: Int])] {
    var found: [(match: Range<Int>, places: [Int: Int])] = []
    var start = 0
    while start < words.count {
      let first = firstEnd(pattern, from: start, limit(of: start))
      if let first, first.end > start {
        found.append((start..<first.end, first.places))
        start = first.end
      } else {
        start += 1
      }
    }
    return found
  }

  private func limit(of start: Int) -> Int { passageStarts.first { $0 > start } ?? words.count }

  private func firstEnd(_ pattern: TokenPattern, from start: Int, _ limit: Int) -> (end: Int, places: [Int: Int])? {
    var first: (end: Int, places: [Int: Int])?
    _ = tryEnds(pattern, start, limit) { end in
      first = (end, labels.places)
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
    case .unit(let unit):
      guard start < limit, let span = spans(unit).first(where: { $0.lowerBound == start }) else { return false }
      return span.upperBound <= limit && take(span.upperBound)
    case .standing(let unit, .start): return start < limit && spans(unit).contains { $0.lowerBound == start } && take(start)
    case .standing(let unit, .end):
      let isFirst = passageStarts.last { $0 < limit } == start
      return !isFirst && spans(unit).contains { $0.upperBound == start } && take(start)
    case .standing(let unit, .inside): return start < limit && spans(unit).contains { $0.contains(start) } && take(start)
    case .standing(let unit, .outside): return start < limit && !spans(unit).contains { $0.contains(start) } && take(start)
    case .labelled(let label, let part):
      let before = labels.places[label]
      labels.places[label] = start
      defer { labels.places[label] = before }
      return tryEnds(part, start, limit, take)
    case .restricted(let inner, let restrictions):
      return tryEnds(inner, start, limit) { end in restrictions.allSatisfy { holds($0, start, end) } && take(end) }
    case .agreeing(let inner, let agreements):
      return tryEnds(inner, start, limit) { end in agreements.allSatisfy(agrees) && take(end) }
    }
  }

  private func spans(_ unit: Unit) -> [Range<Int>] { units[unit] ?? [] }

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
    case .stem, .expression, .section: false
    }
  }

  // MARK: - What whole matches are held against

  private func holds(_ restriction: Restriction, _ start: Int, _ end: Int) -> Bool {
    let spans = occurrences(of: restriction.target, around: start)
    let isWithin = spans.contains { $0.contains(start) && $0.upperBound >= end }
    let isContaining = spans.contains { $0.lowerBound >= start && $0.upperBound <= end }
    return switch restriction.relation {
    case .within: isWithin
    case .notWithin: !isWithin
    case .containing: isContaining
    case .notContaining: !isContaining
    }
  }

  /// Every span of a unit, or of any way a pattern matches in the section.
  private func occurrences(of target: Restriction.Target, around place: Int) -> [Range<Int>] {
    switch target {
    case .unit(let unit): return spans(unit)
    case .pattern(let pattern):
      var found: [Range<Int>] = []
      let limit = limit(of: place)
      for start in (passageStarts.last { $0 <= place } ?? 0)..<limit {
        _ = tryEnds(pattern, start, limit) { end in
          if end > start { found.append(start..<end) }
          return false
        }
      }
      return found
    }
  }

  private func agrees(_ agreement: Agreement) -> Bool {
    guard let left = labels.places[agreement.left.label], let right = labels.places[agreement.right.label] else { return false }
    return (words[left] == words[right]) == (agreement.comparison == .equal)
  }
}
