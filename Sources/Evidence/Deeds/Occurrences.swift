import Chronology
import Corpus
import Diagnosis
import Prose

/// Deeds of several sentences that are one occurrence.
struct Occurrence: Equatable, Sendable {
  /// The deeds, in document order.
  var members: [Telling]
  /// The occurrences told with the same verb, name and circumstances on other days have the same number.
  var group: Int
}

/// A deed with the place it is told at, numbered through the archive.
struct Telling: Equatable, Sendable {
  var document: UInt32
  var sentence: UInt32
  var segment: Int
  var deed: Deed
  /// What the expression on which it was says by itself, so that two that cannot be one day are told apart.
  var hint: DateMeaning?
}

/// The occurrences that two or more sentences tell of; what is told once is none.
///
/// Two deeds are one occurrence when they share the class of the verb and the main name, no number contradicts, and, where the name stands
/// in more than half of the documents or is of one who does many things, what is around them too. No date decides it; where two days are
/// possible for a deed without one, it is neither.
struct Occurrences: Sendable {
  private(set) var all: [Occurrence] = []

  /// The occurrences in `archive`, whose segments' deeds and dates are given. Throws `.cancelled`.
  init(of archive: Archive, _ layers: [SegmentLayers]) throws(Diagnostic) {
    for bucket in Self.buckets(archive, layers) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let links = DeedLinks(bucket, archive, layers.map(\.deeds))
      for component in links.components { add(component.map { bucket[$0] }) }
    }
    all.sort { ($0.members[0].sentence, $0.members[0].deed.kind) < ($1.members[0].sentence, $1.members[0].deed.kind) }
  }

  /// Deeds of one class and one main name's consonants, in document order; too many are no one occurrence.
  private static func buckets(_ archive: Archive, _ layers: [SegmentLayers]) -> [[Telling]] {
    var buckets: [UInt64: [(segment: Int, place: Int)]] = [:]
    for (segment, layer) in layers.enumerated() {
      for (place, deed) in layer.deeds.deeds.enumerated() where deed.nameCode != 0 {
        buckets[UInt64(deed.kind) << 32 | UInt64(deed.nameCode), default: []].append((segment, place))
      }
    }
    return buckets.sorted { $0.key < $1.key }.compactMap { _, places in
      guard places.count > 1, places.count <= 64 else { return nil }
      return places.map { telling($0.segment, layers[$0.segment].deeds.deeds[$0.place], archive, layers[$0.segment].dates) }
    }
  }

  static func telling(_ segment: Int, _ deed: Deed, _ archive: Archive, _ dates: DateLayer) -> Telling {
    let local = Int(deed.sentence)
    let hint: DateMeaning? = if deed.bond == .on, let row = deed.row { dates.mention[row].expression.meaning.dayHint } else { nil }
    return Telling(
      document: archive.documentBases[segment] + archive.segments[segment].sentences.document[local],
      sentence: archive.sentenceBases[segment] + deed.sentence, segment: segment, deed: deed, hint: hint)
  }

  /// Cuts deeds that hang together by the days that their sentences name.
  private mutating func add(_ members: [Telling]) {
    let hints = Set(members.compactMap(\.hint))
    let group = all.count
    guard hints.count > 1 else {
      all.append(Occurrence(members: members, group: group))
      return
    }
    let parts = Dictionary(grouping: members.filter { $0.hint != nil }) { $0.hint }
    for part in parts.values.sorted(by: { $0[0].sentence < $1[0].sentence }) { all.append(Occurrence(members: part, group: group)) }
  }
}

extension DateMeaning {
  /// The weekday or the date alone; nil for what may mean any day.
  fileprivate var dayHint: DateMeaning? {
    switch self {
    case .weekday(let weekday, _): return .weekday(weekday, .bare)
    case .explicit(let date, _): return date.granularity == .day ? .explicit(date, through: nil) : nil
    case .monthDay(let month, let day, _, _, _): return .monthDay(month: month, day: day, through: nil, on: nil, .bare)
    default: return nil
    }
  }
}
