import Chronology
import Corpus
import Diagnosis
import Engine
import Evidence

/// Who dates what to which day.
struct ComparedDates {
  /// One row for each thing that is told of on a day.
  private(set) var things = ComparedThings()
  private let view: View
  private let chronicle: Chronicle
  /// The sides of each document.
  private let sidesOf: [UInt32: [Int]]
  private let titles: [Int: String]
  /// What each side tells of each event of the chronicle.
  private var sayings: [[ComparedRow.Saying]] = []

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
    for event in chronicle.events {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      sayings.append(self.sayings(of: event))
    }
    addOccurrences()
    addRest()
    things.notes += try YearlessRows(chronicle.events, of: chronicle, in: view).notes
    if chronicle.undated > 0 {
      things.notes.append("\(counted(chronicle.undated, "document")) without a publication date: `assert DOC date = …` gives one")
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
  private mutating func addOccurrences() {
    var rows: [Int: [Int]] = [:]
    var order: [Int] = []
    for (place, event) in chronicle.events.enumerated() {
      guard let occurrence = event.occurrence else { continue }
      if rows[occurrence] == nil { order.append(occurrence) }
      rows[occurrence, default: []].append(place)
    }
    for occurrence in order {
      let places = rows[occurrence] ?? []
      let near = places.filter { !chronicle.events[$0].others.isEmpty }
      if !near.isEmpty { add(near, titles[occurrence]) }
      for place in places where chronicle.events[place].others.isEmpty { add([place], titles[occurrence]) }
    }
  }

  /// Adds a row of the events at `places` of the chronicle.
  private mutating func add(_ places: [Int], _ title: String?) {
    let told = places.flatMap { sayings[$0] }.sorted { $0.side < $1.side }
    guard let first = told.first else { return }
    things.rows.append(
      ComparedRow(what: title ?? view.text(ofSentence: first.places[0].sentence), sayings: told, relation: Self.relation(of: told)))
  }

  /// Two sides agree where both give one time, and differ where no times of theirs have a day in common: 2020 and 6 January 2020 have.
  private static func relation(of sayings: [ComparedRow.Saying]) -> ComparedRelation {
    let times = Dictionary(grouping: sayings) { $0.side }.mapValues { $0.compactMap(\.moment) }
    guard times.count > 1 else { return .onlyOne }
    let sides = times.sorted { $0.key < $1.key }.map(\.value)
    var relation = ComparedRelation.agree
    for (place, own) in sides.enumerated() {
      for other in sides[(place + 1)...] where !own.contains(where: { other.contains($0) }) {
        guard own.contains(where: { one in other.contains { one.mayMeet($0) } }) else { return .differ }
        relation = .compatible
      }
    }
    return relation
  }

  // MARK: - Everything else

  /// What is told once: beside what another side tells of the same day, else by itself.
  private mutating func addRest() {
    var days: [Moment: [Int]] = [:]
    var order: [Moment] = []
    for (place, event) in chronicle.events.enumerated() where event.occurrence == nil {
      if days[event.moment] == nil { order.append(event.moment) }
      days[event.moment, default: []].append(place)
    }
    for moment in order {
      let places = days[moment] ?? []
      for place in places where sayings[place].count > 1 { add([place], nil) }
      let single = places.filter { sayings[$0].count == 1 }
      let told = single.flatMap { sayings[$0] }.sorted { $0.side < $1.side }
      if moment.isDay, Set(told.map(\.side)).count > 1 {
        things.rows.append(ComparedRow(what: name(moment), sayings: merged(told), relation: .sameDay))
      } else {
        for place in single { add([place], nil) }
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

  /// The day with what words do to it, as the timeline has it: `2008 START`.
  private func name(_ moment: Moment) -> String {
    if let date = moment.date {
      return ([Dating(date, through: moment.through).description] + [moment.modifier.code].compactMap { $0 }).joined(separator: " ")
    }
    return moment.relative.map { YearlessCalendar.label(of: $0.day, in: $0.calendar) } ?? ""
  }
}

extension Moment {
  /// Whether both may be one day; days of other calendars may be any.
  fileprivate func mayMeet(_ other: Moment) -> Bool {
    if let days, let others = other.days { return days.overlaps(others) }
    guard let relative, let others = other.relative, relative.calendar == others.calendar else { return true }
    return relative.day == others.day
  }

  /// Whether it is one day.
  fileprivate var isDay: Bool { relative != nil || date?.granularity == .day && through == nil }
}

extension Status {
  /// The mark behind a day; one that nobody knows has no date to mark.
  fileprivate var markOfDay: String { self == .unknown ? "" : mark }
}
