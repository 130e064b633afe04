import Cores
public import Diagnosis
import Synchronization

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

  /// The forms met, in an order that may be another each time.
  public private(set) var entries: [Entry] = []

  /// The words around `hits` of one segment, which stand in document order.
  ///
  /// O(tokens in the windows), on all cores where they are many. Throws `.cancelled`.
  public init(
    around hits: Hits, _ window: Window, in archive: Archive, segment index: Int, _ forms: Forms
  ) throws(Diagnostic) {
    let (segment, base) = (archive.segments[index], archive.sentenceBases[index])
    let common = forms.common[index]
    let pool = archive.windowSlots
    let interruption = Interruption()
    let streams = Stream.Name.allCases.map { StreamHits(hits, window, of: $0, in: segment, sentenceBase: base) }
    let shares = StreamHits.shares(of: streams, documentCount: segment.documentCount)
    let next = Atomic(0)
    var parts = try onCores(min(coreCount, shares.count)) { (_) throws(Diagnostic) in
      var slots = pool.take(common.forms.count)
      while true {
        let share = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard share < shares.count else { return slots }
        let own = try streams.map { (hits) throws(Diagnostic) in try WindowHits(hits, in: shares[share], interruption) }
        try slots.count(own, common, interruption)
        for (hits, all) in zip(own, streams) where all.types == nil && all.range == nil { try slots.countHits(hits, common, interruption) }
      }
    }
    var slots = parts.popLast() ?? pool.take(common.forms.count)
    while var part = parts.popLast() {
      slots.add(part)
      pool.give(&part)
    }
    for hits in streams {
      if let types = hits.types { slots.countHits(of: types, in: hits.stream, common) }
      if let range = hits.range { try slots.countHits(range, in: hits.stream, common) }
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

  /// The places in the windows around `hits` of one segment where `form` stands, in document order. Throws `.cancelled`.
  public static func places(
    of form: UInt32, around hits: Hits, _ window: Window, in archive: Archive, segment index: Int, _ forms: Forms
  ) throws(Diagnostic) -> Hits {
    let (segment, base) = (archive.segments[index], archive.sentenceBases[index])
    let interruption = Interruption()
    var runs: [HitRun] = []
    for name in Stream.Name.allCases {
      let all = StreamHits(hits, window, of: name, in: segment, sentenceBase: base)
      let stream = all.stream
      let around = try WindowHits(all, in: 0..<segment.documentCount, interruption)
      var found: [UInt32] = []
      var place = WindowHits.Place()
      var spans: [WindowRun] = []
      around.appendRuns(from: &place, before: around.count, to: &spans)
      for run in spans {
        for token in run.start..<run.start + run.count where forms.ofType[index][Int(stream.types[Int(token)])] == form {
          found.append(token)
        }
      }
      runs.append(HitRun(stream, sentenceBase: base, TokenPlaces(ascending: found), .length(1)))
    }
    return Hits(runs).inOrder
  }
}
