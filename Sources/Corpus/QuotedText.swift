import Cores
import Diagnosis
import Prose

/// A segment whose quotations are read.
struct QuotedText: Sendable {
  let segment: Segment

  /// Documents that one core reads in a row.
  private static let batch = 16

  private typealias Row = LayerRow<QuoteMention>

  /// The quotations of all documents, read on all cores.
  func quotes() throws(Diagnostic) -> QuoteLayer {
    let interruption = Interruption()
    let words = segment.lexicon.looking(interruption) { SpokenWord($1) }
    try interruption.check()
    let cues = words.map(\.isCue)
    let count = segment.documentCount
    let parts = onCores((count + Self.batch - 1) / Self.batch) { part in
      var reader = SpeechReader(words)
      var rows: [Row] = []
      for document in part * Self.batch..<min(part * Self.batch + Self.batch, count) {
        if interruption.isDue { break }
        addQuotes(of: document, by: &reader, cues, interruption, to: &rows)
      }
      return rows
    }
    try interruption.check()
    return QuoteLayer(parts)
  }

  /// Those of the article, and those of the rest of the page, where nobody speaks who spoke in the article.
  private func addQuotes(
    of document: Int, by reader: inout SpeechReader, _ cues: [Bool], _ interruption: Interruption, to rows: inout [Row]
  ) {
    let base = rows.count
    let all = segment.sentences.ofDocument(document)
    for isArticle in [true, false] {
      let sentences = all.filter { segment.sentences.isArticle($0) == isArticle }
      let first = rows.count
      addQuotes(of: sentences, document, by: &reader, cues, interruption, to: &rows)
      if first > base, rows.count > first { rows[base...].sort { $0.sentence < $1.sentence } }
    }
  }

  private func addQuotes(
    of sentences: [Int], _ document: Int, by reader: inout SpeechReader, _ cues: [Bool], _ interruption: Interruption, to rows: inout [Row]
  ) {
    // What stands behind the last paragraph that has a mark or a word of saying tells of no quotation.
    guard let last = sentences.lastIndex(where: { hasCue($0, cues) }) else { return }
    let quotes = segment.articles.withText(document) { text in
      var types: [UInt32] = []
      for (index, sentence) in sentences.enumerated() {
        let startsParagraph = segment.startsParagraph(sentence)
        if interruption.isDue || startsParagraph && index > last { break }
        segment.stream(ofSentence: sentence).read(segment.sentences.tokens(sentence), into: &types)
        reader.read(segment.sentences.bytes(sentence), types: types, opening: startsParagraph ? .paragraph : .sentence, in: text)
      }
      return reader.quotes(in: text)
    }
    var place = 0
    for quote in quotes {
      let start = quote.bytes.lowerBound
      while place > 0, segment.sentences.bytes(sentences[place]).lowerBound > start { place -= 1 }
      while place + 1 < sentences.count, segment.sentences.bytes(sentences[place + 1]).lowerBound <= start { place += 1 }
      rows.append(Row(sentence: UInt32(sentences[place]), mention: quote))
    }
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
