import Chronology
public import Diagnosis
import Prose

/// Quantities of several sides that speak of one thing: the same class of noun, the same holder, the same place.
///
/// What has a holder and no place joins what he has at the one place that is named, where their values fit. What names neither joins nothing,
/// and a bare share joins nothing: only what is said can be compared. The same figure in copies of one sentence is one thing, whatever it says.
public struct QuantityJoin: Sendable {
  /// One quantity with whose it is: the number of its side, and of its row there.
  public struct Entry: Sendable {
    /// The side.
    public var side: Int
    /// The row.
    public var row: Int
    /// What is stated.
    public var quantity: Quantity
    /// The number of a figure that copies of one text have in the same sentence; nil for others.
    public var copied: Int?

    /// The quantity of row `row` of side `side`.
    public init(side: Int, row: Int, _ quantity: Quantity, copied: Int? = nil) {
      (self.side, self.row, self.quantity, self.copied) = (side, row, quantity, copied)
    }
  }

  /// What is told of one thing.
  public struct Group: Sendable {
    /// The class of noun, with what befell whom it counts.
    public var unit: String
    /// Whose they are; empty where nobody is named.
    public var holder: String
    /// Where they are; empty where no place is named.
    public var place: String
    /// The quantities, by day, side and row.
    public var entries: [Entry]
    /// How they stand to each other.
    public var relation: ComparedRelation
    /// The sides that tell of it.
    public var sides: Set<Int> { Set(entries.map(\.side)) }
  }

  /// The groups; conflicts first, then in the order in which they are first told.
  public let groups: [Group]
  /// Groups of one noun that one side alone tells, each with the same figure of another holder on another side: shown beside, never joined.
  public let besides: [[Int]]

  /// Entries of a group that are compared with each other.
  private static let mostCompared = 200

  /// Joins `entries`.
  ///
  /// Throws `.cancelled`.
  /// - Complexity: O(*n* log *n*), and the square of the largest group, of which the first 200 are compared.
  public init(_ entries: [Entry]) throws(Diagnostic) {
    var order: [Key: Int] = [:]
    var groups: [Group] = []
    for (number, entry) in entries.enumerated() {
      // What joins none is still the same figure in each copy of its sentence.
      let key = Key(entry.quantity, alone: entry.quantity.isJoinable ? -1 : entry.copied.map { -2 - $0 } ?? number)
      if let place = order[key] {
        groups[place].entries.append(entry)
      } else {
        order[key] = groups.count
        groups.append(Group(unit: key.unit, holder: key.holder, place: key.place, entries: [entry], relation: .onlyOne))
      }
    }
    Self.place(&groups)
    for index in groups.indices {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      groups[index].entries.sort(by: Self.isBefore)
      groups[index].relation = Self.relation(of: Array(groups[index].entries.prefix(Self.mostCompared)))
    }
    let conflicts = groups.filter { $0.relation == .differ }
    self.groups = conflicts + groups.filter { $0.relation != .differ }
    besides = Self.besides(of: self.groups)
  }

  private struct Key: Hashable {
    var unit: String
    var holder: String
    var place: String
    /// What is done where nobody is named who has them: the arrested are not the people of a place.
    var deed: String
    /// The number of an entry that joins none.
    var alone: Int

    init(_ quantity: Quantity, alone: Int) {
      (unit, holder, place) = (quantity.unit, quantity.holder, quantity.place)
      deed = quantity.isHappening ? quantity.deed : ""
      self.alone = alone
    }
  }

  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    func key(_ entry: Entry) -> (Int, Int, Int) {
      (Int(entry.quantity.asOf.earliest?.rawValue ?? .max), entry.side, entry.row)
    }
    return key(left) < key(right)
  }

  /// Moves quantities without a place to those of the same holder at the one place that is named, where a value of another side there fits:
  /// who does not say where may mean it, and what does not fit accuses nobody.
  private static func place(_ groups: inout [Group]) {
    struct Whose: Hashable { var unit, holder: String }
    var placed: [Whose: [Int]] = [:]
    for (index, group) in groups.enumerated() where !group.holder.isEmpty && !group.place.isEmpty && group.entries[0].quantity.isJoinable {
      placed[Whose(unit: group.unit, holder: group.holder), default: []].append(index)
    }
    for index in groups.indices
    where !groups[index].holder.isEmpty && groups[index].place.isEmpty && groups[index].entries[0].quantity.isJoinable {
      guard let there = placed[Whose(unit: groups[index].unit, holder: groups[index].holder)], there.count == 1 else { continue }
      let stay = groups[there[0]].entries.prefix(mostCompared)
      // All of a side or nothing: a figure that fits does not leave one behind that does not.
      var apart: Set<Int> = []
      for (place, entry) in groups[index].entries.enumerated() where !apart.contains(entry.side) {
        let isFitting = place < mostCompared && stay.contains { $0.side != entry.side && fits($0.quantity, entry.quantity) }
        if !isFitting { apart.insert(entry.side) }
      }
      groups[there[0]].entries += groups[index].entries.filter { !apart.contains($0.side) }
      groups[index].entries.removeAll { !apart.contains($0.side) }
    }
    groups.removeAll { $0.entries.isEmpty }
  }

  private static func fits(_ left: Quantity, _ right: Quantity) -> Bool {
    switch relation(left, right) {
    case .agree, .compatible, .unchanged: true
    default: false
    }
  }

  // MARK: - Relations

  /// The weightiest relation of two quantities of different sides; those of one side may only show a change.
  ///
  /// Where a value of one side fits one of the other, these two sides do not contradict each other, whatever else they say.
  private static func relation(of entries: [Entry]) -> ComparedRelation {
    let sides = Set(entries.map(\.side)).sorted()
    var found: ComparedRelation = sides.count > 1 ? .otherFigures : .onlyOne
    for (place, side) in sides.enumerated() {
      let own = entries.filter { $0.side == side }
      for other in sides[(place + 1)...] {
        let pairs = relations(own, entries.filter { $0.side == other })
        let fits = pairs.contains(.agree) || pairs.contains(.compatible)
        let excludes = pairs.contains(.differ) || pairs.contains(.unsettled)
        for pair in pairs where !(fits && (pair == .differ || pair == .unsettled)) {
          // One value that both have, beside others that exclude each other, is no agreement on all.
          let weighed = pair == .agree && excludes ? .compatible : pair
          if weighed.weight > found.weight { found = weighed }
        }
      }
      if relations(own, own).contains(.changed), ComparedRelation.changed.weight > found.weight { found = .changed }
    }
    return found
  }

  private static func relations(_ left: [Entry], _ right: [Entry]) -> Set<ComparedRelation> {
    var found: Set<ComparedRelation> = []
    for one in left {
      for other in right { if let pair = relation(one.quantity, other.quantity) { found.insert(pair) } }
    }
    return found
  }

  /// How two quantities of one thing stand to each other; nil where nothing says that they count the same.
  ///
  /// Values that exclude each other are told of counts alone, of which both sentences tell the same: somebody has them, or the same is
  /// done. They differ if both hold on days that are known to be the same. One that is more than three times the other needs days that
  /// sentences name: both of them for a conflict, one of them for a change.
  public static func relation(_ left: Quantity, _ right: Quantity) -> ComparedRelation? {
    let days = days(left, right)
    if days == .other, left.isHappening || right.isHappening { return nil }
    if left.standing == .denied || right.standing == .denied { return denial(left, right, days) }
    if left.stated != nil, left.stated == right.stated, left.values == right.values { return days == .other ? .unchanged : .agree }
    if left.values.overlaps(right.values) { return days == .other ? .unchanged : .compatible }
    guard left.kind == .count, left.deed == right.deed, !left.holder.isEmpty || left.isHappening else { return nil }
    let stated = (left.time == .stated ? 1 : 0) + (right.time == .stated ? 1 : 0)
    let needed = !isFar(left, right) ? 0 : days == .other ? 1 : 2
    guard stated >= needed else { return nil }
    switch days {
    case .same: return .differ
    case .other: return .changed
    case .unknown: return .unsettled
    }
  }

  /// How a quantity that is denied stands to another: the same value stated contradicts it, and of other values it says nothing.
  private static func denial(_ left: Quantity, _ right: Quantity, _ days: Days) -> ComparedRelation? {
    guard left.stated != nil, left.stated == right.stated, left.values == right.values, left.deed == right.deed else { return nil }
    if left.standing == right.standing { return days == .other ? .unchanged : .agree }
    guard left.kind == .count, !left.holder.isEmpty || left.isHappening else { return nil }
    switch days {
    case .same: return .differ
    case .other: return .changed
    case .unknown: return .unsettled
    }
  }

  private enum Days { case same, other, unknown }

  /// Days between the printing of a page and a day named elsewhere, or between two printings, from which on both are other days.
  private static let (farFromNamed, farFromPrinted): (Int32, Int32) = (31, 366)

  /// Whether two times are the same days; a time that is wide or open may be any of its days, and the day a page was printed is not the day
  /// that it tells of.
  private static func days(_ left: Quantity, _ right: Quantity) -> Days {
    if left.isOfBefore || right.isOfBefore { return left.isOfBefore && right.isOfBefore ? .unknown : .other }
    guard left.asOf.overlaps(right.asOf) else {
      let needed = left.time == .stated && right.time == .stated ? 1 : left.time == right.time ? farFromPrinted : farFromNamed
      return gap(left.asOf, right.asOf) >= needed ? .other : .unknown
    }
    guard let a = left.asOf.earliest, let b = left.asOf.latest, let c = right.asOf.earliest, let d = right.asOf.latest else {
      return .unknown
    }
    let most: Int32 = left.time == .stated && right.time == .stated ? 7 : 0
    return max(b, d).rawValue - min(a, c).rawValue <= most ? .same : .unknown
  }

  /// The days from the end of the one to the beginning of the other; neither overlaps the other.
  private static func gap(_ left: DateRange, _ right: DateRange) -> Int32 {
    if let end = left.latest, let start = right.earliest, end < start { return start.rawValue - end.rawValue }
    if let end = right.latest, let start = left.earliest, end < start { return start.rawValue - end.rawValue }
    return 0
  }

  private static func isFar(_ left: Quantity, _ right: Quantity) -> Bool {
    guard let a = left.stated, let b = right.stated else { return false }
    return max(a, b) > 3 * min(a, b)
  }

  // MARK: - Besides

  /// Groups that one side alone tells, by the figure they share: of named holders, each another one, on several sides.
  private static func besides(of groups: [Group]) -> [[Int]] {
    struct Figure: Hashable {
      var unit: String
      var value: Double
    }
    var members: [Figure: [Int]] = [:]
    var order: [Figure] = []
    for (index, group) in groups.enumerated() where group.relation == .onlyOne && group.entries.allSatisfy(\.quantity.hasNamedHolder) {
      for value in Set(group.entries.filter { $0.quantity.isJoinable && $0.quantity.standing == .stated }.compactMap(\.quantity.stated))
        .sorted() where value >= 10
      {
        let figure = Figure(unit: group.unit, value: value)
        if members[figure] == nil { order.append(figure) }
        members[figure, default: []].append(index)
      }
    }
    var taken: Set<Int> = []
    var besides: [[Int]] = []
    for figure in order {
      let free = (members[figure] ?? []).filter { !taken.contains($0) }
      guard free.count < 20 else { continue }
      let paired = free.filter { one in free.contains { Self.isBeside(groups[one], groups[$0]) } }
      if paired.isEmpty { continue }
      taken.formUnion(paired)
      besides.append(paired)
    }
    return besides
  }

  /// Whether two groups are of two holders and told by different sides.
  private static func isBeside(_ left: Group, _ right: Group) -> Bool { left.holder != right.holder && left.sides != right.sides }
}

extension ComparedRelation {
  /// Which of several relations a group of quantities is called by: what a reader must not miss comes first.
  fileprivate var weight: Int {
    switch self {
    case .differ: 6
    case .unsettled: 5
    case .changed: 4
    case .compatible: 3
    case .agree: 2
    case .unchanged: 1
    case .otherFigures: 0
    default: -1
    }
  }
}
