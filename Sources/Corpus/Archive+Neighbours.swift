import Cores

extension Archive {
  /// The places, in the order of folded forms, of the words so far from each hit, and the one that stands for words beyond its section.
  ///
  /// `offset` counts from the hit: 1 is the word behind it, −1 the one before. All places are below that of the missing ones.
  public func ranks(ofWordsAt offset: Int, from hits: Hits) -> (ranks: [UInt32], missing: UInt32) {
    if segments.count == 1, let runs = hits.runs, runs.count == 1 {
      return (segments[0].ranks(ofWordsAt: offset, from: runs[0]), segments[0].missingRank)
    }
    var ranks = [UInt32](repeating: 0, count: hits.count)
    let segmentsOfRows = streams(of: hits)
    let (starts, ends) = (hits.starts, hits.ends)
    for (place, rows) in segmentsOfRows {
      let segment = segments[place.segment]
      let words = WordsBeside(offset, segment, segment.streams[place.stream])
      for row in rows { ranks[row] = words.rank(from: starts[row]..<ends[row]) }
    }
    return segments.count > 1 ? shared(ranks, segmentsOfRows) : (ranks, segments.first?.missingRank ?? 0)
  }

  /// A stream of a segment.
  private struct StreamPlace: Hashable {
    var segment: Int
    var stream: Int
  }

  /// The rows of the hits of each stream.
  private func streams(of hits: Hits) -> [(place: StreamPlace, rows: Selection)] {
    if let runs = hits.runs {
      var base = 0
      return runs.map { run in
        base += run.count
        let segment = place(ofSentence: run.sentence(0)).segment
        return (
          StreamPlace(segment: segment, stream: segments[segment].streams.firstIndex { $0 === run.stream } ?? 0),
          .range(base - run.count..<base)
        )
      }
    }
    var rows: [StreamPlace: [Int]] = [:]
    for (row, sentence) in hits.sentences.enumerated() {
      let place = place(ofSentence: sentence)
      rows[StreamPlace(segment: place.segment, stream: segments[place.segment].sentences.stream(place.sentence)), default: []].append(row)
    }
    return rows.map { ($0, .list($1)) }
  }

  /// The ranks of several segments as ranks in all of them.
  private func shared(_ ranks: [UInt32], _ rowsOfStreams: [(place: StreamPlace, rows: Selection)]) -> (ranks: [UInt32], missing: UInt32) {
    var forms: [[UInt32: [UInt8]]] = segments.map { _ in [:] }
    for (place, rows) in rowsOfStreams {
      let (distinct, missing) = (segments[place.segment].lexicon.folded.distinct, segments[place.segment].missingRank)
      for row in rows where ranks[row] != missing && forms[place.segment][ranks[row]] == nil {
        forms[place.segment][ranks[row]] = distinct[Int(ranks[row])]
      }
    }
    let all = Set(forms.flatMap(\.values)).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, UInt32($0)) })
    let missing = UInt32(all.count)
    var joined = ranks
    for (place, rows) in rowsOfStreams {
      for row in rows { joined[row] = forms[place.segment][ranks[row]].flatMap { places[$0] } ?? missing }
    }
    return (joined, missing)
  }
}

extension Segment {
  /// The rank behind those of all folded forms.
  fileprivate var missingRank: UInt32 { UInt32(lexicon.folded.distinct.count) }

  /// The ranks of the words so far from the hits of `run`; of many hits, parts on all cores.
  fileprivate func ranks(ofWordsAt offset: Int, from run: HitRun) -> [UInt32] {
    let (starts, ends) = (run.starts.all, run.length == nil ? run.ends : [])
    let length = run.length ?? 0
    let shares = shares(of: starts.count, from: 1 << 14)
    let words = WordsBeside(offset, self, run.stream)
    return [UInt32](partCounts: shares.map { $0.count }) { share, ranks in
      words.rank(starts.span.extracting(shares[share]), ends.span, from: shares[share].lowerBound, length, into: &ranks)
    }
  }
}

/// The words so far from hits in one stream.
private struct WordsBeside: Sendable {
  private let offset: Int
  private let numbers: Packed<UInt32>
  private let missing: UInt32
  private let types: TokenTypes
  private let passages: Packed<UInt64>

  init(_ offset: Int, _ segment: Segment, _ stream: Stream) {
    self.offset = offset
    (numbers, missing) = (segment.lexicon.folded.numbers, segment.missingRank)
    (types, passages) = (stream.types, stream.passageRuns.marks)
  }

  /// The place of the word so far from `tokens` in the order of folded forms.
  func rank(from tokens: Range<UInt32>) -> UInt32 {
    guard let token = token(from: Int(tokens.lowerBound), before: Int(tokens.upperBound), of: types.count, passages.span) else {
      return missing
    }
    return numbers[Int(types[token])]
  }

  /// Puts the places of the words so far from hits into `ranks`; the ends of the hits from `first` on, or the length of all.
  func rank(
    _ starts: Span<UInt32>, _ ends: Span<UInt32>, from first: Int, _ length: UInt32, into ranks: inout MutableSpan<UInt32>
  ) {
    let (numbers, types, passages) = (numbers.span, types.span, passages.span)
    var row = 0
    while row < starts.count {
      let start = Int(starts[row])
      let end = ends.count > 0 ? Int(ends[first &+ row]) : start &+ Int(length)
      let token = token(from: start, before: end, of: types.count, passages)
      ranks[row] = token.map { numbers[Int(types[$0])] } ?? missing
      row &+= 1
    }
  }

  /// The token so far from a hit that begins at `start` and ends before `end`, of a stream of `tokenCount` tokens; nil where there is none, or
  /// a passage begins on the way.
  @inline(__always)
  private func token(from start: Int, before end: Int, of tokenCount: Int, _ passages: Span<UInt64>) -> Int? {
    let token = offset < 0 ? start &+ offset : end &- 1 &+ offset
    guard token >= 0, token < tokenCount else { return nil }
    return passages.hasBit(from: min(start, token) &+ 1, before: max(start, token) &+ 1) ? nil : token
  }
}
