import Chronology
import Corpus
import Diagnosis
import Prose
import Synchronization

/// What many pages say together, worked out when somebody first asks and then kept.
///
/// A class, because all copies of a reading share what one of them worked out.
final class KeptCalendar: Sendable {
  private let archive: Archive
  private let facts: Facts
  private let shelf: DeedShelf
  private let made = Mutex(Made())

  private struct Made {
    var calendar: Calendar?
    var layers: [SegmentLayers]?
    var tellings: [UInt64: Int]?
    var mentions: [Int: Mentions] = [:]
  }

  /// The calendar of `archive` under `facts`; deeds read for `older` need not be read again.
  init(of archive: Archive, under facts: Facts, after older: KeptCalendar?) {
    self.archive = archive
    self.facts = facts
    shelf = older?.shelf ?? DeedShelf()
  }

  /// Whether the reader asserted what an expression or a sentence means.
  var hasAssertedDays: Bool {
    facts.assertions.contains { if case .event = $0.value { true } else { false } }
  }

  /// Throws `.cancelled`.
  func calendar() throws(Diagnostic) -> Calendar {
    if let known = made.withLock({ $0.calendar }) { return known }
    let layers = try layers()
    let occurrences = try occurrences()
    let calendar = Calendar(CalendarBuilder(archive, layers, occurrences, AssertedDays(facts, archive, layers)))
    made.withLock { $0.calendar = calendar }
    return calendar
  }

  /// Whom the names are of, as the reader counts them. Throws `.cancelled`.
  func entities(_ aliases: Aliases) throws(Diagnostic) -> Entities { try shelf.entities(of: archive, aliases) }

  /// The dates and deeds of each segment. Throws `.cancelled`.
  func layers() throws(Diagnostic) -> [SegmentLayers] {
    if let known = made.withLock({ $0.layers }) { return known }
    var layers: [SegmentLayers] = []
    for segment in archive.segments { layers.append(try shelf.layers(of: segment)) }
    let found = layers
    made.withLock { $0.layers = found }
    return layers
  }

  /// What several sentences tell of. Throws `.cancelled`.
  func occurrences() throws(Diagnostic) -> Occurrences {
    let layers = try layers()
    return try shelf.occurrences(of: archive) { () throws(Diagnostic) in try Occurrences(of: archive, layers) }
  }
}

extension KeptCalendar {
  /// The number of the occurrence that a sentence tells of with a class of verb; the key is both. Throws `.cancelled`.
  func tellings() throws(Diagnostic) -> [UInt64: Int] {
    if let known = made.withLock({ $0.tellings }) { return known }
    var tellings: [UInt64: Int] = [:]
    for (number, occurrence) in try occurrences().all.enumerated() {
      for member in occurrence.members { tellings[UInt64(member.sentence) << 8 | UInt64(member.deed.kind)] = number }
    }
    let found = tellings
    made.withLock { $0.tellings = found }
    return found
  }

  func mentions(ofSegment segment: Int) -> Mentions? { made.withLock { $0.mentions[segment] } }

  func keep(_ mentions: Mentions, ofSegment segment: Int) { made.withLock { $0.mentions[segment] = mentions } }
}

/// The layers of segments, read once for all readings of them.
final class DeedShelf: Sendable {
  /// By their segments, which stay alive as long as they are keys here.
  private let layers = Mutex<[ObjectIdentifier: (segment: Segment, layers: SegmentLayers)]>([:])

  /// What the pages of some segments tell of together: facts change nothing about it.
  private let occurrences = Mutex<(segments: [ObjectIdentifier], found: Occurrences)?>(nil)

  /// Whom the names of some segments are of.
  private let entities = Mutex<(segments: [ObjectIdentifier], names: FoldedNames, aliases: Aliases, found: Entities)?>(nil)

  /// Throws what `find` throws.
  func occurrences(of archive: Archive, _ find: () throws(Diagnostic) -> Occurrences) throws(Diagnostic) -> Occurrences {
    let segments = archive.segments.map { ObjectIdentifier($0) }
    if let known = occurrences.withLock({ $0 }), known.segments == segments { return known.found }
    let found = try find()
    occurrences.withLock { $0 = (segments, found) }
    return found
  }

  /// Whom the names in `archive` are of, as the reader counts them. Throws `.cancelled`.
  func entities(of archive: Archive, _ aliases: Aliases) throws(Diagnostic) -> Entities {
    let segments = archive.segments.map { ObjectIdentifier($0) }
    let known = entities.withLock { $0 }.flatMap { $0.segments == segments ? $0 : nil }
    if let known, known.aliases == aliases { return known.found }
    let names = if let known { known.names } else { try FoldedNames(of: archive) }
    let found = Entities(names, under: aliases)
    entities.withLock { $0 = (segments, names, aliases, found) }
    return found
  }

  func layers(of segment: Segment) throws(Diagnostic) -> SegmentLayers {
    let key = ObjectIdentifier(segment)
    if let known = layers.withLock({ $0[key]?.layers }) { return known }
    let read = try SegmentLayers(of: segment)
    layers.withLock { $0[key] = (segment, read) }
    return read
  }
}
