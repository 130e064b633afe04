import Corpus
import Diagnosis
import Prose
import Trials

/// The entry of pattern matching: random patterns on a tiny corpus, compared with a matcher so slow and plain that it must be right.
///
/// The bytes of an input are the choices that make the text and the pattern.
func patternEntry() -> Entry {
  let seeds = (0..<64).map { seed in
    var randomness = Randomness(seed: UInt64(seed))
    return (0..<80).map { _ in UInt8(truncatingIfNeeded: randomness.next()) }
  }
  return Entry("pattern", seeds: seeds, finding: patternFinding)
}

private func patternFinding(_ bytes: [UInt8]) -> String? {
  var choices = Choices(bytes)
  let words = (0..<(4 + choices.next(below: 12))).map { _ in ["ka", "lo", "mi"][choices.next(below: 3)] }
  let pattern = randomPattern(&choices, depth: 3)
  let segment = tinySegment(words)
  do throws(Diagnostic) {
    let hits = try Archive.find(pattern, in: segment, documents: Documents([0]), scope: .article, sentenceBase: 0)
    let found = (0..<hits.count).map { Int(hits.tokens($0).lowerBound)..<Int(hits.tokens($0).upperBound) }
    let expected = plainMatches(of: pattern, in: words)
    return found == expected ? nil : "\(pattern) in \(words) gives \(found), not \(expected)"
  } catch {
    return "\(pattern) cannot be run: \(error.message)"
  }
}

/// Numbers read off an input; zeros when it has no more.
private struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next(below bound: Int) -> Int { Int(rest.popFirst() ?? 0) % bound }
}

/// A segment of one article whose body is one line of `words`, all in one sentence.
private func tinySegment(_ words: [String]) -> Segment {
  let text = Array(words.joined(separator: " ").utf8)
  var article = Article(name: "a", file: "a.txt", text: text)
  article.lines = [Line(number: 1, bytes: 0..<text.count, section: .body, reason: "made")]
  return Segment([article])
}

private func randomPattern(_ choices: inout Choices, depth: Int) -> TokenPattern {
  switch choices.next(below: depth > 0 ? 8 : 4) {
  case 0: return .token(.any)
  case 1, 2, 3: return .token(.word(Array(["ka", "lo", "mi"][choices.next(below: 3)].utf8), .all))
  case 4, 5: return .sequence((0...choices.next(below: 3)).map { _ in randomPattern(&choices, depth: depth - 1) })
  case 6: return .choice((0...choices.next(below: 2)).map { _ in randomPattern(&choices, depth: depth - 1) })
  default:
    let part = randomPattern(&choices, depth: depth - 1)
    let least = choices.next(below: 3)
    let isEndless = choices.next(below: 3) == 0 && !mayBeEmpty(part)
    return .repeated(
      part, least: least, most: isEndless ? nil : least + choices.next(below: 3), choices.next(below: 2) == 0 ? .shortest : .longest)
  }
}

/// Whether the pattern matches no tokens at all: loops of such parts are read in more than one way and are left out.
private func mayBeEmpty(_ pattern: TokenPattern) -> Bool {
  switch pattern {
  case .token, .unit: false
  case .standing: true
  case .labelled(_, let part), .restricted(let part, _), .agreeing(let part, _): mayBeEmpty(part)
  case .sequence(let parts): parts.allSatisfy(mayBeEmpty)
  case .choice(let parts): parts.contains(where: mayBeEmpty)
  case .repeated(let part, let least, _, _): least == 0 || mayBeEmpty(part)
  }
}

/// The matches from left to right without overlap, by trying everything in the order of preference.
private func plainMatches(of pattern: TokenPattern, in words: [String]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  while start < words.count {
    var end: Int?
    _ = plainlyMatches([pattern], words, start) {
      end = $0; return true
    }
    if let end, end > start { found.append(start..<end) }
    start = max(start + 1, end ?? 0)
  }
  return found
}

/// Tries `parts` one after the other from `start`, and asks `goesOn` at each end, preferred ones first.
private func plainlyMatches(_ parts: ArraySlice<TokenPattern>, _ words: [String], _ start: Int, _ goesOn: (Int) -> Bool) -> Bool {
  guard let part = parts.first else { return goesOn(start) }
  let rest = parts.dropFirst()
  func then(_ more: [TokenPattern]) -> Bool { plainlyMatches((more + rest)[...], words, start, goesOn) }
  switch part {
  case .token(let test): return start < words.count && passes(words[start], test) && plainlyMatches(rest, words, start + 1, goesOn)
  case .sequence(let inner): return then(inner)
  case .choice(let choices): return choices.contains { then([$0]) }
  case .standing, .labelled, .restricted, .agreeing: return false
  case .unit: return start == 0 && plainlyMatches(rest, words, words.count, goesOn)
  case .repeated(let inner, let least, let most, let preference):
    if least > 0 { return then([inner, .repeated(inner, least: least - 1, most: most.map { $0 - 1 }, preference)]) }
    if let most, most < 1 { return then([]) }
    func again() -> Bool { then([inner, .repeated(inner, least: 0, most: most.map { $0 - 1 }, preference)]) }
    return preference == .longest ? again() || then([]) : then([]) || again()
  }
}

private func passes(_ word: String, _ test: TokenTest) -> Bool {
  if case .word(let wanted, _) = test { Array(word.utf8) == wanted } else { true }
}
