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
    let anchors = anchors(interruption)
    let drafts = streams.map { dates(of: $0, anchors, interruption) }
    try interruption.check()
    return DateLayer(drafts.dropFirst().reduce(drafts[0]) { $0.merged(with: $1) })
  }

  /// The expressions in one stream, in order.
  private func dates(of stream: Stream, _ anchors: [Bool], _ interruption: Interruption) -> DateLayer.Draft {
    let size = 1 << 12
    let parts = onCores((stream.sentences.count + size - 1) / size) { part in
      dates(inSentences: part * size..<min(part * size + size, stream.sentences.count), of: stream, anchors, interruption)
    }
    var draft = DateLayer.Draft()
    for part in parts { draft.append(part) }
    return draft
  }

  /// For each type whether dates have such a word.
  private func anchors(_ interruption: Interruption) -> [Bool] {
    let size = 1 << 12
    let words = lexicon.words
    return onCores((lexicon.count + size - 1) / size) { part in
      (part * size..<min(part * size + size, lexicon.count)).map { type in
        let word = words.span(type)
        return !interruption.isDue && mayDate(0..<word.count, in: word)
      }
    }.flatMap { $0 }
  }

  /// The expressions in the sentences `range` of the stream.
  private func dates(inSentences range: Range<Int>, of stream: Stream, _ anchors: [Bool], _ interruption: Interruption) -> DateLayer.Draft {
    var draft = DateLayer.Draft()
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
        for mention in dateMentions(in: tokens, of: text) { draft.append(mention, sentence: sentence) }
      }
    }
    return draft
  }
}
