import Cores
import Corpus
import Diagnosis
import Prose

/// What the articles of a segment say was done, in the order of their sentences.
struct DeedLayer: Sendable {
  let deeds: [Deed]
  let lexicon: ClauseLexicon

  /// The deeds of `segment`, whose expressions of time are `dates`. O(tokens). Throws `.cancelled`.
  init(of segment: Segment, _ dates: DateLayer) throws(Diagnostic) {
    let interruption = Interruption()
    let lexicon = try ClauseLexicon(segment.lexicon, interruption)
    self.lexicon = lexicon
    let stream = segment.streams[Stream.Name.article.rawValue]
    let reading = SentenceReading(segment: segment, dates: dates, lexicon: lexicon, stream: stream)
    let size = 1 << 12
    deeds = onCores((stream.sentences.count + size - 1) / size) { part in
      reading.deeds(ofSentencesAt: part * size..<min(part * size + size, stream.sentences.count), interruption)
    }.flatMap { $0 }
    try interruption.check()
  }

  /// The deeds of a run of sentences. O(log deeds).
  func deeds(in sentences: Range<Int>) -> ArraySlice<Deed> {
    deeds[deeds.firstPlace { Int($0.sentence) >= sentences.lowerBound }..<deeds.firstPlace { Int($0.sentence) >= sentences.upperBound }]
  }
}

/// Reads deeds sentence by sentence.
private struct SentenceReading: Sendable {
  let segment: Segment
  let dates: DateLayer
  let lexicon: ClauseLexicon
  let stream: Stream

  func deeds(ofSentencesAt range: Range<Int>, _ interruption: Interruption) -> [Deed] {
    let column = stream.types
    let types = column.span
    var token = Int(stream.sentenceStarts[range.lowerBound])
    var deeds: [Deed] = []
    for index in range where !interruption.isDue {
      let end = Int(stream.sentenceStarts[index + 1])
      while token < end, lexicon.deeds[Int(types[token])] == nil { token += 1 }
      if token < end { deeds += self.deeds(ofSentenceAt: index, interruption) }
      token = end
    }
    return deeds
  }

  /// Most tokens of a sentence; what is longer is none and is read in parts, so that no look around costs more than that.
  private static let longest = 512

  private func deeds(ofSentenceAt index: Int, _ interruption: Interruption) -> [Deed] {
    let sentence = Int(stream.sentences[index])
    let tokens = Int(stream.sentenceStarts[index])..<Int(stream.sentenceStarts[index + 1])
    var dates = dated(sentence)[...]
    var deeds: [Deed] = []
    for start in stride(from: tokens.lowerBound, to: tokens.upperBound, by: Self.longest) where !interruption.isDue {
      let part = start..<min(start + Self.longest, tokens.upperBound)
      let places = part.lowerBound - tokens.lowerBound..<part.upperBound - tokens.lowerBound
      let own = dates.prefix { $0.tokens.lowerBound < places.upperBound }
      dates = dates.dropFirst(own.count)
      let clauses = ClauseReader(types(part), dates: own.map { $0.moved(by: -places.lowerBound, within: places.count) }, lexicon)
      deeds += clauses.deeds(ofSentence: UInt32(sentence), subject: body(before: index))
    }
    return deeds
  }

  private func types(_ tokens: Range<Int>) -> [UInt32] {
    var types: [UInt32] = []
    stream.types.copy(tokens, into: &types)
    return types
  }

  /// The expressions of a sentence with their tokens.
  private func dated(_ sentence: Int) -> [ClauseReader.Dated] {
    let rows = dates.rows(in: sentence..<sentence + 1)
    guard !rows.isEmpty else { return [] }
    let tokens = segment.tokenBytes(ofSentence: sentence)
    return rows.compactMap { row in
      let mention = dates.mention[row]
      let first = tokens.firstPlace { $0.upperBound > mention.bytes.lowerBound }
      guard first < tokens.count else { return nil }
      let last = tokens.firstPlace { $0.lowerBound >= mention.bytes.upperBound } - 1
      return ClauseReader.Dated(row: row, tokens: first..<max(first, last) + 1, isCounted: mention.expression.isCountedFromEvent)
    }
  }

  /// The body that `the alliance` stands for: the last one named by its letters in the sentences before.
  private func body(before index: Int) -> NameRun.Key? {
    let document = segment.sentences.document[Int(stream.sentences[index])]
    var at = index
    while at >= 0, index - at <= 8, segment.sentences.document[Int(stream.sentences[at])] == document {
      let start = Int(stream.sentenceStarts[at])
      let types = types(start..<min(start + Self.longest, Int(stream.sentenceStarts[at + 1])))
      let roles = types.map { lexicon.roles[Int($0)] }
      let acronym = nameRuns(roles).first { run in
        roles[run.last].contains(.acronym) && !roles[run.last].contains(.people) && !run.isBehindPreposition
      }
      if let acronym { return ClauseReader(types, dates: [], lexicon).key(acronym) }
      at -= 1
    }
    return nil
  }
}

extension ClauseReader.Dated {
  /// The same counted from another token on, as far as it lies before `count`.
  fileprivate func moved(by distance: Int, within count: Int) -> ClauseReader.Dated {
    let (start, end) = (tokens.lowerBound + distance, min(tokens.upperBound + distance, count))
    return ClauseReader.Dated(row: row, tokens: start..<max(start + 1, end), isCounted: isCounted)
  }
}

extension DateExpression {
  /// Whether it is counted from what the words behind it tell: `a day after the strike`.
  var isCountedFromEvent: Bool {
    if case .offset(_, _, _, from: .event) = meaning { true } else { false }
  }
}
