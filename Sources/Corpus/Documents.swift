/// A set of articles by their numbers in the archive.
public struct Documents: Equatable, Sendable {
  /// The numbers, in document order unless a `sort` gave another.
  public let numbers: [UInt32]

  /// The documents `numbers`, which must not repeat.
  public init(_ numbers: [UInt32]) { self.numbers = numbers }

  /// The number of documents.
  public var count: Int { numbers.count }

  /// The members in document order.
  public var inOrder: [UInt32] { isInOrder ? numbers : numbers.sorted() }

  /// Whether the members stand in document order.
  public var isInOrder: Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }
}

/// Located spans of tokens, each inside one document, in document order and then by position unless a `sort` gave another.
///
/// Columns of equal length. Token positions count in the stream of the hit's sentence; byte ranges are found again from the sentence.
public struct Hits: Equatable, Sendable {
  /// The sentence each hit begins in, by its number in the archive.
  public var sentence: [UInt32] = []
  /// The first token.
  public var start: [UInt32] = []
  /// The token behind the last.
  public var end: [UInt32] = []
  /// How much text was searched for these hits; nil when they come from several searches.
  public var searched: SearchedText?
  /// The text they were looked for in, which stays the same when some of them are taken away; nil where nobody knows.
  public var ground: SearchedText.Extent? {
    get { searched?.extent ?? formerGround }
    set { formerGround = newValue }
  }
  private var formerGround: SearchedText.Extent?

  /// No hits.
  public init() {}

  /// The number of hits.
  public var count: Int { sentence.count }

  /// Adds a hit.
  public mutating func append(sentence: UInt32, tokens: Range<UInt32>) {
    self.sentence.append(sentence)
    start.append(tokens.lowerBound)
    end.append(tokens.upperBound)
  }

  /// Adds the hits of `other`, behind these.
  public mutating func append(_ other: Hits) {
    sentence += other.sentence
    start += other.start
    end += other.end
    let both = ground.flatMap { ground in other.ground.flatMap { ground.joined(with: $0) } }
    if let more = other.searched { searched = searched.map { $0 + more } }
    formerGround = both
  }

  /// The tokens of hit `row`.
  public func tokens(_ row: Int) -> Range<UInt32> { start[row]..<end[row] }

  /// The hits `rows`, in that order.
  public func picking(_ rows: [Int]) -> Hits {
    var picked = Hits()
    picked.sentence = rows.map { sentence[$0] }
    picked.start = rows.map { start[$0] }
    picked.end = rows.map { end[$0] }
    // What was searched holds for all hits together, in whatever order.
    picked.searched = rows.count == count ? searched : nil
    picked.ground = ground
    return picked
  }

  /// The hits in document order, then by position, then the shorter one first.
  public var inOrder: Hits {
    if (1..<max(1, count)).allSatisfy({ key($0 - 1) <= key($0) }) { return self }
    let rows = (0..<count).sorted { key($0) < key($1) }
    return picking(rows)
  }

  /// What identifies hit `row`: its sentence and its tokens.
  public func key(_ row: Int) -> (UInt32, UInt32, UInt32) { (sentence[row], start[row], end[row]) }
}

/// How much text a search went through.
public struct SearchedText: Equatable, Sendable {
  /// Tokens, in the sections that were searched.
  public var tokens: Int
  /// Documents.
  public var documents: Int
  /// Which documents and sections these are; nil where only spans of them were searched.
  public var extent: Extent?

  /// Whole documents, as far as a scope reaches.
  public struct Extent: Equatable, Sendable {
    /// The documents, ascending.
    public var documents: [UInt32]
    /// The sections.
    public var scope: Scope

    /// The sections `scope` of `documents`.
    public init(documents: [UInt32], scope: Scope) {
      self.documents = documents
      self.scope = scope
    }

    /// The documents of both; nil where the sections differ.
    func joined(with other: Extent) -> Extent? {
      guard scope == other.scope else { return nil }
      if documents == other.documents { return self }
      if let last = documents.last, let first = other.documents.first, last < first {
        return Extent(documents: documents + other.documents, scope: scope)
      }
      return Extent(documents: Set(documents).union(other.documents).sorted(), scope: scope)
    }
  }

  /// So many tokens in so many documents.
  public init(tokens: Int, documents: Int) {
    self.tokens = tokens
    self.documents = documents
  }

  static func + (left: SearchedText, right: SearchedText) -> SearchedText {
    var sum = SearchedText(tokens: left.tokens + right.tokens, documents: left.documents + right.documents)
    if let first = left.extent, let second = right.extent, first.scope == second.scope {
      sum.extent = Extent(documents: first.documents + second.documents, scope: first.scope)
    }
    return sum
  }
}
