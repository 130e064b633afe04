import Cores
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
  /// The forms met, and room for the others behind them.
  private var met: [UInt32]
  private var metCount = 0

  /// Empty slots for so many forms.
  init(formCount: Int) {
    slots = [Slot](repeating: Slot(), count: formCount)
    met = [UInt32](repeating: 0, count: formCount + 1)
  }

  /// The number of slots.
  var formCount: Int { slots.count }

  /// Counts the tokens in the windows of the hits of each of `streams`, which are those of the same documents. Throws `.cancelled`.
  mutating func count(_ streams: [WindowHits], _ forms: CommonForms, _ interruption: Interruption) throws(Diagnostic) {
    var places = streams.map { _ in WindowHits.Place() }
    var runs: [WindowRun] = []
    while let turn = Self.turn(streams, places) {
      try interruption.check()
      let end = min(turn.end, places[turn.stream].row + Self.pieceSize)
      let hits = streams[turn.stream]
      if let neighbours = hits.neighbours {
        let rows = places[turn.stream].row..<end
        metCount = Self.count(neighbours, rows, forms.ofType.span, in: &slots, meeting: &met, behind: metCount)
        places[turn.stream].goOn(at: end)
      } else {
        runs.removeAll(keepingCapacity: true)
        hits.appendRuns(from: &places[turn.stream], before: end, to: &runs)
        metCount = Self.count(runs.span, of: hits.stream.types, forms.ofType.span, in: &slots, meeting: &met, behind: metCount)
      }
    }
  }

  /// Hits between two looks whether anybody waits.
  private static let pieceSize = 2048

  /// The stream whose hits come next, so that a document's tokens of both streams stand side by side, and how far; nil at the end.
  private static func turn(_ streams: [WindowHits], _ places: [WindowHits.Place]) -> (stream: Int, end: Int)? {
    let waiting = streams.indices.filter { places[$0].row < streams[$0].count }
    guard let only = waiting.first else { return nil }
    if waiting.count == 1 { return (only, streams[only].count) }
    let documents = waiting.map { streams[$0].document(ofRow: places[$0].row) }
    guard let first = documents.indices.min(by: { documents[$0] < documents[$1] }) else { return nil }
    // Up to the next document of the others, or through the one that they share.
    let others = documents.indices.filter { $0 != first }.map { documents[$0] }
    let limit = max(documents[first] + 1, others.min() ?? 0)
    let stream = waiting[first]
    return (stream, streams[stream].row(notBefore: limit))
  }

  /// Counts the tokens of `runs`.
  ///
  /// - Returns: how many forms are met now.
  private static func count(
    _ runs: Span<WindowRun>, of column: TokenTypes, _ formOfType: Span<UInt32>, in slots: inout [Slot], meeting met: inout [UInt32],
    behind metBefore: Int
  ) -> Int {
    let types = column.span
    var slots = slots.mutableSpan
    var met = met.mutableSpan
    var (run, metCount) = (0, metBefore)
    while run < runs.count {
      let mark = runs[run].document &+ 1
      var token = Int(runs[run].start)
      let end = token &+ Int(runs[run].count)
      while token < end {
        add(formOfType[Int(types[token])], mark, to: &slots, meeting: &met, behind: &metCount)
        token &+= 1
      }
      run &+= 1
    }
    return metCount
  }

  /// Counts the neighbours of the hits `rows`. The next word is what most people ask for, so no run is written down in between.
  ///
  /// - Returns: how many forms are met now.
  private static func count(
    _ neighbours: SingleNeighbours, _ rows: Range<Int>, _ formOfType: Span<UInt32>, in slots: inout [Slot], meeting met: inout [UInt32],
    behind metBefore: Int
  ) -> Int {
    let (stream, hits) = (neighbours.stream, neighbours.starts)
    let (marks, column, documentStarts, documentsAt) = (stream.passageRuns.marks, stream.types, stream.documentStarts, stream.documentsAt)
    let (passages, types, edges, documents) = (marks.span, column.span, documentStarts.span, documentsAt.span)
    let (starts, toEdge, toToken) = (hits.span, neighbours.toEdge, neighbours.toToken)
    let (toOther, fromOther) = (neighbours.toOther, neighbours.fromOther)
    var slots = slots.mutableSpan
    var met = met.mutableSpan
    var (row, metCount) = (rows.lowerBound, metBefore)
    var (mark, documentEnd): (UInt32, UInt32) = (0, 0)
    while row < rows.upperBound {
      if row &+ Self.hitsFetchedAhead < starts.count {
        let coming = Int(starts[row &+ Self.hitsFetchedAhead])
        types.fetch(coming)
        passages.fetch(coming &>> 6)
      }
      let start = starts[row]
      let edge = start &+ toEdge
      let other = row &+ toOther
      row &+= 1
      let token = Int(edge &+ toToken)
      // Across the edge may stand another passage, or another hit.
      guard token < types.count, passages[Int(edge &>> 6)] &>> UInt64(edge & 63) & 1 == 0 else { continue }
      if UInt(bitPattern: other) < UInt(bitPattern: starts.count), starts[other] &+ fromOther == edge { continue }
      if start >= documentEnd {
        let number = edges.document(holding: start, notBefore: Int(documents[Int(start &>> 8)]))
        (mark, documentEnd) = (UInt32(truncatingIfNeeded: number) &+ 1, edges[number &+ 1])
      }
      add(formOfType[Int(types[token])], mark, to: &slots, meeting: &met, behind: &metCount)
    }
    return metCount
  }

  /// So little is done for each hit that many more of them can be waited for than elsewhere.
  private static let hitsFetchedAhead = 32

  /// Counts a token in a document, without a branch: nobody foresees which form was met before, and in which document.
  @inline(__always)
  private static func add(
    _ form: UInt32, _ mark: UInt32, to slots: inout MutableSpan<Slot>, meeting met: inout MutableSpan<UInt32>, behind metCount: inout Int
  ) {
    var slot = slots[Int(form)]
    met[metCount] = form
    metCount &+= slot.isEmpty ? 1 : 0
    slot.observed &+= 1
    slot.documents &+= slot.last != mark ? 1 : 0
    slot.last = mark
    slots[Int(form)] = slot
  }

  /// Counts all tokens of `types` in a stream as hits. O(types).
  mutating func countHits(of types: [UInt32], in stream: Stream, _ forms: CommonForms) {
    for type in types { add(stream.frequency(of: type), inHitsOf: forms.ofType[Int(type)]) }
  }

  /// Counts each of `tokens` of a stream as a hit. O(types) for a whole stream, else O(tokens) on all cores. Throws `.cancelled`.
  mutating func countHits(_ tokens: Range<UInt32>, in stream: Stream, _ forms: CommonForms) throws(Diagnostic) {
    let counts = try stream.typeCounts(in: [tokens], typeCount: forms.ofType.count)
    for (type, count) in counts.enumerated() where count > 0 { add(Int(count), inHitsOf: forms.ofType[type]) }
  }

  /// Counts the tokens of hits one by one. Throws `.cancelled`.
  mutating func countHits(_ hits: WindowHits, _ forms: CommonForms, _ interruption: Interruption) throws(Diagnostic) {
    let column = hits.stream.types
    let (types, formOfType) = (column.span, forms.ofType.span)
    for (number, tokens) in hits.tokens.enumerated() {
      if number % Self.pieceSize == 0 { try interruption.check() }
      for token in tokens { add(1, inHitsOf: formOfType[Int(types[Int(token)])]) }
    }
  }

  private mutating func add(_ count: Int, inHitsOf form: UInt32) {
    if slots[Int(form)].isEmpty { meet(form) }
    slots[Int(form)].inHits &+= UInt32(truncatingIfNeeded: count)
  }

  private mutating func meet(_ form: UInt32) {
    met[metCount] = form
    metCount += 1
  }

  /// Adds what was counted in other documents.
  mutating func add(_ other: WindowSlots) {
    for form in other.met[..<other.metCount] {
      let theirs = other.slots[Int(form)]
      if slots[Int(form)].isEmpty { meet(form) }
      slots[Int(form)].observed &+= theirs.observed
      slots[Int(form)].documents &+= theirs.documents
      slots[Int(form)].inHits &+= theirs.inHits
    }
  }

  /// What was counted.
  func entries(_ forms: CommonForms) -> [WindowCounts.Entry] {
    met[..<metCount].map { number in
      let slot = slots[Int(number)]
      return WindowCounts.Entry(
        form: forms.forms[Int(number)], observed: Int(slot.observed), documents: Int(slot.documents), inHits: Int(slot.inHits))
    }
  }

  /// Makes the slots empty again. O(forms met).
  mutating func clear() {
    for form in met[..<metCount] { slots[Int(form)] = Slot() }
    metCount = 0
  }
}

/// Empty slots that wait for the next windows: clearing those that were met is cheaper than clearing all.
///
/// A class because copies of an archive share them.
final class WindowSlotPool: Sendable {
  private let waiting = Mutex<[WindowSlots]>([])
  /// What one question takes, for two segments or kinds of forms in turn.
  private static let mostKept = 2 * coreCount

  /// Empty slots for so many forms.
  func take(_ formCount: Int) -> WindowSlots {
    waiting.withLock { waiting in waiting.lastIndex { $0.formCount == formCount }.map { waiting.remove(at: $0) } }
      ?? WindowSlots(formCount: formCount)
  }

  /// Takes slots back, which nobody else holds; those that wait longest make room for them.
  func give(_ slots: inout WindowSlots) {
    var own = WindowSlots(formCount: 0)
    swap(&own, &slots)
    own.clear()
    let cleared = own
    waiting.withLock { waiting in
      waiting.append(cleared)
      if waiting.count > Self.mostKept { waiting.removeFirst() }
    }
  }
}
