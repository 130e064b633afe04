/// A quantity as words of a sentence state it.
///
/// Values are `Double`: what is written in up to fifteen digits prints back as it was, since each value is rounded once; more digits are
/// no quantity that news writes.
public struct NumberMention: Hashable, Sendable {
  // Narrow, since a quantity is copied from reader to reader.
  private var narrowBytes: NarrowRange

  /// The bytes from the modifier to the noun.
  public var bytes: Range<Int> {
    get { narrowBytes.range }
    set { narrowBytes = NarrowRange(newValue) }
  }
  /// The value; nil where the words state a range.
  @NarrowValue public var value: Double?
  /// The ends of a stated range, or of what `several hundred` may be.
  @NarrowValue public var low: Double?
  /// The upper end of that range.
  @NarrowValue public var high: Double?
  /// How the value bounds the quantity.
  public var modifier = NumberModifier.exact
  /// How the clause stands to the quantity.
  public var standing = NumberStanding.stated
  /// What is counted or measured.
  public var kind = NumberKind.count
  /// The code of the currency in capitals; nil for all that is no money, and for currencies of several countries.
  public var currency: Currency?
  /// The bytes of the noun that is counted; nil where none is said.
  @NarrowSpan public var unit: Range<Int>?
  /// The bytes of who or what has the quantity.
  @NarrowSpan public var holder: Range<Int>?
  /// The bytes of where it is.
  @NarrowSpan public var place: Range<Int>?
  /// The bytes of the expression of time, or of a word such as `now`, that says when it holds.
  @NarrowSpan public var asOf: Range<Int>?
  /// The whole that it is a part of.
  @NarrowValue public var whole: Double?
  /// How each of these was found.
  public var steps = NumberSteps()

  /// Takes its holder away.
  public mutating func loseHolder() { (holder, steps.holder) = (nil, .none) }

  /// The bytes before the noun; all of them where no noun stands behind the number.
  public var amount: Range<Int> {
    guard let unit, unit.lowerBound > bytes.lowerBound, unit.upperBound <= bytes.upperBound else { return bytes }
    return bytes.lowerBound..<unit.lowerBound
  }

  /// A quantity of `value` at `bytes`.
  public init(bytes: Range<Int>, value: Double?) {
    narrowBytes = NarrowRange(bytes)
    self.value = value
  }
}

/// How a number bounds a quantity.
public enum NumberModifier: UInt8, CaseIterable, Sendable {
  case exact, about, lessThan, moreThan, atLeast, atMost, several

  /// The word in tables and exports.
  public var word: String {
    switch self {
    case .exact: "exact"
    case .about: "about"
    case .lessThan: "less_than"
    case .moreThan: "more_than"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .several: "several"
    }
  }
}

/// How a clause stands to a quantity in it.
public enum NumberStanding: UInt8, CaseIterable, Sendable {
  /// It says so.
  case stated
  /// It says that it is not so: `does not have 500 troops`, `none of the 120 soldiers`.
  case denied
  /// It says so of a time before: `down from 500 troops`.
  case earlier

  /// The word in tables and exports.
  public var word: String {
    switch self {
    case .stated: "stated"
    case .denied: "denied"
    case .earlier: "earlier"
    }
  }
}

/// What kind of quantity a number is.
public enum NumberKind: UInt8, CaseIterable, Sendable {
  case count, money, percent, tally, measure, age, fraction

  /// The word in tables and exports.
  public var word: String {
    switch self {
    case .count: "count"
    case .money: "money"
    case .percent: "percent"
    case .tally: "tally"
    case .measure: "measure"
    case .age: "age"
    case .fraction: "fraction"
    }
  }
}
