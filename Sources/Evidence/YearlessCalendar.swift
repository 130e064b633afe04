public import Chronology
public import Corpus
public import Diagnosis
import Prose

/// A calendar without a year: days counted from an event whose date nobody states.
public struct YearlessCalendar: Equatable, Sendable {
  /// The sentence that tells of day 0.
  public let sentence: UInt32
  /// The weekday of day 0.
  private let weekday: Weekday

  init(from sentence: UInt32, _ weekday: Weekday) {
    self.sentence = sentence
    self.weekday = weekday
  }

  /// The weekday of a day.
  public func weekday(of day: Int) -> Weekday { weekday.adding(day) }

  private static let letters = Array("DEFGHIJKLMNOPQRSTUVWXYZ")

  /// `D+3`; the next calendar is `E`, and so on to `Z`, then `D2`.
  public static func label(of day: Int, in calendar: Int) -> String {
    let round = calendar / letters.count
    return "\(letters[calendar % letters.count])\(round == 0 ? "" : String(round + 1))\(day < 0 ? "-" : "+")\(abs(day))"
  }
}

extension Reading {
  /// The calendars without a year, by their numbers. Throws `.cancelled`.
  public func calendars(in archive: Archive) throws(Diagnostic) -> [YearlessCalendar] {
    let calendar = try kept.calendar()
    return calendar.origins.map { node in
      YearlessCalendar(from: calendar.sentence(of: node, in: archive), calendar.relative[node]?.weekday ?? .monday)
    }
  }

  /// How many documents the best single date would help to date. Throws `.cancelled`.
  public func reach() throws(Diagnostic) -> Int { try kept.calendar().reach.max() ?? 0 }

  /// The steps by which a sentence is dated to a moment. Throws `.cancelled`.
  public func steps(of sentence: UInt32, on moment: Moment, in archive: Archive) throws(Diagnostic) -> [String] {
    let place = archive.place(ofSentence: sentence)
    let layer = try archive.segments[place.segment].dates()
    let document = archive.document(ofSentence: sentence)
    let (rows, dates) = self.dates(of: document, mentioning: layer, in: archive)
    for (row, date) in zip(rows, dates) where Int(layer.sentence[row]) == place.sentence {
      if let found = date.interval.flatMap({ Moment($0) }) {
        if found == moment { return date.steps }
      } else if let day = moment.relative?.day {
        let calendar = try kept.calendar()
        guard calendar.relativeDay(ofRow: row, place.segment)?.days == day...day else { continue }
        return calendar.yearlessSteps(to: .expression(segment: place.segment, row: row), in: archive)
      }
    }
    return []
  }
}

extension Calendar {
  /// The first sentence that tells of a node's day.
  func sentence(of node: Int, in archive: Archive) -> UInt32 {
    switch graph.nodes[node] {
    case .page(let document): return archive.lead(of: document) ?? archive.sentences(of: document).lowerBound
    case .expression(let segment, let row):
      let sentence = (try? archive.segments[segment].dates().sentence[row]) ?? 0
      return archive.sentenceBases[segment] + sentence
    case .occurrence(let number), .unit(_, let number):
      let members = occurrences.all[number].members
      return (members.first { $0.deed.bond == .on } ?? members[0]).sentence
    }
  }
}
