public import Chronology

/// When something was published or happened, as far as that is known.
public struct Dating: Equatable, Sendable {
  /// The day, month or year; nil when it is unknown.
  public var date: PartialDate?
  /// The last day of a span that begins with the date; nil where the date is all.
  public var through: Day?
  /// How it is known.
  public var status: Status
  /// Why, in a few words.
  public var reason: String
  /// The days that are possible, where these are not all days of the date; open at both ends when nothing is known.
  public var possible: DateRange?
  /// What stands for it in tables, where that is not the date: `P3M`, `2020-01-06TNI`.
  public var text: String?

  init(_ date: PartialDate?, as status: Status, reason: String, possible: DateRange? = nil) {
    self.date = date
    self.status = status
    self.reason = reason
    self.possible = possible
  }

  init(asserted date: PartialDate, number: Int) {
    self.init(date, as: .asserted, reason: "assertion \(number)")
  }

  /// Whether it is no time on the calendar: a length, or what comes again.
  public var isTimeless: Bool { date == nil && possible == nil && text != nil }

  /// The days that are still possible: open at both ends when nothing is known.
  public var range: DateRange { possible ?? DateRange(earliest: date?.first, latest: through ?? date?.last) }
}

extension Dating: CustomStringConvertible {
  /// The text that stands for it, else the date, or both ends of a span; nothing where it is unknown.
  public var description: String { text ?? [date?.description, through?.description].compactMap { $0 }.joined(separator: "..") }
}

extension Dating {
  /// A date as it stands in a table; nil is unknown.
  public init(_ date: PartialDate?, through: Day? = nil, as status: Status = .stated) {
    self.init(date, as: date == nil ? .unknown : status, reason: "")
    self.through = through
  }
}
