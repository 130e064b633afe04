import Cores

/// Hits in one stream of one segment, as its search gives them.
struct HitRun: Sendable {
  /// How the end of a hit follows.
  enum Ends: Sendable {
    /// All are so many tokens long.
    case length(UInt32)
    /// The token behind the last of each.
    case list([UInt32])
  }

  let stream: Stream
  /// The archive's number of the segment's first sentence.
  let sentenceBase: UInt32
  /// The first token of each.
  let starts: TokenPlaces
  private let lengths: Ends

  init(_ stream: Stream, sentenceBase: UInt32, _ starts: TokenPlaces, _ ends: Ends) {
    self.stream = stream
    self.sentenceBase = sentenceBase
    self.starts = starts
    lengths = ends
  }

  /// The number of hits.
  var count: Int { starts.count }

  func tokens(_ row: Int) -> Range<UInt32> {
    let start = starts[row]
    return switch lengths {
    case .length(let length): start..<start + length
    case .list(let ends): start..<ends[row]
    }
  }

  /// How many tokens every hit has; nil where they differ.
  var length: UInt32? { if case .length(let length) = lengths { length } else { nil } }

  func sentence(_ row: Int) -> UInt32 { sentenceBase + stream.sentence(ofToken: starts[row]) }

  /// The token behind the last of each.
  var ends: [UInt32] {
    switch lengths {
    case .list(let ends): return ends
    case .length(let length):
      let starts = starts.all
      return [UInt32](unsafeUninitializedCapacity: starts.count) { ends, count in
        let starts = starts.span
        var row = 0
        while row < starts.count {
          ends[row] = starts[row] &+ length
          row += 1
        }
        count = starts.count
      }
    }
  }

  /// The sentence each begins in, by its number in the archive.
  var sentences: [UInt32] {
    let starts = starts.all
    guard self.starts.isAscending, starts.count * 8 > stream.sentenceRuns.count else { return sentences(ofScattered: starts) }
    return sentences(ofAscending: starts)
  }

  /// Each looked up by itself, on all cores where they are many.
  private func sentences(ofScattered starts: [UInt32]) -> [UInt32] {
    let shares = shares(of: starts.count, from: Self.manyScattered)
    return [UInt32](partCounts: shares.map(\.count)) { share, found in
      let starts = starts.span.extracting(shares[share])
      var row = 0
      while row < starts.count {
        found[row] = sentenceBase &+ stream.sentence(ofToken: starts[row])
        row &+= 1
      }
    }
  }

  /// Hits from which sentences are looked up on all cores: each waits for memory several times.
  private static let manyScattered = 1 << 12

  /// One step from sentence to sentence, for hits that stand close together.
  private func sentences(ofAscending starts: [UInt32]) -> [UInt32] {
    var edges: [UInt32] = []
    var numbers: [UInt32] = []
    stream.sentenceStarts.copy(0..<stream.sentenceStarts.count, into: &edges)
    stream.sentences.copy(0..<stream.sentences.count, into: &numbers)
    return [UInt32](unsafeUninitializedCapacity: starts.count) { found, count in
      let (edges, numbers, starts) = (edges.span, numbers.span, starts.span)
      var (row, index) = (0, 0)
      while row < starts.count {
        let start = starts[row]
        while edges[index + 1] <= start { index += 1 }
        found[row] = sentenceBase &+ numbers[index]
        row += 1
      }
      count = starts.count
    }
  }

  /// The document each begins in, by its number in the segment and `base`. O(hits), on all cores where they are many.
  func documents(from base: UInt32 = 0) -> [UInt32] {
    let starts = starts.all
    guard self.starts.isAscending else { return starts.map { base + UInt32(stream.document(ofToken: $0)) } }
    let (documentStarts, documentsAt) = (stream.documentStarts, stream.documentsAt)
    let shares = shares(of: starts.count, from: Self.manyHits)
    return [UInt32](partCounts: shares.map(\.count)) { share, found in
      let (starts, edges, at) = (starts.span.extracting(shares[share]), documentStarts.span, documentsAt.span)
      var row = 0
      while row < starts.count {
        let document = edges.document(holding: starts[row], notBefore: Int(at[Int(starts[row] &>> 8)]))
        found[row] = base &+ UInt32(truncatingIfNeeded: document)
        row &+= 1
      }
    }
  }

  /// Hits from which their documents are looked up on all cores.
  private static let manyHits = 1 << 15

  /// Sets the bit of each document with a hit, by its number and `base`.
  func markDocuments(in marks: inout [UInt64], base: UInt32) {
    let edges = stream.documentStarts
    if let range = starts.range { return markDocuments(holding: range, in: &marks, base: base) }
    if let types = starts.types {
      for type in types { stream.markDocuments(of: type, in: &marks, base: base) }
      return
    }
    let starts = starts.all
    let (places, ends) = (starts.span, edges.span)
    var row = 0
    var tokens: Range<UInt32> = 0..<0
    while row < places.count {
      let start = places[row]
      row += 1
      guard start >= tokens.upperBound || start < tokens.lowerBound else { continue }
      let document = stream.document(ofToken: start)
      tokens = ends[document]..<ends[document + 1]
      let number = Int(base) + document
      marks[number >> 6] |= 1 << UInt64(number & 63)
    }
  }

  private func markDocuments(holding tokens: Range<UInt32>, in marks: inout [UInt64], base: UInt32) {
    guard !tokens.isEmpty else { return }
    for document in stream.document(ofToken: tokens.lowerBound)...stream.document(ofToken: tokens.upperBound - 1)
    where stream.documentStarts[document] < stream.documentStarts[document + 1] {
      let number = Int(base) + document
      marks[number >> 6] |= 1 << UInt64(number & 63)
    }
  }

  /// The hits `rows`, in that order.
  func picking(_ rows: Selection) -> HitRun {
    let ends: Ends =
      switch (lengths, rows) {
      case (.length, _): lengths
      case (.list(let ends), .range(let rows)): .list(Array(ends[rows]))
      case (.list(let ends), .list(let rows)): .list(gathered(ends, rows))
      }
    return HitRun(stream, sentenceBase: sentenceBase, starts.picking(rows), ends)
  }
}
