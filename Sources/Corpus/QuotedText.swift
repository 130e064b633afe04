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
    let count = segment.documentCount
    let parts = onCores((count + Self.batch - 1) / Self.batch) { part in
      var found: [Row] = []
      for document in part * Self.batch..<min(part * Self.batch + Self.batch, count) where !interruption.isDue {
        found += quotes(ofDocument: document)
      }
      return found
    }
    try interruption.check()
    return QuoteLayer(parts.flatMap { $0 })
  }

  private typealias Row = (sentence: UInt32, quote: QuoteMention)

  /// Those of the article, and those of the rest of the page, where nobody speaks who spoke in the article.
  private func quotes(ofDocument document: Int) -> [Row] {
    let all = segment.sentences.ofDocument(document)
    let article = quotes(of: all.filter { segment.sentences.isArticle($0) }, document)
    let rest = quotes(of: all.filter { !segment.sentences.isArticle($0) }, document)
    return rest.isEmpty ? article : (article + rest).sorted { $0.sentence < $1.sentence }
  }

  private func quotes(of sentences: [Int], _ document: Int) -> [Row] {
    var paragraphs: [[Range<Int>]] = []
    for sentence in sentences {
      if paragraphs.isEmpty || segment.startsParagraph(sentence) { paragraphs.append([]) }
      paragraphs[paragraphs.count - 1].append(segment.sentences.bytes(sentence))
    }
    var place = 0
    return segment.articles.withText(document) { quoteMentions(of: paragraphs, in: $0) }.map { quote in
      while place > 0, segment.sentences.bytes(sentences[place]).lowerBound > quote.bytes.lowerBound { place -= 1 }
      while place + 1 < sentences.count, segment.sentences.bytes(sentences[place + 1]).lowerBound <= quote.bytes.lowerBound { place += 1 }
      return (UInt32(sentences[place]), quote)
    }
  }
}
