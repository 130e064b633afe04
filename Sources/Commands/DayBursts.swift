import Chronology
import Corpus
import Engine
import Evidence
import Measures

/// Runs of days on which many more documents than usual have a hit.
struct DayBursts {
  /// One run.
  struct Stretch: Sendable {
    var first: Day
    var last: Day
    var weight: Double
  }

  /// Days with documents that bursts need.
  private static let leastDays = 8

  /// The runs, earliest first.
  private(set) var bursts: [Stretch] = []
  /// The days that have documents.
  private(set) var dayCount = 0
  /// Why there is no answer; nil where there is one.
  private(set) var trouble: String?

  /// The runs among the documents that are dated to a day.
  init(_ ground: GroundParts, _ view: View) {
    var relevant: [Day: Int] = [:]
    var all: [Day: Int] = [:]
    let (codes, dates) = DocumentRows(ground.documents, in: view).periods(of: .day)
    for index in ground.documents.indices {
      guard case .day(let day)? = dates[Int(codes[index])] else { continue }
      all[day, default: 0] += 1
      relevant[day, default: 0] += ground.hits[index].isEmpty ? 0 : 1
    }
    let days = all.keys.sorted()
    dayCount = days.count
    guard days.count >= Self.leastDays else {
      trouble = "\(counted(days.count, "day")) with documents, and \(Self.leastDays) are needed"
      return
    }
    guard let found = Measures.bursts(days.map { relevant[$0] ?? 0 }, of: days.map { all[$0] ?? 0 }) else {
      let isNone = relevant.values.allSatisfy { $0 == 0 }
      trouble = isNone ? "no hit is dated to a day" : "half of the documents or more have a hit, so that no rate is twice as high"
      return
    }
    bursts = found.map { Stretch(first: days[$0.batches.lowerBound], last: days[$0.batches.upperBound - 1], weight: $0.weight) }
  }

  /// The runs in a line; the heaviest five where there are more.
  var note: String {
    if let trouble { return "no bursts: " + trouble }
    let convention = "documents with a hit a day, \(counted(dayCount, "day")) with documents (Kleinberg 2002, s = 2, γ = 1)"
    guard !bursts.isEmpty else { return "no bursts: no run of days stands out; \(convention)" }
    let heaviest = bursts.indices.sorted { (-bursts[$0].weight, $0) < (-bursts[$1].weight, $1) }.prefix(5).sorted()
    let shown = heaviest.map { index in
      let burst = bursts[index]
      let days = burst.first == burst.last ? "\(burst.first)" : "\(burst.first)..\(burst.last)"
      return "\(days) (\(decimal(burst.weight, 1)))"
    }
    let start = bursts.count > 5 ? "the heaviest 5 of \(bursts.count) bursts" : bursts.count == 1 ? "burst" : "bursts"
    return "\(start) \(shown.joined(separator: ", ")), weights in brackets; \(convention)"
  }
}
