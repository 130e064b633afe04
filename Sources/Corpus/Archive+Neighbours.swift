extension Archive {
  /// The places, in the order of folded forms, of the words so far from each hit; `.max` beyond its section.
  ///
  /// `offset` counts from the hit: 1 is the word behind it, −1 the one before.
  public func ranks(ofWordsAt offset: Int, from hits: Hits) -> [UInt32] {
    var ranks = [UInt32](repeating: .max, count: hits.count)
    let segmentsOfRows = streams(of: hits)
    let (starts, ends) = (hits.starts, hits.ends)
    for (place, rows) in segmentsOfRows {
      let segment = segments[place.segment]
      segment.ranks(ofWordsAt: offset, from: rows, starts, ends, segment.streams[place.stream], into: &ranks)
    }
    return segments.count > 1 ? shared(ranks, segmentsOfRows) : ranks
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
  private func shared(_ ranks: [UInt32], _ rowsOfStreams: [(place: StreamPlace, rows: Selection)]) -> [UInt32] {
    var forms: [[UInt32: [UInt8]]] = segments.map { _ in [:] }
    for (place, rows) in rowsOfStreams {
      let distinct = segments[place.segment].lexicon.folded.distinct
      for row in rows where ranks[row] != .max && forms[place.segment][ranks[row]] == nil {
        forms[place.segment][ranks[row]] = distinct[Int(ranks[row])]
      }
    }
    let all = Set(forms.flatMap(\.values)).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, UInt32($0)) })
    var joined = ranks
    for (place, rows) in rowsOfStreams {
      for row in rows where ranks[row] != .max { joined[row] = forms[place.segment][ranks[row]].flatMap { places[$0] } ?? .max }
    }
    return joined
  }
}

extension Segment {
  /// Puts the numbers of the folded forms so far from the hits `rows`, all of one stream, into their rows of `ranks`.
  fileprivate func ranks(
    ofWordsAt offset: Int, from rows: Selection, _ starts: [UInt32], _ ends: [UInt32], _ stream: Stream, into ranks: inout [UInt32]
  ) {
    let (numbers, column) = (lexicon.folded.numbers, stream.types)
    let (forms, types) = (numbers.span, column.span)
    var passage: Range<UInt32> = 0..<0
    var index = 0
    while index < rows.count {
      let row = rows[index]
      let start = starts[row]
      if !passage.contains(start) { passage = stream.passage(ofToken: start) }
      let token = offset < 0 ? Int(start) + offset : Int(ends[row]) - 1 + offset
      if token >= Int(passage.lowerBound), token < Int(passage.upperBound) { ranks[row] = forms[Int(types[token])] }
      index += 1
    }
  }
}
