/// The numbers that words such as `more than 1,000` or `between 10 and 15` leave open.
public struct NumberSpan: Equatable, Sendable {
  /// An end of the span; nil where there is none.
  public struct End: Equatable, Sendable {
    /// The number.
    public let number: Double
    /// Whether the number itself lies inside: it does for `at least`, not for `more than`.
    public let isInside: Bool

    /// The end of `at least` and `up to`.
    public static func at(_ number: Double) -> End { End(number: number, isInside: true) }
    /// The end of `more than` and `fewer than`.
    public static func beyond(_ number: Double) -> End { End(number: number, isInside: false) }
  }

  /// The lower end.
  public let low: End?
  /// The upper end.
  public let high: End?

  /// The numbers from `low` to `high`.
  public init(from low: End?, through high: End?) {
    self.low = low
    self.high = high
  }
}
