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
    let words = lexicon.looking(interruption) { QuantityWord($0) }
    try interruption.check()
    let anchors = words.map { $0.isAnchor }
    var parts = streams.map { rows(of: $0, words, anchors, interruption) }
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
  private func rows(of stream: Stream, _ words: [QuantityWord], _ anchors: [Bool], _ interruption: Interruption) -> [Row] {
    let size = 1 << 12
    return onCores((stream.sentences.count + size - 1) / size) { part in
      rows(inSentences: part * size..<min(part * size + size, stream.sentences.count), of: stream, words, anchors, interruption)
    }.flatMap { $0 }
  }

  /// The quantities in the sentences `range` of the stream.
  private func rows(
    inSentences range: Range<Int>, of stream: Stream, _ words: [QuantityWord], _ anchors: [Bool], _ interruption: Interruption
  ) -> [Row] {
    var rows: [Row] = []
    var sentenceTypes: [UInt32] = []
    let column = stream.types
    let types = column.span
    var token = Int(stream.sentenceStarts[range.lowerBound])
    for index in range where !interruption.isDue {
      let (start, end) = (token, Int(stream.sentenceStarts[index + 1]))
      while token < end, !anchors[Int(types[token])] { token += 1 }
      guard token < end else { continue }
      token = end
      let sentence = stream.sentences[index]
      articles.withText(Int(sentences.document[Int(sentence)])) { text in
        column.copy(start..<end, into: &sentenceTypes)
        for mention in numberMentions(of: sentences.bytes(Int(sentence)), words: words, types: sentenceTypes, in: text) {
          rows.append((sentence, mention))
        }
      }
    }
    return rows
  }
}
