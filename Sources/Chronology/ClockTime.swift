/// A time of day to the minute.
public struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int
  /// Whether it is given in UTC (or GMT).
  public let isUTC: Bool

  /// The time `hour`:`minute`; nil when no clock shows it. 24:00 is midnight.
  public init?(hour: Int, minute: Int = 0, isUTC: Bool) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else { return nil }
    minutes = hour % 24 * 60 + minute
    self.isUTC = isUTC
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time as `16:08`, with a `Z` behind it where it is UTC.
  public var description: String {
    padded(minutes / 60, width: 2) + ":" + padded(minutes % 60, width: 2) + (isUTC ? "Z" : "")
  }
}
