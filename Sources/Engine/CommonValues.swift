extension Cells {
  /// The values that most rows have, each with how many have it, the commonest first and equal ones in their order.
  public func commonest(_ limit: Int) -> [(value: String, count: Int)] {
    var counts: [String: Int] = [:]
    for case let label? in labels { counts[label, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(limit).map { ($0.key, $0.value) }
  }
}
