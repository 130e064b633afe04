import Prose
import Testing
import Trials

@testable import Corpus

@Suite("windows around hits are those found token by token")
struct WindowsTests {
  /// Documents of one-letter words.
  enum Shape: CaseIterable {
    /// All words anywhere.
    case mixed
    /// `a` in the first half, `b` in the second.
    case halves
    /// All words in one document, and none in the others.
    case lump

    func corpus() -> SmallCorpus {
      var chance = Randomness(seed: 11)
      func words(_ count: Int, _ letters: [String]) -> [String] { (0..<count).map { _ in letters[chance.below(letters.count)] } }
      return SmallCorpus(
        (0..<6000).map { number in
          let letters = self == .halves ? [number < 3000 ? "a" : "b", "c", "d"] : ["a", "b", "c", "d", "e"]
          if self == .lump { return number == 4000 ? (0..<100).map { _ in (Section.body, words(300, letters)) } : [] }
          return [Section.headline, .body, .body].map { ($0, words(chance.below(6) + 1, letters)) }
        })
    }
  }

  private static let corpora = Dictionary(uniqueKeysWithValues: Shape.allCases.map { ($0, $0.corpus()) })

  private static let patterns: [TokenPattern] = [
    .token(.word([UInt8(ascii: "a")], .all)), .token(.or([.word([UInt8(ascii: "a")], .all), .word([UInt8(ascii: "b")], .all)])),
    .sequence([.token(.word([UInt8(ascii: "a")], .all)), .token(.word([UInt8(ascii: "c")], .all))]),
    .sequence([
      .token(.word([UInt8(ascii: "a")], .all)), .repeated(.token(.any), least: 0, most: 2, .shortest),
      .token(.word([UInt8(ascii: "c")], .all)),
    ]), .token(.any),
  ]

  private static let windows: [Window] = [
    .tokens(left: 0, right: 0), .tokens(left: 0, right: 1), .tokens(left: 1, right: 0), .tokens(left: 2, right: 1),
    .tokens(left: 90, right: 70),
    .tokens(left: 1_000_000, right: 5), .sentence, .paragraph,
  ]

  @Test("of words, of several words, of phrases and of everything", arguments: Shape.allCases)
  func found(shape: Shape) throws {
    let corpus = try #require(Self.corpora[shape])
    let archive = Self.archive(of: corpus)
    for pattern in Self.patterns {
      let hits = try Self.hits(of: pattern, in: archive)
      for window in Self.windows { try expectCounts(around: hits, window, in: archive, corpus) }
    }
  }

  @Test("of hits that overlap", arguments: Shape.allCases)
  func overlapping(shape: Shape) throws {
    let corpus = try #require(Self.corpora[shape])
    let archive = Self.archive(of: corpus)
    let long = TokenPattern.sequence([Self.patterns[0], .token(.any)])
    let hits = try Self.hits(of: Self.patterns[0], in: archive).appending(Self.hits(of: long, in: archive)).inOrder
    for window in Self.windows { try expectCounts(around: hits, window, in: archive, corpus) }
  }

  private static func archive(of corpus: SmallCorpus) -> Archive {
    var archive = Archive()
    archive.append(corpus.segment)
    return archive
  }

  private static func hits(of pattern: TokenPattern, in archive: Archive) throws -> Hits {
    try Archive.find(pattern, in: archive.segments[0], documents: archive.documents, scope: .article, sentenceBase: 0)
  }

  /// What a word has in the windows, and in the hits.
  private struct Tally: Equatable {
    var observed = 0
    var documents = 0
    var inHits = 0
  }

  private func expectCounts(around hits: Hits, _ window: Window, in archive: Archive, _ corpus: SmallCorpus) throws {
    let forms = archive.forms(.norm)
    let counts = try WindowCounts(around: hits, window, in: archive, segment: 0, forms)
    let found = counts.entries.map { entry in
      (forms.text(entry.form), Tally(observed: entry.observed, documents: entry.documents, inHits: entry.inHits))
    }
    #expect(Dictionary(uniqueKeysWithValues: found) == expected(around: hits, window, corpus), "\(window)")
  }

  private func expected(around hits: Hits, _ window: Window, _ corpus: SmallCorpus) -> [String: Tally] {
    let stream = corpus.segment.streams[0]
    let spans = (0..<hits.count).map { hits.tokens($0) }
    var (tallies, row): ([String: Tally], Int) = ([:], 0)
    for (document, lines) in corpus.documents.enumerated() {
      let tokens = stream.tokens(ofDocument: document)
      var own: [Range<Int>] = []
      while row < spans.count, spans[row].lowerBound < tokens.upperBound {
        own.append(Int(spans[row].lowerBound - tokens.lowerBound)..<Int(spans[row].upperBound - tokens.lowerBound))
        row += 1
      }
      let words = lines.flatMap(\.words)
      let (beside, inside) = tokensBesideAndIn(own, window, lines)
      for place in inside { tallies[words[place], default: Tally()].inHits += 1 }
      for place in beside { tallies[words[place], default: Tally()].observed += 1 }
      for word in Set(beside.map { words[$0] }) { tallies[word]?.documents += 1 }
    }
    return tallies
  }

  /// For each place the places of its line, and of those beside it that belong to it.
  private static func ranges(
    of lines: [SmallCorpus.SectionLine], joining areOne: (SmallCorpus.SectionLine, SmallCorpus.SectionLine) -> Bool
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (number, line) in lines.enumerated() {
      let end = ranges.count + line.words.count
      let start = number > 0 && areOne(lines[number - 1], line) ? ranges.last?.lowerBound ?? 0 : ranges.count
      for place in start..<ranges.count { ranges[place] = start..<end }
      ranges += Array(repeating: start..<end, count: line.words.count)
    }
    return ranges
  }

  /// The places in the windows of hits of one document and in none of them, and the places in hits.
  private func tokensBesideAndIn(
    _ hits: [Range<Int>], _ window: Window, _ lines: [SmallCorpus.SectionLine]
  ) -> (beside: [Int], inside: [Int]) {
    let lineRanges = Self.ranges(of: lines) { _, _ in false }
    let passageRanges = Self.ranges(of: lines) { $0.section == $1.section }
    var near = [Int](repeating: 0, count: lineRanges.count + 1)
    var covered = near
    for hit in hits {
      let last = hit.upperBound - 1
      let around =
        switch window {
        case .tokens(let left, let right):
          max(passageRanges[hit.lowerBound].lowerBound, hit.lowerBound - left)..<min(passageRanges[last].upperBound, hit.upperBound + right)
        case .sentence, .paragraph: lineRanges[hit.lowerBound].lowerBound..<lineRanges[last].upperBound
        }
      near[around.lowerBound] += 1
      near[around.upperBound] -= 1
      covered[hit.lowerBound] += 1
      covered[hit.upperBound] -= 1
    }
    var (beside, inside): ([Int], [Int]) = ([], [])
    var (nearCount, coveredCount) = (0, 0)
    for place in lineRanges.indices {
      nearCount += near[place]
      coveredCount += covered[place]
      if coveredCount > 0 { inside.append(place) } else if nearCount > 0 { beside.append(place) }
    }
    return (beside, inside)
  }
}

@Suite("bits looked at many at a time")
struct BitWindowTests {
  @Test("one of them is found between any two others")
  func bits() {
    for bit in [0, 1, 62, 63, 64, 65, 127, 128, 129, 190, 191] {
      var words = [UInt64](repeating: 0, count: 3)
      words[bit >> 6] = 1 << UInt64(bit & 63)
      for first in 0...192 {
        for end in 0...200 {
          let isInside = first <= bit && bit < end
          guard words.span.hasBit(from: first, before: end) != isInside else { continue }
          Issue.record("bit \(bit) from \(first) before \(end)")
        }
      }
    }
  }
}
