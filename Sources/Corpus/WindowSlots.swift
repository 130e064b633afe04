import Diagnosis
import Synchronization

/// The counts of the forms in some windows: a slot for every form, and a list of those that were met, so that the others cost nothing.
struct WindowSlots: Sendable {
  private struct Slot: BitwiseCopyable, Sendable {
    var observed: UInt32 = 0
    var documents: UInt32 = 0
    /// The document met last and 1.
    var last: UInt32 = 0
    var inHits: UInt32 = 0

    var isEmpty: Bool { observed | inHits == 0 }
  }

  private var slots: [Slot]
  private var met: [UInt32] = []

  /// Empty slots for so many forms.
  init(formCount: Int) { slots = [Slot](repeating: Slot(), count: formCount) }

  /// The number of slots.
  var formCount: Int { slots.count }

  /// Counts the tokens in the windows of `rows` of each of `streams`, which are all hits of some documents. Throws `.cancelled`.
  mutating func count(
    _ streams: [WindowHits], _ rows: [Range<Int>], _ forms: CommonForms, _ interruption: Interruption
  ) throws(Diagnostic) {
    var met = takeMet()
    defer { self.met = met }
    var places = zip(streams, rows).map { $0.place(before: $1.lowerBound) }
    while let turn = Self.turn(streams, rows, places) {
      try interruption.check()
      let end = min(turn.end, places[turn.stream].row + Self.pieceSize)
      count(streams[turn.stream], &places[turn.stream], before: end, forms, meeting: &met)
    }
    for (hits, rows) in zip(streams, rows) where hits.types == nil {
      let tokens = hits.tokens(ofRows: rows)
      try interruption.check()
      countHits(tokens.starts, tokens.ends, hits.stream, forms, meeting: &met)
    }
  }

  /// Hits between two looks whether anybody waits.
  private static let pieceSize = 4096

  /// The stream whose hits come next, so that a document's tokens of both streams stand side by side, and how far; nil at the end.
  private static func turn(
    _ streams: [WindowHits], _ rows: [Range<Int>], _ places: [WindowHits.Place]
  ) -> (stream: Int, end: Int)? {
    let waiting = streams.indices.filter { places[$0].row < rows[$0].upperBound }
    guard let only = waiting.first else { return nil }
    if waiting.count == 1 { return (only, rows[only].upperBound) }
    let documents = waiting.map { streams[$0].document(ofRow: places[$0].row) }
    guard let first = documents.indices.min(by: { documents[$0] < documents[$1] }) else { return nil }
    // Up to the next document of the others, or through the one that they share.
    let others = documents.indices.filter { $0 != first }.map { documents[$0] }
    let limit = max(documents[first] + 1, others.min() ?? 0)
    let stream = waiting[first]
    return (stream, min(rows[stream].upperBound, streams[stream].row(notBefore: limit)))
  }

  private mutating func count(
    _ hits: WindowHits, _ place: inout WindowHits.Place, before end: Int, _ forms: CommonForms, meeting met: inout [UInt32]
  ) {
    let stream = hits.stream
    let (column, edges) = (stream.types, stream.documentStarts)
    let (types, formOfType) = (column.span, forms.ofType.span)
    var slots = slots.mutableSpan
    var (mark, documentEnd): (UInt32, UInt32) = (0, 0)
    hits.forEachRun(from: &place, before: end) { run in
      if run.lowerBound >= documentEnd {
        let document = stream.document(ofToken: run.lowerBound)
        mark = UInt32(truncatingIfNeeded: document &+ 1)
        documentEnd = edges[document + 1]
      }
      var token = Int(run.lowerBound)
      let end = Int(run.upperBound)
      while token < end {
        let form = formOfType[Int(types[token])]
        var slot = slots[Int(form)]
        if slot.isEmpty { met.append(form) }
        slot.observed &+= 1
        if slot.last != mark {
          slot.last = mark
          slot.documents &+= 1
        }
        slots[Int(form)] = slot
        token &+= 1
      }
    }
  }

  private mutating func countHits(
    _ starts: ArraySlice<UInt32>, _ ends: ArraySlice<UInt32>, _ stream: Stream, _ forms: CommonForms, meeting met: inout [UInt32]
  ) {
    let column = stream.types
    let (types, formOfType, firsts, lasts) = (column.span, forms.ofType.span, starts.span, ends.span)
    var slots = slots.mutableSpan
    var row = 0
    while row < firsts.count {
      var token = Int(firsts[row])
      let end = Int(lasts[row])
      while token < end {
        let form = formOfType[Int(types[token])]
        if slots[Int(form)].isEmpty { met.append(form) }
        slots[Int(form)].inHits &+= 1
        token &+= 1
      }
      row &+= 1
    }
  }

  /// Counts the hits themselves where they are all tokens of some types, which the lexicon counts.
  mutating func countWholeTypes(of hits: WindowHits, _ forms: CommonForms) {
    for type in hits.types ?? [] {
      let form = Int(forms.ofType[Int(type)])
      if slots[form].isEmpty { met.append(UInt32(form)) }
      slots[form].inHits &+= UInt32(hits.stream.frequency(of: type))
    }
  }

  /// The forms met so far, taken out while more are added to them.
  private mutating func takeMet() -> [UInt32] {
    var taken: [UInt32] = []
    swap(&taken, &met)
    return taken
  }

  /// Adds what was counted in other documents.
  mutating func add(_ other: WindowSlots) {
    for form in other.met {
      let theirs = other.slots[Int(form)]
      if slots[Int(form)].isEmpty { met.append(form) }
      slots[Int(form)].observed &+= theirs.observed
      slots[Int(form)].documents &+= theirs.documents
      slots[Int(form)].inHits &+= theirs.inHits
    }
  }

  /// What was counted.
  func entries(_ forms: CommonForms) -> [WindowCounts.Entry] {
    met.map { number in
      let slot = slots[Int(number)]
      return WindowCounts.Entry(
        form: forms.forms[Int(number)], observed: Int(slot.observed), documents: Int(slot.documents), inHits: Int(slot.inHits))
    }
  }

  /// Makes the slots empty again. O(forms met).
  mutating func clear() {
    for form in met { slots[Int(form)] = Slot() }
    met.removeAll(keepingCapacity: true)
  }
}

/// Empty slots that wait for the next windows: clearing those that were met is cheaper than clearing all.
///
/// A class because copies of an archive share them.
final class WindowSlotPool: Sendable {
  private let waiting = Mutex<[WindowSlots]>([])
  private static let mostKept = 4

  /// Empty slots for so many forms.
  func take(_ formCount: Int) -> WindowSlots {
    waiting.withLock { waiting in waiting.lastIndex { $0.formCount == formCount }.map { waiting.remove(at: $0) } }
      ?? WindowSlots(formCount: formCount)
  }

  /// Takes slots back, which nobody else holds.
  func give(_ slots: inout WindowSlots) {
    var own = WindowSlots(formCount: 0)
    swap(&own, &slots)
    own.clear()
    let cleared = own
    waiting.withLock { waiting in if waiting.count < Self.mostKept { waiting.append(cleared) } }
  }
}
