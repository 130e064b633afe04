import Corpus
import Prose
import Testing
import Trials

@Suite("patterns in more text than one thread or one list takes")
struct LargeTextsTests {
  private static func word(_ letter: Character) -> TokenPattern { .token(.word(Array(String(letter).utf8), .all)) }
  private static let (a, b, c) = (word("a"), word("b"), word("c"))
  private static let gap = TokenPattern.repeated(.token(.any), least: 0, most: nil, .shortest)
  private static let notA = TokenPattern.token(.not(.word([UInt8(ascii: "a")], .all)))

  private static let patterns: [TokenPattern] = [
    .token(.any), b, .sequence([a, b]), .sequence([b, .token(.any), notA, a]), .sequence([a, gap, b, gap, c]),
    .sequence([.repeated(notA, least: 1, most: nil, .longest), a]), .choice([.sequence([a, a, a]), .sequence([a, c])]),
    .repeated(.choice([.sequence([a, b]), .sequence([b, c]), c]), least: 1, most: nil, .longest),
    .sequence([.repeated(.token(.any), least: 2, most: 4, .longest), c]),
    .sequence([a, .repeated(.token(.any), least: 1, most: 5, .shortest), c]),
    .restricted(.sequence([a, gap, c]), [Restriction(.within, .unit(.sentence))]),
    .restricted(.repeated(notA, least: 2, most: nil, .longest), [Restriction(.notContaining, .pattern(.sequence([c, c])))]),
    .restricted(.unit(.sentence), [Restriction(.containing, .pattern(.sequence([a, gap, b, gap, a])))]),
  ]

  @Test("threads, automata and lists find what the naive matcher finds", arguments: patterns)
  func sharedAmongCores(pattern: TokenPattern) throws {
    var chance = Randomness(seed: 11)
    let corpus = SmallCorpus(
      (0..<2500).map { _ in
        (0..<3).map { _ in (Section.body, (0..<chance.below(7) + 1).map { _ in ["a", "b", "c", "d"][chance.below(4)] }) }
      })
    let (found, expected) = (try corpus.found(pattern, .article), corpus.expected(pattern, \.isArticle))
    #expect(found.count == expected.count)
    #expect(zip(found, expected).first { $0.0 != $0.1 } == nil)
  }

  private static func near(_ most: Int) -> TokenPattern { .repeated(.token(.any), least: 0, most: most, .shortest) }

  @Test(
    "a section that is read in pieces has the matches that reach over their ends", .timeLimit(.minutes(1)),
    arguments: [
      .sequence([a, b]), .sequence([notA, notA, a, b]), .sequence([a, near(5), b]), .sequence([a, b, near(55), c, a]),
      .sequence([notA, notA, near(30), a, b, c, a]), .sequence([a, a, a, near(3), b, b, b]),
    ] as [TokenPattern])
  func pieces(pattern: TokenPattern) throws {
    var chance = Randomness(seed: 5)
    let words = (0..<140_000).map { _ in ["a", "b", "c", "d", "e", "f", "g", "h"][chance.below(8)] }
    let corpus = SmallCorpus([[(Section.body, words)]])
    let (found, expected) = (try corpus.found(pattern, .article), corpus.expected(pattern, \.isArticle))
    #expect(found.count == expected.count)
    #expect(zip(found, expected).first { $0.0 != $0.1 } == nil)
  }

  @Test("documents and sentences of more hits than one thread looks up are those of each hit")
  func placesOfManyHits() throws {
    var chance = Randomness(seed: 23)
    var archive = Archive()
    for count in [50, 40_000] {
      let corpus = SmallCorpus(
        (0..<count).map { _ in
          // Few sentences have the rare word, so that its hits are looked up one by one.
          let words = (0..<chance.below(4) + 1).map { _ in ["a", "a", "b"][chance.below(3)] }
          return [(Section.body, chance.below(9) == 0 ? words + ["c"] : words)]
        })
      archive.append(corpus.segment)
    }
    let base = archive.sentenceBases[1]
    for (pattern, least) in [(Self.a, 1 << 15), (.token(.any), 1 << 15), (Self.c, 1 << 12)] {
      let hits = try Archive.find(pattern, in: archive.segments[1], documents: Documents(0..<40_000), scope: .article, sentenceBase: base)
      let (documents, sentences) = (archive.documents(ofEach: hits), hits.sentences)
      #expect(hits.count > least && documents.count == hits.count && sentences.count == hits.count)
      #expect(sentences.indices.first { sentences[$0] != hits.sentence($0) } == nil)
      #expect(documents.indices.first { documents[$0] != archive.document(ofSentence: sentences[$0]) } == nil)
    }
  }

  @Test(
    "no pattern of gaps is tried again from every word of a long section", .timeLimit(.minutes(1)),
    arguments: [
      .sequence([a, gap, b]), .sequence([a, gap, b, gap, c]), .sequence([a, gap, .choice([b, .sequence([b, c])])]),
      .restricted(a, [Restriction(.containing, .pattern(.sequence([a, gap, b])))]),
      .restricted(a, [Restriction(.within, .pattern(.sequence([a, gap, b])))]),
    ] as [TokenPattern])
  func longSection(pattern: TokenPattern) throws {
    let words = ["c"] + [String](repeating: "a", count: 60_000)
    let corpus = SmallCorpus([[(Section.body, words + (pattern.needsThree ? ["b"] : []))]])
    #expect(try corpus.found(pattern, .article).isEmpty)
  }
}

extension TokenPattern {
  /// Whether the pattern is three words with gaps, so that the second may be there.
  fileprivate var needsThree: Bool {
    if case .sequence(let parts) = self { parts.count == 5 } else { false }
  }
}
