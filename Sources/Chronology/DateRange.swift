/// A stretch of days with either end left open; nil is open.
public struct DateRange: Hashable, Sendable {
  /// The first day inside; nil when there is none before which days are outside.
  public var earliest: Day?
  /// The last day inside; nil when the range goes on for ever.
  public var latest: Day?

  /// The days from `earliest` to `latest`, both inside; an end before its beginning makes an empty range.
  public init(earliest: Day?, latest: Day?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// The days `date` may mean.
  public init(_ date: PartialDate) {
    self.init(earliest: date.first, latest: date.last)
  }

  /// The days from the first of `start` to the last of `end`, as `A..B` means it.
  public init(from start: PartialDate?, through end: PartialDate?) {
    self.init(earliest: start?.first, latest: end?.last)
  }

  /// Whether no day lies inside.
  public var isEmpty: Bool {
    guard let earliest, let latest else { return false }
    return latest < earliest
  }

  /// Whether `day` lies inside.
  public func contains(_ day: Day) -> Bool {
    (earliest.map { $0 <= day } ?? true) && (latest.map { day <= $0 } ?? true)
  }

  /// Whether every day `date` may mean lies inside.
  public func contains(_ date: PartialDate) -> Bool {
    contains(date.first) && contains(date.last)
  }

  /// Whether some day lies in both.
  public func overlaps(_ other: DateRange) -> Bool {
    !intersection(other).isEmpty
  }

  /// Whether some day that `date` may mean lies inside.
  public func overlaps(_ date: PartialDate) -> Bool {
    overlaps(DateRange(date))
  }

  /// The days that lie in both.
  public func intersection(_ other: DateRange) -> DateRange {
    DateRange(
      earliest: larger(earliest, other.earliest),
      latest: smaller(latest, other.latest))
  }
}

extension DateRange: CustomStringConvertible {
  /// The range as `2020-01-03..2020-01-06`, with nothing at an open end; one day as that day.
  public var description: String {
    if let earliest, earliest == latest { return earliest.description }
    return (earliest?.description ?? "") + ".." + (latest?.description ?? "")
  }
}

private func larger(_ left: Day?, _ right: Day?) -> Day? {
  guard let left, let right else { return left ?? right }
  return max(left, right)
}

private func smaller(_ left: Day?, _ right: Day?) -> Day? {
  guard let left, let right else { return left ?? right }
  return min(left, right)
}
