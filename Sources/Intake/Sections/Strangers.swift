import Glibc

/// `run` without a text of another kind at its end: prose that speaks to the reader and shares next to no words with what stands above,
/// as the rules of a comment page do.
///
/// The cut is made at a line that is no sentence, where the text above is an article's: long enough and seldom speaking to the reader.
func withoutStrangers(_ run: Range<Int>, in page: Page) -> Range<Int> {
  var above = Voice()
  var below = Voice()
  for index in run { below.add(page.traits[index]) }
  guard below.addresses >= 4 else { return run }
  var best: (likelihood: Double, index: Int)?
  for index in run {
    let line = page.traits[index]
    if above.words >= leastArticle, !line.isSentence || line.isNotice, above.isReport, below.speaks(against: above) {
      let likelihood = above.likelihood + below.likelihood
      if likelihood > best?.likelihood ?? -.infinity { best = (likelihood, index) }
    }
    above.add(line)
    below.remove(line)
  }
  guard let cut = best?.index, sharedWords(of: cut..<run.upperBound, with: run.lowerBound..<cut, in: page) < leastShared,
    !keepsTopic(cut..<run.upperBound, of: run.lowerBound..<cut, in: page)
  else { return run }
  return run.lowerBound..<firstCloser(before: cut, in: run, of: page)
}

/// The words of an article that something else may stand below.
private let leastArticle = 90
/// The share of the longer words that parts of one article have in common.
private let leastShared = 0.15

/// How a stretch of text speaks.
private struct Voice {
  var words = 0
  var addresses = 0
  var sentences = 0

  /// Whether it leaves the reader alone.
  var isReport: Bool { addresses * 100 <= words }

  /// Whether it speaks to the reader, as `other` does not.
  func speaks(against other: Voice) -> Bool {
    sentences >= 2 && addresses * 33 >= words && addresses * other.words > 3 * other.addresses * words
  }

  /// How well one share of words that speak to the reader describes it, as a logarithm.
  var likelihood: Double { addresses == 0 || words == 0 ? 0 : Double(addresses) * log(Double(addresses) / Double(words)) }

  mutating func add(_ line: LineTraits) { count(line, 1) }

  mutating func remove(_ line: LineTraits) { count(line, -1) }

  private mutating func count(_ line: LineTraits, _ sign: Int) {
    words += sign * line.words
    if !line.hasQuote { addresses += sign * line.addresses }
    if line.isSentence { sentences += sign }
  }
}

/// The first credit, button or bare number in the few lines above `cut`, so that it goes with what stands below it; else `cut`.
private func firstCloser(before cut: Int, in run: Range<Int>, of page: Page) -> Int {
  for index in max(run.lowerBound + 1, cut - 6)..<max(cut, run.lowerBound + 1) {
    let line = page.traits[index]
    let isCloser = !line.isSentence && (line.marks.hasAny(.credit, .furniture) || line.isBare)
    if isCloser, sharedWords(of: index..<cut, with: run.lowerBound..<index, in: page) < leastShared { return index }
  }
  return cut
}

/// The share of the longer words of the lines `below` that stand in the lines `above` too.
private func sharedWords(of below: Range<Int>, with above: Range<Int>, in page: Page) -> Double {
  let known = longWords(of: above, in: page)
  let words = longWords(of: below, in: page)
  return words.isEmpty ? 0 : Double(words.intersection(known).count) / Double(words.count)
}

/// Whether words that the lines `above` use again and again are at least a quarter as frequent in the lines `below`.
private func keepsTopic(_ below: Range<Int>, of above: Range<Int>, in page: Page) -> Bool {
  var counts: [UInt64: Int] = [:]
  var total = 0
  scanLongWords(of: above, in: page, least: 4) {
    counts[$0, default: 0] += 1; total += 1
  }
  let topic = counts.filter { $0.value > 1 }
  let share = Double(topic.values.reduce(0, +)) / Double(max(total, 1))
  var found = 0
  var words = 0
  scanLongWords(of: below, in: page, least: 4) {
    words += 1
    if topic[$0] != nil { found += 1 }
  }
  return Double(found) * 4 >= share * Double(words)
}

/// The words of six bytes or more in `lines`.
private func longWords(of lines: Range<Int>, in page: Page) -> Set<UInt64> {
  var words: Set<UInt64> = []
  scanLongWords(of: lines, in: page, least: 6) { words.insert($0) }
  return words
}

/// Calls `body` for each word of `least` bytes or more in `lines` that is no small frequent word.
private func scanLongWords(of lines: Range<Int>, in page: Page, least: Int, _ body: (UInt64) -> Void) {
  for index in lines {
    scanWords(in: page.text.span, range: page.traits[index].bytes, limit: 400) { word in
      if word.end - word.start >= least && !stopWordHashes.contains(word.hash) { body(word.hash) }
    }
  }
}
