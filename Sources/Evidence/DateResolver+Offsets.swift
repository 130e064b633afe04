import Chronology
import Prose

/// Units and lengths counted from publication, or from a time mentioned before.
extension DateResolver {
  /// The unit so many units from the one of publication.
  func unit(_ unit: Granularity, _ shift: Int) -> DateFinding {
    let step =
      shift == 0
      ? "the \(unit.word) of"
      : "\(abs(shift)) \(unit.word(abs(shift))) \(shift < 0 ? "before" : "after") the \(unit.word) of"
    guard let base = publicationUnit(unit) else { return waiting("\(step) publication", days(unit, shift)) }
    var finding = DateFinding(base.shifted(by: shift), as: publicationStatus, "\(step) \(publicationText)")
    if unit == .day { finding.fromPublication = shift...shift }
    return finding
  }

  private func days(_ unit: Granularity, _ shift: Int) -> ClosedRange<Int>? {
    switch unit {
    case .day: shift...shift
    case .week: shift * 7 - 6...shift * 7 + 6
    case .month: shift * 31 - 30...shift * 31 + 30
    default: nil
    }
  }

  /// The weekend of the week of publication, or the one before while that has not begun and the clause is not of the future.
  func weekend(_ shift: Int, _ tense: Tense) -> DateFinding {
    guard let day = publicationDay else { return waiting("a weekend near publication", shift * 7 - 7...shift * 7 + 6) }
    let back = shift == 0 && tense == .past && day.weekday < .friday ? -1 : 0
    let date = PartialDate(.weekend, containing: day).shifted(by: shift + back)
    return DateFinding(
      date, as: publicationStatus, "\(back < 0 ? "past clause: the weekend before" : "a weekend counted from") \(publicationText)")
  }

  /// So far from publication, from the time mentioned before, or from the date behind it.
  func offset(_ amount: Amount, _ unit: Granularity, _ direction: TimeDirection, _ origin: TimeOrigin, _ index: Int) -> DateFinding {
    let sign = direction == .before ? -1 : 1
    switch origin {
    case .publication:
      guard publication.date != nil else {
        guard unit == .day, let count = amount.count else { return waiting("counted from publication") }
        return waiting("\(count) days from publication", sign * count...sign * count)
      }
      return counted(amount, unit, sign, from: publication.date, publicationStatus, "from \(publicationText)")
    case .previous:
      return counted(
        amount, unit, sign, from: focus?.date, focus.map { status(from: $0) } ?? .unknown,
        "from the time mentioned" + (focus.map { ", \($0.date)" } ?? ""))
    case .following, .event:
      var ahead = DateResolver(publication: publication)
      guard let next = ahead.dateBehind(index, in: self) else { return DateFinding(steps: ["counted from the date behind it"]) }
      return counted(
        amount, unit, sign, from: next.interval?.date, next.status == .asserted ? .asserted : .inferred, "from the date behind it")
    }
  }

  /// A time so far from `base`, as exact as the unit that is counted.
  private func counted(
    _ amount: Amount, _ unit: Granularity, _ sign: Int, from base: PartialDate?, _ status: Status, _ step: String
  ) -> DateFinding {
    guard let base else { return DateFinding(steps: ["\(step), which is not known"]) }
    let side = sign < 0 ? "back" : "on"
    guard let count = amount.count else {
      if amount.halves > 0 { return halves(amount, unit, sign, from: base, status, step) }
      var finding = DateFinding(steps: ["some \(unit.word(2)) \(side) \(step)"])
      finding.within = vagueRange(unit, sign, from: base)
      finding.status = status
      if finding.within == nil { finding.value = sign < 0 ? Era.past.value : Era.future.value }
      return finding
    }
    let told = "\(count) \(unit.word(count)) \(side) \(step)"
    if unit.isWithinDay {
      guard case .day = base else { return DateFinding(steps: [told]) }
      return DateFinding(base, as: status, told)
    }
    guard base.granularity <= unit else { return DateFinding(steps: ["\(told), which is not known to the \(unit.word)"]) }
    let shifted = PartialDate(unit, containing: base.first).first.shifted(by: sign * count, unit)
    guard let day = shifted, day > .earliest, day < .latest else {
      var finding = DateFinding(steps: [told + ", which no calendar here reaches"])
      finding.value = sign < 0 ? Era.past.value : Era.future.value
      return finding
    }
    return DateFinding(PartialDate(unit, containing: day), as: status, told)
  }

  private func halves(
    _ amount: Amount, _ unit: Granularity, _ sign: Int, from base: PartialDate, _ status: Status, _ step: String
  ) -> DateFinding {
    let months = unit == .year ? 6 : unit == .decade ? 60 : unit == .century ? 600 : 0
    guard months > 0, base.granularity <= .month else { return DateFinding(steps: ["half a \(unit.word) is not counted \(step)"]) }
    let date = PartialDate(.month, containing: base.first).shifted(by: sign * amount.halves * months)
    return DateFinding(date, as: status, "\(amount.code) \(unit.word(2)) \(step)")
  }

  /// Where a number of units may lead that is not said: one unit to as many as are still counted in it.
  private func vagueRange(_ unit: Granularity, _ sign: Int, from base: PartialDate) -> DateRange? {
    let most: [Granularity: Int] = [.day: 7, .week: 8, .month: 12, .year: 10]
    guard let most = most[unit] else { return nil }
    if sign > 0, let first = base.last.shifted(by: 1, unit), let last = base.last.shifted(by: most, unit) {
      return DateRange(earliest: first, latest: last)
    }
    guard let first = base.first.shifted(by: -most, unit), let last = base.first.shifted(by: -1, unit) else { return nil }
    return DateRange(earliest: first, latest: last)
  }

  /// A length as in TIMEX3.
  func duration(_ amount: Amount, _ unit: Granularity) -> String {
    if amount.halves == 1, let smaller = unit.halfValue { return smaller }
    return unit.isWithinDay ? "PT\(amount.code)\(unit.code)" : "P\(amount.code)\(unit.code)"
  }
}

extension DateResolver {
  /// What the expression behind `index` means.
  fileprivate mutating func dateBehind(_ index: Int, in other: DateResolver) -> ResolvedDate? {
    other.mention(behind: index).flatMap { resolve([$0]).first }
  }
}

extension Day {
  /// The same day so many units away; the 29th of February becomes the 28th.
  func shifted(by count: Int, _ unit: Granularity) -> Day? {
    switch unit {
    case .second, .minute, .hour: return self
    case .day: return adding(days: count)
    case .weekend, .week: return adding(days: 7 * count)
    case .month: return shifted(months: count)
    case .season, .quarter: return shifted(months: 3 * count)
    case .half: return shifted(months: 6 * count)
    case .year: return shifted(months: 12 * count)
    case .decade: return shifted(months: 120 * count)
    case .century: return shifted(months: 1200 * count)
    }
  }

  private func shifted(months: Int) -> Day? {
    let month = PartialDate.month(year: year, month: self.month).shifted(by: months).first
    return Day(year: month.year, month: month.month, day: min(dayOfMonth, Day.count(ofMonth: month.month, year: month.year)))
  }
}

extension Granularity {
  /// The letters of TIMEX3 for lengths.
  fileprivate var code: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .weekend: "WE"
    case .week: "W"
    case .season, .quarter: "Q"
    case .half: "H"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    }
  }

  /// Half of one, where that is a whole number of a smaller unit.
  fileprivate var halfValue: String? {
    switch self {
    case .minute: "PT30S"
    case .hour: "PT30M"
    case .day: "PT12H"
    case .year: "P6M"
    case .decade: "P5Y"
    case .century: "P50Y"
    default: nil
    }
  }
}

extension Era {
  /// The value of TIMEX3.
  var value: String {
    switch self {
    case .past: "PAST_REF"
    case .present: "PRESENT_REF"
    case .future: "FUTURE_REF"
    }
  }
}
