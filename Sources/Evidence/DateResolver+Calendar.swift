import Chronology
import Prose

/// Names of days, months and parts of the year without their year.
extension DateResolver {
  /// The nearest weekday on or before publication; with a future cue, or a word that points, another one.
  func weekday(_ weekday: Weekday, _ pointer: Pointer, _ tense: Tense) -> DateFinding {
    let name = weekday.name
    switch pointer {
    case .same, .following, .preceding: return self.weekday(weekday, pointer)
    case .ofLast, .ofThis, .ofNext:
      let shift = pointer == .ofLast ? -1 : pointer == .ofNext ? 1 : 0
      let step = "\(name) of the week \(shift < 0 ? "before" : shift > 0 ? "after" : "of") publication"
      guard let day = publicationDay else { return waiting(step, shift * 7 - 6...shift * 7 + 6) }
      let monday = PartialDate(.week, containing: day).shifted(by: shift).first
      return DateFinding(.day(monday.adding(days: weekday.rawValue - 1)), as: publicationStatus, step + ", \(publicationText)")
    case .last: return nearest(weekday, -7 ... -1, "\(name) before")
    case .next: return nearest(weekday, 1...7, "\(name) after")
    case .this: return tense == .past ? nearest(weekday, -6...0, "\(name) on or before") : nearest(weekday, 0...6, "\(name) on or after")
    case .bare:
      return tense == .future
        ? nearest(weekday, 1...7, "future clause: \(name) after") : nearest(weekday, -6...0, "nearest \(name) on or before")
    }
  }

  /// The day of that name among the seven `days` from publication.
  private func nearest(_ weekday: Weekday, _ days: ClosedRange<Int>, _ step: String) -> DateFinding {
    guard let day = publicationDay else { return waiting("\(step) publication", days) }
    let first = day.adding(days: days.lowerBound)
    let found = first.adding(days: (weekday.rawValue - first.weekday.rawValue + 7) % 7)
    var finding = DateFinding(.day(found), as: publicationStatus, "\(step) \(publicationText)")
    finding.fromPublication = found - day...found - day
    return finding
  }

  /// A weekday counted from the last day mentioned.
  private func weekday(_ weekday: Weekday, _ pointer: Pointer) -> DateFinding {
    let name =
      "the \(weekday.name) \(pointer == .same ? "of the week" : pointer == .following ? "after the day" : "before the day") mentioned"
    guard let focusDay else { return DateFinding(steps: ["\(name), which is not known"]) }
    let base = focusDay.date.first
    let first =
      switch pointer {
      case .following: base.adding(days: 1)
      case .preceding: base.adding(days: -7)
      default: base.adding(days: 1 - base.weekday.rawValue)
      }
    let found = first.adding(days: (weekday.rawValue - first.weekday.rawValue + 7) % 7)
    return DateFinding(.day(found), as: status(from: focusDay), "\(name), \(base)")
  }

  /// A day of a month: in the year of publication, moved by tense, else the nearest; a weekday beside it decides.
  func monthDay(_ month: Int, _ day: Int, _ through: Int?, _ weekday: Weekday?, _ pointer: Pointer, _ tense: Tense) -> DateFinding {
    guard let base = basis(of: pointer) else { return waiting("a day without its year") }
    func dated(_ year: Int) -> Day? { Day(year: year, month: month, day: day) }
    let chosen: (day: Day, step: String)?
    switch pointer {
    case .bare, .this, .last, .next:
      let days = (-8...8).compactMap { dated(base.day.year + $0) }
      chosen = pick(days, weekday, pointer == .last ? .past : pointer == .next ? .future : tense, base)
    default: chosen = dated(base.day.year + pointer.shift).map { ($0, "the year \(base.text)") }
    }
    guard let chosen else { return DateFinding(steps: ["no such day"]) }
    let last = through.flatMap { Day(year: chosen.day.year, month: month, day: $0) }
    return DateFinding(.day(chosen.day), through: last, as: base.status, chosen.step)
  }

  private func pick(_ days: [Day], _ weekday: Weekday?, _ tense: Tense, _ base: Basis) -> (Day, String)? {
    let near = { (day: Day) in abs(day - base.day) }
    if let weekday {
      let fitting = days.filter { $0.weekday == weekday }.min { near($0) < near($1) }
      if let fitting, near(fitting) < 366 * 2 { return (fitting, "a \(weekday.name) near \(base.text)") }
    }
    // A publication that is only a month may lie on either side.
    if tense == .past, let day = days.last(where: { $0 <= base.last }) { return (day, "past clause: on or before \(base.text)") }
    if tense == .future, let day = days.first(where: { $0 >= base.day }) { return (day, "future clause: on or after \(base.text)") }
    return days.min { near($0) < near($1) }.map { ($0, "the nearest one to \(base.text)") }
  }

  /// A day that no calendar has: its month, which is a guess.
  func missingDay(_ year: Int, _ month: Int, _ day: Int) -> DateFinding {
    let date = PartialDate.month(year: year, month: month)
    return DateFinding(date, as: .inferred, "no calendar has a day \(day) in \(date); the month is taken")
  }

  /// A month: up to the one of publication, later only where the clause is of the future or the month begins soon.
  func month(_ month: Int, _ pointer: Pointer, _ tense: Tense) -> DateFinding {
    guard let base = basis(of: pointer) else { return waiting("a month without its year") }
    let name = PartialDate.month(year: base.day.year, month: month)
    let ahead = (month - base.day.month + 12) % 12
    let shift: Int
    switch pointer {
    case .bare where tense == .future, .next where ahead > 0: shift = ahead
    case .next: shift = 12
    case .last: shift = ahead == 0 ? -12 : ahead - 12
    case .bare where tense == .unclear && ahead <= 3, .bare where tense == .present && ahead <= 3: shift = ahead
    case .bare: shift = ahead == 0 ? 0 : ahead - 12
    default: return DateFinding(name.shifted(by: 12 * pointer.shift), as: base.status, "the year \(base.text)")
    }
    let date = PartialDate.month(year: base.day.year, month: base.day.month).shifted(by: shift)
    return DateFinding(date, as: base.status, "\(shift > 0 ? "the next one after" : "the last one up to") \(base.text)")
  }

  /// A season: the last one that has begun, the next one in a clause of the future.
  func season(_ season: Season, _ pointer: Pointer, _ tense: Tense) -> DateFinding {
    guard let base = basis(of: pointer) else { return waiting("a season without its year") }
    let all = (-2...2).map { PartialDate.season(year: base.day.year + $0, season) }
    return self.pick(all, pointer, tense, base)
  }

  /// A quarter, half or month by its number.
  func portion(_ unit: Granularity, _ ordinal: Int, _ pointer: Pointer, _ tense: Tense) -> DateFinding {
    guard let base = basis(of: pointer) else { return waiting("a \(unit.word) without its year") }
    let count = unit == .quarter ? 4 : unit == .half ? 2 : 12
    let number = ordinal < 0 ? count : ordinal
    guard number <= count else { return DateFinding(steps: ["no such \(unit.word)"]) }
    let all = (-2...2).map {
      PartialDate(unit, containing: PartialDate.month(year: base.day.year + $0, month: 1 + (number - 1) * 12 / count).first)
    }
    return self.pick(all, pointer, tense, base)
  }

  /// One of the same part of five years, of which `base` is in the middle one.
  private func pick(_ all: [PartialDate], _ pointer: Pointer, _ tense: Tense, _ base: Basis) -> DateFinding {
    let found: PartialDate?
    switch pointer {
    case .last: found = all.last { $0.last < base.day }
    case .next: found = all.first { $0.first > base.day }
    case .bare where tense == .future: found = all.first { $0.last >= base.day }
    case .bare: found = all.last { $0.first <= base.day }
    case .this: found = all.first { $0.last >= base.day && $0.first.year == base.day.year } ?? all[2]
    default: found = all[2 + pointer.shift]
    }
    guard let found else { return DateFinding(steps: ["no such time"]) }
    let side = found.first > base.day ? "the next one after" : found.last >= base.day ? "the one of" : "the last one before"
    return DateFinding(found, as: base.status, "\(side) \(base.text)")
  }

  /// What a name without a year is counted from: the publication, or the time mentioned before.
  struct Basis {
    var day: Day
    /// The last day it may be.
    var last: Day
    var status: Status
    var text: String
  }

  private func basis(of pointer: Pointer) -> Basis? {
    switch pointer {
    case .same, .following, .preceding:
      return focus.map {
        Basis(day: $0.date.first, last: $0.date.last, status: status(from: $0), text: "of the time mentioned, \($0.date)")
      }
    default:
      guard let date = publication.date, date.granularity <= .month || pointer.shift != 0 || pointer == .ofThis else { return nil }
      return Basis(day: date.first, last: publication.through ?? date.last, status: publicationStatus, text: publicationText)
    }
  }
}

extension Pointer {
  /// How many weeks or years away the larger unit is.
  fileprivate var shift: Int {
    switch self {
    case .ofLast, .preceding: -1
    case .ofNext, .following: 1
    default: 0
    }
  }
}
