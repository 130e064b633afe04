import Chronology
import Corpus
import Prose

/// How the days of one page lie to each other.
extension CalendarBuilder {
  /// `days` are those that follow from the day of publication, in the order of the text.
  mutating func addOrder(of days: [PageDay], of document: UInt32) {
    guard days.count > 1 else { return }
    addSince(days)
    var firsts: [Weekday: PageDay] = [:]
    for day in days { if let weekday = day.weekday, firsts[weekday] == nil { firsts[weekday] = day } }
    guard firsts.count > 1 else { return }
    addClose(firsts)
    addLead(days, firsts, of: document)
  }

  /// `Since then … on Wednesday` is not before the day told last.
  private mutating func addSince(_ days: [PageDay]) {
    for (before, day) in zip(days, days.dropFirst()) where day.isSinceThen {
      add(day.node, before.node, .distance(0...CalendarSolver.far), .since, day.sentence)
    }
  }

  /// What a lead tells is what is new: nothing in its article is later.
  private mutating func addLead(_ days: [PageDay], _ firsts: [Weekday: PageDay], of document: UInt32) {
    guard let lead = archive.lead(of: document) else { return }
    guard let newest = days.first(where: { $0.weekday != nil && $0.sentence == lead }) else { return }
    for weekday in Weekday.allCases where weekday != newest.weekday {
      guard let day = firsts[weekday] else { continue }
      add(newest.node, day.node, .distance(0...CalendarSolver.far), .lead, lead)
    }
  }

  /// Three weekdays or more that leave one wide gap in the week lie on one side of it.
  private mutating func addClose(_ firsts: [Weekday: PageDay]) {
    let weekdays = firsts.keys.sorted()
    guard weekdays.count > 2 else { return }
    let gaps = weekdays.indices.map { place in
      (weekdays[(place + 1) % weekdays.count].rawValue - weekdays[place].rawValue + 7) % 7
    }
    let order = gaps.indices.sorted { (gaps[$1], $0) < (gaps[$0], $1) }
    guard gaps[order[0]] >= 3, gaps[order[0]] >= gaps[order[1]] + 2 else { return }
    guard let last = firsts[weekdays[order[0]]], let first = firsts[weekdays[(order[0] + 1) % weekdays.count]] else { return }
    add(last.node, first.node, .distance(0...6), .close, last.sentence)
  }
}
