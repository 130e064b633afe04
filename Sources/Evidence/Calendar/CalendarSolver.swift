import Chronology

/// Narrows the days of a graph by its constraints until nothing moves.
///
/// Constraints are taken in one at a time: one that leaves some day no place is taken back with all that followed from it, and kept apart.
struct CalendarSolver {
  /// A constraint that leaves no day to a node.
  struct Clash: Equatable, Sendable {
    var constraint: Int
    /// The constraints that it contradicts, taken together.
    var against: [Int]
  }

  /// One narrowing of one end.
  struct Step: Equatable, Sendable {
    var constraint: Int
    /// The narrowing it follows from; nil for a fact.
    var before: Int?
  }

  private let graph: CalendarGraph
  private let constraintsOfNodes: NodeLists
  private(set) var bounds: [DayBounds]
  /// Every narrowing, in the order they were made.
  private(set) var steps: [Step] = []
  private(set) var clashes: [Clash] = []
  private var isTaken: [Bool]
  private var waiting: [Int] = []
  private var isWaiting: [Bool]
  /// What the constraint that is taken in has changed.
  private var undone: [(node: Int, bounds: DayBounds)] = []
  private var changes: [UInt8]

  /// Distances from here on are open.
  static let far: Int32 = 1 << 28
  /// A day that one constraint moves more often than this runs in a circle.
  private static let mostChanges: UInt8 = 12
  /// Constraints that are named for one contradiction at most.
  private static let longestTrail = 24

  /// Nothing is narrowed yet; `lists` are the graph's `constraintsOfNodes`.
  init(_ graph: CalendarGraph, _ lists: NodeLists) {
    self.graph = graph
    constraintsOfNodes = lists
    bounds = Array(repeating: DayBounds(), count: graph.nodes.count)
    isTaken = Array(repeating: false, count: graph.constraints.count)
    isWaiting = Array(repeating: false, count: graph.constraints.count)
    changes = Array(repeating: 0, count: graph.nodes.count)
    steps.reserveCapacity(graph.constraints.count * 2)
  }

  /// Sets a node to one day.
  mutating func fix(_ node: Int, on day: Int32) {
    bounds[node].low = day
    bounds[node].high = day
    let numbers = constraintsOfNodes.places(of: node).lazy.map { [constraintsOfNodes] in constraintsOfNodes[$0] }
    guard let told = numbers.first(where: { [graph] in graph.constraints[$0].sentence != nil }) else { return }
    bounds[node].lowStep = step(told, nil)
    bounds[node].highStep = bounds[node].lowStep
  }

  /// Takes in the constraints that `isUsed` accepts, in their order. O(constraints) while no chain of them is long.
  mutating func narrow(_ isUsed: (CalendarGraph.Constraint) -> Bool) {
    for number in graph.constraints.indices where !isTaken[number] && isUsed(graph.constraints[number]) { take(number) }
  }

  private mutating func take(_ number: Int) {
    isTaken[number] = true
    wait(number)
    var next = 0
    var outcome = Outcome.holds
    while next < waiting.count, outcome == .holds {
      let other = waiting[next]
      next += 1
      isWaiting[other] = false
      outcome = apply(other)
    }
    if outcome != .holds {
      if outcome == .impossible, !graph.constraints[number].isUsual {
        clashes.append(Clash(constraint: number, against: trail(to: waiting[next - 1]).filter { $0 != number }))
      }
      for change in undone.reversed() { bounds[change.node] = change.bounds }
      isTaken[number] = false
    }
    for change in undone { changes[change.node] = 0 }
    for other in waiting { isWaiting[other] = false }
    undone.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func wait(_ number: Int) {
    guard !isWaiting[number] else { return }
    isWaiting[number] = true
    waiting.append(number)
  }

  /// What set the ends of the nodes of a constraint, and the constraint itself.
  private func trail(to last: Int) -> [Int] {
    let constraint = graph.constraints[last]
    var trail: [Int] = []
    for node in [constraint.source, constraint.target].compactMap({ $0 }) {
      for end in [bounds[node].lowStep, bounds[node].highStep] {
        var step = end
        while let number = step, trail.count < Self.longestTrail {
          if !trail.contains(steps[number].constraint) { trail.append(steps[number].constraint) }
          step = steps[number].before
        }
      }
    }
    return trail.contains(last) ? trail : trail + [last]
  }

  /// What a constraint comes to.
  private enum Outcome {
    case holds
    /// It leaves a node no day.
    case impossible
    /// It goes on moving a node: no contradiction is known, and none is told.
    case circles
  }

  /// Narrows both nodes of a constraint.
  private mutating func apply(_ number: Int) -> Outcome {
    let constraint = graph.constraints[number]
    let target = constraint.target
    switch (constraint.relation, constraint.source) {
    case (.within(let days), _): return narrow(target, low: days.lowerBound, high: days.upperBound, number, from: nil)
    case (.function(let function), let source?):
      let page = bounds[source]
      let forth = narrow(target, low: page.first.map { function($0) }, high: page.last.map { function($0) }, number, from: source)
      if forth != .holds { return forth }
      let day = bounds[target]
      return narrow(
        source, low: day.first.flatMap { function.earliestPage(notBefore: $0) },
        high: day.last.flatMap { function.latestPage(notAfter: $0) },
        number, from: target)
    case (.distance(let days), let source?):
      let from = bounds[source]
      let forth = narrow(
        target, low: sum(from.first, days.lowerBound), high: sum(from.last, days.upperBound), number, from: source)
      if forth != .holds { return forth }
      let to = bounds[target]
      return narrow(source, low: sum(to.first, -days.upperBound), high: sum(to.last, -days.lowerBound), number, from: target)
    default: return .holds
    }
  }

  /// The day so far from another; nil where either is open.
  private func sum(_ day: Int32?, _ distance: Int32) -> Int32? { abs(distance) < Self.far ? day.map { $0 + distance } : nil }

  /// The day, where a calendar has it: what lies beyond bounds nothing, and sums of days never leave 32 bits.
  private static func inCalendar(_ day: Int32) -> Int32? { (Day.earliest.rawValue...Day.latest.rawValue).contains(day) ? day : nil }

  private mutating func narrow(_ node: Int, low: Int32?, high: Int32?, _ number: Int, from source: Int?) -> Outcome {
    let old = bounds[node]
    let newLow = max(old.low, low.flatMap(Self.inCalendar) ?? old.low)
    let newHigh = min(old.high, high.flatMap(Self.inCalendar) ?? old.high)
    guard newLow != old.low || newHigh != old.high else { return .holds }
    guard newLow <= newHigh else { return .impossible }
    guard changes[node] < Self.mostChanges else { return .circles }
    undone.append((node, old))
    changes[node] += 1
    let ground = graph.constraints[number].ground
    if newLow != old.low {
      bounds[node].low = newLow
      bounds[node].lowGround = ground.union(source.map { bounds[$0].lowGround } ?? [])
      bounds[node].lowStep = step(number, source.flatMap { bounds[$0].lowStep })
    }
    if newHigh != old.high {
      bounds[node].high = newHigh
      bounds[node].highGround = ground.union(source.map { bounds[$0].highGround } ?? [])
      bounds[node].highStep = step(number, source.flatMap { bounds[$0].highStep })
    }
    for place in constraintsOfNodes.places(of: node) where isTaken[constraintsOfNodes[place]] { wait(constraintsOfNodes[place]) }
    return .holds
  }

  private mutating func step(_ constraint: Int, _ before: Int?) -> Int {
    steps.append(Step(constraint: constraint, before: before))
    return steps.count - 1
  }
}
