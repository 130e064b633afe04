/// How exact a date is, finest first.
public enum Granularity: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  case day, week, month, quarter, year

  /// Whether `left` is finer than `right`.
  public static func < (left: Granularity, right: Granularity) -> Bool {
    left.rawValue < right.rawValue
  }
}
