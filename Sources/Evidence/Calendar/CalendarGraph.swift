import Chronology

/// Unknown days, and what the pages say of how they lie to each other.
struct CalendarGraph: Sendable {
  /// What a day is the day of.
  enum Node: Hashable, Sendable {
    /// The publication of a document.
    case page(UInt32)
    /// An expression of time, by its segment and its row there; of a larger unit its first day.
    case expression(segment: Int, row: Int)
    /// An occurrence, by its number.
    case occurrence(Int)
    /// The first day of the unit that an occurrence lies in.
    case unit(Granularity, occurrence: Int)
  }

  /// How days lie to each other.
  enum Relation: Equatable, Sendable {
    /// `target` is what the function gives for `source`.
    case function(DayFunction)
    /// `target` is so many days after `source`.
    case distance(ClosedRange<Int32>)
    /// `target` lies in these days; there is no source.
    case within(ClosedRange<Int32>)
  }

  /// Why a relation holds.
  enum Cause: Equatable, Sendable {
    /// The reader's assertion of this number.
    case assertion(Int)
    /// The page states when it came out.
    case stated
    /// The words of the expression.
    case words
    /// The sentence tells of an occurrence: on that day, not after it, counted from it, or before the page came out.
    case telling(Deed.Bond)
    /// Two expressions of one sentence are one day.
    case sameDay
    /// `since then`.
    case since
    /// The text speaks of it as past.
    case past
    /// The weekdays of one report lie close together; the lead has the newest day.
    case close, lead
  }

  /// One relation.
  struct Constraint: Equatable, Sendable {
    var target: Int
    var source: Int?
    var relation: Relation
    var cause: Cause
    /// The sentence it is read from; nil for a stated date.
    var sentence: UInt32?

    /// Whether reader or page states it: what contradicts it gives way.
    var isFact: Bool {
      switch cause {
      case .assertion, .stated: true
      default: false
      }
    }
    var isUsual: Bool { cause == .close || cause == .lead }
    var ground: Ground {
      if case .assertion = cause { return .asserted }
      return isUsual ? .usual : []
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var constraints: [Constraint] = []
  /// By the node in one number, which is found faster than the node.
  private var numbers: [UInt64: Int] = [:]

  /// Makes room for so many nodes, each with about two constraints.
  mutating func reserve(_ count: Int) {
    nodes.reserveCapacity(count)
    numbers.reserveCapacity(count)
    constraints.reserveCapacity(count * 2)
  }

  /// The number of a node, which is added where it is new.
  mutating func number(of node: Node) -> Int {
    if let number = numbers[node.code] { return number }
    numbers[node.code] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// The number of a node, if it is there.
  func known(_ node: Node) -> Int? { numbers[node.code] }

  mutating func add(_ constraint: Constraint) { constraints.append(constraint) }

  /// The constraints of each node. O(nodes + constraints).
  var constraintsOfNodes: NodeLists {
    var ends: [(node: Int, number: Int)] = []
    ends.reserveCapacity(constraints.count * 2)
    for (number, constraint) in constraints.enumerated() {
      ends.append((constraint.target, number))
      if let source = constraint.source, source != constraint.target { ends.append((source, number)) }
    }
    return NodeLists(ends, nodes: nodes.count)
  }
}

/// Numbers of each node, ascending.
struct NodeLists: Sendable {
  private var starts: [Int32]
  private var numbers: [Int32]

  /// The lists of `entries`, whose numbers ascend.
  init(_ entries: [(node: Int, number: Int)], nodes: Int) {
    starts = Array(repeating: 0, count: nodes + 1)
    for entry in entries { starts[entry.node + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    numbers = Array(repeating: 0, count: entries.count)
    var next = starts
    for entry in entries {
      numbers[Int(next[entry.node])] = Int32(truncatingIfNeeded: entry.number)
      next[entry.node] += 1
    }
  }

  /// The places of a node's numbers, for `subscript`.
  func places(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// The number at a place.
  subscript(place: Int) -> Int { Int(numbers[place]) }
}

extension CalendarGraph.Node {
  /// Another number for each node.
  fileprivate var code: UInt64 {
    switch self {
    case .page(let document): UInt64(document)
    case .expression(let segment, let row): 1 << 62 | UInt64(truncatingIfNeeded: segment) << 40 | UInt64(truncatingIfNeeded: row)
    case .occurrence(let number): 2 << 62 | UInt64(truncatingIfNeeded: number)
    case .unit(let unit, let number): 3 << 62 | UInt64(unit.rawValue) << 40 | UInt64(truncatingIfNeeded: number)
    }
  }
}
