import Testing

/// Expects `value` to print as `digits` when rounded to as many places.
func expect(_ value: Double?, is digits: String, _ source: String, sourceLocation: SourceLocation = #_sourceLocation) {
  guard let value, let wanted = Double(digits) else {
    Issue.record("\(source): \(String(describing: value)) against \(digits)", sourceLocation: sourceLocation)
    return
  }
  let places = digits.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
  var half = 0.5
  for _ in 0..<places { half /= 10 }
  #expect(abs(value - wanted) <= half * 1.000001, "\(source): \(value) against \(digits)", sourceLocation: sourceLocation)
}
