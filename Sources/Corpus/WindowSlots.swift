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

  /// Counts the tokens of `runs` and of the hits between them. Throws `.cancelled`.
  mutating func count(
    _ runs: WindowRuns, _ hits: HitSpans, _ stream: Stream, _ forms: CommonForms, _ interruption: Interruption
  ) throws(Diagnostic) {
    var met = takeMet()
    defer { self.met = met }
    var (number, next) = (0, 0)
    while number < runs.runs.count {
      try interruption.check()
      let end = min(runs.runs.count, number + 4096)
      count(runs.runs[number..<end], stream, forms, meeting: &met)
      number = end
    }
    while next < hits.joined.count {
      try interruption.check()
      let end = min(hits.joined.count, next + 4096)
      countHits(hits.joined[next..<end], stream, forms, meeting: &met)
      next = end
    }
  }

  private mutating func count(
    _ runs: ArraySlice<Range<UInt32>>, _ stream: Stream, _ forms: CommonForms, meeting met: inout [UInt32]
  ) {
    let (column, edges) = (stream.types, stream.documentStarts)
    let (types, formOfType) = (column.span, forms.ofType.span)
    var slots = slots.mutableSpan
    var (document, documentEnd): (Int, UInt32) = (0, 0)
    for run in runs {
      if run.lowerBound >= documentEnd {
        document = stream.document(ofToken: run.lowerBound)
        documentEnd = edges[document + 1]
      }
      let mark = UInt32(truncatingIfNeeded: document &+ 1)
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
        token += 1
      }
    }
  }

  private mutating func countHits(
    _ hits: ArraySlice<Range<UInt32>>, _ stream: Stream, _ forms: CommonForms, meeting met: inout [UInt32]
  ) {
    let column = stream.types
    let (types, formOfType) = (column.span, forms.ofType.span)
    var slots = slots.mutableSpan
    for hit in hits {
      var token = Int(hit.lowerBound)
      let end = Int(hit.upperBound)
      while token < end {
        let form = formOfType[Int(types[token])]
        if slots[Int(form)].isEmpty { met.append(form) }
        slots[Int(form)].inHits &+= 1
        token += 1
      }
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
