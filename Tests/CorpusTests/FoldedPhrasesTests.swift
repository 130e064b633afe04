import Corpus
import Prose
import Testing
import Trials

@Suite("phrases count as one form, and their words no more")
struct FoldedPhrasesTests {
  /// Headlines and bodies of one-letter words in two segments.
  private static let parts = [(1, 900), (2, 40)].map { seed, documentCount in
    var chance = Randomness(seed: UInt64(seed))
    return SmallCorpus(
      (0..<documentCount).map { _ in
        [Section.headline, .body, .body, .caption].map { section in
          (section, (0..<chance.below(6) + 1).map { _ in ["a", "b", "c", "d", "e"][chance.below(5)] })
        }
      })
  }

  private static let archive = {
    var archive = Archive()
    for part in parts { archive.append(part.segment) }
    return archive
  }()

  /// The phrases by how they count, the longest first.
  private static let phrases = [("b c d", "x y"), ("a b", "x y"), ("d d", "c")].map {
    (words: $0.split(separator: " ").map(String.init), $1)
  }

  private static let groups = [
    FormGroup(name: Array("x y".utf8), members: ["a b", "b c d", "e"].map(forms)),
    FormGroup(name: Array("c".utf8), members: ["c", "d d"].map(forms)),
  ]

  private static func forms(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { Array($0.utf8) } }

  /// What a passage is counted as.
  private static func folded(_ words: [String]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      let phrase = phrases.first { words[index...].starts(with: $0.words) }
      found.append(phrase?.1 ?? (words[index] == "e" ? "x y" : words[index]))
      index += phrase?.words.count ?? 1
    }
    return found
  }

  /// What each document is counted as.
  private static func documents(_ scope: Scope) -> [[String]] {
    parts.flatMap(\.documents).map { lines in
      var passages: [[String]] = []
      if scope != .section(.body) { passages.append(lines[0].words) }
      if scope != .section(.headline) { passages.append(lines[1].words + lines[2].words) }
      if scope == .all { passages.append(lines[3].words) }
      return passages.flatMap(folded)
    }
  }

  @Test("in all documents and in some", arguments: [Scope.article, .section(.headline), .section(.body), .all], [1, 2, 3, 100])
  func counts(scope: Scope, step: Int) throws {
    let archive = Self.archive
    let forms = try archive.forms(.norm, joining: Self.groups)
    let numbers = stride(from: 0, to: archive.documentCount, by: step).map { $0 }
    let documents = Documents(numbers.map { UInt32($0) })
    let words = Self.documents(scope)
    let chosen = numbers.map { words[$0] }
    let tally = try archive.tally(of: forms, in: documents, scope)
    let documentCounts = archive.documentCounts(of: tally.ranked, forms, in: documents, scope)
    #expect(tally.counts.wordCount == chosen.reduce(0) { $0 + $1.count })
    #expect(Set(tally.ranked.map { forms.text($0) }) == Set(chosen.joined()))
    for (form, documentCount) in zip(tally.ranked, documentCounts) {
      let text = forms.text(form)
      #expect(tally.counts[form] == chosen.reduce(0) { $0 + $1.count { $0 == text } })
      #expect(documentCount == chosen.count { $0.contains(text) })
    }
  }

  @Test("as hits, document by document")
  func hits() throws {
    let archive = Self.archive
    let forms = try archive.forms(.norm, joining: Self.groups)
    let words = Self.documents(.article)
    let tally = try archive.tally(of: forms, in: archive.documents, .article)
    for (index, segment) in archive.segments.enumerated() {
      let base = Int(archive.documentBases[index])
      let own = Documents(0..<UInt32(segment.documentCount))
      let spread = segment.articleCounts(
        of: tally.ranked, forms, segment: index, among: Array(repeating: true, count: segment.documentCount))
      for (form, counts) in zip(tally.ranked, spread) where forms.isFolded(form) {
        let expected = own.map { document in words[base + Int(document)].count { $0 == forms.text(form) } }
        #expect(zip(counts.documents, counts.counts).map { [Int($0), $1] } == expected.enumerated().filter { $1 > 0 }.map { [$0, $1] })
        let hits = archive.hits(of: form, forms, in: own, .article, segment: index)
        #expect(hits.count == expected.reduce(0, +))
      }
    }
  }
}
