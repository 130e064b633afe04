import Chronology
import Corpus
import Diagnosis
import Engine
import Evidence

/// Events on days without a year: from which day these are counted, and which line would date them.
struct YearlessRows {
  private let events: [Chronicle.Event]
  private let chronicle: Chronicle
  private let calendars: [YearlessCalendar]
  private let view: View
  /// What the events are in the table beside the notes.
  private let noun: String

  /// Calendars that are told one by one.
  private static let mostCalendars = 3

  /// Of `events` those without a year. Throws `.cancelled`.
  init(_ events: [Chronicle.Event], of chronicle: Chronicle, in view: View) throws(Diagnostic) {
    self.init(events, of: chronicle, try view.reading.calendars(in: view.archive), noun: "event", in: view)
  }

  /// Of `events` those in one of `calendars`.
  init(_ events: [Chronicle.Event], of chronicle: Chronicle, _ calendars: [YearlessCalendar], noun: String = "row", in view: View) {
    (self.events, self.chronicle, self.calendars, self.noun, self.view) = (events, chronicle, calendars, noun, view)
  }

  /// A line for each calendar, the one of most documents first.
  var notes: [String] {
    var sizes: [Int: (rows: Int, documents: Set<UInt32>)] = [:]
    for event in events {
      guard let relative = event.moment.relative else { continue }
      sizes[relative.calendar, default: (0, [])].rows += 1
      sizes[relative.calendar]?.documents.formUnion(chronicle.documents(of: event))
    }
    let sorted = sizes.sorted { ($1.value.documents.count, $0.key) < ($0.value.documents.count, $1.key) }
    return sorted.prefix(Self.mostCalendars).map { number, size in
      let calendar = calendars[number]
      let ref = view.archive.ref(ofSentence: calendar.sentence)
      let origin = "\(YearlessCalendar.label(of: 0, in: number)) is the \(calendar.weekday(of: 0).name) of \(ref), in no known year"
      let size = "\(counted(size.rows, noun)) in \(counted(size.documents.count, "document"))"
      return origin + ": `assert \(ref) date = …` dates " + size
    } + (sizes.count > Self.mostCalendars ? ["and \(counted(sizes.count - Self.mostCalendars, "calendar")) more without a year"] : [])
  }
}
