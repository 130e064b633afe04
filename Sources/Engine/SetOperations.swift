import Corpus
import Query

extension SetExpression.Operation {
  /// The rows of both, joined; nil for values that do not join. O(rows) where they stand in document order.
  func joined(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.documents(let left), .documents(let right)):
      let all = left.inOrder + right.inOrder
      return .documents(Documents(chosen(left.count, of: all.count) { order(all[$0], all[$1]) }.map { all[$0] }))
    case (.hits(let left), .hits(let right)): return .hits(joined(left, right))
    default: return nil
    }
  }

  private func joined(_ left: Hits, _ right: Hits) -> Hits {
    var all = left.inOrder
    all.append(right.inOrder)
    var hits = all.picking(chosen(left.count, of: all.count) { order(all.key($0), all.key($1)) })
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
