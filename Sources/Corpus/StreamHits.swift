import Cores

/// The hits of one stream of a segment, ascending, and the windows around them; which they are is looked up document by document, on whatever
/// core wants to know.
struct StreamHits: Sendable {
  private enum Storage: Sendable {
    /// The first tokens of hits that are all `length` tokens long.
    case places(TokenPlaces, length: UInt32)
    case spans(TokenSpans)
    /// All tokens of a range, each a hit.
    case tokens(Range<UInt32>)
  }

  /// Hits of some documents.
  struct Part: Sendable {
    /// Those that have something beside them which is no hit.
    let bordering: TokenSpans
    /// The tokens of all of them, in spans that do not overlap.
    let joined: TokenSpans
  }

  let stream: Stream
  let windows: Windows
  private let storage: Storage

  /// Of `hits` of the segment, which stand in document order, those of one stream; one without a token has nothing beside it and is left out.
  init(_ hits: Hits, _ window: Window, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32) {
    let stream = segment.streams[name.rawValue]
    self.stream = stream
    windows = Windows(window, segment, name)
    guard let own = hits.runs?.filter({ $0.stream === stream }) else {
      let spans = segment.spans(of: hits, in: name, sentenceBase: sentenceBase).filter { !$0.tokens.isEmpty }
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
  private var count: Int {
    switch storage {
    case .places(let places, _): places.count
    case .spans(let spans): spans.starts.count
    case .tokens(let range): range.count
    }
  }

  /// The types of which the hits are all tokens of the stream; nil for others.
  var types: [UInt32]? { if case .places(let places, length: 1) = storage { places.types } else { nil } }

  /// The tokens each of which is a hit; nil for hits that leave something out.
  var range: Range<UInt32>? { if case .tokens(let range) = storage { range } else { nil } }

  /// The hits of the documents `documents`. O(their hits), and nothing of it is kept for the next who asks.
  func part(of documents: Range<Int>) -> Part {
    let tokens = stream.documentStarts[documents.lowerBound]..<stream.documentStarts[documents.upperBound]
    switch storage {
    case .places(let places, let length):
      let hits = TokenSpans(places.places(in: tokens), length: length)
      return Part(bordering: hits, joined: hits.joined)
    case .spans(let all):
      let hits = tokens.count == stream.types.count ? all : all[tokens]
      return Part(bordering: hits, joined: hits.joined)
    case .tokens(let range):
      let own = range.clamped(to: tokens)
      return Part(bordering: TokenSpans(ends: own), joined: TokenSpans(own))
    }
  }

  /// The document of a hit about as far among them as `row`; it is not before that of an earlier row.
  private func document(near row: Int) -> Int {
    let token =
      switch storage {
      case .places(let places, _): places.place(near: row)
      case .spans(let spans): spans.starts[row]
      case .tokens(let range): range.lowerBound + UInt32(row)
      }
    return stream.document(ofToken: token)
  }

  /// Shares of the documents of a segment, some for each core, since no two cores begin at the same time.
  ///
  /// They have about as many hits each of the stream with most hits, where several types are hits of the commonest type.
  static func shares(of all: [StreamHits], documentCount: Int) -> [Range<Int>] {
    guard let most = all.max(by: { $0.count < $1.count }) else { return [] }
    let shareCount = max(1, min(most.count / leastShare, 4 * coreCount))
    let cuts = (1..<shareCount).map { most.document(near: most.count * $0 / shareCount) }
    let edges = [0] + cuts + [documentCount]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }

  /// Fewer hits than twice this are done before another core has begun.
  private static let leastShare = 2048
}
