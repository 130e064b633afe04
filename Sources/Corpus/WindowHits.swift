import Cores
import Diagnosis

/// The hits of one stream of a segment, ascending, with the windows around them.
struct WindowHits: Sendable {
  let stream: Stream
  private let hits: TokenSpans
  /// The same tokens with hits that overlap joined.
  private let joined: TokenSpans
  /// How many tokens a window reaches to each side where nothing ends before; the greatest number where that is not said in tokens.
  private let reach: (left: UInt32, right: UInt32)
  private let windows: Windows
  /// The types of which the hits are all tokens of the stream; nil for others.
  let types: [UInt32]?

  /// Of `hits` of the segment, which stand in document order, those of one stream. Throws `.cancelled`.
  init(
    _ hits: Hits, _ window: Window, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32, _ interruption: Interruption
  ) throws(Diagnostic) {
    let stream = segment.streams[name.rawValue]
    self.stream = stream
    reach =
      switch window {
      case .tokens(let left, let right): (UInt32(clamping: min(left, Int(UInt32.max) - 1)), UInt32(clamping: right))
      case .sentence, .paragraph: (.max, .max)
      }
    windows = Windows(window, segment, name)
    let own = hits.runs?.filter { $0.stream === stream }
    if let own, own.count == 1, let length = own[0].length, length > 0, own[0].starts.isAscending {
      types = length == 1 ? own[0].starts.types : nil
      if length == 1, let range = own[0].starts.range {
        // Of hits that leave nothing out only the first and the last have something beside them.
        self.hits = TokenSpans(ends: range)
        joined = TokenSpans(range)
        return
      }
      self.hits = TokenSpans(own[0].starts.all, length: length)
    } else if let own {
      types = nil
      self.hits =
        own.count == 1 ? TokenSpans(own[0].starts.all, own[0].ends) : TokenSpans(own.flatMap { $0.starts.all }, own.flatMap { $0.ends })
    } else {
      types = nil
      let spans = segment.spans(of: hits, in: name, sentenceBase: sentenceBase)
      self.hits = TokenSpans(spans.map { $0.tokens.lowerBound }, spans.map { $0.tokens.upperBound })
    }
    try interruption.check()
    joined = self.hits.joined
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
    var row: Int
    /// The next of the joined ones.
    fileprivate var next: Int
    /// The token behind the last window.
    fileprivate var counted: UInt32 = 0
  }

  /// The place before a hit that is the first of its document.
  func place(before row: Int) -> Place { Place(row: row, next: next(before: row)) }

  private func next(before row: Int) -> Int { row < count ? joined.starts.firstIndex(notBelow: hits.starts[row]) : joined.starts.count }

  /// The tokens of all hits, each once, and their number.
  var tokens: (spans: [Range<UInt32>], count: Int) { (joined.ranges, joined.tokenCount) }

  /// Adds the runs of tokens that lie in a window of one of the next hits, those before row `end`, and in no hit of all.
  ///
  /// They ascend, and no two overlap.
  func appendRuns(from place: inout Place, before end: Int, to runs: inout [WindowTokens.Run]) {
    guard !areApart else {
      return runs.append(addingCapacity: 2 * (end - place.row)) { appendRunsBesideApart(from: &place, before: end, to: &$0) }
    }
    while place.row < end { appendRuns(besideHitAt: &place, to: &runs) }
  }

  /// Whether no hit is empty or overlaps another, and all stand here: then joining them changes nothing.
  private var areApart: Bool { joined.starts.count == hits.starts.count }

  /// Adds the runs beside hits that are apart, two for each at most: what of a window lies behind the next hit, that one's window has too.
  private func appendRunsBesideApart(from place: inout Place, before end: Int, to runs: inout OutputSpan<WindowTokens.Run>) {
    let (starts, ends, length) = (hits.starts.span, hits.ends.span, hits.length)
    let (marks, codeColumn) = (stream.passageRuns.marks, stream.types.codes)
    let (passages, codes) = (marks.span, codeColumn.span)
    var (row, counted) = (place.row, place.counted)
    while row < end {
      if row &+ fetchedAhead < starts.count {
        let coming = Int(starts[row &+ fetchedAhead])
        passages.fetch(coming &>> 6)
        codes.fetch(coming)
      }
      let start = starts[row]
      let behind = length > 0 ? start &+ length : ends[row]
      let next = row &+ 1 < starts.count ? starts[row &+ 1] : .max
      let window = tokens(around: start..<behind, passages)
      let first = max(window.lowerBound, counted)
      if first < start { runs.append(WindowTokens.Run(start: first, count: start &- first)) }
      counted = min(window.upperBound, next)
      if behind < counted { runs.append(WindowTokens.Run(start: behind, count: counted &- behind)) }
      row &+= 1
    }
    (place.row, place.counted) = (row, counted)
  }

  /// Adds the runs beside the next hit, whatever it is.
  private func appendRuns(besideHitAt place: inout Place, to runs: inout [WindowTokens.Run]) {
    let marks = stream.passageRuns.marks
    let window = tokens(around: hits.starts[place.row]..<hits.end(place.row), marks.span)
    var token = max(window.lowerBound, place.counted)
    while token < window.upperBound {
      while place.next < joined.starts.count, joined.end(place.next) <= token { place.next &+= 1 }
      let hit = place.next < joined.starts.count ? joined.starts[place.next] : .max
      if token < hit { runs.append(WindowTokens.Run(start: token, count: min(hit, window.upperBound) &- token)) }
      if hit >= window.upperBound { break }
      token = joined.end(place.next)
    }
    place.counted = max(place.counted, window.upperBound)
    place.row &+= 1
  }

  /// The window around `hit`, this included.
  @inline(__always)
  private func tokens(around hit: Range<UInt32>, _ passages: Span<UInt64>) -> Range<UInt32> {
    let low = hit.lowerBound &- min(hit.lowerBound, reach.left)
    let high = hit.upperBound &+ min(UInt32(stream.types.count) &- hit.upperBound, reach.right)
    // Most windows of tokens end where nothing else does.
    guard reach.left < .max, !passages.hasBit(in: low &+ 1..<max(low &+ 1, high)) else { return windows.around(hit) }
    return low..<high
  }

  /// Shares of the hits of all streams, the rows of each; no document is in two of them.
  static func shares(of all: [WindowHits]) -> [[Range<Int>]] {
    guard let most = all.max(by: { $0.count < $1.count }) else { return [] }
    let cuts = Cores.shares(of: most.count, from: sharedFrom).dropFirst().map { most.document(ofRow: $0.lowerBound) }
    let edges = all.map { hits in [0] + cuts.map { hits.row(notBefore: $0) } + [hits.count] }
    return (0...cuts.count).map { share in edges.map { $0[share]..<$0[share + 1] } }
  }

  /// Fewer hits than this are done before another core has begun.
  private static let sharedFrom = 4096
}

/// Spans of tokens, ascending by their starts; of equally long ones only the length is kept.
private struct TokenSpans: Sendable {
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
