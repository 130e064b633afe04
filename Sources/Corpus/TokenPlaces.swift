import Cores
import Synchronization

/// Tokens of one stream, such as those that matches begin at: a run, a list, or the places of some types that nobody has looked up yet.
struct TokenPlaces: Sendable {
  private enum Storage: Sendable {
    case range(Range<UInt32>)
    case list([UInt32])
    case types(TypePlaces)
  }

  private let storage: Storage
  /// Whether each token stands behind the one before.
  let isAscending: Bool

  /// All tokens of a range.
  init(_ range: Range<UInt32>) { (storage, isAscending) = (.range(range), true) }

  /// The tokens `list`, each behind the one before.
  init(ascending list: [UInt32]) { (storage, isAscending) = (.list(list), true) }

  /// The tokens `list`, in any order.
  init(_ list: [UInt32]) { (storage, isAscending) = (.list(list), list.isAscending) }

  /// Where tokens of `types` stand in all of `stream`.
  init(of types: [UInt32], in stream: Stream) { (storage, isAscending) = (.types(TypePlaces(types, stream)), true) }

  /// The number of tokens. O(1).
  var count: Int {
    switch storage {
    case .range(let range): range.count
    case .list(let list): list.count
    case .types(let places): places.count
    }
  }

  /// The tokens where they are a run.
  var range: Range<UInt32>? { if case .range(let range) = storage { range } else { nil } }

  /// The types whose places in the whole stream these are; nil for others.
  var types: [UInt32]? { if case .types(let places) = storage { places.types } else { nil } }

  /// The token in a row; loops over many rows take `all`.
  subscript(row: Int) -> UInt32 {
    switch storage {
    case .range(let range): range.lowerBound + UInt32(row)
    case .list(let list): list[row]
    case .types(let places): places[row]
    }
  }

  /// All tokens.
  var all: [UInt32] {
    switch storage {
    case .range(let range): Array(range)
    case .list(let list): list
    case .types(let places): places.all
    }
  }

  /// Those of ascending tokens that lie in `tokens`. O(their number and log n), and nothing is kept for who asks for `all`.
  func places(in tokens: Range<UInt32>) -> [UInt32] {
    switch storage {
    case .range(let range): Array(range.clamped(to: tokens))
    case .list(let list): Array(list[list.rows(in: tokens)])
    case .types(let places): places.places(in: tokens)
    }
  }

  /// A token about as far among ascending ones as `row`; none stands before that of an earlier row. O(1).
  func place(near row: Int) -> UInt32 {
    if case .types(let places) = storage { places.place(near: row) } else { self[row] }
  }

  /// The tokens in the rows `rows`, in that order.
  func picking(_ rows: Selection) -> TokenPlaces {
    switch (storage, rows) {
    case (.range(let range), .range(let rows)):
      TokenPlaces(range.lowerBound + UInt32(rows.lowerBound)..<range.lowerBound + UInt32(rows.upperBound))
    case (.list(let list), .range(let rows)): TokenPlaces(.list(Array(list[rows])), isAscending)
    case (.types(let places), .range(let rows)): TokenPlaces(ascending: places.places(rows))
    case (_, .list(let rows)) where rows.count < 16: TokenPlaces(rows.map { self[$0] })
    case (_, .list(let rows)):
      TokenPlaces(.list(gathered(all, rows)), isAscending && rows.isAscending)
    }
  }

  private init(_ storage: Storage, _ isAscending: Bool) {
    self.storage = storage
    self.isAscending = isAscending
  }
}

/// The numbers of `column` in `rows`; of many rows, parts on all cores.
func gathered(_ column: [UInt32], _ rows: [Int]) -> [UInt32] {
  let shares = shares(of: rows.count, from: 1 << 15)
  return [UInt32](partCounts: shares.map(\.count)) { share, picked in
    let (column, rows) = (column.span, rows.span)
    var index = 0
    while index < picked.count {
      picked[index] = column[rows[shares[share].lowerBound &+ index]]
      index &+= 1
    }
  }
}

/// The places of some types in a stream: their number is known at once, they themselves when somebody asks.
///
/// A class because copies share what was looked up.
private final class TypePlaces: Sendable {
  let types: [UInt32]
  let count: Int
  private let stream: Stream
  private let kept = Mutex<[UInt32]?>(nil)
  private let lookCount = Atomic(0)

  init(_ types: [UInt32], _ stream: Stream) {
    self.types = types
    self.stream = stream
    count = types.reduce(0) { $0 + stream.frequency(of: $1) }
  }

  /// All places. O(n) the first time.
  var all: [UInt32] {
    if let known = kept.withLock({ $0 }) { return known }
    let places = stream.places(of: types)
    kept.withLock { $0 = places }
    return places
  }

  /// The places in `tokens`.
  func places(in tokens: Range<UInt32>) -> [UInt32] {
    if tokens.count == stream.types.count { return all }
    if let known = kept.withLock({ $0 }) { return Array(known[known.rows(in: tokens)]) }
    return stream.places(of: TypeSet(types, of: stream.postingTable.counts.count), in: tokens)
  }

  /// A token of the commonest type that stands about so far among its tokens as `row` among all.
  func place(near row: Int) -> UInt32 {
    guard let commonest = types.max(by: { stream.frequency(of: $0) < stream.frequency(of: $1) }) else { return 0 }
    return stream.postings(of: commonest).firstOfBlock(holding: row * stream.frequency(of: commonest) / count)
  }

  subscript(row: Int) -> UInt32 {
    // Who asks for many rows one by one asks for all.
    if lookCount.wrappingAdd(1, ordering: .relaxed).newValue > Self.manyLooks { return all[row] }
    return places(row..<row + 1)[0]
  }

  private static let manyLooks = 64

  /// The places `rows`; of one type only the blocks that hold them are read, of several types those up to the last of them.
  func places(_ rows: Range<Int>) -> [UInt32] {
    if let known = kept.withLock({ $0 }) { return Array(known[rows]) }
    if types.count == 1, rows.count * 4 < count { return stream.postings(of: types[0]).positions(rows) }
    guard rows.upperBound * types.count * 4 < count else { return Array(all[rows]) }
    let firsts = types.map { stream.postings(of: $0).positions(0..<min(rows.upperBound, stream.frequency(of: $0))) }
    return Array(firsts.merged[rows])
  }
}
