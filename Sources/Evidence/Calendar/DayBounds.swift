import Chronology

/// The days that something may have been on, each end with the constraint that it rests on.
struct DayBounds: Equatable, Sendable {
  /// An end that nothing sets.
  static let open = (low: Int32.min, high: Int32.max)

  var low = Self.open.low
  var high = Self.open.high
  /// The narrowing that set each end; nil for an open one.
  var lowStep: Int?
  var highStep: Int?
  /// What each end rests on, all steps taken together.
  var lowGround: Ground = []
  var highGround: Ground = []

  var isExact: Bool { low == high }
  /// Whether only days of one week are left, which leaves one to each weekday.
  var isWithinWeek: Bool { hasLow && hasHigh && high - low < 7 }
  var isWithinMonth: Bool { hasLow && hasHigh && high - low < 31 }
  var hasLow: Bool { low != Self.open.low }
  var hasHigh: Bool { high != Self.open.high }

  /// The ends; nil for open ones.
  var first: Int32? { hasLow ? low : nil }
  var last: Int32? { hasHigh ? high : nil }

  var range: DateRange {
    DateRange(earliest: first.map { Day(rawValue: $0) }, latest: last.map { Day(rawValue: $0) })
  }

  /// What both ends rest on.
  var ground: Ground { lowGround.union(highGround) }
}

/// What a conclusion rests on beside the words of the pages.
struct Ground: OptionSet, Equatable, Sendable {
  let rawValue: UInt8
  /// Something the reader asserted.
  static let asserted = Ground(rawValue: 1)
  /// What is usual, and not certain.
  static let usual = Ground(rawValue: 2)

  /// How a value with this ground is known.
  var status: Status { contains(.usual) || !contains(.asserted) ? .inferred : .asserted }
}
