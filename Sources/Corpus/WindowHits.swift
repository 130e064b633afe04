import Cores

/// The hits of one stream of a segment, ascending, with the windows around them.
struct WindowHits: Sendable {
  let stream: Stream
  /// The first token of each hit.
  let starts: [UInt32]
  /// The token behind the last of each hit.
  private let ends: [UInt32]
  /// The same tokens with hits that overlap joined.
  private let joined: (starts: [UInt32], ends: [UInt32])
  private let window: Window
  private let windows: Windows
  /// The types of which the hits are all tokens of the stream; nil for others.
  let types: [UInt32]?

  /// Of `hits` of the segment, which stand in document order, those of one stream.
  init(_ hits: Hits, _ window: Window, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32) {
    let stream = segment.streams[name.rawValue]
    self.stream = stream
    self.window = window
    windows = Windows(window, segment, name)
    if let runs = hits.runs {
      let own = runs.filter { $0.stream === stream }
      starts = own.count == 1 ? own[0].starts.all : own.flatMap { $0.starts.all }
      ends = own.count == 1 ? own[0].ends : own.flatMap { $0.ends }
      types = own.count == 1 && own[0].length == 1 ? own[0].starts.types : nil
    } else {
      let spans = segment.spans(of: hits, in: name, sentenceBase: sentenceBase)
      (starts, ends, types) = (spans.map { $0.tokens.lowerBound }, spans.map { $0.tokens.upperBound }, nil)
    }
    joined = Self.joined(starts, ends)
  }

  private static func joined(_ starts: [UInt32], _ ends: [UInt32]) -> (starts: [UInt32], ends: [UInt32]) {
    if areApart(starts.span, ends.span) { return (starts, ends) }
    var joined: (starts: [UInt32], ends: [UInt32]) = ([], [])
    for row in starts.indices where starts[row] < ends[row] {
      if let last = joined.ends.last, starts[row] < last {
        joined.ends[joined.ends.count - 1] = max(last, ends[row])
      } else {
        joined.starts.append(starts[row])
        joined.ends.append(ends[row])
      }
    }
    return joined
  }

  /// Whether every hit has a token, and ends before the next one begins.
  private static func areApart(_ starts: Span<UInt32>, _ ends: Span<UInt32>) -> Bool {
    var row = 0
    var free: UInt32 = 0
    while row < starts.count {
      if starts[row] < free || ends[row] <= starts[row] { return false }
      free = ends[row]
      row += 1
    }
    return true
  }

  /// The first hit in a document or behind it. O(log hits).
  func row(notBefore document: Int) -> Int { starts.firstIndex(notBelow: stream.documentStarts[document]) }

  /// The document of a hit.
  func document(ofRow row: Int) -> Int { stream.document(ofToken: starts[row]) }

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

  private func next(before row: Int) -> Int { row < starts.count ? joined.starts.firstIndex(notBelow: starts[row]) : joined.starts.count }

  /// The joined tokens of the hits `rows`, which are all those of some documents.
  func tokens(ofRows rows: Range<Int>) -> (starts: ArraySlice<UInt32>, ends: ArraySlice<UInt32>) {
    let own = next(before: rows.lowerBound)..<next(before: rows.upperBound)
    return (joined.starts[own], joined.ends[own])
  }

  /// Calls `found` with the runs of tokens that lie in a window of one of the next hits, those before row `end`, and in no hit of all.
  ///
  /// They ascend, and no two overlap.
  @inline(__always)
  func forEachRun(from place: inout Place, before end: Int, _ found: (Range<UInt32>) -> Void) {
    let (starts, ends, firsts, lasts) = (starts.span, ends.span, joined.starts.span, joined.ends.span)
    let marks = stream.passageRuns.marks
    let passages = marks.span
    let (left, right) = reach
    let tokenCount = UInt32(stream.types.count)
    var (row, next, counted) = (place.row, place.next, place.counted)
    while row < end {
      let (start, behind) = (starts[row], ends[row])
      var low = start &- min(start, left)
      var high = behind &+ min(tokenCount &- behind, right)
      if left == .max || passages.hasBit(in: low &+ 1..<max(low &+ 1, high)) {
        let around = windows.around(start..<behind)
        (low, high) = (around.lowerBound, around.upperBound)
      }
      var token = max(low, counted)
      while token < high {
        while next < firsts.count, lasts[next] <= token { next &+= 1 }
        guard next < firsts.count, firsts[next] < high else {
          found(token..<high)
          break
        }
        if token < firsts[next] { found(token..<firsts[next]) }
        token = lasts[next]
      }
      counted = max(counted, high)
      row &+= 1
    }
    place = Place(row: row, next: next, counted: counted)
  }

  /// How many tokens a window reaches to each side where nothing ends before; the greatest number where that is not said in tokens.
  private var reach: (left: UInt32, right: UInt32) {
    guard case .tokens(let left, let right) = window else { return (.max, .max) }
    return (UInt32(clamping: min(left, Int(UInt32.max) - 1)), UInt32(clamping: right))
  }

  /// Shares of the hits of all streams, the rows of each; no document is in two of them.
  static func shares(of all: [WindowHits]) -> [[Range<Int>]] {
    guard let most = all.max(by: { $0.starts.count < $1.starts.count }) else { return [] }
    let cuts = Cores.shares(of: most.starts.count, from: sharedFrom).dropFirst().map { most.document(ofRow: $0.lowerBound) }
    let edges = all.map { hits in [0] + cuts.map { hits.row(notBefore: $0) } + [hits.starts.count] }
    return (0...cuts.count).map { share in edges.map { $0[share]..<$0[share + 1] } }
  }

  /// Fewer hits than this are done before another core has begun.
  private static let sharedFrom = 4096
}
