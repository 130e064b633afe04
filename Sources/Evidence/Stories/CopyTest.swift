public import Corpus

/// Tells whether a few documents are versions of one text, each laid against others and nothing else.
public struct CopyTest {
  private var comparison: Comparison
  /// What was found of pairs, the earlier document first.
  private var known: [Pair: Bool] = [:]

  private struct Pair: Hashable { var first, second: UInt32 }

  /// A test of `documents` of `archive`. O(types) of the segments they stand in.
  public init(of documents: some Sequence<UInt32>, in archive: Archive) {
    let segments = Set(documents.map { archive.place(ofDocument: $0).segment })
    comparison = Comparison(StoryWords(of: archive, segments: segments, Interruption()), [])
  }

  /// Whether each of `documents` is a version of one before it, so that all print one text.
  ///
  /// - Complexity: O(words) of each pair that is looked at: of most stories the first document with each other one, of no story the first two.
  public mutating func areOneText(_ documents: [UInt32]) -> Bool {
    for place in documents.indices.dropFirst() {
      if Task.isCancelled { return false }
      guard documents[..<place].contains(where: { isCopy($0, documents[place]) }) else { return false }
    }
    return true
  }

  private mutating func isCopy(_ first: UInt32, _ second: UInt32) -> Bool {
    let pair = Pair(first: first, second: second)
    if let isCopy = known[pair] { return isCopy }
    let isCopy = comparison.link(first, second)?.isCopy ?? false
    known[pair] = isCopy
    return isCopy
  }
}
