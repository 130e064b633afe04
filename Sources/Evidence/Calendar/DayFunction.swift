import Chronology
import Prose

/// How an expression of time follows from the day its page came out; a later page never gives an earlier day.
enum DayFunction: Equatable, Sendable {
  /// The last such weekday on or before the day, or so many days before it.
  case back(Weekday, from: Int32)
  /// So many days later.
  case shift(Int32)
  /// The first day of the unit that the day lies in, so many units later.
  case unitStart(Granularity, Int32)

  /// The day for `page`.
  func callAsFunction(_ page: Int32) -> Int32 {
    switch self {
    case .back(let weekday, let from): last(weekday, notAfter: page - from)
    case .shift(let days): page + days
    case .unitStart(let unit, let shift): PartialDate(unit, containing: Day(rawValue: page)).shifted(by: Int(shift)).first.rawValue
    }
  }

  /// The first page whose expression is not before `day`.
  func earliestPage(notBefore day: Int32) -> Int32 {
    switch self {
    case .back(let weekday, let from): return last(weekday, notAfter: day + 6) + from
    case .shift(let days): return day - days
    case .unitStart(let unit, let shift):
      let containing = PartialDate(unit, containing: Day(rawValue: day))
      let wanted = containing.first.rawValue >= day ? containing : containing.shifted(by: 1)
      return wanted.shifted(by: -Int(shift)).first.rawValue
    }
  }

  /// The last page whose expression is not after `day`.
  func latestPage(notAfter day: Int32) -> Int32 {
    switch self {
    case .back(let weekday, let from): last(weekday, notAfter: day) + 6 + from
    case .shift(let days): day - days
    case .unitStart(let unit, let shift): PartialDate(unit, containing: Day(rawValue: day)).shifted(by: -Int(shift)).last.rawValue
    }
  }

  private func last(_ weekday: Weekday, notAfter day: Int32) -> Int32 {
    day - Int32((Day(rawValue: day).weekday.rawValue - weekday.rawValue + 7) % 7)
  }
}

extension DateExpression {
  /// How the expression follows from the day of publication alone; nil where that does not settle it.
  var dayFunction: DayFunction? {
    switch meaning {
    case .weekday(let weekday, .bare): tense == .future ? nil : .back(weekday, from: 0)
    case .weekday(let weekday, .last): .back(weekday, from: 1)
    case .unit(.day, let shift): .shift(Int32(clamping: shift))
    case .unit(let unit, let shift) where unit > .day && shift <= 0 && modifier != .earlier && modifier != .later:
      .unitStart(unit, Int32(clamping: shift))
    case .offset(let amount, .day, .before, from: .publication): amount.count.map { .shift(-Int32(clamping: $0)) }
    default: nil
    }
  }

  /// Whether it means one day.
  var isDay: Bool {
    switch meaning {
    case .weekday, .unit(.day, _), .offset(_, .day, _, from: .publication), .monthDay: true
    case .explicit(let date, nil): date.granularity == .day
    default: false
    }
  }

  /// The weekday it names.
  var weekday: Weekday? { if case .weekday(let weekday, _) = meaning { weekday } else { nil } }
}
