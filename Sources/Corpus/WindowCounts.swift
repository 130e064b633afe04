import Cores
public import Diagnosis

/// What stands in the windows around some hits, form by form.
///
/// A token counts once however many windows it lies in, and the tokens of the hits themselves count nowhere.
public struct WindowCounts: Sendable {
  /// A form that stands in a window or in a hit.
  public struct Entry: Sendable {
    /// The form.
    public let form: UInt32
    /// Its occurrences in the windows.
    public fileprivate(set) var observed: Int
    /// The documents in whose windows it stands.
    public fileprivate(set) var documents: Int
    /// Its occurrences in the hits themselves.
    public fileprivate(set) var inHits: Int
  }

  /// The forms met, in no order.
  public private(set) var entries: [Entry] = []

  /// The words around `hits` of one segment, which stand in document order.
  ///
  /// O(tokens in the windows), on all cores where they are many. Throws `.cancelled`.
  public init(
    around hits: Hits, _ window: Window, in archive: Archive, segment index: Int, _ forms: Forms
  ) throws(Diagnostic) {
    let segment = archive.segments[index]
    let common = forms.common[index]
    let pool = archive.windowSlots
    var parts: [(spans: HitSpans, stream: Stream.Name)] = []
    for name in Stream.Name.allCases {
      let spans = HitSpans(hits, of: name, in: segment, sentenceBase: archive.sentenceBases[index])
      parts += spans.cut(for: segment.streams[name.rawValue]).map { ($0, name) }
    }
    let all = parts
    let interruption = Interruption()
    let results = onCores(all.count) { part in
      Result { () throws(Diagnostic) in
        var slots = pool.take(common.forms.count)
        let runs = WindowRuns(all[part].spans, window, segment, all[part].stream)
        try slots.count(runs, all[part].spans, segment.streams[all[part].stream.rawValue], common, interruption)
        return slots
      }
    }
    var slots = pool.take(common.forms.count)
    for result in results {
      var part = try result.get()
      slots.add(part)
      pool.give(&part)
    }
    entries = slots.entries(common)
    pool.give(&slots)
  }

  /// Adds the windows of another segment.
  public mutating func add(_ other: WindowCounts) {
    var places = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].form, $0) })
    for entry in other.entries {
      guard let place = places[entry.form] else {
        places[entry.form] = entries.count
        entries.append(entry)
        continue
      }
      entries[place].observed += entry.observed
      entries[place].documents += entry.documents
      entries[place].inHits += entry.inHits
    }
  }

  /// The places in the windows around `hits` of one segment where `form` stands, in document order.
  public static func places(
    of form: UInt32, around hits: Hits, _ window: Window, in archive: Archive, segment index: Int, _ forms: Forms
  ) -> Hits {
    let segment = archive.segments[index]
    let base = archive.sentenceBases[index]
    var runs: [HitRun] = []
    for name in Stream.Name.allCases {
      let stream = segment.streams[name.rawValue]
      let spans = HitSpans(hits, of: name, in: segment, sentenceBase: base)
      var found: [UInt32] = []
      for run in WindowRuns(spans, window, segment, name).runs {
        for token in run where forms.ofType[index][Int(stream.types[Int(token)])] == form { found.append(token) }
      }
      runs.append(HitRun(stream, sentenceBase: base, TokenPlaces(ascending: found), .length(1)))
    }
    return Hits(runs).inOrder
  }
}

/// The spans of the hits of one stream, in order.
struct HitSpans {
  /// Each hit's tokens.
  private(set) var spans: [Range<UInt32>] = []
  /// The same tokens with hits that overlap joined.
  private(set) var joined: [Range<UInt32>] = []

  init(_ hits: Hits, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32) {
    self.init(segment.spans(of: hits, in: name, sentenceBase: sentenceBase).map(\.tokens))
  }

  private init(_ spans: [Range<UInt32>]) {
    self.spans = spans
    if zip(spans, spans.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }), !spans.contains(where: \.isEmpty) {
      joined = spans
      return
    }
    for span in spans where !span.isEmpty {
      if let last = joined.last, span.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
  }

  /// Parts for all cores; no document is in two of them.
  func cut(for stream: Stream) -> [HitSpans] {
    guard spans.count >= Self.sharedFrom, coreCount > 1 else { return spans.isEmpty ? [] : [self] }
    var parts: [HitSpans] = []
    var start = 0
    for core in 1...coreCount {
      var end = spans.count * core / coreCount
      if end < spans.count {
        let documentStart = stream.documentStarts[stream.document(ofToken: spans[end].lowerBound)]
        while end > start, spans[end - 1].lowerBound >= documentStart { end -= 1 }
      }
      if end > start { parts.append(HitSpans(Array(spans[start..<end]))) }
      start = max(start, end)
    }
    return parts
  }

  /// Fewer hits than this are done before another core has begun.
  private static let sharedFrom = 4096
}

/// The tokens that lie in a window of some hit and in no hit, as runs that do not overlap, ascending.
struct WindowRuns {
  private(set) var runs: [Range<UInt32>] = []

  init(_ hits: HitSpans, _ window: Window, _ segment: Segment, _ name: Stream.Name) {
    let windows = Windows(window, segment, name)
    runs.reserveCapacity(hits.spans.count * 2)
    var counted: UInt32 = 0
    var next = 0
    for span in hits.spans {
      let around = windows.around(span)
      var token = max(around.lowerBound, counted)
      while token < around.upperBound {
        while next < hits.joined.count, hits.joined[next].upperBound <= token { next += 1 }
        guard next < hits.joined.count, hits.joined[next].lowerBound < around.upperBound else {
          runs.append(token..<around.upperBound)
          break
        }
        let hit = hits.joined[next]
        if token < hit.lowerBound { runs.append(token..<hit.lowerBound) }
        token = hit.upperBound
      }
      counted = max(counted, around.upperBound)
    }
  }
}
