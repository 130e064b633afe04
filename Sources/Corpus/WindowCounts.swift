public import Diagnosis

/// What stands in the windows around some hits, form by form.
///
/// A token counts once however many windows it lies in, and the tokens of the hits themselves count nowhere.
public struct WindowCounts: Sendable {
  /// The occurrences of each form in the windows.
  public private(set) var observed: [UInt32]
  /// The documents in whose windows each form stands.
  public private(set) var documents: [UInt32]
  /// The occurrences of each form in the hits themselves.
  public private(set) var inHits: [UInt32]

  /// The words around `hits` of one segment, which stand in document order.
  ///
  /// O(tokens in the windows). Throws `.cancelled`.
  public init(
    around hits: Hits, _ window: Window, in archive: Archive, segment index: Int, _ forms: Forms
  ) throws(Diagnostic) {
    observed = [UInt32](repeating: 0, count: forms.count)
    documents = observed
    inHits = observed
    let segment = archive.segments[index]
    let base = archive.sentenceBases[index]
    let common = forms.common[index]
    var slots = [FormSlot](repeating: FormSlot(), count: common.forms.count)
    for name in Stream.Name.allCases {
      let spans = HitSpans(hits, of: name, in: segment, sentenceBase: base)
      let windows = WindowRuns(spans, window, segment, name)
      // A document's article and the rest of its page are told apart.
      let mark: UInt32 = name == .article ? 1 : 1 << 31
      try Self.count(windows, segment.streams[name.rawValue], common, into: &slots, mark)
      count(spans, segment.streams[name.rawValue], forms.ofType[index])
    }
    for (slot, form) in zip(slots, common.forms) {
      observed[Int(form)] = slot.count
      documents[Int(form)] = slot.documents
    }
  }

  private mutating func count(_ hits: HitSpans, _ stream: Stream, _ formOfType: [UInt32]) {
    let column = stream.types
    let types = column.span
    for tokens in hits.joined {
      for token in tokens { inHits[Int(formOfType[Int(types[Int(token)])])] += 1 }
    }
  }

  private static func count(
    _ windows: WindowRuns, _ stream: Stream, _ forms: CommonForms, into slots: inout [FormSlot], _ mark: UInt32
  ) throws(Diagnostic) {
    var (document, documentEnd): (UInt32, UInt32) = (0, 0)
    for (number, run) in windows.runs.enumerated() {
      if number & 4095 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      if run.lowerBound >= documentEnd {
        document = UInt32(stream.document(ofToken: run.lowerBound))
        documentEnd = stream.documentStarts[Int(document) + 1]
      }
      stream.count(run, forms.ofType, into: &slots, of: document + mark)
    }
  }

  /// Adds the windows of another segment.
  public mutating func add(_ other: WindowCounts) {
    for form in observed.indices {
      observed[form] += other.observed[form]
      documents[form] += other.documents[form]
      inHits[form] += other.inHits[form]
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
private struct HitSpans {
  /// Each hit's tokens.
  private(set) var spans: [Range<UInt32>] = []
  /// The same tokens with hits that overlap joined.
  private(set) var joined: [Range<UInt32>] = []

  init(_ hits: Hits, of name: Stream.Name, in segment: Segment, sentenceBase: UInt32) {
    spans = segment.spans(of: hits, in: name, sentenceBase: sentenceBase).map(\.tokens)
    for span in spans where !span.isEmpty {
      if let last = joined.last, span.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
  }
}

/// The tokens that lie in a window of some hit and in no hit, as runs that do not overlap, ascending.
private struct WindowRuns {
  private(set) var runs: [Range<UInt32>] = []

  init(_ hits: HitSpans, _ window: Window, _ segment: Segment, _ name: Stream.Name) {
    var windows = Windows(window, segment, name)
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
