import Prose

/// Where some sentences in a row stand and what they are, read from their columns in one go; the room is used again for the next ones.
struct SentencePlaces: Sendable {
  /// The first sentence.
  private(set) var first = 0
  private var byteStart: [UInt32] = []
  private var byteCount: [UInt32] = []
  private var tokenStart: [UInt32] = []
  private var tokenCount: [UInt32] = []
  private var codes: [UInt32] = []
  private var lines: [UInt32] = []

  /// The sentences, counted from the first.
  var indices: Range<Int> { 0..<codes.count }

  /// Reads the sentences of `range`, in place of those read before.
  mutating func read(_ range: Range<Int>, of sentences: Sentences) {
    first = range.lowerBound
    sentences.byteStart.copy(range, into: &byteStart)
    sentences.byteCount.copy(range, into: &byteCount)
    sentences.tokenStart.copy(range, into: &tokenStart)
    sentences.tokenCount.copy(range, into: &tokenCount)
    sentences.traits.copy(range, into: &codes)
    sentences.line.copy(range, into: &lines)
  }

  /// What the sentence at `place` is.
  func traits(_ place: Int) -> Sentences.Traits { Sentences.Traits(codes[place]) }

  /// The line it begins on.
  func line(_ place: Int) -> UInt32 { lines[place] }

  /// Its bytes in the article's text.
  func bytes(_ place: Int) -> Range<Int> {
    let start = Int(byteStart[place])
    return start..<start + Int(byteCount[place])
  }

  /// Its tokens in its stream.
  func tokens(_ place: Int) -> Range<UInt32> {
    let start = tokenStart[place]
    return start..<start + tokenCount[place]
  }
}
