import Cores
import Diagnosis
import Prose

/// The columns that a segment's quantities are read from.
struct NumberedText: Sendable {
  let lexicon: Lexicon
  /// The article text, and the rest of the pages.
  let streams: [Stream]
  let sentences: Sentences
  let articles: ArticleTable

  private typealias Row = (sentence: UInt32, mention: NumberMention)

  /// The quantities, read on all cores from the sentences that have a word which numbers have.
  func numbers() throws(Diagnostic) -> NumberLayer {
    let interruption = Interruption()
    let anchors = anchors(interruption)
    var parts = streams.map { rows(of: $0, anchors, interruption) }
    try interruption.check()
    var all = parts.removeFirst()
    for others in parts where !others.isEmpty {
      all += others
      // Sentences of different streams are different; those of one stay in order.
      all.sort { ($0.sentence, $0.mention.bytes.lowerBound) < ($1.sentence, $1.mention.bytes.lowerBound) }
    }
    return NumberLayer(all)
  }

  /// The quantities in one stream, in order.
  private func rows(of stream: Stream, _ anchors: [Bool], _ interruption: Interruption) -> [Row] {
    let size = 1 << 12
    return onCores((stream.sentences.count + size - 1) / size) { part in
      rows(inSentences: part * size..<min(part * size + size, stream.sentences.count), of: stream, anchors, interruption)
    }.flatMap { $0 }
  }

  /// For each type whether quantities have such a word.
  private func anchors(_ interruption: Interruption) -> [Bool] {
    let size = 1 << 12
    let words = lexicon.words
    return onCores((lexicon.count + size - 1) / size) { part in
      (part * size..<min(part * size + size, lexicon.count)).map { type in
        let word = words.span(type)
        return !interruption.isDue && mayNumber(0..<word.count, in: word)
      }
    }.flatMap { $0 }
  }

  /// The quantities in the sentences `range` of the stream.
  private func rows(inSentences range: Range<Int>, of stream: Stream, _ anchors: [Bool], _ interruption: Interruption) -> [Row] {
    var rows: [Row] = []
    var tokens: [Range<Int>] = []
    let column = stream.types
    let types = column.span
    var token = Int(stream.sentenceStarts[range.lowerBound])
    for index in range where !interruption.isDue {
      let end = Int(stream.sentenceStarts[index + 1])
      while token < end, !anchors[Int(types[token])] { token += 1 }
      guard token < end else { continue }
      token = end
      let sentence = stream.sentences[index]
      articles.withText(Int(sentences.document[Int(sentence)])) { text in
        tokens.removeAll(keepingCapacity: true)
        tokenRanges(of: sentences.bytes(Int(sentence)), in: text, into: &tokens)
        for mention in numberMentions(in: tokens, of: text) { rows.append((sentence, mention)) }
      }
    }
    return rows
  }
}
