import Chronology
import Evidence
import Query

/// The days a date may be, as plain numbers: an open end is the least or the greatest of them.
struct DaySpan: BitwiseCopyable, Sendable {
  /// The first day inside.
  let first: Int32
  /// The last day inside.
  let last: Int32
  /// Whether it is no time on the calendar, which stands in no relation to one.
  let isTimeless: Bool

  init(_ range: DateRange) {
    first = range.earliest?.rawValue ?? .min
    last = range.latest?.rawValue ?? .max
    isTimeless = false
  }

  init(_ dating: Dating) {
    let range = dating.range
    first = range.earliest?.rawValue ?? .min
    last = range.latest?.rawValue ?? .max
    isTimeless = dating.isTimeless
  }

  /// Whether every day that is still possible stands in this relation to `wanted`; unknown where only some do.
  func truth(_ comparison: Comparison, _ wanted: DaySpan) -> Truth {
    guard !isTimeless else { return Truth(comparison == .notEqual) }
    return switch comparison {
    case .equal: isInside(wanted)
    case .notEqual: !isInside(wanted)
    case .less: isBefore(wanted.first)
    case .greaterOrEqual: !isBefore(wanted.first)
    case .greater: isBehind(wanted.last)
    case .lessOrEqual: !isBehind(wanted.last)
    }
  }

  private func isInside(_ wanted: DaySpan) -> Truth {
    if first >= wanted.first, last <= wanted.last { return .yes }
    return max(first, wanted.first) <= min(last, wanted.last) ? .unknown : .no
  }

  private func isBefore(_ day: Int32) -> Truth { last < day ? .yes : first >= day ? .no : .unknown }

  private func isBehind(_ day: Int32) -> Truth { first > day ? .yes : last <= day ? .no : .unknown }
}
