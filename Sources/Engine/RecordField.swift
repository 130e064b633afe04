public import Prose

/// One field that only records have.
public struct RecordField: Equatable, Sendable {
  /// What all values of the field are.
  public enum Kind: Equatable, Sendable { case text, numbers }

  /// The name by which it is asked for, in lower case.
  public let name: String
  /// Whether it is ordered as numbers are.
  public let kind: Kind
  let place: RecordFields.Place
  let isDoubled: Bool

  /// The field's name in its records, in lower case.
  public var nameInRecord: String { place.key }

  /// The value among `extra`, the fields of one record, as it is stored; nil where the record has none.
  public func text(in extra: [ExtraField]) -> String? {
    guard isDoubled else { return extra.first { $0.name == place.key || $0.name.lowercased() == place.key }?.value }
    let fields = extra.filter { $0.name.lowercased() == place.key }.inTurn(of: place.key)
    return place.turn < fields.count ? fields[place.turn].value : nil
  }
}

extension [ExtraField] {
  /// Members of a record whose names differ by case only: the one in small letters first, then by their names; equal ones keep their order.
  func inTurn(of key: String) -> [ExtraField] {
    guard count > 1 else { return self }
    let order = indices.sorted { left, right in
      let (a, b) = (self[left].name, self[right].name)
      if (a == key) != (b == key) { return a == key }
      return (a, left) < (b, right)
    }
    return order.map { self[$0] }
  }
}
