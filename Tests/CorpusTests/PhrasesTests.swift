import Corpus
import Prose
import Testing
import Trials

@Suite("phrases and gaps of common and of rare words, in texts of many words")
struct PhrasesTests {
  private static func word(_ letter: String) -> TokenPattern { .token(.word(Array(letter.utf8), .all)) }
  private static let (a, b, c) = (word("a"), word("b"), word("c"))
  private static let notA = TokenPattern.token(.not(.word(Array("a".utf8), .all)))
  private static let letters = TokenPattern.token(.or(["a", "b"].map { .word(Array($0.utf8), .all) }))

  private static func gap(_ least: Int, _ most: Int?) -> TokenPattern {
    .repeated(.token(.any), least: least, most: most, .shortest)
  }

  private static let phrases: [[TokenPattern]] = [[a], [a, b], [b, b], [notA, c], [letters, .token(.any)], [.token(.any), a]]
  private static let gaps = [gap(0, 0), gap(0, 5), gap(1, 3), gap(4, 60)]

  private static let patterns: [TokenPattern] = {
    var patterns: [TokenPattern] = phrases.filter { $0.count > 1 }.map { TokenPattern.sequence($0) }
    for gap in [gap(0, nil), gap(2, 200)] {
      patterns.append(.sequence([a, gap, b]))
      patterns.append(.sequence([b, c, gap, a]))
    }
    for left in phrases {
      for right in phrases {
        for gap in gaps { patterns.append(.sequence(left + [gap] + right)) }
      }
    }
    return patterns
  }()

  /// Two labelled tokens side by side, and some tokens apart, that are one word or two.
  private static let agreeing: [TokenPattern] = {
    var patterns: [TokenPattern] = []
    let first = TokenPattern.labelled(0, letters)
    let second = TokenPattern.labelled(1, .token(.any))
    for comparison in [Agreement.Comparison.equal, .unequal] {
      for attribute in [TokenTest.Attribute.word, .norm, .lemma] {
        let agreement = Agreement(Agreement.Side(0, .word), comparison, Agreement.Side(1, attribute))
        patterns.append(.agreeing(.sequence([first, second]), [agreement]))
        for gap in [gap(0, 0), gap(1, 3), gap(0, 70)] {
          patterns.append(.agreeing(.sequence([first, gap, second]), [agreement]))
          patterns.append(.agreeing(.sequence([second, b, gap, b, first]), [agreement]))
        }
      }
    }
    return patterns
  }()

  /// Pages in which one word in `rarity` is one that the patterns ask for.
  private static func pages(rarity: Int, seed: UInt64) -> SmallCorpus {
    var chance = Randomness(seed: seed)
    return SmallCorpus(
      (0..<5).map { _ in
        (0..<chance.below(4) + 1).map { _ in
          (
            [Section.body, .related][chance.below(2)],
            (0..<chance.below(150) + 1).map { _ in chance.below(rarity) == 0 ? ["a", "b", "c"][chance.below(3)] : "z" }
          )
        }
      })
  }

  @Test("found as the naive matcher finds them", arguments: [1, 3, 40, 200])
  func phrases(rarity: Int) throws {
    let corpus = Self.pages(rarity: rarity, seed: UInt64(rarity))
    for pattern in Self.patterns + Self.agreeing {
      #expect(try corpus.found(pattern, .article) == corpus.expected(pattern) { $0.isArticle }, "\(pattern)")
    }
  }

  /// Labels at words, in alternatives, in repeats, and on nothing.
  private static let labelled: [TokenPattern] = {
    let (first, second) = (TokenPattern.labelled(0, letters), TokenPattern.labelled(1, .token(.any)))
    return agreeing + [
      first, .sequence([first, second]), .sequence([.repeated(first, least: 1, most: nil, .longest), second]),
      .choice([.sequence([first, c]), .sequence([second, b, c]), .sequence([a, a])]),
      .sequence([a, .repeated(.choice([first, second]), least: 0, most: 3, .longest), c]),
      .sequence([.labelled(0, .sequence([a, b])), gap(0, 4), .labelled(1, .unit(.sentence))]),
      .restricted(.sequence([first, gap(0, 9), second]), [Restriction(.within, .unit(.sentence))]),
    ]
  }()

  @Test("labels stand for the words that the naive matcher says", arguments: [1, 3, 40])
  func labels(rarity: Int) throws {
    let corpus = Self.pages(rarity: rarity, seed: UInt64(rarity))
    for pattern in Self.labelled {
      for label in [0, 1] {
        #expect(try corpus.words(of: label, in: pattern) == corpus.expectedWords(of: label, in: pattern), "\(label) of \(pattern)")
      }
    }
  }
}
