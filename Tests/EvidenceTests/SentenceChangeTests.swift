import Evidence
import Testing

/// Two versions of one text, sentence by sentence; each word is a letter.
@Suite("changes of sentences")
struct SentenceChangeTests {
  private func changes(_ first: String, _ second: String) -> [SentenceChange] {
    func sentences(_ text: String) -> [[UInt32]] { text.split(separator: " ").map { $0.unicodeScalars.map(\.value) } }
    return sentenceChanges(from: sentences(first), to: sentences(second))
  }

  @Test("kept, dropped, added")
  func plain() {
    #expect(changes("abc def", "abc def") == [.kept(0, 0), .kept(1, 1)])
    #expect(changes("abc def ghi", "abc ghi") == [.kept(0, 0), .dropped(1), .kept(2, 1)])
    #expect(changes("abc ghi", "abc def ghi") == [.kept(0, 0), .added(1), .kept(1, 2)])
    #expect(changes("", "abc") == [.added(0)])
    #expect(changes("abc", "") == [.dropped(0)])
    #expect(changes("", "").isEmpty)
  }

  @Test("a sentence that shares half of its words is reworded, one that shares fewer is another")
  func reworded() {
    #expect(changes("abcd", "abxd") == [.reworded(0, 0, alike: 0.75)])
    #expect(changes("abcd", "abxy") == [.reworded(0, 0, alike: 0.5)])
    #expect(changes("abcd", "axyz") == [.dropped(0), .added(0)])
    #expect(changes("abcd efgh", "abcx efgx") == [.reworded(0, 0, alike: 0.75), .reworded(1, 1, alike: 0.75)])
  }

  @Test("of two ways, the one with most in common")
  func best() {
    #expect(changes("abcd", "abxy abcx") == [.added(0), .reworded(0, 1, alike: 0.75)])
  }

  @Test("a sentence at another place is moved")
  func moved() {
    #expect(changes("abc def ghi", "def ghi abc") == [.kept(1, 0), .kept(2, 1), .moved(0, 2)])
  }

  @Test("sentences that repeat are kept as often as both have them")
  func repeats() {
    #expect(changes("abc abc abc", "abc abc") == [.kept(0, 0), .kept(1, 1), .dropped(2)])
  }

  @Test("every small pair of versions: each sentence stands in one change, and the second's order is kept")
  func everySmallPair() {
    let words = ["ab", "ac", "xy"]
    let texts =
      [[]] + words.map { [$0] } + words.flatMap { a in words.map { [a, $0] } } + words.flatMap { a in words.map { [a, "ab", $0] } }
    for first in texts {
      for second in texts {
        let changes = changes(first.joined(separator: " "), second.joined(separator: " "))
        #expect(changes.compactMap(\.sentences.first).sorted() == Array(first.indices), "\(first) → \(second)")
        #expect(changes.compactMap(\.sentences.second) == Array(second.indices), "\(first) → \(second)")
      }
    }
  }
}

extension SentenceChange {
  fileprivate var sentences: (first: Int?, second: Int?) {
    switch self {
    case .kept(let first, let second), .moved(let first, let second), .reworded(let first, let second, _): (first, second)
    case .dropped(let first): (first, nil)
    case .added(let second): (nil, second)
    }
  }
}
