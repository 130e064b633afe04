/// A search backwards and forwards through what was entered before; letters match whatever their case.
package struct RecallSearch {
  private let entries: [String]
  private let folded: [[UInt8]]
  /// The text looked for.
  package private(set) var needle = ""
  /// The entry found; nil before the first hit.
  private(set) var index: Int?
  /// Whether the needle as it is now occurs no further.
  package private(set) var hasFailed = false

  /// A search through `entries`, oldest first.
  package init(entries: [String]) {
    self.entries = entries
    folded = entries.map { Array($0.lowercased().utf8) }
  }

  /// The text of the entry found.
  package var match: String? { index.map { entries[$0] } }

  /// Looks for a longer needle, from the entry found on.
  package mutating func type(_ scalar: Unicode.Scalar) {
    needle.unicodeScalars.append(scalar)
    look(from: index ?? entries.count - 1, by: -1)
  }

  /// Takes back the last letter with its marks, and looks from the newest entry again.
  package mutating func takeBack() {
    guard !needle.isEmpty else { return }
    needle.removeLast()
    index = nil
    look(from: entries.count - 1, by: -1)
  }

  /// The next hit that was entered earlier.
  package mutating func older() { look(from: (index ?? entries.count) - 1, by: -1) }

  /// The next hit that was entered later.
  package mutating func newer() { look(from: (index ?? entries.count) + 1, by: 1) }

  private mutating func look(from start: Int, by step: Int) {
    hasFailed = false
    guard !needle.isEmpty else { return }
    let sought = Array(needle.lowercased().utf8)
    let current = match
    var candidate = start
    while entries.indices.contains(candidate) {
      if entries[candidate] != current || candidate == index, occurs(sought, in: folded[candidate]) {
        index = candidate
        return
      }
      candidate += step
    }
    hasFailed = true
  }
}

/// Whether `sought` is somewhere in `bytes`.
private func occurs(_ sought: [UInt8], in bytes: [UInt8]) -> Bool {
  var start = 0
  while start + sought.count <= bytes.count {
    if bytes[start] == sought[0], bytes[start..<start + sought.count].elementsEqual(sought) { return true }
    start += 1
  }
  return false
}
