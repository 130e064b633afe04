import Cores
import Diagnosis

/// The hits of one stream of a segment, ascending, with the windows around them.
struct WindowHits: Sendable {
  let stream: Stream
  private let hits: TokenSpans
  /// The same tokens with hits that overlap joined.
  private let joined: TokenSpans
  private let window: Window
  private let windows: Windows
  /// The types of which the hits are all tokens of the stream; nil for others.
  let types: [UInt32]?

  /// Of `hits` of the segment, which stand in document order, those of one stream. Throws `.cancelled`.
  init(
    _ hits: Hits, _ window: Window, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32, _ interruption: Interruption
  ) throws(Diagnostic) {
    let stream = segment.streams[name.rawValue]
    self.stream = stream
    self.window = window
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
    while place.row < end {
      runs.append(addingCapacity: 2 * (end - place.row)) { appendPlainRuns(from: &place, before: end, to: &$0) }
      if place.row < end { appendRuns(ofHitAt: &place, to: &runs) }
    }
  }

  /// Adds the runs of hits, two of each at most, as long as their windows are whole, begin no passage, reach no other hit and were not counted:
  /// nearly all are so.
  @inline(__always)
  private func appendPlainRuns(from place: inout Place, before end: Int, to runs: inout OutputSpan<WindowTokens.Run>) {
    let (left, right) = reach
    let (length, tokenCount) = (hits.length, UInt32(stream.types.count))
    // Joined hits are others than the hits themselves, and so are all tokens of a stream, of which the first and the last stand here.
    guard length > 0, left < 20, length < 20, right < 20, joined.starts.count == hits.starts.count else { return }
    let starts = hits.starts.span
    let (marks, codeColumn) = (stream.passageRuns.marks, stream.types.codes)
    let (passages, codes) = (marks.span, codeColumn.span)
    let size = left &+ length &+ right
    let inside = UInt64.max &>> UInt64(65 &- size)
    var (row, counted) = (place.row, place.counted)
    while row < end {
      if row &+ fetchedAhead < starts.count {
        let next = Int(starts[row &+ fetchedAhead])
        passages.fetch(next &>> 6)
        codes.fetch(next)
      }
      let start = starts[row]
      guard start >= left, start &- left >= counted, tokenCount &- start >= size &- left else { break }
      let low = start &- left
      let next = row &+ 1 < starts.count ? starts[row &+ 1] : .max
      guard next &- low >= size, passages.window(at: Int(low) &+ 1) & inside == 0 else { break }
      if left > 0 { runs.append(WindowTokens.Run(start: low, count: left)) }
      if right > 0 { runs.append(WindowTokens.Run(start: start &+ length, count: right)) }
      counted = low &+ size
      row &+= 1
    }
    (place.row, place.counted) = (row, counted)
  }

  /// Adds the runs of the next hit, whatever it is.
  @inline(never)
  private func appendRuns(ofHitAt place: inout Place, to runs: inout [WindowTokens.Run]) {
    let (left, right) = reach
    let (start, behind, tokenCount) = (hits.starts[place.row], hits.end(place.row), UInt32(stream.types.count))
    var low = start &- min(start, left)
    var high = behind &+ min(tokenCount &- behind, right)
    let marks = stream.passageRuns.marks
    if left == .max || marks.span.hasBit(in: low &+ 1..<max(low &+ 1, high)) {
      let around = windows.around(start..<behind)
      (low, high) = (around.lowerBound, around.upperBound)
    }
    var token = max(low, place.counted)
    while token < high {
      while place.next < joined.starts.count, joined.end(place.next) <= token { place.next &+= 1 }
      let hit = place.next < joined.starts.count ? joined.starts[place.next] : .max
      if token < hit { runs.append(WindowTokens.Run(start: token, count: min(hit, high) &- token)) }
      if hit >= high { break }
      token = joined.end(place.next)
    }
    place.counted = max(place.counted, high)
    place.row &+= 1
  }

  /// How many tokens a window reaches to each side where nothing ends before; the greatest number where that is not said in tokens.
  private var reach: (left: UInt32, right: UInt32) {
    guard case .tokens(let left, let right) = window else { return (.max, .max) }
    return (UInt32(clamping: min(left, Int(UInt32.max) - 1)), UInt32(clamping: right))
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
