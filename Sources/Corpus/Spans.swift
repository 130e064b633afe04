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

  /// Whether a span starts or ends at `token`; nothing starts at the end of `region` or ends at its start, since its text stands alone.
  mutating func has(_ edge: TokenPattern.Edge, at token: UInt32, in region: Range<UInt32>) -> Bool {
    switch edge {
    case .start: token < region.upperBound && isStart(token)
    case .end: token > region.lowerBound && isEnd(token)
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
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for (index, sentence) in stream.sentences.enumerated() where sentences.section(Int(sentence)) == .headline {
      starts.append(stream.sentenceStarts[index])
      ends.append(stream.sentenceStarts[index + 1])
    }
    return Spans(starts, ends)
  }

  private func dates(_ dates: DateLayer, in name: Stream.Name, _ documents: Documents) throws(Diagnostic) -> Spans {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for row in 0..<dates.count where dates.mention[row].expression.kind.isCalendar {
      let sentence = Int(dates.sentence[row])
      guard sentences.stream(sentence) == name.rawValue, documents.contains(sentences.document[sentence]) else { continue }
      let tokens = self.tokens(ofBytes: dates.mention[row].bytes, in: sentence)
      guard !tokens.isEmpty, tokens.lowerBound >= ends.last ?? 0 else { continue }
      starts.append(tokens.lowerBound)
      ends.append(tokens.upperBound)
    }
    return Spans(starts, ends)
  }

  private func names(
    _ names: NameLayer, _ attributes: [Unit.Attribute], in name: Stream.Name, _ documents: Documents
  ) throws(Diagnostic) -> Spans {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for row in 0..<names.count {
      if row & 0xFF == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let sentence = Int(names.sentence[row])
      guard sentences.stream(sentence) == name.rawValue, documents.contains(sentences.document[sentence]) else { continue }
      guard attributes.isEmpty || has(names, row, attributes) else { continue }
      let tokens = names.tokens(row, in: self)
      starts.append(tokens.lowerBound)
      ends.append(tokens.upperBound)
    }
    return Spans(starts, ends)
  }

  private func numbers(
    _ numbers: NumberLayer, _ attributes: [Unit.Attribute], in name: Stream.Name, _ documents: Documents
  ) throws(Diagnostic) -> Spans {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for row in 0..<numbers.count {
      if row & 0xFF == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let sentence = Int(numbers.sentence[row])
      let document = sentences.document[sentence]
      guard sentences.stream(sentence) == name.rawValue, documents.contains(document) else { continue }
      guard attributes.isEmpty || has(numbers.mention[row], attributes, in: Int(document)) else { continue }
      let tokens = self.tokens(ofBytes: numbers.mention[row].bytes, in: sentence)
      guard !tokens.isEmpty, tokens.lowerBound >= ends.last ?? 0 else { continue }
      starts.append(tokens.lowerBound)
      ends.append(tokens.upperBound)
    }
    return Spans(starts, ends)
  }

  /// The quotations that somebody is said to have said; what is told inside another is part of that.
  private func quotes(
    _ quotes: QuoteLayer, _ attributes: [Unit.Attribute], in name: Stream.Name, _ documents: Documents
  ) throws(Diagnostic) -> Spans {
    var spans: [Range<UInt32>] = []
    for row in 0..<quotes.count where quotes.isSpeech(row) {
      if row & 0xFF == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      let sentence = Int(quotes.sentence[row])
      let document = sentences.document[sentence]
      guard sentences.stream(sentence) == name.rawValue, documents.contains(document) else { continue }
      guard attributes.isEmpty || has(quotes[row], attributes, in: Int(document)) else { continue }
      let tokens = self.tokens(ofBytes: quotes.bytes(row), in: sentence)
      if !tokens.isEmpty { spans.append(tokens) }
    }
    spans.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var outer: [Range<UInt32>] = []
    for span in spans where span.upperBound > outer.last?.upperBound ?? 0 { outer.append(span) }
    return Spans(outer.map(\.lowerBound), outer.map(\.upperBound))
  }

  /// The tokens that `bytes` of the article touch, which begin in `sentence` and may reach into later ones of its stream.
  ///
  /// O(bytes of these sentences).
  public func tokens(ofBytes bytes: Range<Int>, in sentence: Int) -> Range<UInt32> {
    let first = tokens(of: sentence, ofBytes: bytes)
    var end = first.upperBound
    var last = sentence
    while bytes.upperBound > sentences.bytes(last).upperBound, let next = nextSentence(behind: last),
      sentences.bytes(next).lowerBound < bytes.upperBound
    {
      last = next
      end = tokens(of: last, ofBytes: bytes).upperBound
    }
    return first.lowerBound..<max(first.lowerBound, end)
  }

  /// The next sentence of the same document in the same stream.
  private func nextSentence(behind sentence: Int) -> Int? {
    let end = sentences.ofDocument(Int(sentences.document[sentence])).upperBound
    var next = sentence + 1
    while next < end, sentences.stream(next) != sentences.stream(sentence) { next += 1 }
    return next < end ? next : nil
  }

  private func tokens(of sentence: Int, ofBytes bytes: Range<Int>) -> Range<UInt32> {
    let edges = tokenBytes(ofSentence: sentence)
    let first = edges.firstIndex { $0.upperBound > bytes.lowerBound } ?? edges.count
    let last = edges.lastIndex { $0.lowerBound < bytes.upperBound } ?? -1
    let base = sentences.tokenStart[sentence]
    return base + UInt32(first)..<base + UInt32(max(first, last + 1))
  }
}
