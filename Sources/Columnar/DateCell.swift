/// A date in a column: its text, and the days it may be.
public struct DateCell: Equatable, Sendable {
  /// What is shown and exported.
  public let text: String
  /// The first and the last day, counted from 1970-01-01; nil for what is no day, such as a length of time.
  public let days: ClosedRange<Int32>?

  /// The date written as `text`, which may be any of `days`.
  public init(_ text: String, days: ClosedRange<Int32>?) {
    self.text = text
    self.days = days
  }
}
