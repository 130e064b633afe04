/// Located spans of tokens, each inside one document, in document order and then by position unless a `sort` gave another.
///
/// Hits of one search are kept as their first tokens, and as little more as tells where they end; the sentence of a hit follows from its
/// first token. Byte ranges are found again from the sentence.
public struct Hits: Equatable, Sendable {
  private enum Storage: Sendable {
    case runs([HitRun])
    case located(HitColumns)
  }

  private let storage: Storage
  /// The number of hits. O(1).
  public let count: Int
  /// Whether the hits are known to stand in document order; where not, they may all the same.
  private let isKnownInOrder: Bool
  /// How much text was searched for these hits; nil when they come from several searches.
  public var searched: SearchedText?
  /// The text they were looked for in, which stays the same when some of them are taken away; nil where nobody knows.
  public var ground: SearchedText.Extent? {
    get { searched?.extent ?? formerGround }
    set { formerGround = newValue }
  }
  private var formerGround: SearchedText.Extent?
  /// The labels of the pattern that found all of them; nil where it had none, or where several patterns found them.
  public var labels: PatternLabels?

  /// No hits.
  public init() { self.init([]) }

  /// The hits of some streams, in this order.
  init(_ runs: [HitRun]) {
    let runs = runs.filter { $0.count > 0 }
    storage = .runs(runs)
    count = runs.reduce(0) { $0 + $1.count }
    isKnownInOrder =
      runs.allSatisfy { $0.starts.isAscending }
      && runs.indices.dropFirst().allSatisfy { runs[$0 - 1].sentence(runs[$0 - 1].count - 1) < runs[$0].sentence(0) }
  }

  /// Hits in any order.
  init(_ columns: HitColumns) {
    storage = .located(columns)
    count = columns.sentences.count
    isKnownInOrder = count < 2
  }

  /// What the hits are rows of; nil for words that were found, and for hits of several kinds.
  public var layer: HitLayer? { if case .located(let columns) = storage { columns.layer } else { nil } }

  /// The number of each hit's row in the layer of its segment; empty without a layer.
  public var layerRows: [UInt32] { if case .located(let columns) = storage { columns.rows } else { [] } }

  /// The row of the layer that hit `row` is.
  public func layerRow(_ row: Int) -> Int { Int(layerRows[row]) }

  /// The hit `tokens` of a stream.
  public init(_ tokens: Range<UInt32>, of stream: Stream, sentenceBase: UInt32) {
    self.init([HitRun(stream, sentenceBase: sentenceBase, TokenPlaces(ascending: [tokens.lowerBound]), .length(UInt32(tokens.count)))])
  }

  /// The hits by the streams they are in, one run of rows after the other; nil where they are not kept so.
  var runs: [HitRun]? { if case .runs(let runs) = storage { runs } else { nil } }

  // MARK: - Rows

  /// The sentence that hit `row` begins in, by its number in the archive; loops over many rows take `sentences`.
  public func sentence(_ row: Int) -> UInt32 {
    switch storage {
    case .runs(let runs):
      let (run, row) = place(of: row, in: runs)
      return runs[run].sentence(row)
    case .located(let columns): return columns.sentences[row]
    }
  }

  /// The tokens of hit `row`; loops over many rows take `starts` and `ends`.
  public func tokens(_ row: Int) -> Range<UInt32> {
    switch storage {
    case .runs(let runs):
      let (run, row) = place(of: row, in: runs)
      return runs[run].tokens(row)
    case .located(let columns): return columns.starts[row]..<columns.ends[row]
    }
  }

  /// What identifies hit `row`: its sentence and its tokens.
  public func key(_ row: Int) -> (UInt32, UInt32, UInt32) {
    let tokens = tokens(row)
    return (sentence(row), tokens.lowerBound, tokens.upperBound)
  }

  private func place(of row: Int, in runs: [HitRun]) -> (run: Int, row: Int) {
    var (run, row) = (0, row)
    while row >= runs[run].count {
      row -= runs[run].count
      run += 1
    }
    return (run, row)
  }

  // MARK: - Columns

  /// The sentence each hit begins in, by its number in the archive. O(n).
  public var sentences: [UInt32] {
    switch storage {
    case .runs(let runs): runs.count == 1 ? runs[0].sentences : runs.flatMap(\.sentences)
    case .located(let columns): columns.sentences
    }
  }

  /// The first token of each hit, in the stream of its sentence. O(n).
  public var starts: [UInt32] {
    switch storage {
    case .runs(let runs): runs.count == 1 ? runs[0].starts.all : runs.flatMap(\.starts.all)
    case .located(let columns): columns.starts
    }
  }

  /// The token behind the last of each hit. O(n).
  public var ends: [UInt32] {
    switch storage {
    case .runs(let runs): runs.count == 1 ? runs[0].ends : runs.flatMap(\.ends)
    case .located(let columns): columns.ends
    }
  }

  private var columns: HitColumns {
    if case .located(let columns) = storage { return columns }
    return HitColumns(sentences: sentences, starts: starts, ends: ends, layer: nil, rows: [])
  }

  // MARK: - Others made of these

  /// The hits with those of `other` behind them.
  public func appending(_ other: Hits) -> Hits {
    guard count > 0 || searched != nil else { return other }
    if other.count == 0, other.searched == nil { return self }
    var both: Hits
    if let left = runs, let right = other.runs { both = Hits(left + right) } else { both = Hits(columns.appending(other.columns)) }
    both.searched = searched.flatMap { known in other.searched.map { known + $0 } } ?? searched ?? other.searched
    both.labels = labels == other.labels ? labels : nil
    both.formerGround = ground.flatMap { ground in other.ground.flatMap { ground.joined(with: $0) } }
    return both
  }

  /// The hits `rows`, in that order.
  public func picking(_ rows: Selection) -> Hits {
    var picked = rows == .range(0..<count) ? self : located(rows)
    // What was searched holds for all hits together, in whatever order.
    picked.searched = rows.count == count ? searched : nil
    picked.formerGround = ground
    picked.labels = labels
    return picked
  }

  /// The hits `rows`, in that order.
  public func picking(_ rows: [Int]) -> Hits { picking(.list(rows)) }

  private func located(_ rows: Selection) -> Hits {
    guard let runs else { return Hits(columns.picking(rows)) }
    if runs.count == 1 { return Hits([runs[0].picking(rows)]) }
    guard let parts = rows.cut(by: runs.map(\.count)) else { return Hits(columns.picking(rows)) }
    return Hits(zip(runs, parts).map { $0.picking($1) })
  }

  /// The hits in document order, then by position, then the shorter one first.
  public var inOrder: Hits {
    if isKnownInOrder { return self }
    let columns = columns
    func isBefore(_ left: Int, _ right: Int) -> Bool { columns.key(left) < columns.key(right) }
    if (1..<max(1, count)).allSatisfy({ !isBefore($0, $0 - 1) }) { return self }
    return picking(.list((0..<count).sorted(by: isBefore)))
  }

  /// Whether both are the same spans in the same order, looked for in the same text.
  public static func == (left: Hits, right: Hits) -> Bool {
    left.count == right.count && left.searched == right.searched && left.ground == right.ground && left.columns == right.columns
  }
}

extension Selection {
  /// The rows of each of some runs of so many rows, counted from its first; nil where the rows do not ascend.
  fileprivate func cut(by counts: [Int]) -> [Selection]? {
    guard isAscending else { return nil }
    var parts: [Selection] = []
    var (base, place) = (0, 0)
    for count in counts {
      switch self {
      case .range(let rows):
        let part = rows.clamped(to: base..<base + count)
        parts.append(.range(part.isEmpty ? 0..<0 : part.lowerBound - base..<part.upperBound - base))
      case .list(let rows):
        let first = place
        while place < rows.count, rows[place] < base + count { place += 1 }
        parts.append(.list(rows[first..<place].map { $0 - base }))
      }
      base += count
    }
    return parts
  }
}

extension [HitRun] {
  /// The documents where each segment has all places of some types in one stream, which its postings count; nil for other hits.
  fileprivate var documentCount: Int? {
    var bases: Set<UInt32> = []
    var count = 0
    for run in self {
      guard let types = run.starts.types, bases.insert(run.sentenceBase).inserted else { return nil }
      count += run.stream.documentCount(of: types)
    }
    return count
  }
}

/// Hits that are rows of a layer, as they are collected.
public struct LayerHits: Sendable {
  private let layer: HitLayer
  private var rows: [UInt32] = []
  private var sentences: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []

  /// No rows of `layer` yet.
  public init(of layer: HitLayer) { self.layer = layer }

  /// Adds a row: its number in the layer of its segment, the archive's number of the sentence it begins in, and its tokens.
  public mutating func append(row: Int, sentence: UInt32, tokens: Range<UInt32>) {
    rows.append(UInt32(row))
    sentences.append(sentence)
    starts.append(tokens.lowerBound)
    ends.append(tokens.upperBound)
  }

  /// The hits.
  public var hits: Hits {
    Hits(HitColumns(sentences: sentences, starts: starts, ends: ends, layer: layer, rows: rows))
  }
}

/// Hits of any streams as columns of equal length.
struct HitColumns: Equatable, Sendable {
  /// The sentence each hit begins in, by its number in the archive.
  var sentences: [UInt32]
  /// The first token.
  var starts: [UInt32]
  /// The token behind the last.
  var ends: [UInt32]
  /// What they are rows of.
  var layer: HitLayer?
  /// The number of each one's row in the layer of its segment; empty without a layer.
  var rows: [UInt32]

  func key(_ row: Int) -> (UInt32, UInt32, UInt32) { (sentences[row], starts[row], ends[row]) }

  func picking(_ rows: Selection) -> HitColumns {
    HitColumns(
      sentences: rows.map { sentences[$0] }, starts: rows.map { starts[$0] }, ends: rows.map { ends[$0] }, layer: layer,
      rows: layer == nil ? [] : rows.map { self.rows[$0] })
  }

  func appending(_ other: HitColumns) -> HitColumns {
    // Hits of different kinds keep no rows.
    let shared = layer == other.layer ? layer : nil
    return HitColumns(
      sentences: sentences + other.sentences, starts: starts + other.starts, ends: ends + other.ends, layer: shared,
      rows: shared == nil ? [] : rows + other.rows)
  }
}

extension Archive {
  /// The document of each hit. O(n).
  public func documents(ofEach hits: Hits) -> [UInt32] {
    if let runs = hits.runs {
      let parts = runs.map { $0.documents(from: documentBase(of: $0)) }
      return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
    }
    return hits.sentences.map { document(ofSentence: $0) }
  }

  /// The documents that hits are in. O(n) where the hits stand in order.
  public func documents(of hits: Hits) -> Documents {
    var distinct: [UInt32] = []
    for document in documents(ofEach: hits) where document != distinct.last { distinct.append(document) }
    return Documents(ascending: distinct.isAscending ? distinct : Set(distinct).sorted())
  }

  /// In how many documents hits are. O(n) without a list, O(1) for all places of types that were counted before.
  public func documentCount(of hits: Hits) -> Int {
    guard let runs = hits.runs else { return documents(of: hits).count }
    if let known = runs.documentCount { return known }
    var marks = [UInt64](repeating: 0, count: documentCount / 64 + 1)
    for run in runs { run.markDocuments(in: &marks, base: documentBase(of: run)) }
    return marks.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The rows of the hits of each segment, ascending.
  public func rows(ofEachSegment hits: Hits) -> [Selection] {
    var rows = [[Int]](repeating: [], count: segments.count)
    if let ranges = hits.runs.flatMap({ rangesOfSegments($0) }) { return ranges.map { .range($0) } }
    for (row, sentence) in hits.sentences.enumerated() { rows[place(ofSentence: sentence).segment].append(row) }
    return rows.map { .list($0) }
  }

  /// The rows of each segment where they are neighbours; nil where they are not.
  private func rangesOfSegments(_ runs: [HitRun]) -> [Range<Int>]? {
    var ranges = [Range<Int>](repeating: 0..<0, count: segments.count)
    var row = 0
    for run in runs {
      let segment = sentenceBases.lastIndex(notAbove: run.sentenceBase)
      guard ranges[segment].isEmpty || ranges[segment].upperBound == row else { return nil }
      ranges[segment] = (ranges[segment].isEmpty ? row : ranges[segment].lowerBound)..<row + run.count
      row += run.count
    }
    return ranges
  }

  private func documentBase(of run: HitRun) -> UInt32 { documentBases[sentenceBases.lastIndex(notAbove: run.sentenceBase)] }
}
