import Corpus
import Prose
import Testing
import Trials

@Suite("patterns against a naive matcher")
struct PatternsTests {
  private static let a = TokenPattern.token(.word([UInt8(ascii: "a")], .all))
  private static let b = TokenPattern.token(.word([UInt8(ascii: "b")], .all))
  private static let notA = TokenPattern.token(.not(.word([UInt8(ascii: "a")], .all)))
  private static let any = TokenPattern.token(.any)

  private static let repeats: [(Int, Int?)] = [(0, 1), (0, nil), (1, nil), (2, 3), (0, 2)]

  private static func repeated(_ patterns: [TokenPattern]) -> [TokenPattern] {
    patterns.flatMap { part in
      repeats.flatMap { least, most in
        [TokenPattern.Preference.shortest, .longest].map { .repeated(part, least: least, most: most, $0) }
      }
    }
  }

  private static func joined(_ left: [TokenPattern], _ right: [TokenPattern]) -> [TokenPattern] {
    left.flatMap { first in right.flatMap { second in [.sequence([first, second]), .choice([first, second])] } }
  }

  private static let plain = [a, b, any]
  private static let compound = plain + joined(plain, plain) + repeated(plain)
  /// Every text of up to four words over two letters.
  private static let texts: [[String]] = (1...4).flatMap { length in
    (0..<1 << length).map { bits in (0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" } }
  }

  @Test("every small pattern in every small text")
  func everySmallPattern() throws {
    let corpus = SmallCorpus(Self.texts.map { [(Section.body, $0)] })
    let patterns =
      Self.compound + Self.joined(Self.compound, [Self.a, Self.notA]) + Self.joined([Self.b], Self.compound) + Self.repeated(Self.compound)
    for pattern in patterns where pattern.isPromised { try check(pattern, corpus, .article) { $0.isArticle } }
  }

  @Test("random patterns in random pages of several lines and sections", arguments: 1...12)
  func randomPages(seed: UInt64) throws {
    var chance = Randomness(seed: seed)
    let sections: [Section] = [.headline, .body, .body, .related, .caption]
    let corpus = SmallCorpus(
      (0..<6).map { _ in
        (0..<chance.below(6) + 1).map { _ in
          (sections[chance.below(sections.count)], (0..<chance.below(5) + 1).map { _ in ["a", "b", "c"][chance.below(3)] })
        }
      }.map { $0.sortedHeadlineFirst })
    for _ in 0..<40 {
      let pattern = randomPattern(3, &chance)
      guard pattern.isPromised else { continue }
      try check(pattern, corpus, .article) { $0.isArticle }
      try check(pattern, corpus, .boiler) { !$0.isArticle }
    }
  }

  @Test("a sentence is one sentence, whatever follows it")
  func sentences() throws {
    let corpus = SmallCorpus([[(.body, ["a", "a"]), (.body, ["b"]), (.body, ["c", "a"])], [(.headline, ["a"]), (.body, ["a", "b"])]])
    let c = TokenPattern.token(.word([UInt8(ascii: "c")], .all))
    let sentence = TokenPattern.unit(.sentence)
    for pattern: TokenPattern in [
      sentence, .sequence([sentence, c]), .sequence([sentence, sentence]), .repeated(sentence, least: 1, most: nil, .longest),
      .choice([.sequence([Self.a, sentence]), sentence]), .sequence([Self.any, sentence]),
      .sequence([.standing(.sentence, .start), Self.a]), .sequence([Self.any, .standing(.sentence, .end)]), .unit(.headline),
      .unit(.paragraph),
    ] {
      try check(pattern, corpus, .article) { $0.isArticle }
    }
  }

  @Test("inside a hit its text stands alone", arguments: 1...8)
  func insideHits(seed: UInt64) throws {
    var chance = Randomness(seed: seed)
    let lines: [SmallCorpus.SectionLine] = (0..<8).map { _ in
      (.body, (0..<chance.below(6) + 1).map { _ in ["a", "b", "c"][chance.below(3)] })
    }
    let corpus = SmallCorpus(lines.map { [$0] } + [lines])
    let sentences = try Archive.find(.unit(.sentence), in: corpus.segment, documents: Documents(0..<9), scope: .article, sentenceBase: 0)
    for _ in 0..<40 {
      let pattern = randomPattern(3, &chance)
      guard pattern.isPromised else { continue }
      let found = try Archive.find(pattern, in: corpus.segment, inside: sentences, scope: .all, sentenceBase: 0)
      let twice = try Archive.find(pattern, in: corpus.segment, inside: sentences.twice, scope: .all, sentenceBase: 0)
      let alone = corpus.expected(pattern) { _ in true }.count { !$0.hasPrefix("8:") }
      #expect(found.count == alone * 2, "\(pattern)")
      #expect(twice.starts == found.starts && twice.ends == found.ends, "\(pattern)")
    }
  }

  private func check(_ pattern: TokenPattern, _ corpus: SmallCorpus, _ scope: Scope, _ isIncluded: (Section) -> Bool) throws {
    let (found, expected) = (try corpus.found(pattern, scope), corpus.expected(pattern, isIncluded))
    if found != expected { Issue.record("\(pattern): found \(found), expected \(expected) in \(corpus.documents)") }
  }

  private func randomPattern(_ depth: Int, _ chance: inout Randomness) -> TokenPattern {
    let words: [TokenTest] = [
      .word([UInt8(ascii: "a")], .all), .word([UInt8(ascii: "b")], .all), .any, .not(.word([UInt8(ascii: "c")], .all)),
    ]
    switch depth == 0 ? 0 : chance.below(7) {
    case 1, 2: return .sequence((0..<chance.below(3) + 1).map { _ in randomPattern(depth - 1, &chance) })
    case 3: return .choice((0..<chance.below(2) + 2).map { _ in randomPattern(depth - 1, &chance) })
    case 4, 5:
      let (least, most) = Self.repeats[chance.below(Self.repeats.count)]
      return .repeated(randomPattern(depth - 1, &chance), least: least, most: most, chance.below(2) == 0 ? .shortest : .longest)
    case 6:
      return [
        .unit(.sentence), .standing(.sentence, .start), .standing(.paragraph, .end), .standing(.headline, .inside),
        .standing(.headline, .outside),
      ][chance.below(5)]
    default: return .token(words[chance.below(words.count)])
    }
  }
}

extension TokenPattern {
  /// Whether the pattern's matches are promised: which turns an endless repeat makes of a part that would rather be nothing is not.
  var isPromised: Bool {
    switch self {
    case .token, .unit, .standing: true
    case .sequence(let parts), .choice(let parts): parts.allSatisfy(\.isPromised)
    case .repeated(let part, _, let most, _): part.isPromised && (most != nil || !part.mayPreferNothing)
    case .labelled(_, let part), .restricted(let part, _), .agreeing(let part, _): part.isPromised
    }
  }

  private var mayPreferNothing: Bool {
    switch self {
    case .token, .unit: false
    case .standing: true
    case .labelled(_, let part), .restricted(let part, _), .agreeing(let part, _): part.mayPreferNothing
    case .sequence(let parts): parts.allSatisfy(\.mayPreferNothing)
    case .choice(let parts): parts.contains(where: \.mayPreferNothing)
    case .repeated(let part, let least, _, let preference): (least == 0 && preference == .shortest) || part.mayPreferNothing
    }
  }
}

extension Hits {
  /// Every hit two times.
  fileprivate var twice: Hits {
    appending(self)
  }
}

extension [SmallCorpus.SectionLine] {
  /// Only the first headline counts as article text, so there is at most one, in front.
  var sortedHeadlineFirst: Self {
    let headline = first { $0.section == .headline }
    return (headline.map { [$0] } ?? []) + filter { $0.section != .headline }
  }
}
