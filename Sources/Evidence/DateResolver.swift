import Chronology
public import Prose

/// Resolves the expressions of time of one document, in order: from its publication, the tense of each clause and the dates mentioned before.
public struct DateResolver {
  /// An expression with its sentence, by any number that tells sentences apart.
  public struct Item {
    /// The expression.
    public var mention: DateMention
    /// Its sentence.
    public var sentence: Int
    /// What it means, where that is known from elsewhere.
    var known: ResolvedDate?

    /// An expression of a sentence.
    public init(_ mention: DateMention, sentence: Int) {
      self.mention = mention
      self.sentence = sentence
    }
  }

  /// A time that was mentioned, which others may point to.
  struct Focus {
    var date: PartialDate
    var modifier = DateModifier.none
    var status: Status
  }

  /// When the document was published.
  let publication: Dating
  /// The last time mentioned; nil where there is none, or nobody knows when it was.
  private(set) var focus: Focus?
  /// The last day mentioned, likewise, and where it may lie while it is unknown.
  private(set) var focusDay: Focus?
  private var unknownDay: ClosedRange<Int>?
  /// A year-long date that a length to the day makes one day, by its place.
  private var refined: [Int: (day: Day, step: String)] = [:]
  private var items: [Item] = []

  /// A resolver for a document published at `publication`.
  public init(publication: Dating) { self.publication = publication }

  /// What each of `items` means, in step with them.
  public mutating func resolve(_ items: [Item]) -> [ResolvedDate] {
    self.items = items
    focus = nil
    focusDay = nil
    unknownDay = nil
    refined = [:]
    return items.indices.map { index in
      let resolved = items[index].known ?? answer(index)
      remember(resolved, of: items[index].mention.expression)
      return resolved
    }
  }

  private mutating func answer(_ index: Int) -> ResolvedDate {
    let expression = items[index].mention.expression
    switch expression.meaning {
    case .duration(let amount, let unit): return plain(.duration, duration(amount, unit), "a length of time")
    case .set(let unit): return plain(.set, duration(Amount(1), unit), "again after each \(unit.word)")
    // TIMEX3 writes a weekday of every week so: the signs stand for any year and week, and are no part that is left to be filled in.
    case .weekly(let weekday): return plain(.set, "XXXX-WXX-\(weekday.rawValue)", "each \(weekday.name)")
    case .reference(let era): return plain(.reference, era.value, "no time of its own")
    case .offset(let amount, let unit, let direction, from: .event): return fromEvent(amount, unit, direction, index)
    case .span(let amount, let unit, let direction): return span(amount, unit, direction)
    default: break
    }
    if let found = refined[index] {
      let interval = Interval(.day(found.day))
      return ResolvedDate(expression.kind, value: interval.value, interval: interval, as: .inferred, steps: [found.step])
    }
    return resolved(expression, finding(expression, index))
  }

  /// The expression behind `index`, where it stands in the same sentence.
  func mention(behind index: Int) -> Item? {
    index + 1 < items.count && items[index + 1].sentence == items[index].sentence ? items[index + 1] : nil
  }

  private func plain(_ kind: DateKind, _ value: String, _ step: String) -> ResolvedDate {
    ResolvedDate(kind, value: value, as: .stated, steps: [step])
  }

  /// The answer for a date that was found or not.
  private func resolved(_ expression: DateExpression, _ finding: DateFinding) -> ResolvedDate {
    guard let date = finding.date else {
      let interval = finding.within.map { Interval(within: $0) }
      return ResolvedDate(
        expression.kind, value: finding.value, interval: interval, as: interval == nil ? .unknown : finding.status, steps: finding.steps,
        fromPublication: finding.fromPublication)
    }
    var interval = Interval(
      date, through: finding.through, modifier: expression.modifier, part: expression.part, clock: expression.clock)
    if let day = publicationDay {
      if expression.modifier == .earlier { interval.range.latest = min(interval.range.latest ?? day, max(day, date.first)) }
      if expression.modifier == .later { interval.range.earliest = max(interval.range.earliest ?? day, min(day, date.last)) }
    }
    return ResolvedDate(
      expression.kind, value: interval.value, interval: interval, as: finding.status, steps: finding.steps,
      fromPublication: finding.fromPublication)
  }

  /// Keeps what later expressions may point to.
  private mutating func remember(_ resolved: ResolvedDate, of expression: DateExpression) {
    guard resolved.kind == .date || resolved.kind == .time, expression.meaning != .time else { return }
    guard let date = resolved.interval?.date else {
      if expression.meaning.isDay {
        focusDay = nil
        unknownDay = resolved.fromPublication
      }
      focus = nil
      return
    }
    focus = Focus(date: date, modifier: expression.modifier, status: resolved.status)
    guard case .day = date else { return }
    focusDay = focus
    unknownDay = nil
  }
}

extension DateResolver {
  /// The day of publication; nil while only a month or less is known.
  var publicationDay: Day? { if case .day(let day)? = publication.date { day } else { nil } }

  /// How a date is known that follows from the publication.
  var publicationStatus: Status { publication.status == .asserted ? .asserted : .inferred }

  /// How a date is known that follows from another one.
  func status(from focus: Focus) -> Status { focus.status == .asserted ? .asserted : .inferred }

  /// The unit that the publication lies in; nil while it may lie in several.
  func publicationUnit(_ unit: Granularity) -> PartialDate? {
    guard let date = publication.date else { return nil }
    let found = PartialDate(unit, containing: date.first)
    return found.last >= (publication.through ?? date.last) ? found : nil
  }

  /// How the publication is told in a step.
  var publicationText: String {
    publication.date.map { "publication \($0)" + (publicationDay.map { " (\($0.weekday.shortName))" } ?? "") } ?? "publication"
  }

  /// An answer that waits for the day of publication.
  func waiting(_ step: String, _ days: ClosedRange<Int>? = nil) -> DateFinding {
    var finding = DateFinding(steps: ["\(step); the day of publication is not known"])
    finding.fromPublication = days
    if let days, let earliest = publication.range.earliest, let latest = publication.range.latest {
      finding.within = DateRange(earliest: earliest.adding(days: days.lowerBound), latest: latest.adding(days: days.upperBound))
      finding.status = publicationStatus
    }
    return finding
  }

  private func finding(_ expression: DateExpression, _ index: Int) -> DateFinding {
    switch expression.meaning {
    case .explicit(let date, let through): return DateFinding(date, through: through, as: .stated, "stated")
    case .missingDay(let year, let month, let day): return missingDay(year, month, day)
    case .weekday(let weekday, let pointer): return self.weekday(weekday, pointer, expression.tense)
    case .monthDay(let month, let day, let through, let weekday, let pointer):
      return monthDay(month, day, through, weekday, pointer, expression.tense)
    case .month(let month, let pointer): return self.month(month, pointer, expression.tense)
    case .season(let season, let pointer): return self.season(season, pointer, expression.tense)
    case .portion(let unit, let ordinal, let pointer): return portion(unit, ordinal, pointer, expression.tense)
    case .unit(.weekend, let shift): return weekend(shift, expression.tense)
    case .unit(let unit, let shift): return self.unit(unit, shift)
    case .offset(let amount, let unit, let direction, let origin): return offset(amount, unit, direction, origin, index)
    case .anaphor(let unit, let shift): return anaphor(unit, shift)
    case .again(let unit, let shift): return again(unit, shift)
    case .time: return timeOfDay(expression, index)
    default: return DateFinding(steps: ["no date"])
    }
  }

  /// A time without its day is of the last day mentioned (a time of the clock, in the same sentence), else of the day of publication.
  private func timeOfDay(_ expression: DateExpression, _ index: Int) -> DateFinding {
    let isNear =
      expression.clock == nil || items[..<index].last { $0.mention.expression.kind.isCalendar }?.sentence == items[index].sentence
    if let focusDay, isNear { return DateFinding(focusDay.date, as: status(from: focusDay), "of the day mentioned before") }
    if unknownDay != nil, isNear { return waiting("of the day mentioned before", unknownDay) }
    guard let publicationDay else { return waiting("of the day of publication", 0...0) }
    return DateFinding(.day(publicationDay), as: publicationStatus, "of the day of \(publicationText)")
  }

  /// The unit of a time mentioned before, or one so many units from it.
  private func anaphor(_ unit: Granularity, _ shift: Int) -> DateFinding {
    let name = shift == 0 ? "the \(unit.word) mentioned before" : "the \(unit.word) \(shift > 0 ? "after" : "before") the one mentioned"
    if let base = unit == .day ? focusDay : focus, base.date.granularity <= unit {
      return DateFinding(PartialDate(unit, containing: base.date.first).shifted(by: shift), as: status(from: base), "\(name): \(base.date)")
    }
    if unit == .day, let unknownDay { return waiting(name, unknownDay.lowerBound + shift...unknownDay.upperBound + shift) }
    guard shift == 0 else { return DateFinding(steps: ["\(name), but none is known"]) }
    guard let date = publicationUnit(unit) else { return waiting("the \(unit.word) of publication", unit == .day ? 0...0 : nil) }
    return DateFinding(date, as: publicationStatus, "the \(unit.word) of \(publicationText)")
  }

  /// The time mentioned before, so many units away.
  private func again(_ unit: Granularity, _ shift: Int) -> DateFinding {
    guard let focus else {
      if shift == 0, let unknownDay { return waiting("the time mentioned before", unknownDay) }
      return DateFinding(steps: ["the time mentioned before, which is not known"])
    }
    if shift == 0 { return DateFinding(focus.date, as: status(from: focus), "the time mentioned before: \(focus.date)") }
    guard let first = focus.date.first.shifted(by: shift, unit) else { return DateFinding(steps: ["no such day"]) }
    let date = PartialDate(focus.date.granularity, containing: first)
    let step = "\(abs(shift)) \(unit.word) \(shift < 0 ? "before" : "after") the time mentioned, \(focus.date)"
    return DateFinding(date, as: status(from: focus), step)
  }

  /// A length up to now or from now on.
  fileprivate func span(_ amount: Amount, _ unit: Granularity, _ direction: TimeDirection) -> ResolvedDate {
    let value = duration(amount, unit)
    guard let day = publicationDay, let count = amount.count, let other = day.shifted(by: direction == .before ? -count : count, unit)
    else {
      return ResolvedDate(.duration, value: value, as: .stated, steps: ["a length \(direction == .before ? "up to" : "from") publication"])
    }
    let range = DateRange(earliest: min(day, other), latest: max(day, other))
    let step = "a length \(direction == .before ? "up to" : "from") \(publicationText)"
    return ResolvedDate(.duration, value: value, interval: Interval(within: range), as: publicationStatus, steps: [step])
  }

  /// A length from what the words behind it tell of; right behind a date with a comma it is that date.
  fileprivate mutating func fromEvent(_ amount: Amount, _ unit: Granularity, _ direction: TimeDirection, _ index: Int) -> ResolvedDate {
    let value = duration(amount, unit)
    let side = direction == .after ? "after" : "before"
    if items[index].mention.expression.modifier == .exact, let count = amount.count {
      refine(behind: index, by: direction == .after ? -count : count, unit)
    }
    if index > 0, let focus, items[index - 1].sentence == items[index].sentence {
      let gap = items[index].mention.bytes.lowerBound - items[index - 1].mention.bytes.upperBound
      if gap >= 0, gap <= 2 {
        return ResolvedDate(
          .duration, value: value, interval: Interval(focus.date), as: status(from: focus),
          steps: ["the time right before it, \(focus.date), so much \(side) what is told behind it"])
      }
    }
    return ResolvedDate(.duration, value: value, as: .stated, steps: ["so much \(side) what is told behind it"])
  }

  /// `23 years to the day after … in 2003`: the year behind it is one day.
  private mutating func refine(behind index: Int, by shift: Int, _ unit: Granularity) {
    let next = index + 1
    guard next < items.count, items[next].sentence == items[index].sentence else { return }
    guard case .explicit(let date, nil) = items[next].mention.expression.meaning, date.granularity > .day else { return }
    for base in [focusDay?.date.first, publicationDay].compactMap({ $0 }) {
      guard let day = base.shifted(by: shift, unit), DateRange(date).contains(day) else { continue }
      refined[next] = (day, "\(abs(shift)) \(unit.word)s to the day from \(base), in \(date)")
      return
    }
  }
}

/// What was found for one expression.
struct DateFinding {
  var date: PartialDate?
  var through: Day?
  /// The days that are possible where no date was found.
  var within: DateRange?
  /// A value where no date was found.
  var value: String?
  var status = Status.unknown
  var steps: [String]
  var fromPublication: ClosedRange<Int>?

  init(steps: [String]) { self.steps = steps }

  init(_ date: PartialDate, through: Day? = nil, as status: Status, _ step: String) {
    self.date = date
    self.through = through
    self.status = status
    steps = [step]
  }
}

extension DateMeaning {
  /// Whether it means one day.
  fileprivate var isDay: Bool {
    switch self {
    case .weekday, .monthDay, .unit(.day, _), .anaphor(.day, _), .offset(_, .day, _, from: _): true
    default: false
    }
  }
}
