import Diagnosis

/// Where matches may end, by what a whole match must lie in or hold.
///
/// Each rule allows one run of ends for a given start, so that the preferred match among the allowed ones is found in one go.
struct EndBounds {
  private struct Rule {
    var relation: Restriction.Relation
    var occurrences: Occurrences?
    var spans: Spans
  }

  private var rules: [Rule]
  private var region: Range<UInt32> = 0..<0

  /// The bounds of `search`; `spans` gives the spans of a unit.
  init(_ search: Search, _ stream: Stream, _ interruption: Interruption, spans: (Unit) -> Spans) {
    rules = search.rules.map { rule in
      switch rule.target {
      case .unit(let unit): return Rule(relation: rule.relation, spans: spans(unit))
      case .pattern(let inner):
        let choice: Occurrences.Choice = rule.relation == .within || rule.relation == .notWithin ? .longest : .shortest
        return Rule(
          relation: rule.relation, occurrences: Occurrences(inner, stream, choice, interruption, spans: spans), spans: Spans([], []))
      }
    }
  }

  /// The ends that a match from `start` may have inside `region`; nil for none.
  mutating func ends(from start: UInt32, in region: Range<UInt32>) throws(Diagnostic) -> ClosedRange<UInt32>? {
    guard !rules.isEmpty else { return start...region.upperBound }
    if region != self.region { try enter(region) }
    var least = start
    var most = region.upperBound
    for index in rules.indices {
      switch rules[index].relation {
      case .within:
        guard let end = rules[index].spans.end(around: start) else { return nil }
        most = min(most, end)
      case .notWithin: if let end = rules[index].spans.end(around: start) { least = max(least, end + 1) }
      case .containing:
        guard let end = rules[index].spans.end(behind: start) else { return nil }
        least = max(least, end)
      case .notContaining: if let end = rules[index].spans.end(behind: start) { most = min(most, end - 1) }
      }
    }
    return least <= most ? least...most : nil
  }

  private mutating func enter(_ region: Range<UInt32>) throws(Diagnostic) {
    self.region = region
    for index in rules.indices {
      if let spans = try rules[index].occurrences?.spans(in: region) { rules[index].spans = spans }
    }
  }
}
