import Prose

/// What a quantity is and how that was found, as a number: one byte each for modifier, kind, currency, and the steps of value, noun,
/// holder, place and time; the upper half of the kind's byte is how the clause stands to it.
struct NumberCode: Equatable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The code of a quantity.
  init(_ mention: NumberMention) {
    let steps = mention.steps
    let standing = mention.kind.rawValue | mention.standing.rawValue << 4
    let kind = UInt64(mention.modifier.rawValue) | UInt64(standing) << 8 | UInt64(mention.currency?.rawValue ?? 0) << 16
    let number = UInt64(steps.value.rawValue) << 24 | UInt64(steps.unit.rawValue) << 32
    let around = UInt64(steps.holder.rawValue) << 40 | UInt64(steps.place.rawValue) << 48 | UInt64(steps.asOf.rawValue) << 56
    rawValue = kind | number | around
  }

  /// Gives a quantity what the code says.
  func complete(_ mention: inout NumberMention) {
    mention.modifier = NumberModifier(rawValue: part(0)) ?? .exact
    mention.kind = NumberKind(rawValue: part(1) & 15) ?? .count
    mention.standing = NumberStanding(rawValue: part(1) >> 4) ?? .stated
    mention.currency = Currency(rawValue: part(2))
    mention.steps.value = .init(rawValue: part(3)) ?? .digits
    mention.steps.unit = .init(rawValue: part(4)) ?? .none
    mention.steps.holder = .init(rawValue: part(5)) ?? .none
    mention.steps.place = .init(rawValue: part(6)) ?? .none
    mention.steps.asOf = .init(rawValue: part(7)) ?? .none
  }

  private func part(_ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: rawValue >> (8 * index)) }
}
