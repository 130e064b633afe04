import Sessions
import Testing

@Suite("edits between lines")
struct LineEditsTests {
  /// All words over two letters up to five long.
  static var words: [[Character]] {
    var words: [[Character]] = [[]]
    var last = words
    for _ in 0..<5 {
      last = last.flatMap { [$0 + ["a"], $0 + ["b"]] }
      words += last
    }
    return words
  }

  @Test("the edits lead from one to the other, in the fewest steps")
  func smallWords() {
    for old in Self.words {
      for new in Self.words {
        let edits = lineEdits(from: old.count, to: new.count) { old[$0] == new[$1] }
        #expect(tiles(edits, old, new))
        #expect(edits.count(where: \.isChange) == old.count + new.count - 2 * commonCount(old, new))
      }
    }
  }

  @Test("what has nothing in common takes no quadratic time")
  func nothingInCommon() {
    let time = ContinuousClock().measure {
      let edits = lineEdits(from: 100_000, to: 100_000) { _, _ in false }
      #expect(edits.count == 200_000)
    }
    #expect(time < .seconds(10))
  }

  @Test("in a run of changes, what goes stands before what comes")
  func order() {
    let (old, new) = (Array("xabcy"), Array("xdefy"))
    let edits = lineEdits(from: 5, to: 5) { old[$0] == new[$1] }
    #expect(
      edits == [
        .keep(old: 0, new: 0), .remove(old: 1), .remove(old: 2), .remove(old: 3), .add(new: 1), .add(new: 2), .add(new: 3),
        .keep(old: 4, new: 4),
      ])
  }

  /// Whether the edits take each line of both sides once, in order, and keep only equal ones.
  private func tiles(_ edits: [LineEdit], _ old: [Character], _ new: [Character]) -> Bool {
    var (i, j) = (0, 0)
    for edit in edits {
      switch edit {
      case .keep(let a, let b):
        guard a == i, b == j, old[a] == new[b] else { return false }
        (i, j) = (i + 1, j + 1)
      case .remove(let a):
        guard a == i else { return false }
        i += 1
      case .add(let b):
        guard b == j else { return false }
        j += 1
      }
    }
    return i == old.count && j == new.count
  }

  private func commonCount(_ old: [Character], _ new: [Character]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for a in old {
      var diagonal = 0
      for (j, b) in new.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[new.count]
  }
}
