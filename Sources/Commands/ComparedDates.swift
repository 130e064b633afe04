import Chronology
import Corpus
import Diagnosis
import Engine
import Evidence

/// Who dates what to which day.
struct ComparedDates {
  /// One row for each thing that is told of on a day.
  private(set) var comparison = Comparison()
  private let view: View
  private let chronicle: Chronicle
  /// The sides of each document.
  private let sidesOf: [UInt32: [Int]]
  private let titles: [Int: String]

  /// Reads the days of `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], in view: View) throws(Diagnostic) {
    self.view = view
    var sidesOf: [UInt32: [Int]] = [:]
    for (number, side) in sides.enumerated() {
      for document in side.documents { sidesOf[document, default: []].append(number) }
    }
    self.sidesOf = sidesOf
    chronicle = Chronicle(try Self.parts(of: Documents(ascending: sidesOf.keys.sorted()), in: view))
    titles = Dictionary(
      try view.reading.occurrences(in: view.archive).map { ($0.number, $0.title) }, uniquingKeysWith: { first, _ in first })
    try addOccurrences()
    try addRest()
    if chronicle.undated > 0 {
      comparison.notes.append("\(counted(chronicle.undated, "document")) without a publication date: `assert DOC date = …` gives one")
    }
  }

  private static func parts(of documents: Documents, in view: View) throws(Diagnostic) -> ChronicleParts {
    var parts = ChronicleParts()
    for slice in Slice.cut(.documents(documents), view) {
      let mentions = try view.reading.mentions(ofSegment: slice.segmentIndex, in: view.archive)
      let undated = view.reading.datings.unknown(among: slice.documents.raised(by: slice.documentBase)).count
      parts = parts.merged(with: ChronicleParts(of: slice.documents, mentions, only: nil, undated: undated))
    }
    return parts
  }

  // MARK: - Occurrences

  /// What several papers tell of, on one day or on several near ones.
  private mutating func addOccurrences() throws(Diagnostic) {
    var rows: [Int: [Chronicle.Event]] = [:]
    var order: [Int] = []
    for event in chronicle.events {
      guard let occurrence = event.occurrence else { continue }
      if rows[occurrence] == nil { order.append(occurrence) }
      rows[occurrence, default: []].append(event)
    }
    for occurrence in order {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let events = rows[occurrence] ?? []
      let near = events.filter { !$0.others.isEmpty }
      if !near.isEmpty { add(near, titles[occurrence]) }
      for event in events where event.others.isEmpty { add([event], titles[occurrence]) }
    }
  }

  private mutating func add(_ events: [Chronicle.Event], _ title: String?) {
    let sayings = events.flatMap { self.sayings(of: $0) }.sorted { $0.side < $1.side }
    guard let first = sayings.first else { return }
    let row = ComparedRow(
      what: title ?? view.text(ofSentence: first.places[0].sentence), sayings: sayings, relation: Self.relation(of: events, sayings))
    comparison.rows.append(row)
  }

  /// Sides with no day in common differ, unless one names a wider time.
  private static func relation(of events: [Chronicle.Event], _ sayings: [ComparedRow.Saying]) -> ComparedRelation {
    let days = Dictionary(grouping: sayings) { $0.side }.mapValues { Set($0.map(\.value)) }
    guard days.count > 1 else { return .onlyOne }
    let sides = days.keys.sorted()
    for (place, side) in sides.enumerated() {
      for other in sides[(place + 1)...] where days[side]?.isDisjoint(with: days[other] ?? []) ?? false { return .differ }
    }
    return .agree
  }

  // MARK: - Everything else

  /// What is told once: beside what another side tells of the same day, else by itself.
  private mutating func addRest() throws(Diagnostic) {
    var days: [Moment: [Chronicle.Event]] = [:]
    var order: [Moment] = []
    for event in chronicle.events where event.occurrence == nil {
      if days[event.moment] == nil { order.append(event.moment) }
      days[event.moment, default: []].append(event)
    }
    for moment in order {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let events = days[moment] ?? []
      for event in events where sides(of: event).count > 1 { add([event], nil) }
      let single = events.filter { sides(of: $0).count == 1 }
      if moment.isDay, Set(single.flatMap { sides(of: $0) }).count > 1 {
        let sayings = single.flatMap { self.sayings(of: $0) }.sorted { $0.side < $1.side }
        comparison.rows.append(ComparedRow(what: name(moment), sayings: merged(sayings), relation: .sameDay))
      } else {
        for event in single { add([event], nil) }
      }
    }
  }

  /// One saying a side, without the day that is in front of the row.
  private func merged(_ sayings: [ComparedRow.Saying]) -> [ComparedRow.Saying] {
    var merged: [ComparedRow.Saying] = []
    for saying in sayings {
      if merged.last?.side == saying.side {
        merged[merged.count - 1].places += saying.places
      } else {
        merged.append(saying)
        merged[merged.count - 1].value = ""
      }
    }
    return merged
  }

  // MARK: - Sayings

  private func sides(of event: Chronicle.Event) -> Set<Int> { Set(sayings(of: event).map(\.side)) }

  /// What each side tells of an event; the day an article came out on is no event of its own.
  private func sayings(of event: Chronicle.Event) -> [ComparedRow.Saying] {
    let sentences = (chronicle.sentences(of: event, on: .words) + chronicle.sentences(of: event, on: .told)).sorted()
    var places: [Int: [ComparedRow.Place]] = [:]
    for sentence in sentences {
      for side in sidesOf[view.archive.document(ofSentence: sentence)] ?? [] {
        places[side, default: []].append(.init(sentence: sentence, tokens: nil))
      }
    }
    return places.sorted { $0.key < $1.key }.map { side, places in
      ComparedRow.Saying(side: side, value: name(event.moment) + event.status.markOfDay, places: places, moment: event.moment)
    }
  }

  private func name(_ moment: Moment) -> String {
    if let date = moment.date { return Dating(date, through: moment.through).description }
    return moment.relative.map { YearlessCalendar.label(of: $0.day, in: $0.calendar) } ?? ""
  }
}

extension Moment {
  /// Whether it is one day.
  fileprivate var isDay: Bool { relative != nil || date?.granularity == .day && through == nil }
}

extension Status {
  /// The mark behind a day; one that nobody knows has no date to mark.
  fileprivate var markOfDay: String { self == .unknown ? "" : mark }
}
