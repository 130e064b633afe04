import Cores
import Diagnosis
import Prose

/// A segment whose quotations are read.
struct QuotedText: Sendable {
  let segment: Segment

  /// Documents that one core reads in a row.
  private static let batch = 16

  /// The quotations of all documents, read on all cores.
  func quotes() throws(Diagnostic) -> QuoteLayer {
    let interruption = Interruption()
    let words = segment.lexicon.looking(interruption) { SpokenWord($0) }
    try interruption.check()
    let cues = words.map { $0.isCue }
    let count = segment.documentCount
    let parts = onCores((count + Self.batch - 1) / Self.batch) { part in
      var found: [Row] = []
      for document in part * Self.batch..<min(part * Self.batch + Self.batch, count) where !interruption.isDue {
        found += quotes(ofDocument: document, words, cues)
      }
      return found
    }
    try interruption.check()
    return QuoteLayer(parts.flatMap { $0 })
  }

  private typealias Row = (sentence: UInt32, quote: QuoteMention)

  /// Those of the article, and those of the rest of the page, where nobody speaks who spoke in the article.
  private func quotes(ofDocument document: Int, _ words: [SpokenWord], _ cues: [Bool]) -> [Row] {
    let all = segment.sentences.ofDocument(document)
    let article = quotes(of: all.filter { segment.sentences.isArticle($0) }, document, words, cues)
    let rest = quotes(of: all.filter { !segment.sentences.isArticle($0) }, document, words, cues)
    return rest.isEmpty ? article : (article + rest).sorted { $0.sentence < $1.sentence }
  }

  private func quotes(of sentences: [Int], _ document: Int, _ words: [SpokenWord], _ cues: [Bool]) -> [Row] {
    let spoken = spoken(sentences, cues)
    guard !spoken.isEmpty else { return [] }
    var place = 0
    return segment.articles.withText(document) { quoteMentions(of: spoken, words: words, in: $0) }.map { quote in
      while place > 0, spoken[place].bytes.lowerBound > quote.bytes.lowerBound { place -= 1 }
      while place + 1 < spoken.count, spoken[place + 1].bytes.lowerBound <= quote.bytes.lowerBound { place += 1 }
      return (UInt32(sentences[place]), quote)
    }
  }

  /// The sentences up to the end of the last paragraph that has a mark or a word of saying; what stands behind it tells of no quotation.
  private func spoken(_ sentences: [Int], _ cues: [Bool]) -> [SpokenSentence] {
    guard let last = sentences.lastIndex(where: { hasCue($0, cues) }) else { return [] }
    var spoken: [SpokenSentence] = []
    spoken.reserveCapacity(last + 4)
    for (index, sentence) in sentences.enumerated() {
      let startsParagraph = segment.startsParagraph(sentence)
      if startsParagraph, index > last { break }
      let tokens = segment.sentences.tokens(sentence)
      var types: [UInt32] = []
      segment.stream(ofSentence: sentence).types.copy(Int(tokens.lowerBound)..<Int(tokens.upperBound), into: &types)
      spoken.append(SpokenSentence(bytes: segment.sentences.bytes(sentence), types: types, startsParagraph: startsParagraph))
    }
    return spoken
  }

  private func hasCue(_ sentence: Int, _ cues: [Bool]) -> Bool {
    let tokens = segment.sentences.tokens(sentence)
    let column = segment.stream(ofSentence: sentence).types
    let types = column.span
    var token = Int(tokens.lowerBound)
    while token < Int(tokens.upperBound) {
      if cues[Int(types[token])] { return true }
      token += 1
    }
    return false
  }
}
