public import Chronology
public import Prose

/// What an expression of time means on the calendar, and how that is known.
public struct ResolvedDate: Equatable, Sendable {
  /// What it is: only dates and times count as the article's time.
  public var kind: DateKind
  /// The value as in TIMEX3; nil while it is unknown.
  public var value: String?
  /// The days it means; nil for a length of time, for what comes again, and for what nothing is known about.
  public var interval: Interval?
  /// How the days are known.
  public var status: Status
  /// The steps that led to it, each in a few words; never empty.
  public var steps: [String]
  /// The days it may mean, counted from the day of publication, while that is unknown: `-6...0` for a bare weekday.
  public var fromPublication: ClosedRange<Int>?

  /// An answer, for `steps`.
  public init(
    _ kind: DateKind, value: String?, interval: Interval? = nil, as status: Status, steps: [String],
    fromPublication: ClosedRange<Int>? = nil
  ) {
    self.kind = kind
    self.value = value
    self.interval = interval
    self.status = status
    self.steps = steps
    self.fromPublication = fromPublication
  }

  /// The reason in one line.
  public var reason: String { steps.joined(separator: "; ") }
}
