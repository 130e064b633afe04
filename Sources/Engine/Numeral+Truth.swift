import Columnar
import Query

extension Numeral {
  /// Whether every number that the words leave open stands in this relation to `wanted`; unknown where only some do.
  func truth(_ comparison: Comparison, _ wanted: Double) -> Truth {
    guard let span else { return Truth(comparison.holds(value, wanted)) }
    return switch comparison {
    case .less: span.isLess(than: wanted)
    case .greaterOrEqual: !span.isLess(than: wanted)
    case .greater: span.isGreater(than: wanted)
    case .lessOrEqual: !span.isGreater(than: wanted)
    case .equal: span.equals(wanted)
    case .notEqual: !span.equals(wanted)
    }
  }
}

extension NumberSpan {
  fileprivate func isLess(than wanted: Double) -> Truth {
    if let high, high.number < wanted || high.number == wanted && !high.isInside { return .yes }
    if let low, low.number >= wanted { return .no }
    return .unknown
  }

  fileprivate func isGreater(than wanted: Double) -> Truth {
    if let low, low.number > wanted || low.number == wanted && !low.isInside { return .yes }
    if let high, high.number <= wanted { return .no }
    return .unknown
  }

  fileprivate func equals(_ wanted: Double) -> Truth {
    if isLess(than: wanted) == .yes || isGreater(than: wanted) == .yes { return .no }
    return low == .at(wanted) && high == .at(wanted) ? .yes : .unknown
  }
}
