import Cores
import Diagnosis
import Prose

/// The columns that a segment's expressions of time are read from.
struct DatedText: Sendable {
  let lexicon: Lexicon
  /// The article text, and the rest of the pages.
  let streams: [Stream]
  let sentences: Sentences
  let articles: ArticleTable

  /// The expressions of time, read on all cores from the sentences that have a word which dates have.
  func dates() throws(Diagnostic) -> DateLayer {
    let interruption = Interruption()
    let words = lexicon.looking(interruption) { TimeWord($0) }
    try interruption.check()
    let anchors = words.map { $0.isAnchor }
    let drafts = streams.map { dates(of: $0, words, anchors, interruption) }
    try interruption.check()
    return DateLayer(drafts.dropFirst().reduce(drafts[0]) { $0.merged(with: $1) })
  }

  /// The expressions in one stream, in order.
  private func dates(of stream: Stream, _ words: [TimeWord], _ anchors: [Bool], _ interruption: Interruption) -> DateLayer.Draft {
    let size = 1 << 12
    let parts = onCores((stream.sentences.count + size - 1) / size) { part in
      dates(inSentences: part * size..<min(part * size + size, stream.sentences.count), of: stream, words, anchors, interruption)
    }
    var draft = DateLayer.Draft()
    for part in parts { draft.append(part) }
    return draft
  }

  /// The expressions in the sentences `range` of the stream.
  private func dates(
    inSentences range: Range<Int>, of stream: Stream, _ words: [TimeWord], _ anchors: [Bool], _ interruption: Interruption
  ) -> DateLayer.Draft {
    var draft = DateLayer.Draft()
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
        for mention in dateMentions(of: sentences.bytes(Int(sentence)), words: words, types: sentenceTypes, in: text) {
          draft.append(mention, sentence: sentence)
        }
      }
    }
    return draft
  }
}
