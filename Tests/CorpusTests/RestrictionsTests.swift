import Corpus
import Prose
import Testing
import Trials

@Suite("what whole matches are held against")
struct RestrictionsTests {
  private static let a = TokenPattern.token(.word([UInt8(ascii: "a")], .all))
  private static let b = TokenPattern.token(.word([UInt8(ascii: "b")], .all))
  private static let any = TokenPattern.token(.any)
  private static func gap(_ least: Int, _ most: Int?) -> TokenPattern { .repeated(any, least: least, most: most, .shortest) }

  /// Every document of up to four words over two letters, with sentences ending after any of them.
  private static let everyDocument: [[SmallCorpus.SectionLine]] = (1...4).flatMap { length in
    (0..<1 << (2 * length - 1)).map { bits in
      var lines: [[String]] = [[]]
      for place in 0..<length {
        lines[lines.count - 1].append(bits >> place & 1 == 0 ? "a" : "b")
        if place < length - 1, bits >> (length + place) & 1 == 1 { lines.append([]) }
      }
      return lines.map { (Section.body, $0) }
    }
  }

  private static let cores: [TokenPattern] = [
    a, any, .sequence([a, b]), .sequence([a, gap(0, nil), b]), .sequence([a, gap(0, 1), b]), .repeated(a, least: 1, most: nil, .longest),
    .repeated(any, least: 1, most: 3, .longest), .repeated(any, least: 2, most: nil, .shortest), .unit(.sentence),
    .choice([.sequence([a, a]), .sequence([a, b, any]), b]), .sequence([.standing(.sentence, .start), gap(0, nil), b]),
    .sequence([.repeated(a, least: 0, most: 1, .longest), any, .standing(.sentence, .end)]),
    .sequence([a, .repeated(.token(.any), least: 0, most: nil, .longest), b]),
  ]
  private static let targets: [Restriction.Target] = [
    .unit(.sentence), .unit(.document), .pattern(a), .pattern(.sequence([a, a])), .pattern(.sequence([a, gap(0, nil), b])),
    .pattern(.unit(.sentence)), .pattern(.choice([.sequence([b, a]), .sequence([a, any, b])])),
  ]
  private static let restrictions = Restriction.Relation.allCases.flatMap { relation in targets.map { Restriction(relation, $0) } }

  @Test("every small restriction on every small document")
  func everyRestriction() throws {
    let corpus = SmallCorpus(Self.everyDocument)
    for core in Self.cores {
      try check(core, corpus)
      for restriction in Self.restrictions { try check(.restricted(core, [restriction]), corpus) }
    }
  }

  @Test("two restrictions, and labels that agree")
  func pairs() throws {
    let corpus = SmallCorpus(Self.everyDocument)
    for (index, first) in Self.restrictions.enumerated() {
      let second = Self.restrictions[(index * 7 + 3) % Self.restrictions.count]
      for core in Self.cores.prefix(8) { try check(.restricted(core, [first, second]), corpus) }
    }
    for comparison in [Agreement.Comparison.equal, .unequal] {
      let agreement = Agreement(.init(0, .word), comparison, .init(1, .norm))
      for least in 0...1 {
        for most in [1, 2, nil] {
          let pattern = TokenPattern.sequence([.labelled(0, Self.any), Self.gap(least, most), .labelled(1, Self.any)])
          try check(.agreeing(pattern, [agreement]), corpus)
          try check(.agreeing(.restricted(pattern, [Restriction(.within, .unit(.sentence))]), [agreement]), corpus)
        }
      }
      let choice = TokenPattern.choice([.sequence([.labelled(0, Self.a), Self.any]), .labelled(1, Self.b)])
      try check(.agreeing(.sequence([choice, .labelled(1, Self.any)]), [agreement]), corpus)
    }
  }

  @Test("random patterns, restrictions and pages", arguments: 1...16)
  func random(seed: UInt64) throws {
    var chance = Randomness(seed: seed)
    let sections: [Section] = [.headline, .body, .body, .related]
    let corpus = SmallCorpus(
      (0..<8).map { _ in
        (0..<chance.below(7) + 1).map { _ in
          (sections[chance.below(sections.count)], (0..<chance.below(6) + 1).map { _ in ["a", "b", "c"][chance.below(3)] })
        }
      }.map { $0.sortedHeadlineFirst })
    for _ in 0..<60 {
      let core = Self.cores[chance.below(Self.cores.count)]
      let more = Self.cores[chance.below(Self.cores.count)]
      let inner = chance.below(2) == 0 ? core : .sequence([core, more])
      let restrictions = (0..<chance.below(3)).map { _ in Self.restrictions[chance.below(Self.restrictions.count)] }
      let pattern = TokenPattern.restricted(inner, restrictions)
      guard pattern.isPromised else { continue }
      try check(pattern, corpus)
      try check(pattern, corpus, .boiler) { !$0.isArticle }
    }
  }

  private func check(
    _ pattern: TokenPattern, _ corpus: SmallCorpus, _ scope: Scope = .article, _ isIncluded: (Section) -> Bool = \.isArticle
  ) throws {
    let (found, expected) = (try corpus.found(pattern, scope), corpus.expected(pattern, isIncluded))
    if found != expected {
      let missing = Set(expected).subtracting(found).sorted().prefix(3)
      let extra = Set(found).subtracting(expected).sorted().prefix(3)
      let document = (missing + extra).first.flatMap { $0.split(separator: ":").first }.flatMap { Int($0) } ?? 0
      Issue.record("\(pattern): missing \(missing), too much \(extra) in \(corpus.documents[document])")
    }
  }
}
