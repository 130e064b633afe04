import Chronology
import Columnar
import Cores
import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Events as a table: when, what, where it stands, and how the papers on it agree.
struct TimelineTable {
  private let chronicle: Chronicle
  private let events: [Chronicle.Event]
  private let calendars: [YearlessCalendar]
  private let clashes: [String]
  private let view: View

  /// Papers named in a row at most.
  private static let mostNames = 12
  /// Contradictions told one by one at most.
  private static let mostClashes = 10

  /// The events of `chronicle`, or those of its `top` heaviest days.
  init(_ chronicle: Chronicle, top: Int?, in view: View) throws(Diagnostic) {
    self.chronicle = chronicle
    self.view = view
    events = top.map { Self.heaviest($0, of: chronicle.events) } ?? chronicle.events
    calendars = try view.reading.calendars(in: view.archive)
    clashes = try view.reading.clashes(in: view.archive)
  }

  /// The events of the heaviest days, ties to the earlier one, in their order.
  private static func heaviest(_ count: Int, of events: [Chronicle.Event]) -> [Chronicle.Event] {
    var weights: [Moment: Double] = [:]
    for event in events { weights[event.moment, default: 0] += event.weight }
    let days = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(count)
    let kept = Set(days.map(\.key))
    return events.filter { kept.contains($0.moment) }
  }

  /// The table, whose rows are made when somebody wants to see them.
  var value: Value {
    let notes = notes
    return .table(
      Sheet(rowCount: events.count, openings: openings) { rows in
        var table = Table(columns(of: rows.map { events[$0] }), rowCount: rows.count)
        table.notes = notes
        return table
      })
  }

  // MARK: - Columns

  /// The columns of `rows`; what all events have decides which are shown.
  private func columns(of rows: [Chronicle.Event]) -> [Column] {
    let shown = shown(rows)
    let papers = papers(rows)
    let hasYearless = events.contains { $0.moment.relative != nil }
    return [
      Column(
        "date",
        .dates(ofMoments(rows) { DateCell($0) }),
        missing: "?", marks: rows.map { $0.moment.date == nil ? "" : $0.status.mark }),
      Column(
        "through", .dates(rows.map { DateCell($0.moment.through.map { .day($0) }) }),
        place: events.contains { $0.moment.through != nil } ? .everywhere : .exports),
      Column(
        "mod", .text(ofMoments(rows) { $0.modifier.code }), place: events.contains { $0.moment.modifier != .none } ? .everywhere : .exports),
      Column("relative", .text(ofMoments(rows) { label($0) }), place: hasYearless ? .everywhere : .exports),
      Column("day", .text(ofMoments(rows) { weekday($0)?.shortName })),
      Column("what", .text(shown.map(\.what))),
      Column("ref", .text(shown.map(\.ref))),
      Column("docs", .text(shown.map(\.papers))),
      Column("accounts", .text(zip(rows, papers).map { accounts($0, $1) })),
      Column("sentences", .integers(rows.map(\.sentenceCount))),
      Column("status", .text(rows.map(\.status.rawValue)), place: .exports),
    ]
  }

  /// What `value` gives for each event's moment; it is asked once for events of one moment, which stand side by side.
  private func ofMoments<Cell>(_ rows: [Chronicle.Event], _ value: (Moment) -> Cell) -> [Cell] {
    var last: (moment: Moment, cell: Cell)?
    return rows.map { event in
      if let last, last.moment == event.moment { return last.cell }
      let cell = value(event.moment)
      last = (event.moment, cell)
      return cell
    }
  }

  /// What is shown of an event.
  private struct Shown {
    let what: String
    let ref: String
    let papers: String
  }

  /// What is shown of each event, on all cores.
  private func shown(_ rows: [Chronicle.Event]) -> [Shown] {
    let size = 1 << 9
    return onCores((rows.count + size - 1) / size) { part in
      rows[part * size..<min(part * size + size, rows.count)].map { event in
        let sentence = best(event)
        return Shown(what: view.text(ofSentence: sentence), ref: view.archive.ref(ofSentence: sentence), papers: papers(event))
      }
    }.flatMap { $0 }
  }

  /// The sentence shown: one that has the date in its words, else a lead; the shorter one, then the earlier one.
  private func best(_ event: Chronicle.Event) -> UInt32 {
    var sentences = chronicle.sentences(of: event, on: .words)
    if sentences.isEmpty { sentences = chronicle.sentences(of: event, on: .lead) }
    if sentences.isEmpty { sentences = chronicle.sentences(of: event) }
    let shortest = sentences.prefix(64).min { (view.archive.byteCount(ofSentence: $0), $0) < (view.archive.byteCount(ofSentence: $1), $1) }
    return shortest ?? sentences[0]
  }

  private func papers(_ event: Chronicle.Event) -> String {
    if event.documentCount > Self.mostNames { return counted(event.documentCount, "document") }
    return chronicle.documents(of: event).map { view.archive.name(ofDocument: $0) }.joined(separator: " ")
  }

  /// What the papers on an event are to each other.
  private enum Papers {
    /// At least two texts tell of it, or one paper does.
    case apart
    /// All of them print one text.
    case copies
  }

  /// Of each event on which papers agree whether all of them only print one text.
  private func papers(_ rows: [Chronicle.Event]) -> [Papers] {
    let documents = rows.map { $0.documentCount > 1 && !$0.isRest && $0.others.isEmpty ? chronicle.documents(of: $0) : [] }
    guard documents.contains(where: { !$0.isEmpty }) else { return rows.map { _ in .apart } }
    var test = CopyTest(of: Set(documents.joined()), in: view.archive)
    return documents.map { !$0.isEmpty && test.areOneText($0) ? .copies : .apart }
  }

  /// How the papers on the event lie to each other; a day that papers differ about has a bracket.
  private func accounts(_ event: Chronicle.Event, _ papers: Papers) -> String? {
    if event.isRest { return nil }
    if !event.others.isEmpty {
      let bracket = event.others.allSatisfy { $0 > event.moment } ? "┐" : event.others.allSatisfy { $0 < event.moment } ? "┘" : "┤"
      return "\(bracket) differ: also \(event.others.map { name($0) }.joined(separator: ", "))"
    }
    guard event.documentCount > 1 else { return "one paper" }
    return papers == .copies ? ComparedRelation.oneStory.rawValue : ComparedRelation.agree.rawValue
  }

  private func name(_ moment: Moment) -> String { moment.date?.description ?? label(moment) ?? "" }

  private func label(_ moment: Moment) -> String? {
    moment.relative.map { YearlessCalendar.label(of: $0.day, in: $0.calendar) }
  }

  private func weekday(_ moment: Moment) -> Weekday? {
    if case .day(let day)? = moment.date { return day.weekday }
    guard let relative = moment.relative, calendars.indices.contains(relative.calendar) else { return nil }
    return calendars[relative.calendar].weekday(of: relative.day)
  }

  // MARK: - Notes

  private var notes: [String] {
    var notes: [String] = []
    if events.count < chronicle.events.count {
      let days = Set(events.map(\.moment)).count
      notes.append("the \(counted(days, "heaviest day")) of \(counted(Set(chronicle.events.map(\.moment)).count, "day"))")
    }
    if events.contains(where: \.isRest) {
      notes.append("what one sentence alone tells of is one row a day; `timeline of PATTERN` tells it apart")
    }
    notes += YearlessRows(events, of: chronicle, calendars, in: view).notes
    if chronicle.unresolved > 0 {
      notes.append(
        "\(counted(chronicle.unresolved, "expression")) of time not placed: "
          + "they need a date that is not stated (a bare weekday, \"last month\")"
      )
    }
    if chronicle.undated > 0 {
      notes.append("\(counted(chronicle.undated, "document")) without a publication date: `assert DOC date = …` gives one")
    }
    let more = clashes.count - Self.mostClashes
    return notes + clashes.prefix(Self.mostClashes) + (more > 0 ? ["and \(counted(more, "contradiction")) more"] : [])
  }

  // MARK: - Openings

  private var openings: Openings {
    Openings { [events, chronicle] (row, view) throws(Diagnostic) in
      let event = events[row]
      let sentences = chronicle.sentences(of: event)
      var lines = [Self.title(of: event)]
      let leads = chronicle.sentences(of: event, on: .lead).map { view.archive.ref(ofSentence: $0) }.joined(separator: " ")
      if !leads.isEmpty { lines.append("publication day of the articles that begin with \(leads) (\(event.status.rawValue))") }
      for sentence in sentences.prefix(8) {
        for step in try view.reading.steps(of: sentence, on: event.moment, in: view.archive) {
          lines.append("\(view.archive.ref(ofSentence: sentence)): \(step)")
        }
      }
      return Opening(lines: lines, sentences: sentences)
    }
  }

  private static func title(of event: Chronicle.Event) -> String {
    guard let date = event.moment.date else {
      return event.moment.relative.map { YearlessCalendar.label(of: $0.day, in: $0.calendar) + ", in no known year" } ?? ""
    }
    let days = event.moment.days ?? DateRange(earliest: date.first, latest: date.last)
    let mod = event.moment.modifier.code.map { " (\($0))" } ?? ""
    return "\(date)\(mod): \(days.earliest ?? date.first) to \(days.latest ?? date.last)"
  }
}

extension DateCell {
  /// A moment's date with the days it may be; nil in a calendar without a year.
  fileprivate init?(_ moment: Moment) {
    guard let date = moment.date, let days = moment.days else { return nil }
    let (first, last) = (days.earliest ?? date.first, days.latest ?? date.last)
    self.init(date.description, days: first.rawValue...max(first, last).rawValue)
  }
}
