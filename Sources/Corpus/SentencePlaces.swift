import Prose

/// Where some sentences in a row stand, what they are and the types of their words, read from their columns in one go; the room is used
/// again for the next ones.
struct SentencePlaces: Sendable {
  /// The first sentence.
  private(set) var first = 0
  private var byteStart: [UInt32] = []
  private var byteCount: [UInt32] = []
  /// The first token of each in its stream, and then its place in `types`.
  private var tokenStart: [UInt32] = []
  private var tokenCount: [UInt32] = []
  private var codes: [UInt32] = []
  private var lines: [UInt32] = []
  /// The types of their words, stream by stream.
  private(set) var types: [UInt32] = []

  /// The sentences, counted from the first.
  var indices: Range<Int> { 0..<codes.count }

  /// Reads the sentences of `range`, in place of those read before.
  mutating func read(_ range: Range<Int>, of sentences: Sentences, in streams: [Stream]) {
    first = range.lowerBound
    sentences.byteStart.copy(range, into: &byteStart)
    sentences.byteCount.copy(range, into: &byteCount)
    sentences.tokenStart.copy(range, into: &tokenStart)
    sentences.tokenCount.copy(range, into: &tokenCount)
    sentences.traits.copy(range, into: &codes)
    sentences.line.copy(range, into: &lines)
    types.removeAll(keepingCapacity: true)
    for stream in Stream.Name.allCases { readTypes(of: stream, in: streams[stream.rawValue]) }
  }

  /// Reads the types of the words that stand in a stream, and where they stand among all.
  private mutating func readTypes(of name: Stream.Name, in stream: Stream) {
    var tokens: Range<UInt32>?
    let base = UInt32(types.count)
    for place in indices where traits(place).stream == name.rawValue {
      let (start, end) = (tokenStart[place], tokenStart[place] + tokenCount[place])
      if start == end {
        tokenStart[place] = base
        continue
      }
      let first = tokens?.lowerBound ?? start
      tokens = first..<end
      tokenStart[place] = start - first + base
    }
    if let tokens { stream.types.append(Int(tokens.lowerBound)..<Int(tokens.upperBound), to: &types) }
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

  /// The places of its words in `types`.
  func words(_ place: Int) -> Range<Int> {
    let start = Int(tokenStart[place])
    return start..<start + Int(tokenCount[place])
  }
}
