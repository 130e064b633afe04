import Chronology
import Corpus
import Prose

/// What the calendar knows of expressions that their own page does not settle.
extension Calendar {
  /// What the expression in `row` of a segment's dates means; nil where the calendar leaves more than a month.
  func date(ofRow row: Int, _ segment: Int, _ expression: DateExpression, in archive: Archive) -> ResolvedDate? {
    let node = CalendarGraph.Node.expression(segment: segment, row: row)
    guard expression.kind != .duration, let bounds = bounds(of: node), bounds.isWithinMonth else { return nil }
    let steps = steps(to: node, in: archive)
    let found = asserted[AssertedRow(segment: segment, row: row)] ?? self.date(expression, bounds)
    guard let found else {
      guard expression.isDay else { return nil }
      return ResolvedDate(
        expression.kind, value: nil, interval: Interval(within: bounds.range), as: bounds.ground.status, steps: steps)
    }
    let interval = Interval(found, modifier: expression.modifier, part: expression.part, clock: expression.clock)
    return ResolvedDate(expression.kind, value: interval.value, interval: interval, as: bounds.ground.status, steps: steps)
  }

  private func date(_ expression: DateExpression, _ bounds: DayBounds) -> PartialDate? {
    guard bounds.isExact else { return nil }
    let day = Day(rawValue: bounds.low)
    if case .unitStart(let unit, _)? = expression.dayFunction { return PartialDate(unit, containing: day) }
    return .day(day)
  }

  /// Where a row stands in a calendar without a year.
  func relativeDay(ofRow row: Int, _ segment: Int) -> RelativeDay? { relativeDay(of: .expression(segment: segment, row: row)) }

  /// Whether the reader asserted what the expression in a row means.
  func isAsserted(_ row: Int, _ segment: Int) -> Bool { asserted[AssertedRow(segment: segment, row: row)] != nil }
}

/// A row that the reader gave a date.
struct AssertedRow: Hashable, Sendable {
  var segment: Int
  var row: Int
}
