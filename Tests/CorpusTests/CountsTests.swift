import Corpus
import Prose
import Testing
import Trials

@Suite("words counted on all cores are those counted one by one")
struct CountsTests {
  /// Headlines and bodies of one-letter words: enough of them to be shared among cores.
  private static let corpus = {
    var chance = Randomness(seed: 3)
    return SmallCorpus(
      (0..<3000).map { _ in
        [Section.headline, .body, .body].map { section in
          (section, (0..<chance.below(6) + 1).map { _ in ["a", "b", "c", "d", "e"][chance.below(5)] })
        }
      })
  }()

  private static let archive = {
    var archive = Archive()
    archive.append(corpus.segment)
    return archive
  }()

  /// What a word has in some text.
  private struct Tally: Equatable {
    var count = 0
    var documents = 0
  }

  @Test(
    "in windows, which leave no section",
    arguments: [
      .tokens(left: 0, right: 1), .tokens(left: 1, right: 0), .tokens(left: 0, right: 5), .tokens(left: 2, right: 1),
      .tokens(left: 90, right: 90), .sentence,
    ] as [Window])
  func windows(window: Window) throws {
    let forms = Self.archive.forms(.norm)
    let hits = try Archive.find(
      .token(.word([UInt8(ascii: "a")], .all)), in: Self.corpus.segment, documents: Self.archive.documents, scope: .article, sentenceBase: 0
    )
    let counts = try WindowCounts(around: hits, window, in: Self.archive, segment: 0, forms)
    // A second time with room that was used before.
    let again = try WindowCounts(around: hits, window, in: Self.archive, segment: 0, forms)
    for found in [counts, again] {
      let tallies = found.entries.filter { $0.observed > 0 }.map {
        (forms.text($0.form), Tally(count: $0.observed, documents: $0.documents))
      }
      #expect(Dictionary(uniqueKeysWithValues: tallies) == expected(window))
      #expect(found.entries.reduce(0) { $0 + $1.inHits } == hits.count)
    }
  }

  @Test("beside all tokens, where none is left", arguments: [Window.tokens(left: 0, right: 1), .tokens(left: 1, right: 0), .sentence])
  func everything(window: Window) throws {
    let hits = try Archive.find(
      .token(.any), in: Self.corpus.segment, documents: Self.archive.documents, scope: .article, sentenceBase: 0)
    let found = try WindowCounts(around: hits, window, in: Self.archive, segment: 0, Self.archive.forms(.norm)).entries
    #expect(found.allSatisfy { $0.observed == 0 })
    #expect(found.reduce(0) { $0 + $1.inHits } == hits.count)
  }

  @Test("in windows of the article and of what stands beside it, where a document counts once", arguments: [50, 8000])
  func bothStreams(documentCount: Int) throws {
    var chance = Randomness(seed: 5)
    let corpus = SmallCorpus(
      (0..<documentCount).map { _ in
        [Section.body, .caption].map { section in (section, (0..<chance.below(6) + 1).map { _ in ["a", "b", "c"][chance.below(3)] }) }
      })
    var archive = Archive()
    archive.append(corpus.segment)
    let forms = archive.forms(.norm)
    let hits = try Archive.find(
      .token(.word([UInt8(ascii: "a")], .all)), in: corpus.segment, documents: archive.documents, scope: .all, sentenceBase: 0)
    let found = try WindowCounts(around: hits, .tokens(left: 5, right: 5), in: archive, segment: 0, forms).entries
    for word in ["b", "c"] {
      let entry = try #require(found.first { forms.text($0.form) == word })
      // No line is longer than a window.
      let near = corpus.documents.map { lines in lines.map(\.words).filter { $0.contains("a") && $0.contains(word) } }
      #expect(entry.documents == near.count { !$0.isEmpty })
      #expect(entry.observed == near.joined().joined().count { $0 == word })
    }
  }

  private func expected(_ window: Window) -> [String: Tally] {
    var tallies: [String: Tally] = [:]
    for lines in Self.corpus.documents {
      let passages = window == .sentence ? lines.map(\.words) : [lines[0].words, lines[1].words + lines[2].words]
      var met: Set<String> = []
      for words in passages {
        for (place, word) in words.enumerated() where word != "a" && isNear("a", place, words, window) {
          tallies[word, default: Tally()].count += 1
          met.insert(word)
        }
      }
      for word in met { tallies[word]?.documents += 1 }
    }
    return tallies
  }

  private func isNear(_ word: String, _ place: Int, _ words: [String], _ window: Window) -> Bool {
    guard case .tokens(let left, let right) = window else { return words.contains(word) }
    return words.indices.contains { words[$0] == word && (place < $0 ? $0 - place <= left : place - $0 <= right) }
  }

  @Test("in a part of the documents, and in how many of them", arguments: [Scope.article, .section(.headline)])
  func parts(scope: Scope) throws {
    let forms = Self.archive.forms(.norm)
    for step in [1, 2, 3, 700] {
      let numbers = stride(from: 0, to: 3000, by: step).map { $0 }
      let documents = Documents(numbers.map { UInt32($0) })
      let tally = try Self.archive.tally(of: forms, in: documents, scope)
      let found = zip(tally.ranked, Self.archive.documentCounts(of: tally.ranked, forms, in: documents, scope)).map { form, count in
        (forms.text(form), Tally(count: tally.counts[form], documents: count))
      }
      var expected: [String: Tally] = [:]
      for number in numbers {
        let lines = Self.corpus.documents[number].filter { scope == .article || $0.section == .headline }
        let words = lines.flatMap(\.words)
        for word in words { expected[word, default: Tally()].count += 1 }
        for word in Set(words) { expected[word]?.documents += 1 }
      }
      #expect(Dictionary(uniqueKeysWithValues: found) == expected)
      #expect(tally.counts.wordCount == expected.values.reduce(0) { $0 + $1.count })
    }
  }
}
