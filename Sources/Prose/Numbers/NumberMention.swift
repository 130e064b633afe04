/// A quantity as words of a sentence state it.
///
/// Values are `Double`: what is written in up to fifteen digits prints back as it was, since each value is rounded once; more digits are
/// no quantity that news writes.
public struct NumberMention: Hashable, Sendable {
  // Narrow, since a quantity is copied from reader to reader.
  private var narrowBytes: NarrowRange
  private var (narrowValue, narrowLow, narrowHigh, narrowWhole) = (NarrowValue(), NarrowValue(), NarrowValue(), NarrowValue())
  private var (unitSpan, holderSpan, placeSpan, timeSpan) = (NarrowSpan(), NarrowSpan(), NarrowSpan(), NarrowSpan())

  /// The bytes from the modifier to the noun.
  public var bytes: Range<Int> {
    get { narrowBytes.range }
    set { narrowBytes = NarrowRange(newValue) }
  }
  /// The value; nil where the words state a range.
  public var value: Double? {
    get { narrowValue.value }
    set { narrowValue.value = newValue }
  }
  /// The ends of a stated range, or of what `several hundred` may be.
  public var low: Double? {
    get { narrowLow.value }
    set { narrowLow.value = newValue }
  }
  /// The upper end of that range.
  public var high: Double? {
    get { narrowHigh.value }
    set { narrowHigh.value = newValue }
  }
  /// How the value bounds the quantity.
  public var modifier = NumberModifier.exact
  /// What is counted or measured.
  public var kind = NumberKind.count
  /// The code of the currency in capitals; nil for all that is no money, and for currencies of several countries.
  public var currency: Currency?
  /// The bytes of the noun that is counted; nil where none is said.
  public var unit: Range<Int>? {
    get { unitSpan.range }
    set { unitSpan.range = newValue }
  }
  /// The bytes of who or what has the quantity.
  public var holder: Range<Int>? {
    get { holderSpan.range }
    set { holderSpan.range = newValue }
  }
  /// The bytes of where it is.
  public var place: Range<Int>? {
    get { placeSpan.range }
    set { placeSpan.range = newValue }
  }
  /// The bytes of the expression of time, or of a word such as `now`, that says when it holds.
  public var asOf: Range<Int>? {
    get { timeSpan.range }
    set { timeSpan.range = newValue }
  }
  /// The whole that it is a part of.
  public var whole: Double? {
    get { narrowWhole.value }
    set { narrowWhole.value = newValue }
  }
  /// How each of these was found.
  public var steps = NumberSteps()

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
