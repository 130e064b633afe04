/// What became of the words of a sentence in another wording of it: stretches of words, each with what stands there instead.
struct WordChanges {
  /// Words of the first wording and those of the second that stand there.
  private var changes: [(old: Range<Int>, new: Range<Int>)] = []
  private let old: [Substring]
  private let new: [Substring]
  /// The words as they are compared.
  private let keys: (old: [String], new: [String])

  /// Words beyond which two sentences are not laid beside each other.
  private static let mostPairs = 250_000

  /// Lays two wordings beside each other, so that most words are the same. O(words · words).
  init(from first: String, to second: String) {
    old = first.split(separator: " ")
    new = second.split(separator: " ")
    keys = (old.map(Self.key), new.map(Self.key))
    guard old.count * new.count <= Self.mostPairs else {
      changes = [(old.indices, new.indices)]
      return
    }
    align()
  }

  /// A word with its quotation marks and apostrophes straight: another form of them is no other word.
  private static func key(_ word: Substring) -> String {
    String(word.map { "“”„«»".contains($0) ? "\"" : "‘’".contains($0) ? "'" : $0 })
  }

  /// Walks both by their longest common part.
  private mutating func align() {
    let width = new.count + 1
    var shared = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let (below, right) = (shared[(row + 1) * width + column], shared[row * width + column + 1])
        shared[row * width + column] = keys.old[row] == keys.new[column] ? shared[(row + 1) * width + column + 1] + 1 : max(below, right)
      }
    }
    var (row, column) = (0, 0)
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, keys.old[row] == keys.new[column] {
        (row, column) = (row + 1, column + 1)
      } else if column == new.count || row < old.count && shared[(row + 1) * width + column] >= shared[row * width + column + 1] {
        add(row..<row + 1, column..<column)
        row += 1
      } else {
        add(row..<row, column..<column + 1)
        column += 1
      }
    }
  }

  /// Adds a change; what one common word at most parts from the change before goes on with that.
  private mutating func add(_ first: Range<Int>, _ second: Range<Int>) {
    if let last = changes.last, first.lowerBound - last.old.upperBound <= 1, second.lowerBound - last.new.upperBound <= 1 {
      changes[changes.count - 1] = (last.old.lowerBound..<first.upperBound, last.new.lowerBound..<second.upperBound)
    } else {
      changes.append((first, second))
    }
  }

  /// The changes as `nine → ten; would open → would not open`; nil where no word is another one.
  ///
  /// What was only put in or only left out has the word before it on both sides.
  var text: String? {
    let parts = changes.map { change in
      let isOneSided = change.old.isEmpty || change.new.isEmpty
      let before = isOneSided && change.old.lowerBound > 0 && change.new.lowerBound > 0 ? 1 : 0
      let after = isOneSided && before == 0 ? 1 : 0
      return [(old, change.old), (new, change.new)].map { words, range in
        Self.shortened(words[(range.lowerBound - before)..<min(words.count, range.upperBound + after)])
      }.joined(separator: " → ")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Words of a change that are told before its middle is left out.
  private static let mostWords = 6

  private static func shortened(_ words: ArraySlice<Substring>) -> String {
    guard words.count > mostWords else { return words.joined(separator: " ") }
    return words.prefix(3).joined(separator: " ") + " … " + words.suffix(2).joined(separator: " ")
  }
}
