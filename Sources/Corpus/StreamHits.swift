import Cores

/// The hits of one stream of a segment, ascending; which they are is looked up document by document, on whatever core wants to know.
struct StreamHits: Sendable {
  private enum Storage: Sendable {
    /// Places with as many tokens each.
    case places(TokenPlaces, length: UInt32)
    case spans(TokenSpans)
    /// All tokens of a range, one by one.
    case tokens(Range<UInt32>)
  }

  let stream: Stream
  private let storage: Storage

  /// Of `hits` of the segment, which stand in document order, those of one stream.
  init(_ hits: Hits, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32) {
    let stream = segment.streams[name.rawValue]
    self.stream = stream
    guard let own = hits.runs?.filter({ $0.stream === stream }) else {
      let spans = segment.spans(of: hits, in: name, sentenceBase: sentenceBase)
      storage = .spans(TokenSpans(spans.map { $0.tokens.lowerBound }, spans.map { $0.tokens.upperBound }))
      return
    }
    if own.count == 1, let length = own[0].length, length > 0, own[0].starts.isAscending {
      if length == 1, let range = own[0].starts.range { storage = .tokens(range) } else { storage = .places(own[0].starts, length: length) }
    } else if own.count == 1 {
      storage = .spans(TokenSpans(own[0].starts.all, own[0].ends))
    } else {
      storage = .spans(TokenSpans(own.flatMap { $0.starts.all }, own.flatMap { $0.ends }))
    }
  }

  /// The number of hits.
  var count: Int {
    switch storage {
    case .places(let places, _): places.count
    case .spans(let spans): spans.starts.count
    case .tokens(let range): range.count
    }
  }

  /// The types of which the hits are all tokens of the stream; nil for others.
  var types: [UInt32]? { if case .places(let places, length: 1) = storage { places.types } else { nil } }

  /// The hits that have something beside them, and the tokens of all hits, of the documents `documents`.
  func spans(of documents: Range<Int>) -> (hits: TokenSpans, joined: TokenSpans) {
    let tokens = stream.documentStarts[documents.lowerBound]..<stream.documentStarts[documents.upperBound]
    switch storage {
    case .places(let places, let length):
      let hits = TokenSpans(places.places(in: tokens), length: length)
      return (hits, hits.joined)
    case .spans(let all):
      let hits = tokens.count == stream.types.count ? all : all[tokens]
      return (hits, hits.joined)
    case .tokens(let range):
      // Of hits that leave nothing out only the first and the last have something beside them.
      let own = range.clamped(to: tokens)
      return (TokenSpans(ends: own), TokenSpans(own))
    }
  }

  /// The document of a hit about so far among them; of each row none before that of an earlier one.
  private func document(near row: Int) -> Int {
    let token =
      switch storage {
      case .places(let places, _): places.place(near: row)
      case .spans(let spans): spans.starts[row]
      case .tokens(let range): range.lowerBound + UInt32(row)
      }
    return stream.document(ofToken: token)
  }

  /// Shares of the documents with about as many hits each, some for each core, since one begins later than the other.
  static func shares(of all: [StreamHits]) -> [Range<Int>] {
    guard let most = all.max(by: { $0.count < $1.count }) else { return [] }
    let shareCount = max(1, min(most.count / leastShare, 4 * coreCount))
    let cuts = (1..<shareCount).map { most.document(near: most.count * $0 / shareCount) }
    let edges = [0] + cuts + [most.stream.documentStarts.count - 1]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }

  /// Fewer hits than twice this are done before another core has begun.
  private static let leastShare = 2048
}

/// Spans of tokens, ascending by their starts; of equally long ones only the length is kept.
struct TokenSpans: Sendable {
  let starts: [UInt32]
  /// The tokens behind the last; empty where all are equally long.
  let ends: [UInt32]
  /// How long all are; 0 where they differ.
  let length: UInt32

  /// Spans that are all `length` tokens long.
  init(_ starts: [UInt32], length: UInt32) { (self.starts, ends, self.length) = (starts, [], length) }

  /// Spans of any lengths.
  init(_ starts: [UInt32], _ ends: [UInt32]) { (self.starts, self.ends, length) = (starts, ends, 0) }

  /// One span.
  init(_ range: Range<UInt32>) { self.init(range.isEmpty ? [] : [range.lowerBound], range.isEmpty ? [] : [range.upperBound]) }

  /// The first and the last token of `range`.
  init(ends range: Range<UInt32>) {
    self.init(range.isEmpty ? [] : range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound - 1], length: 1)
  }

  /// The spans that begin in `tokens`.
  subscript(tokens: Range<UInt32>) -> TokenSpans {
    let rows = starts.rows(in: tokens)
    return length > 0 ? TokenSpans(Array(starts[rows]), length: length) : TokenSpans(Array(starts[rows]), Array(ends[rows]))
  }

  /// The same tokens in spans that do not overlap; empty ones are left out.
  var joined: TokenSpans {
    if areApart { return self }
    var joined: (starts: [UInt32], ends: [UInt32]) = ([], [])
    for row in starts.indices where starts[row] < end(row) {
      if let last = joined.ends.last, starts[row] < last {
        joined.ends[joined.ends.count - 1] = max(last, end(row))
      } else {
        joined.starts.append(starts[row])
        joined.ends.append(end(row))
      }
    }
    return TokenSpans(joined.starts, joined.ends)
  }

  /// The token behind the last of a span.
  func end(_ row: Int) -> UInt32 { length > 0 ? starts[row] + length : ends[row] }

  /// Whether every span has a token, and ends before the next one begins.
  private var areApart: Bool {
    if length == 1 { return true }
    let (starts, ends) = (starts.span, ends.span)
    var row = 0
    var free: UInt32 = 0
    while row < starts.count {
      let end = length > 0 ? starts[row] &+ length : ends[row]
      if starts[row] < free || end <= starts[row] { return false }
      free = end
      row &+= 1
    }
    return true
  }

  /// The tokens in all spans.
  var tokenCount: Int { length > 0 ? starts.count * Int(length) : zip(starts, ends).reduce(0) { $0 + Int($1.1 - $1.0) } }

  /// The spans one by one.
  var ranges: [Range<UInt32>] { starts.indices.map { starts[$0]..<end($0) } }
}
