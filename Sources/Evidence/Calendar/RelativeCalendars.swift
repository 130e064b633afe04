import Chronology

/// Calendars without a year: nodes that hang together, counted from the occurrence most papers tell of.
struct RelativeCalendars {
  private(set) var days: [RelativeDay?]
  private(set) var origins: [Int] = []
  private(set) var clashes: [CalendarSolver.Clash] = []
  /// For each calendar how many documents a date of day 0 would help to date.
  private(set) var reach: [Int] = []

  /// The days as they were worked out, from a day 0 in a year of no meaning.
  private(set) var bounds: [DayBounds] = []
  private(set) var narrowings: [CalendarSolver.Step] = []

  private let graph: CalendarGraph
  private let lists: NodeLists
  /// For each node the lowest one it hangs together with.
  private let roots: [Int]

  /// The calendars of what `known` leaves open.
  init(_ graph: CalendarGraph, _ lists: NodeLists, _ known: [DayBounds], _ occurrences: Occurrences) {
    self.graph = graph
    self.lists = lists
    days = Array(repeating: nil, count: graph.nodes.count)
    var joined = JoinedNumbers(count: graph.nodes.count)
    for constraint in graph.constraints where Self.ties(constraint) {
      if let source = constraint.source { joined.unite(constraint.target, source) }
    }
    roots = joined.heads
    let weekdays = weekdays()
    var isAnchored = [Bool](repeating: false, count: roots.count)
    for node in roots.indices where known[node].isWithinWeek { isAnchored[roots[node]] = true }
    let members = NodeLists(roots.enumerated().map { ($1, $0) }, nodes: roots.count)
    for root in roots.indices where members.places(of: root).count > 2 && !isAnchored[root] {
      if let origin = origin(of: members.places(of: root).map { members[$0] }, weekdays, occurrences) { origins.append(origin) }
    }
    solve(weekdays)
    var seen = [Bool](repeating: false, count: roots.count)
    reach = origins.map { reach(from: $0, &seen) }
    guard let best = reach.indices.max(by: { (reach[$0], $1) < (reach[$1], $0) }) else { return }
    reach[best] = max(reach[best], datedPages(from: origins[best], weekdays))
  }

  /// The pages that a date of `origin` would bound at both ends, tried out on a day of no meaning.
  private func datedPages(from origin: Int, _ weekdays: [Weekday?]) -> Int {
    guard let monday = Day(year: 2001, month: 1, day: 1)?.rawValue else { return 0 }
    var solver = CalendarSolver(graph, lists)
    solver.fix(origin, on: monday + Int32((weekdays[origin] ?? .monday).rawValue - 1))
    solver.narrow { $0.source != nil && !$0.isUsual }
    return graph.nodes.indices.count { node in
      if case .page = graph.nodes[node] { solver.bounds[node].isWithinMonth } else { false }
    }
  }

  /// Documents that hang together with a node, by whatever relation has two ends; `seen` is false throughout before and after.
  private func reach(from origin: Int, _ seen: inout [Bool]) -> Int {
    var found = [origin]
    seen[origin] = true
    var next = 0
    while next < found.count {
      for place in lists.places(of: found[next]) {
        let constraint = graph.constraints[lists[place]]
        guard let source = constraint.source, Self.ties(constraint) || constraint.isOfUnit else { continue }
        for other in [source, constraint.target] where !seen[other] {
          seen[other] = true
          found.append(other)
        }
      }
      next += 1
    }
    for node in found { seen[node] = false }
    return found.count { if case .page = graph.nodes[$0] { true } else { false } }
  }

  /// Whether a constraint keeps two days at a distance that needs no date: a week is one, a month none.
  private static func ties(_ constraint: CalendarGraph.Constraint) -> Bool {
    switch constraint.relation {
    case .function(.unitStart), .within: false
    case .function: true
    case .distance(let days): days.upperBound < CalendarSolver.far
    }
  }

  /// The weekday of each node that names one, or that is the day of one.
  private func weekdays() -> [Weekday?] {
    var weekdays = [Weekday?](repeating: nil, count: graph.nodes.count)
    for constraint in graph.constraints {
      if case .function(.back(let weekday, _)) = constraint.relation { weekdays[constraint.target] = weekday }
    }
    for constraint in graph.constraints {
      guard case .distance(let days) = constraint.relation, days.count == 1, let source = constraint.source else { continue }
      if weekdays[source] == nil, let weekday = weekdays[constraint.target] {
        weekdays[source] = weekday.adding(-Int(days.lowerBound))
      } else if weekdays[constraint.target] == nil, let weekday = weekdays[source] {
        weekdays[constraint.target] = weekday.adding(Int(days.lowerBound))
      }
    }
    return weekdays
  }

  /// The occurrence that most documents tell of; without one the first weekday in the text.
  private func origin(of nodes: [Int], _ weekdays: [Weekday?], _ occurrences: Occurrences) -> Int? {
    var best: (node: Int, documents: Int)?
    for node in nodes where weekdays[node] != nil {
      var documents = 0
      if case .occurrence(let number) = graph.nodes[node] { documents = Set(occurrences.all[number].members.map(\.document)).count }
      if documents > best?.documents ?? -1 { best = (node, documents) }
    }
    return best?.node
  }

  private mutating func solve(_ weekdays: [Weekday?]) {
    guard !origins.isEmpty, let monday = Day(year: 2001, month: 1, day: 1)?.rawValue else { return }
    var solver = CalendarSolver(graph, lists)
    // By the root of each calendar its number and day 0.
    var numbers = [Int32](repeating: -1, count: roots.count)
    var starts = [Int32](repeating: 0, count: roots.count)
    for (number, origin) in origins.enumerated() {
      let start = monday + Int32((weekdays[origin] ?? .monday).rawValue - 1)
      solver.fix(origin, on: start)
      numbers[roots[origin]] = Int32(truncatingIfNeeded: number)
      starts[roots[origin]] = start
    }
    let roots = roots
    let isUsed: (CalendarGraph.Constraint) -> Bool = { constraint in
      guard let source = constraint.source, numbers[roots[constraint.target]] >= 0, roots[source] == roots[constraint.target] else {
        return false
      }
      if case .function(.unitStart) = constraint.relation { return false }
      return true
    }
    solver.narrow { isUsed($0) && !$0.isUsual }
    solver.narrow(isUsed)
    clashes = solver.clashes
    bounds = solver.bounds
    narrowings = solver.steps
    for node in graph.nodes.indices where numbers[roots[node]] >= 0 {
      let found = bounds[node]
      guard found.hasLow, found.hasHigh else { continue }
      let start = starts[roots[node]]
      days[node] = RelativeDay(
        calendar: Int(numbers[roots[node]]), days: Int(found.low - start)...Int(found.high - start),
        weekday: found.isExact ? Day(rawValue: found.low).weekday : nil)
    }
  }
}

extension CalendarGraph.Constraint {
  /// Whether one day is the beginning of the other's week, month or year.
  fileprivate var isOfUnit: Bool { if case .function(.unitStart) = relation { true } else { false } }
}

extension Weekday {
  /// The weekday so many days later.
  func adding(_ days: Int) -> Weekday { Weekday(rawValue: ((rawValue - 1 + days) % 7 + 7) % 7 + 1) ?? .monday }
}
