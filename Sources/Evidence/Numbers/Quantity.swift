public import Chronology
public import Prose

/// A quantity as it is compared with others: the values it may have, what is counted, whose it is, where, and on which days.
public struct Quantity: Sendable {
  /// The values it may have, both ends inside.
  public var values: ClosedRange<Double>
  /// The value as stated; nil for a range.
  public var stated: Double?
  /// What is compared with what: the class of the noun, a currency, or a share.
  public var unit: String
  /// Who has it, folded; empty where nobody is named.
  public var holder: String
  /// Where it is, folded; empty where no place is named.
  public var place: String
  /// The days it holds on, both ends perhaps open.
  public var asOf: DateRange

  /// A quantity of `values`, for tests of joining.
  public init(_ values: ClosedRange<Double>, stated: Double?, of unit: String, holder: String, place: String, asOf: DateRange) {
    self.values = values
    self.stated = stated
    self.unit = unit
    self.holder = holder
    self.place = place
    self.asOf = asOf
  }

  /// The quantity that `reading` states; nil for a tally and an age, which are nobody's count, and where nothing says what is counted.
  public init?(_ reading: NumberReading) {
    guard !reading.unit.isEmpty, reading.mention.kind != .tally, reading.mention.kind != .age else { return nil }
    guard let values = possibleValues(of: reading.mention) else { return nil }
    let kind = reading.mention.kind
    // A part is not the whole, and what is added is not what was there.
    let share = reading.mention.whole != nil ? " as a part" : reading.mention.steps.unit == .added ? " added" : ""
    // How strong a body is counts its members, whatever the body is called.
    let noun = reading.mention.steps.value == .strong ? "strong" : reading.unit
    self.init(
      values, stated: reading.mention.value, of: (kind == .count ? unitClass(noun) : noun) + share,
      holder: reading.holder.lowercased(),
      place: reading.place.lowercased(), asOf: reading.asOf.range)
  }
}

/// The values that the words of a quantity leave open.
///
/// An exact value that is rounded covers half a unit of its last significant digit to both sides (165,000 is 164,500 to 165,500; 1.2 million
/// is 1,150,000 to 1,250,000), and one below a hundred covers itself; `about` is a tenth to both sides; `fewer than` and `up to`
/// reach down to nothing, `more than` and `at least` up without end, since nobody can say how far: they never accuse.
public func possibleValues(of mention: NumberMention) -> ClosedRange<Double>? {
  guard let value = mention.value else {
    guard let low = mention.low, let high = mention.high, low <= high else { return nil }
    return low...high
  }
  let margin = roundingMargin(of: value)
  switch mention.modifier {
  case .exact, .several: return value - margin...value + margin
  case .about: return value - max(value / 10, margin)...value + max(value / 10, margin)
  case .lessThan, .atMost: return 0...max(0, value)
  case .moreThan, .atLeast: return value...Double.greatestFiniteMagnitude
  }
}

/// Half a unit of the last digit that is not zero, as far as that is a round number: none below a hundred, and for 5,217 none either.
private func roundingMargin(of value: Double) -> Double {
  guard value >= 100, value == value.rounded() else { return 0 }
  var unit = 1.0
  while value.truncatingRemainder(dividingBy: unit * 10) == 0, unit * 10 <= value { unit *= 10 }
  return unit == 1 ? 0 : unit / 2
}
