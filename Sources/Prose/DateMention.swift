public import Chronology

/// A date as words of a sentence state it, before anything is known about the page.
public struct DateMention: Hashable, Sendable {
  /// The bytes of the words, with a weekday that stands before or after them (`Friday, March 20, 2026`).
  public var bytes: Range<Int>
  /// What the words say.
  public var expression: DateExpression

  /// The date `expression` at `bytes`.
  public init(bytes: Range<Int>, expression: DateExpression) {
    self.bytes = bytes
    self.expression = expression
  }
}

/// What the words of a date say by themselves.
public enum DateExpression: Hashable, Sendable {
  /// A date with its year; `through` is the last day of a range (`04-05 September 2014`, `2003-2011`).
  case explicit(PartialDate, through: Day?)
  /// A weekday without a date, with or without a part of the day (`Monday night` says Monday).
  case weekday(Weekday)
  /// A day of a month without its year; the day exists in some year.
  case monthDay(month: Int, day: Int)
  /// Words that mean a date only beside another one: `last week`, `yesterday`, `in March`, `the same day`, `two days ago`.
  case relative
}
