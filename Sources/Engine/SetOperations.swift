import Corpus
import Query

extension SetExpression.Operation {
  /// The rows of both, joined; nil for values that do not join. O(rows) where they stand in document order.
  func joined(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.documents(let left), .documents(let right)):
      if let documents = joined(left.range, right.range) { return .documents(documents) }
      let all = Array(left.inOrder) + Array(right.inOrder)
      return .documents(Documents(ascending: chosen(left.count, of: all.count) { order(all[$0], all[$1]) }.map { all[$0] }))
    case (.hits(let left), .hits(let right)): return .hits(joined(left, right))
    default: return nil
    }
  }

  /// Documents in a row joined with others in a row; nil where that does not leave such.
  private func joined(_ left: Range<UInt32>?, _ right: Range<UInt32>?) -> Documents? {
    guard let left, let right else { return nil }
    let shared = left.clamped(to: right)
    switch self {
    case .intersect: return Documents(shared)
    case .union: return shared.isEmpty ? nil : Documents(left).joined(with: Documents(right))
    case .minus:
      if shared.isEmpty { return Documents(left) }
      if shared.lowerBound == left.lowerBound { return Documents(shared.upperBound..<left.upperBound) }
      return shared.upperBound == left.upperBound ? Documents(left.lowerBound..<shared.lowerBound) : nil
    }
  }

  private func joined(_ left: Hits, _ right: Hits) -> Hits {
    let all = left.inOrder.appending(right.inOrder)
    let (sentences, starts, ends) = (all.sentences, all.starts, all.ends)
    func key(_ row: Int) -> (UInt32, UInt32, UInt32) { (sentences[row], starts[row], ends[row]) }
    var hits = all.picking(.list(chosen(left.count, of: all.count) { order(key($0), key($1)) }))
    // Searches through different text have no common size.
    hits.searched = left.searched == right.searched && left.searched?.extent != nil ? left.searched : nil
    return hits
  }

  private enum Order { case before, same, behind }

  private func order<Number: Comparable>(_ left: Number, _ right: Number) -> Order {
    left < right ? .before : left == right ? .same : .behind
  }

  private func order(_ left: (UInt32, UInt32, UInt32), _ right: (UInt32, UInt32, UInt32)) -> Order {
    left < right ? .before : left == right ? .same : .behind
  }

  /// Of two ascending runs of rows, the first `leftCount` of `count` and the rest, the rows that the operation leaves, each once, ascending.
  private func chosen(_ leftCount: Int, of count: Int, _ order: (Int, Int) -> Order) -> [Int] {
    var rows: [Int] = []
    func keep(_ row: Int) {
      if rows.last.map({ order($0, row) != .same }) ?? true { rows.append(row) }
    }
    var (left, right) = (0, leftCount)
    while left < leftCount || right < count {
      let step: Order = left == leftCount ? .behind : right == count ? .before : order(left, right)
      switch step {
      case .before:
        if self != .intersect { keep(left) }
        left += 1
      case .behind:
        if self == .union { keep(right) }
        right += 1
      case .same:
        if self != .minus { keep(left) }
        left += 1
        // A row on the left that comes twice meets the same row on the right again.
        if left == leftCount || order(left, right) != .same { right += 1 }
      }
    }
    return rows
  }
}
