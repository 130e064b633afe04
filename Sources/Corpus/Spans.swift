import Diagnosis
import Prose

/// Spans of tokens that ascend by their starts and by their ends: sentences, headlines, dates, occurrences of a pattern.
struct Spans {
  /// The first tokens, ascending; of spans that tile a stream also the token count behind them.
  let starts: [UInt32]
  /// The tokens behind the last; nil where each span ends where the next starts, and `starts` has an end mark.
  private let ends: [UInt32]?
  private var place = 0

  /// Spans that follow each other without a gap; `starts` has the end of the last behind it.
  init(tiling starts: [UInt32]) {
    self.starts = starts
    ends = nil
  }

  /// Spans from `starts` to `ends`.
  init(_ starts: [UInt32], _ ends: [UInt32]) {
    self.starts = starts
    self.ends = ends
  }

  /// Spans that stand apart, in order.
  init(_ spans: [Range<UInt32>]) {
    self.init(spans.map(\.lowerBound), spans.map(\.upperBound))
  }

  private var count: Int { ends == nil ? max(0, starts.count - 1) : starts.count }

  private func end(_ index: Int) -> UInt32 { ends?[index] ?? starts[index + 1] }

  /// The number of spans that start at or before `token`; neighbours of the last question cost a step.
  private mutating func count(startingNotAbove token: UInt32) -> Int {
    let count = count
    if place > count || (place > 0 && starts[place - 1] > token) { place = 0 }
    var step = 1
    while place + step <= count, starts[place + step - 1] <= token {
      place += step
      step <<= 1
    }
    while step > 0 {
      if place + step <= count, starts[place + step - 1] <= token { place += step }
      step >>= 1
    }
    return place
  }

  /// Whether a span starts at `token`.
  mutating func isStart(_ token: UInt32) -> Bool {
    let place = count(startingNotAbove: token)
    return place > 0 && starts[place - 1] == token
  }

  /// Whether a span ends right before `token`.
  mutating func isEnd(_ token: UInt32) -> Bool {
    guard token > 0 else { return false }
    let place = count(startingNotAbove: token - 1)
    return place > 0 && end(place - 1) == token
  }

  /// Whether `token` stands so to a span; nothing starts at the end of `region` or ends at its start, since its text stands alone.
  mutating func has(_ standing: TokenPattern.Standing, at token: UInt32, in region: Range<UInt32>) -> Bool {
    switch standing {
    case .start: token < region.upperBound && isStart(token)
    case .end: token > region.lowerBound && isEnd(token)
    case .inside: token < region.upperBound && end(around: token) != nil
    case .outside: token < region.upperBound && end(around: token) == nil
    }
  }

  /// The end of the span that reaches farthest of those starting at or before `token`, if it holds the token.
  mutating func end(around token: UInt32) -> UInt32? {
    let place = count(startingNotAbove: token)
    guard place > 0, end(place - 1) > token else { return nil }
    return end(place - 1)
  }

  /// The end of the first span that starts at or behind `token`; documents without tokens are none.
  mutating func end(behind token: UInt32) -> UInt32? {
    var place = token == 0 ? 0 : count(startingNotAbove: token - 1)
    while place < count, end(place) == starts[place] { place += 1 }
    return place < count ? end(place) : nil
  }
}

extension Segment {
  /// The spans of a unit in a stream; dates and quotations only in `documents`, which ascend.
  ///
  /// - Complexity: O(1) for sentences and documents, O(sentences) for paragraphs and headlines, O(bytes) of the sentences with dates or
  ///   quotations; those are read from the text at their first use.
  func spans(of unit: Unit, in name: Stream.Name, documents: Documents) throws(Diagnostic) -> Spans {
    let stream = streams[name.rawValue]
    switch unit.kind {
    case .sentence: return Spans(tiling: Array(stream.sentenceStarts))
    case .document: return Spans(tiling: Array(stream.documentStarts))
    case .paragraph: return Spans(tiling: paragraphStarts(in: stream))
    case .headline: return headlines(in: stream)
    case .date: return try dates(dates(), in: name, documents)
    case .name: return try names(names(), unit.attributes, in: name, documents)
    case .number: return try numbers(numbers(), unit.attributes, in: name, documents)
    case .quote: return try quotes(quotes(), unit.attributes, in: name, documents)
    }
  }

  private func paragraphStarts(in stream: Stream) -> [UInt32] {
    var starts: [UInt32] = []
    for (index, sentence) in stream.sentences.enumerated() where index == 0 || startsParagraph(Int(sentence)) {
      starts.append(stream.sentenceStarts[index])
    }
    return starts + [UInt32(stream.types.count)]
  }

  private func headlines(in stream: Stream) -> Spans {
    var spans: [Range<UInt32>] = []
    for (index, sentence) in stream.sentences.enumerated() where sentences.section(Int(sentence)) == .headline {
      spans.append(stream.sentenceStarts[index]..<stream.sentenceStarts[index + 1])
    }
    return Spans(spans)
  }

  private func dates(_ dates: DateLayer, in name: Stream.Name, _ documents: Documents) throws(Diagnostic) -> Spans {
    var edges = TokenEdges(of: self)
    return Spans(
      apart: try tokens(of: dates, in: name, documents) { row, sentence in
        let mention = dates.mention[row]
        return mention.expression.kind.isCalendar ? edges.tokens(ofBytes: mention.bytes, in: sentence) : nil
      })
  }

  private func names(
    _ names: NameLayer, _ attributes: [Unit.Attribute], in name: Stream.Name, _ documents: Documents
  ) throws(Diagnostic) -> Spans {
    let fields = attributes.map { SoughtField($0, in: gazetteer) }
    return Spans(
      apart: try tokens(of: names, in: name, documents) { row, _ in
        has(names, row, fields) ? names.tokens(row, in: self) : nil
      })
  }

  private func numbers(
    _ numbers: NumberLayer, _ attributes: [Unit.Attribute], in name: Stream.Name, _ documents: Documents
  ) throws(Diagnostic) -> Spans {
    var edges = TokenEdges(of: self)
    let fields = attributes.map { SoughtField($0, in: gazetteer) }
    return Spans(
      apart: try tokens(of: numbers, in: name, documents) { (row, sentence) throws(Diagnostic) in
        let mention = numbers.mention[row]
        guard try has(mention, fields, in: sentence) else { return nil }
        return edges.tokens(ofBytes: mention.amount, in: sentence)
      })
  }

  /// The quotations that somebody is said to have said; what is told inside another is part of that.
  private func quotes(
    _ quotes: QuoteLayer, _ attributes: [Unit.Attribute], in name: Stream.Name, _ documents: Documents
  ) throws(Diagnostic) -> Spans {
    var edges = TokenEdges(of: self)
    let test = try QuoteTest(attributes, in: self)
    var spans = try tokens(of: quotes, in: name, documents) { row, sentence in
      guard quotes.isSpeech(row), attributes.isEmpty || test.accepts(quotes[row], in: Int(sentences.document[sentence])) else {
        return nil
      }
      return edges.tokens(ofBytes: quotes.bytes(row), in: sentence)
    }
    spans.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var outer: [Range<UInt32>] = []
    for span in spans where span.upperBound > outer.last?.upperBound ?? 0 { outer.append(span) }
    return Spans(outer)
  }

  /// What `tokens` gives for the rows of a layer, with their sentences, that stand in a stream, without empty ones; only for `documents`,
  /// which ascend. Throws `.cancelled`.
  private func tokens(
    of layer: some SentenceLayer, in name: Stream.Name, _ documents: Documents, _ tokens: (Int, Int) throws(Diagnostic) -> Range<UInt32>?
  ) throws(Diagnostic) -> [Range<UInt32>] {
    let all = documents.count == documentCount
    let rows = all ? [0..<layer.count] : documents.map { layer.rows(in: sentences.ofDocument(Int($0))) }
    var found: [Range<UInt32>] = []
    var looked = 0
    for row in rows.joined() {
      looked += 1
      if looked & 0xFF == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let sentence = Int(layer.sentence[row])
      guard sentences.stream(sentence) == name.rawValue, let tokens = try tokens(row, sentence), !tokens.isEmpty else { continue }
      found.append(tokens)
    }
    return found
  }
}

extension Spans {
  /// The spans in order, without those that begin inside the one before; of those that begin together the longest.
  fileprivate init(apart spans: [Range<UInt32>]) {
    var kept: [Range<UInt32>] = []
    for span in spans {
      if let last = kept.last, last.lowerBound == span.lowerBound {
        if last.upperBound < span.upperBound { kept[kept.count - 1] = span }
      } else if span.lowerBound >= kept.last?.upperBound ?? 0 {
        kept.append(span)
      }
    }
    self.init(kept)
  }
}
