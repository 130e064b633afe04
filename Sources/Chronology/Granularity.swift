/// How exact a date is, or the unit a length of time is counted in, finest first.
public enum Granularity: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  case second, minute, hour, day, weekend, week, month, season, quarter, half, year, decade, century

  /// Whether `left` is finer than `right`.
  public static func < (left: Granularity, right: Granularity) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The word for one of them, e.g. `month`.
  public var word: String { String(describing: self) }

  /// The word for so many of them, e.g. `2 centuries`.
  public func word(_ count: Int) -> String {
    if count == 1 { return word }
    return self == .century ? "centuries" : word + (self == .half ? "" : "s")
  }

  /// Whether the unit is a part of a day.
  public var isWithinDay: Bool { self < .day }
}
