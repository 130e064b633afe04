public import Chronology
public import Prose

/// A quantity as it is compared with others: the values it may have, what is counted, whose it is, where, what the clause tells of it, and
/// on which days.
public struct Quantity: Sendable {
  /// How its time is known.
  public enum Time: Sendable {
    /// The sentence names it.
    case stated
    /// The page was printed then.
    case printed
  }

  /// The values it may have, both ends inside.
  public var values: ClosedRange<Double>
  /// The value as stated; nil for a range.
  public var stated: Double?
  /// How its sentence stands to it.
  public var standing: NumberStanding
  /// What kind of number it is.
  public var kind: NumberKind
  /// What is compared with what: the class of the noun, with what befell whom it counts; a currency; a share.
  public var unit: String
  /// Who has it, folded; empty where nobody is named.
  public var holder: String
  /// Whether the words for who has it are a name.
  public var hasNamedHolder: Bool
  /// Where it is, folded; empty where no place is named.
  public var place: String
  /// What is done to those it counts, as `QuantityDeed` names it; empty where somebody only has them.
  public var deed: String
  /// The days it holds on, both ends perhaps open.
  public var asOf: DateRange
  /// How these days are known.
  public var time: Time

  /// The quantity that `reading` states, of which its clause tells a deed; nil for a tally and an age, which are nobody's count, and where
  /// nothing says what is counted.
  public init?(_ reading: NumberReading, deed: QuantityDeed) {
    let mention = reading.mention
    guard !reading.unit.isEmpty, mention.kind != .tally, mention.kind != .age, let values = possibleValues(of: mention) else { return nil }
    let ownFate = mention.kind == .count ? classOfFate[reading.unit] : nil
    let fate = ownFate ?? (fateDeeds.contains(deed.name) ? deed.name : nil)
    // A part is not the whole, and what is added is not what was there.
    let share = mention.whole != nil ? " as a part" : mention.steps.unit == .added ? " added" : ""
    // How strong a body is counts its members, whatever the body is called.
    let counted = mention.steps.value == .strong ? "strong" : reading.unit
    let noun = ownFate != nil ? "people" : mention.kind == .count ? unitClass(counted) : counted
    // A body without a name, such as `the government`, is another one on another page.
    let isNamed = reading.holder.contains { $0.isUppercase }
    // Who kills is not who has the dead.
    let isOwner = isNamed && (fate == nil || [.inside, .owner, .behind, .noun].contains(mention.steps.holder))
    hasNamedHolder = isOwner
    self.values = values
    stated = mention.value
    kind = mention.kind
    standing = mention.standing
    unit = noun + (fate.map { " " + $0 } ?? "") + share
    holder = isOwner ? reading.holder.lowercased() : ""
    place = reading.place.lowercased()
    self.deed = fate ?? deed.name
    asOf = reading.asOf.range
    time = mention.steps.asOf == .none ? .printed : .stated
  }

  /// Whether it counts what was done to people somewhere, so that other days are other deeds and no series.
  var isHappening: Bool { !deed.isEmpty && holder.isEmpty || fateDeeds.contains(deed) }

  /// Whether it is of a time before that no words name.
  var isOfBefore: Bool { standing == .earlier && time == .printed }

  /// Whether it says whose they are or where: a bare share is of nobody knows what.
  var isJoinable: Bool { kind != .percent && kind != .fraction && !(holder.isEmpty && place.isEmpty) }
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
