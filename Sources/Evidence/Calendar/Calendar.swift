public import Chronology
import Corpus
import Prose

/// The days that follow from all pages together and from what the reader asserted.
struct Calendar: Sendable {
  let graph: CalendarGraph
  /// For each node the days it may have been on.
  let bounds: [DayBounds]
  /// How each end was set.
  let narrowings: [CalendarSolver.Step]
  /// Constraints that contradict what is known, with what they contradict.
  let clashes: [CalendarSolver.Clash]
  /// The days that the calendars without a year were worked out with.
  let yearless: (bounds: [DayBounds], narrowings: [CalendarSolver.Step])
  /// For each node its place in a calendar without a year; nil where the days are known or nothing ties it.
  let relative: [RelativeDay?]
  /// For each calendar without a year the node that is its day 0.
  let origins: [Int]
  /// For each of them how many documents one date would help to date.
  let reach: [Int]
  let occurrences: Occurrences
  /// The dates that the reader gave to expressions, and to sentences without one.
  let asserted: [AssertedRow: PartialDate]
  let assertedEvents: [UInt32: PartialDate]

  /// Solves `builder`'s graph.
  init(_ builder: CalendarBuilder) {
    graph = builder.graph
    occurrences = builder.occurrences
    asserted = Dictionary(builder.asserted.expressions.map { (AssertedRow(segment: $0.segment, row: $0.row), $0.date) }) { $1 }
    assertedEvents = Dictionary(builder.asserted.sentences.map { ($0.sentence, $0.date) }) { $1 }
    let lists = graph.constraintsOfNodes
    var solver = CalendarSolver(graph, lists)
    solver.narrow { $0.isFact }
    solver.narrow { !$0.isUsual }
    solver.narrow { _ in true }
    bounds = solver.bounds
    narrowings = solver.steps
    let loose = RelativeCalendars(graph, lists, solver.bounds, builder.occurrences)
    relative = loose.days
    yearless = (loose.bounds, loose.narrowings)
    origins = loose.origins
    reach = loose.reach
    let known = Set(solver.clashes.map(\.constraint))
    clashes = solver.clashes + loose.clashes.filter { !known.contains($0.constraint) }
  }

  /// What is known of a node.
  func bounds(of node: CalendarGraph.Node) -> DayBounds? { graph.known(node).map { bounds[$0] } }

  /// The place of a node in a calendar without a year.
  func relativeDay(of node: CalendarGraph.Node) -> RelativeDay? { graph.known(node).flatMap { relative[$0] } }
}

/// A day counted from an event whose date nobody states.
public struct RelativeDay: Equatable, Hashable, Sendable {
  /// The number of the calendar.
  public var calendar: Int
  /// The days it may be, counted from day 0.
  public var days: ClosedRange<Int>
  /// The weekday, where it is one day.
  public var weekday: Weekday?

  /// The day as `D+3`, or `D+5..D+6`.
  public var label: String {
    let name: (Int) -> String = { "D" + ($0 < 0 ? "-\(-$0)" : "+\($0)") }
    return days.count == 1 ? name(days.lowerBound) : name(days.lowerBound) + ".." + name(days.upperBound)
  }
}
