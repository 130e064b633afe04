import Chronology
import Prose

/// A date, or an expression of time, as a number: five bits of kind, two of tense, four each of modifier and part of the day, thirteen of
/// the time of day, then twelve for a part and 24 for a year, day or amount. 0 is none.
struct DateCode: Equatable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private enum Kind: UInt8 {
    case none, century, decade, year, half, season, quarter, month, week, weekend, day
    case weekday, monthDay, bareMonth, bareSeason, portion, unit, span, offset, anaphor, again, duration, set, weekly, time, reference
    case missingDay
  }

  private init(kind: Kind, _ value: Int = 0, part: Int = 0) {
    let kept = min(max(value, -(1 << 23)), 1 << 23 - 1)
    rawValue = UInt64(kind.rawValue) | UInt64(part & 0xFFF) << 28 | UInt64(truncatingIfNeeded: kept) << 40
  }

  private var kind: Kind { Kind(rawValue: UInt8(rawValue & 0x1F)) ?? .none }
  private var part: Int { bits(28, 12) }
  private var value: Int { Int(Int64(bitPattern: rawValue) >> 40) }

  private func bits(_ start: UInt64, _ count: UInt64) -> Int { Int(rawValue >> start & (1 << count - 1)) }
}

extension DateCode {
  /// A date; 0 is none.
  init(_ date: PartialDate?) {
    switch date {
    case nil: self.init(kind: .none)
    case .century(let year): self.init(kind: .century, year)
    case .decade(let year): self.init(kind: .decade, year)
    case .year(let year): self.init(kind: .year, year)
    case .half(let year, let half): self.init(kind: .half, year, part: half)
    case .season(let year, let season): self.init(kind: .season, year, part: Int(season.rawValue))
    case .quarter(let year, let quarter): self.init(kind: .quarter, year, part: quarter)
    case .month(let year, let month): self.init(kind: .month, year, part: month)
    case .week(let year, let week): self.init(kind: .week, year, part: week)
    case .weekend(let year, let week): self.init(kind: .weekend, year, part: week)
    case .day(let day): self.init(kind: .day, Int(day.rawValue))
    }
  }

  /// The date; nil for none and for words that need another date.
  var date: PartialDate? {
    switch kind {
    case .century: .century(value)
    case .decade: .decade(value)
    case .year: .year(value)
    case .half: .half(year: value, half: part)
    case .season: Season(rawValue: UInt8(truncatingIfNeeded: part)).map { .season(year: value, $0) }
    case .quarter: .quarter(year: value, quarter: part)
    case .month: .month(year: value, month: part)
    case .week: .week(year: value, week: part)
    case .weekend: .weekend(year: value, week: part)
    case .day: .day(Day(rawValue: Int32(truncatingIfNeeded: value)))
    default: nil
    }
  }
}

extension DateCode {
  /// What words say; the last day of an explicit span is kept beside it.
  init(_ expression: DateExpression) {
    let clock = expression.clock.map { ($0.minutes + 1) << 1 | ($0.isUTC ? 1 : 0) } ?? 0
    let beside =
      UInt64(expression.tense.rawValue) << 5 | UInt64(expression.modifier.rawValue) << 7 | UInt64(expression.part?.rawValue ?? 0) << 11
      | UInt64(clock) << 15
    rawValue = DateCode(expression.meaning).rawValue | beside
  }

  /// What the words say, with the last day of a span.
  func expression(through: Day?) -> DateExpression {
    let clock = bits(15, 13)
    let minutes = clock >> 1 - 1
    return DateExpression(
      meaning(through: through), modifier: DateModifier(rawValue: UInt8(bits(7, 4))) ?? .none, part: DayPart(rawValue: UInt8(bits(11, 4))),
      clock: clock == 0 ? nil : ClockTime(hour: minutes / 60, minute: minutes % 60, isUTC: clock & 1 == 1),
      tense: Tense(rawValue: UInt8(bits(5, 2))) ?? .unclear)
  }

  private init(_ meaning: DateMeaning) {
    switch meaning {
    case .explicit(let date, _): self.init(date)
    case .missingDay(let year, let month, let day): self.init(kind: .missingDay, year, part: month << 5 | day)
    case .weekday(let weekday, let pointer): self.init(kind: .weekday, weekday.rawValue, part: Int(pointer.rawValue))
    case .monthDay(let month, let day, let through, let weekday, let pointer):
      self.init(
        kind: .monthDay, month << 10 | day << 5 | (through ?? 0), part: (weekday?.rawValue ?? 0) << 4 | Int(pointer.rawValue))
    case .month(let month, let pointer): self.init(kind: .bareMonth, month, part: Int(pointer.rawValue))
    case .season(let season, let pointer): self.init(kind: .bareSeason, Int(season.rawValue), part: Int(pointer.rawValue))
    case .portion(let unit, let ordinal, let pointer): self.init(kind: .portion, ordinal, part: unit.bits << 4 | Int(pointer.rawValue))
    case .unit(let unit, let shift): self.init(kind: .unit, shift, part: unit.bits)
    case .span(let amount, let unit, let direction): self.init(kind: .span, amount.halves, part: unit.bits << 1 | Int(direction.rawValue))
    case .offset(let amount, let unit, let direction, let origin):
      self.init(kind: .offset, amount.halves, part: unit.bits << 3 | Int(direction.rawValue) << 2 | Int(origin.rawValue))
    case .anaphor(let unit, let shift): self.init(kind: .anaphor, shift, part: unit.bits)
    case .again(let unit, let shift): self.init(kind: .again, shift, part: unit.bits)
    case .duration(let amount, let unit): self.init(kind: .duration, amount.halves, part: unit.bits)
    case .set(let unit): self.init(kind: .set, part: unit.bits)
    case .weekly(let weekday): self.init(kind: .weekly, weekday.rawValue)
    case .time: self.init(kind: .time)
    case .reference(let era): self.init(kind: .reference, Int(era.rawValue))
    }
  }

  private func meaning(through: Day?) -> DateMeaning {
    if let date { return .explicit(date, through: through) }
    switch kind {
    case .missingDay: return .missingDay(year: value, month: part >> 5, day: part & 31)
    case .weekday: return Weekday(rawValue: value).map { .weekday($0, pointer) } ?? .time
    case .monthDay:
      let through = value & 31 == 0 ? nil : value & 31
      return .monthDay(month: value >> 10, day: value >> 5 & 31, through: through, on: Weekday(rawValue: part >> 4), pointer)
    case .bareMonth: return .month(value, pointer)
    case .bareSeason: return .season(Season(rawValue: UInt8(truncatingIfNeeded: value)) ?? .spring, pointer)
    case .portion: return .portion(unit(part >> 4), ordinal: value, pointer)
    case .unit: return .unit(unit(part), shift: value)
    case .span: return .span(Amount(halves: value), unit(part >> 1), part & 1 == 0 ? .before : .after)
    case .offset:
      return .offset(
        Amount(halves: value), unit(part >> 3), part & 4 == 0 ? .before : .after, from: TimeOrigin(rawValue: UInt8(part & 3)) ?? .event)
    case .anaphor: return .anaphor(unit(part), shift: value)
    case .again: return .again(unit(part), shift: value)
    case .duration: return .duration(Amount(halves: value), unit(part))
    case .set: return .set(unit(part))
    case .weekly: return Weekday(rawValue: value).map { .weekly($0) } ?? .time
    case .reference: return .reference(Era(rawValue: UInt8(truncatingIfNeeded: value)) ?? .present)
    default: return .time
    }
  }

  private var pointer: Pointer { Pointer(rawValue: UInt8(part & 0xF)) ?? .bare }

  private func unit(_ bits: Int) -> Granularity { Granularity(rawValue: UInt8(bits & 0xF)) ?? .day }
}

extension Granularity {
  fileprivate var bits: Int { Int(rawValue) }
}
