import Prose

/// The tokens of a segment's sentences by their bytes; a sentence is cut once for all questions in a row about it.
public struct TokenEdges {
  private let segment: Segment
  private var sentence = -1
  private var edges: [Range<Int>] = []

  /// The edges of `segment`'s tokens.
  public init(of segment: Segment) { self.segment = segment }

  /// The tokens that `bytes` of the article touch, which begin in `sentence` and may reach into later ones of its stream.
  ///
  /// - Complexity: O(log tokens) where the last question was of the same sentence, else O(bytes of the sentences).
  public mutating func tokens(ofBytes bytes: Range<Int>, in sentence: Int) -> Range<UInt32> {
    let sentences = segment.sentences
    let first = tokens(of: sentence, ofBytes: bytes)
    var end = first.upperBound
    var last = sentence
    while bytes.upperBound > sentences.bytes(last).upperBound, let next = segment.nextSentence(behind: last),
      sentences.bytes(next).lowerBound < bytes.upperBound
    {
      last = next
      end = tokens(of: last, ofBytes: bytes).upperBound
    }
    return first.lowerBound..<max(first.lowerBound, end)
  }

  private mutating func tokens(of sentence: Int, ofBytes bytes: Range<Int>) -> Range<UInt32> {
    if sentence != self.sentence {
      edges = segment.tokenBytes(ofSentence: sentence)
      self.sentence = sentence
    }
    let first = count { $0.upperBound <= bytes.lowerBound }
    let last = count { $0.lowerBound < bytes.upperBound }
    let base = segment.sentences.tokenStart[sentence]
    return base + UInt32(first)..<base + UInt32(max(first, last))
  }

  /// The number of tokens before the first that `isBefore` does not hold for.
  private func count(_ isBefore: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(edges[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Segment {
  /// The next sentence of the same document in the same stream.
  fileprivate func nextSentence(behind sentence: Int) -> Int? {
    let end = sentences.ofDocument(Int(sentences.document[sentence])).upperBound
    var next = sentence + 1
    while next < end, sentences.stream(next) != sentences.stream(sentence) { next += 1 }
    return next < end ? next : nil
  }
}
