/// How often a word was met in one stream, and in how many documents.
struct Tally: Sendable {
  private(set) var count: UInt32 = 0
  private(set) var documentCount: UInt32 = 0
  /// The document it was met in last.
  private var last: UInt32 = 0

  /// Counts the word once more, in `document`, which is above 0 and not below those before it.
  @inline(__always)
  mutating func count(in document: UInt32) {
    count &+= 1
    documentCount &+= last == document ? 0 : 1
    last = document
  }

  /// Adds what was counted in other documents.
  mutating func add(_ other: Tally) {
    count &+= other.count
    documentCount &+= other.documentCount
  }
}
