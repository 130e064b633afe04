extension Archive {
  /// The places, in the order of folded forms, of the words so far from each hit; `.max` beyond its section.
  ///
  /// `offset` counts from the hit: 1 is the word behind it, −1 the one before.
  public func ranks(ofWordsAt offset: Int, from hits: Hits) -> [UInt32] {
    var ranks: [UInt32] = []
    ranks.reserveCapacity(hits.count)
    let runs = runs(of: hits)
    for run in runs {
      let segment = segments[run.segment]
      let numbers = segment.lexicon.normNumbers
      var passages = [Range<UInt32>](repeating: 0..<0, count: segment.streams.count)
      for row in run.rows {
        let name = segment.sentences.stream(Int(hits.sentence[row] - sentenceBases[run.segment]))
        let start = hits.start[row]
        if !passages[name].contains(start) { passages[name] = segment.streams[name].passage(ofToken: start) }
        let token = offset < 0 ? Int(start) + offset : Int(hits.end[row]) - 1 + offset
        let isInside = token >= Int(passages[name].lowerBound) && token < Int(passages[name].upperBound)
        ranks.append(isInside ? numbers[Int(segment.streams[name].types[token])] : .max)
      }
    }
    return segments.count > 1 ? shared(ranks, runs) : ranks
  }

  /// The rows of neighbouring hits of one segment, joined.
  private func runs(of hits: Hits) -> [(segment: Int, rows: Range<Int>)] {
    var runs: [(segment: Int, rows: Range<Int>)] = []
    for row in 0..<hits.count {
      let sentence = hits.sentence[row]
      if let last = runs.last, sentence >= sentenceBases[last.segment], sentence < sentenceBases[last.segment + 1] {
        runs[runs.count - 1].rows = last.rows.lowerBound..<row + 1
      } else {
        runs.append((place(ofSentence: sentence).segment, row..<row + 1))
      }
    }
    return runs
  }

  /// The ranks of several segments as ranks in all of them.
  private func shared(_ ranks: [UInt32], _ runs: [(segment: Int, rows: Range<Int>)]) -> [UInt32] {
    var forms: [[UInt32: [UInt8]]] = segments.map { _ in [:] }
    for run in runs {
      let lexicon = segments[run.segment].lexicon
      for row in run.rows where ranks[row] != .max && forms[run.segment][ranks[row]] == nil {
        forms[run.segment][ranks[row]] = lexicon.form(ofNorm: ranks[row])
      }
    }
    let all = Set(forms.flatMap(\.values)).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, UInt32($0)) })
    var joined = ranks
    for run in runs {
      for row in run.rows where ranks[row] != .max { joined[row] = forms[run.segment][ranks[row]].flatMap { places[$0] } ?? .max }
    }
    return joined
  }
}
