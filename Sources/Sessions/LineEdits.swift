/// One step from old lines to new ones.
package enum LineEdit: Hashable {
  case keep(old: Int, new: Int)
  case remove(old: Int)
  case add(new: Int)

  package var isChange: Bool {
    if case .keep = self { return false }
    return true
  }
}

/// The fewest steps from `oldCount` lines to `newCount`, in order; `isSame` tells which old line may stay for which new one.
///
/// - Complexity: O((*n* + *m*) · *d*) for *d* steps that change something. Above 1000 such steps everything between the
///   equal lines at both ends is removed and added anew, so that no input takes quadratic time or space.
package func lineEdits(from oldCount: Int, to newCount: Int, where isSame: (_ old: Int, _ new: Int) -> Bool) -> [LineEdit] {
  let shorter = min(oldCount, newCount)
  var head = 0
  while head < shorter, isSame(head, head) { head += 1 }
  var tail = 0
  while tail < shorter - head, isSame(oldCount - tail - 1, newCount - tail - 1) { tail += 1 }
  let middle = LineSearch(oldCount: oldCount - head - tail, newCount: newCount - head - tail).edits { isSame($0 + head, $1 + head) }
  let kept = (0..<head).map { LineEdit.keep(old: $0, new: $0) }
  let keptAfter = (0..<tail).reversed().map { LineEdit.keep(old: oldCount - $0 - 1, new: newCount - $0 - 1) }
  return kept + removalsFirst(middle.map { $0.shifted(by: head) }) + keptAfter
}

/// Myers' search for the shortest way: for each number of changes, how far each diagonal gets.
///
/// Source: E. W. Myers, An O(ND) difference algorithm and its variations, 1986.
private struct LineSearch {
  let oldCount: Int
  let newCount: Int

  /// The furthest old line reached on the diagonals -d…d after d changes; -1 for none.
  private typealias Front = [Int]

  func edits(where isSame: (Int, Int) -> Bool) -> [LineEdit] {
    guard oldCount > 0, newCount > 0 else { return everythingChanged }
    var fronts: [Front] = []
    for changeCount in 0...min(oldCount + newCount, 1000) {
      var front = Front(repeating: -1, count: 2 * changeCount + 1)
      for diagonal in stride(from: -changeCount, through: changeCount, by: 2) {
        guard let start = arrival(on: diagonal, after: fronts.last)?.old else { continue }
        let end = slide(from: start, on: diagonal, where: isSame)
        front[diagonal + changeCount] = end
        if end == oldCount, end - diagonal == newCount { return steps(through: fronts) }
      }
      fronts.append(front)
    }
    return everythingChanged
  }

  private var everythingChanged: [LineEdit] {
    (0..<oldCount).map { .remove(old: $0) } + (0..<newCount).map { .add(new: $0) }
  }

  /// Where one more change enters `diagonal`, and whether it adds a line; nil when nothing reaches it.
  private func arrival(on diagonal: Int, after front: Front?) -> (old: Int, isAddition: Bool)? {
    guard let front else { return (0, false) }
    let middle = (front.count - 1) / 2
    let above = diagonal + 1 + middle
    let left = diagonal - 1 + middle
    let added = front.indices.contains(above) ? front[above] : -1
    let removed = front.indices.contains(left) && front[left] >= 0 ? front[left] + 1 : -1
    let canAdd = added >= 0 && added - diagonal <= newCount
    let canRemove = removed >= 0 && removed <= oldCount
    guard canAdd || canRemove else { return nil }
    return canAdd && (!canRemove || added >= removed) ? (added, true) : (removed, false)
  }

  private func slide(from start: Int, on diagonal: Int, where isSame: (Int, Int) -> Bool) -> Int {
    var old = start
    while old < oldCount, old - diagonal < newCount, isSame(old, old - diagonal) { old += 1 }
    return old
  }

  /// Walks back from the end through the fronts that led there.
  private func steps(through fronts: [Front]) -> [LineEdit] {
    var edits: [LineEdit] = []
    var (old, new) = (oldCount, newCount)
    for front in fronts.reversed() {
      let diagonal = old - new
      guard let arrival = arrival(on: diagonal, after: front) else { break }
      while old > arrival.old {
        (old, new) = (old - 1, new - 1)
        edits.append(.keep(old: old, new: new))
      }
      if arrival.isAddition { new -= 1 } else { old -= 1 }
      edits.append(arrival.isAddition ? .add(new: new) : .remove(old: old))
    }
    while old > 0 {
      (old, new) = (old - 1, new - 1)
      edits.append(.keep(old: old, new: new))
    }
    return edits.reversed()
  }
}

extension LineEdit {
  fileprivate func shifted(by count: Int) -> LineEdit {
    switch self {
    case .keep(let old, let new): .keep(old: old + count, new: new + count)
    case .remove(let old): .remove(old: old + count)
    case .add(let new): .add(new: new + count)
    }
  }
}

/// The same edits, in each run of changes first what is removed, then what is added.
private func removalsFirst(_ edits: [LineEdit]) -> [LineEdit] {
  var result: [LineEdit] = []
  var added: [LineEdit] = []
  for edit in edits {
    switch edit {
    case .add: added.append(edit)
    case .remove: result.append(edit)
    case .keep:
      result += added + [edit]
      added = []
    }
  }
  return result + added
}
