/// Types that no set of a program tells apart, by one number: what an automaton reads instead of types.
struct TypeClasses {
  /// The class of each type.
  private(set) var ofType: [UInt16]
  /// For each class, which sets its types are in.
  private(set) var memberships: [[Bool]]

  /// The number of classes.
  var count: Int { memberships.count }

  /// More classes than this make a table too wide.
  private static let limit = 1000

  /// The classes of `sets` over so many types; nil where there are too many.
  ///
  /// - Complexity: O(members of all sets).
  init?(of sets: [TypeSet], typeCount: Int) {
    ofType = [UInt16](repeating: 0, count: typeCount)
    memberships = [[Bool](repeating: false, count: sets.count)]
    for (number, set) in sets.enumerated() {
      guard memberships.count * 2 < Self.limit else { return nil }
      if set.isEverything {
        for index in memberships.indices { memberships[index][number] = true }
      } else {
        split(by: set, number)
      }
    }
  }

  /// Gives the members of `set` classes of their own.
  private mutating func split(by set: TypeSet, _ number: Int) {
    var parts = [UInt16](repeating: .max, count: memberships.count)
    for type in set.types {
      let old = Int(ofType[Int(type)])
      if parts[old] == .max {
        parts[old] = UInt16(memberships.count)
        var membership = memberships[old]
        membership[number] = true
        memberships.append(membership)
      }
      ofType[Int(type)] = parts[old]
    }
  }
}
