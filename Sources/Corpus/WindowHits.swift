import Diagnosis

/// Hits of one stream in some documents, ascending, with the windows around them.
struct WindowHits: Sendable {
  let stream: Stream
  /// The hits with something beside them.
  private let hits: TokenSpans
  /// The tokens of all hits.
  private let joined: TokenSpans
  /// How many tokens a window reaches to each side where nothing ends before; the greatest number where that is not said in tokens.
  private let reach: (left: UInt32, right: UInt32)
  private let windows: Windows

  /// Looks up those of `hits` that stand in `documents`. Throws `.cancelled`.
  init(_ hits: StreamHits, in documents: Range<Int>, _ interruption: Interruption) throws(Diagnostic) {
    (stream, windows) = (hits.stream, hits.windows)
    reach =
      switch windows.window {
      case .tokens(let left, let right): (UInt32(clamping: min(left, Int(UInt32.max) - 1)), UInt32(clamping: right))
      case .sentence, .paragraph: (.max, .max)
      }
    let part = hits.part(of: documents)
    (self.hits, joined) = (part.bordering, part.joined)
    try interruption.check()
  }

  /// The number of hits with something beside them.
  var count: Int { hits.starts.count }

  /// The first hit in a document or behind it. O(log hits).
  func row(notBefore document: Int) -> Int { hits.starts.firstIndex(notBelow: stream.documentStarts[document]) }

  /// The document of a hit.
  func document(ofRow row: Int) -> Int { stream.document(ofToken: hits.starts[row]) }

  /// How far one has come among the hits.
  struct Place {
    /// The next hit.
    fileprivate(set) var row = 0
    /// The next of the joined ones.
    fileprivate var next = 0
    /// The token behind the last window.
    fileprivate var counted: UInt32 = 0

    /// Goes on with hit `row`, where the windows are looked at as single neighbours, which depend on nothing before.
    mutating func goOn(at row: Int) { self.row = row }
  }

  /// The tokens of all hits, each once.
  var tokens: [Range<UInt32>] { joined.starts.indices.map { joined.starts[$0]..<joined.end($0) } }

  /// The tokens beside the hits, where each window has one and nothing else; nil for other windows, for hits of different lengths, and
  /// for those that overlap or stand in the middle of others.
  var neighbours: SingleNeighbours? {
    guard hits.length > 0, areApart, reach == (0, 1) || reach == (1, 0) else { return nil }
    return SingleNeighbours(stream: stream, starts: hits.starts, length: hits.length, side: reach == (0, 1) ? .right : .left)
  }

  /// Adds the runs of tokens that lie in a window of one of the next hits, those before row `end`, and in no hit of all.
  ///
  /// They ascend, and no two overlap.
  func appendRuns(from place: inout Place, before end: Int, to runs: inout [WindowRun]) {
    guard !areApart else {
      return runs.append(addingCapacity: 2 * (end - place.row)) { appendRunsBesideApart(from: &place, before: end, to: &$0) }
    }
    while place.row < end { appendRuns(besideHitAt: &place, to: &runs) }
  }

  /// Whether no hit overlaps another, and all stand here: then joining them changes nothing.
  private var areApart: Bool { joined.starts.count == hits.starts.count }

  /// Adds the runs beside hits that are apart, two for each at most: what of a window lies behind the next hit, that one's window has too.
  private func appendRunsBesideApart(from place: inout Place, before end: Int, to runs: inout OutputSpan<WindowRun>) {
    let (starts, ends, length) = (hits.starts.span, hits.ends.span, hits.length)
    let (marks, codeColumn, documentStarts, documentsAt) = (
      stream.passageRuns.marks, stream.types.codes, stream.documentStarts, stream.documentsAt
    )
    let (passages, codes, edges, documents) = (marks.span, codeColumn.span, documentStarts.span, documentsAt.span)
    var (row, counted) = (place.row, place.counted)
    var (document, documentEnd): (UInt32, UInt32) = (0, 0)
    var next = row < end ? starts[row] : .max
    while row < end {
      // Little is read of each place, so more of them can be waited for.
      if row &+ 2 &* fetchedAhead < starts.count {
        let coming = Int(starts[row &+ 2 &* fetchedAhead])
        passages.fetch(coming &>> 6)
        codes.fetch(coming)
      }
      let start = next
      let behind = length > 0 ? start &+ length : ends[row]
      row &+= 1
      next = row < starts.count ? starts[row] : .max
      let window = tokens(around: (start, behind), passages)
      if start >= documentEnd {
        let number = edges.document(holding: start, notBefore: Int(documents[Int(start &>> 8)]))
        (document, documentEnd) = (UInt32(truncatingIfNeeded: number), edges[number &+ 1])
      }
      let first = max(window.low, counted)
      if first < start { runs.append(WindowRun(start: first, count: start &- first, document: document)) }
      counted = min(window.high, next)
      if behind < counted { runs.append(WindowRun(start: behind, count: counted &- behind, document: document)) }
    }
    (place.row, place.counted) = (row, counted)
  }

  /// Adds the runs beside the next hit, whatever it is.
  private func appendRuns(besideHitAt place: inout Place, to runs: inout [WindowRun]) {
    let marks = stream.passageRuns.marks
    let window = tokens(around: (hits.starts[place.row], hits.end(place.row)), marks.span)
    var token = max(window.low, place.counted)
    while token < window.high {
      while place.next < joined.starts.count, joined.end(place.next) <= token { place.next &+= 1 }
      let hit = place.next < joined.starts.count ? joined.starts[place.next] : .max
      if token < hit {
        let document = UInt32(stream.document(ofToken: token))
        runs.append(WindowRun(start: token, count: min(hit, window.high) &- token, document: document))
      }
      if hit >= window.high { break }
      token = joined.end(place.next)
    }
    place.counted = max(place.counted, window.high)
    place.row &+= 1
  }

  /// The window around a hit, this included; numbers, since a range would be checked for each hit.
  @inline(__always)
  private func tokens(around hit: (start: UInt32, end: UInt32), _ passages: Span<UInt64>) -> (low: UInt32, high: UInt32) {
    let low = hit.start &- min(hit.start, reach.left)
    let high = hit.end &+ min(UInt32(truncatingIfNeeded: stream.types.count) &- hit.end, reach.right)
    // Most windows of tokens end where nothing else does.
    guard reach.left < .max, !passages.hasBit(from: Int(low) &+ 1, before: Int(high)) else { return unevenTokens(around: hit) }
    return (low, high)
  }

  /// The window that ends elsewhere; a call, so that the loop around it has all registers.
  @inline(never)
  private func unevenTokens(around hit: (start: UInt32, end: UInt32)) -> (low: UInt32, high: UInt32) {
    let window = windows.around(hit.start..<hit.end)
    return (window.lowerBound, window.upperBound)
  }
}

/// The one token to one side of each of some hits that are equally long and apart.
struct SingleNeighbours: Sendable {
  enum Side { case left, right }

  let stream: Stream
  /// The first tokens of the hits, ascending.
  let starts: [UInt32]
  /// The tokens of a hit.
  let length: UInt32
  let side: Side

  /// From the first token of a hit to the edge between it and its neighbour.
  var toEdge: UInt32 { side == .right ? length : 0 }
  /// From the edge to the neighbour; one back is the greatest number, which wraps around.
  var toToken: UInt32 { side == .right ? 0 : .max }
  /// From the row of a hit to that of the hit across the edge, if there is one.
  var toOther: Int { side == .right ? 1 : -1 }
  /// From the first token of the hit across the edge to the edge.
  var fromOther: UInt32 { side == .right ? 0 : length }
}

/// Tokens side by side in the window of a hit.
struct WindowRun: BitwiseCopyable {
  let start: UInt32
  /// How many there are.
  let count: UInt32
  /// The document of the hit.
  let document: UInt32
}
