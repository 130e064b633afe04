import Chronology

/// Quantities of several sides that speak of one thing: the same class of noun, the same holder, the same place.
///
/// A holder or place that is not named joins with none: only what is said can be compared. Quantities of different days are a series and
/// never a conflict.
public struct QuantityJoin: Sendable {
  /// One quantity with whose it is: the number of its side, and of its row there.
  public struct Entry: Sendable {
    /// The side.
    public var side: Int
    /// The row.
    public var row: Int
    /// What is stated.
    public var quantity: Quantity

    /// The quantity of row `row` of side `side`.
    public init(side: Int, row: Int, _ quantity: Quantity) {
      (self.side, self.row, self.quantity) = (side, row, quantity)
    }
  }

  /// How the quantities of a group stand to each other.
  public enum Relation: String, CaseIterable, Sendable {
    /// Two sides give values that exclude each other for the same days.
    case differ
    /// Other values on other days.
    case changed
    /// The same value on other days.
    case unchanged
    /// Values that do not exclude each other.
    case compatible
    /// One value.
    case agree
    /// One side alone tells it.
    case onlyOne = "only one"
  }

  /// What is told of one thing.
  public struct Group: Sendable {
    /// The class of noun, the holder and the place.
    public var unit: String
    /// Whose they are; empty where nobody is named.
    public var holder: String
    /// Where they are; empty where no place is named.
    public var place: String
    /// The quantities, by day, side and row.
    public var entries: [Entry]
    /// How they stand to each other.
    public var relation: Relation
    /// The numbers of the groups that give the same value for another holder: shown beside, never joined.
    public var besides: [Int] = []
  }

  /// The groups; conflicts first, then in the order in which they are first told.
  public let groups: [Group]

  /// Joins `entries`. O(*n* log *n*), and the square of the largest group, of which the first 200 are compared.
  public init(_ entries: [Entry]) {
    var order: [Key: Int] = [:]
    var groups: [Group] = []
    for entry in entries {
      let key = Key(entry.quantity)
      if let place = order[key] {
        groups[place].entries.append(entry)
      } else {
        order[key] = groups.count
        groups.append(Group(unit: key.unit, holder: key.holder, place: key.place, entries: [entry], relation: .onlyOne))
      }
    }
    for index in groups.indices {
      groups[index].entries.sort(by: Self.isBefore)
      groups[index].relation = Self.relation(of: Array(groups[index].entries.prefix(200)))
    }
    let conflicts = groups.filter { $0.relation == .differ }
    self.groups = Self.withBesides(conflicts + groups.filter { $0.relation != .differ })
  }

  private struct Key: Hashable {
    var unit: String
    var holder: String
    var place: String

    init(_ quantity: Quantity) { (unit, holder, place) = (quantity.unit, quantity.holder, quantity.place) }
  }

  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    func key(_ entry: Entry) -> (Int, Int, Int) {
      (Int(entry.quantity.asOf.earliest?.rawValue ?? .max), entry.side, entry.row)
    }
    return key(left) < key(right)
  }

  /// The weightiest relation of two quantities of different sides; those of one side may only show a change.
  private static func relation(of entries: [Entry]) -> Relation {
    var found: Relation?
    for (index, left) in entries.enumerated() {
      for right in entries[(index + 1)...] where left.side != right.side {
        guard let pair = relation(left.quantity, right.quantity) else { continue }
        if pair.weight > found?.weight ?? -1 { found = pair }
      }
    }
    return found ?? .onlyOne
  }

  /// How two quantities of one thing stand to each other.
  ///
  /// They differ only where it is said whose they are, both hold on days that are known to be the same, and no value fits both. Nil where
  /// one is more than three times the other: then they hardly speak of one thing.
  public static func relation(_ left: Quantity, _ right: Quantity) -> Relation? {
    let meets = left.values.overlaps(right.values)
    let isSame = left.stated != nil && left.stated == right.stated && left.values == right.values
    switch days(left.asOf, right.asOf) {
    case .other: return isSame || meets ? .unchanged : .changed
    case .same where !meets: return !isNamed(left) || isFar(left, right) ? nil : .differ
    case .same: return isSame ? .agree : .compatible
    case .unknown: return isSame ? .agree : meets ? .compatible : .changed
    }
  }

  private enum Days { case same, other, unknown }

  /// Whether two times are the same days; a time that is wide or open may be any of its days.
  private static func days(_ left: DateRange, _ right: DateRange) -> Days {
    if !left.overlaps(right) { return .other }
    guard let a = left.earliest, let b = left.latest, let c = right.earliest, let d = right.latest else { return .unknown }
    return max(b, d).rawValue - min(a, c).rawValue <= 7 ? .same : .unknown
  }

  /// Whether it is said whose they are, or of the dead and wounded where: two bare numbers of one noun need not speak of one thing.
  private static func isNamed(_ quantity: Quantity) -> Bool {
    !quantity.holder.isEmpty || fates.contains(quantity.unit) && !quantity.place.isEmpty
  }

  private static let fates: Set = ["killed", "injured"]

  private static func isFar(_ left: Quantity, _ right: Quantity) -> Bool {
    guard let a = left.stated, let b = right.stated else { return false }
    return max(a, b) > 3 * min(a, b)
  }

  /// Notes which groups of one noun give the same value for different holders.
  private static func withBesides(_ groups: [Group]) -> [Group] {
    struct Value: Hashable {
      var unit: String
      var value: Double
    }
    var seen: [Value: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for stated in Set(group.entries.compactMap(\.quantity.stated)) where stated >= 10 {
        seen[Value(unit: group.unit, value: stated), default: []].append(index)
      }
    }
    var linked = groups
    for indices in seen.values where indices.count > 1 && indices.count < 20 {
      for index in indices {
        linked[index].besides += indices.filter { $0 != index && groups[$0].holder != groups[index].holder }
      }
    }
    for index in linked.indices { linked[index].besides = Set(linked[index].besides).sorted() }
    return linked
  }
}

extension QuantityJoin.Relation {
  /// Which of several relations a group is called by: what a reader must not miss comes first.
  fileprivate var weight: Int {
    switch self {
    case .differ: 4
    case .changed: 3
    case .compatible: 2
    case .agree: 1
    case .unchanged: 0
    case .onlyOne: -1
    }
  }
}
