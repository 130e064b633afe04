public import Diagnosis
public import Prose

/// Articles as immutable columns: what was read, and nothing that follows from other pages or from the reader.
///
/// Documents, sentences, lines and tokens are numbered densely from 0 inside a segment; `Archive` adds the bases. The article's own
/// text (headline, deck, body) and the rest are two streams over one lexicon, each with its own postings.
///
/// A class, so that a copy is one reference and not one for each column.
public final class Segment: Sendable {
  /// The types of both streams.
  public let lexicon: Lexicon
  /// The article text, and the rest of the pages.
  public let streams: [Stream]
  /// Every sentence of every section, in source order.
  public let sentences: Sentences
  /// Every line that is not empty, in source order.
  public let lines: Lines
  /// Per document: the words of the whole page, and those of the article; a word is a run between blanks with a letter or digit in it.
  public let wordCounts: WordCounts
  /// The documents' ids, texts and fields.
  public let articles: ArticleTable
  /// What is read from the texts only when it is asked for.
  let layers = Layers()

  init(lexicon: Lexicon, streams: [Stream], sentences: Sentences, lines: Lines, wordCounts: WordCounts, articles: ArticleTable) {
    self.lexicon = lexicon
    self.streams = streams
    self.sentences = sentences
    self.lines = lines
    self.wordCounts = wordCounts
    self.articles = articles
  }

  /// The number of documents.
  public var documentCount: Int { articles.count }

  /// What document `document` says of itself, its text included.
  public func article(_ document: Int) -> Article {
    var article = articles.article(document)
    article.lines = lines.ofDocument(document).map { lines.line($0) }
    return article
  }

  /// Expressions of time in all sections, in source order.
  ///
  /// Read on all cores at the first use, and from then on kept, beside the snapshot too where the segment has one.
  public func dates() throws(Diagnostic) -> DateLayer {
    let text = anchoredText
    return try layers.dates.columns(at: layers.place) { () throws(Diagnostic) in try text.dates() }
  }

  /// The names in all sections, in source order; read and kept like `dates`.
  public func names() throws(Diagnostic) -> NameLayer {
    let gazetteer = gazetteer
    let text = NamedText(lexicon: lexicon, streams: streams, sentences: sentences, documentCount: documentCount, gazetteer: gazetteer)
    return try layers.names.columns(at: layers.place, of: gazetteer.mark) { () throws(Diagnostic) in try text.names() }
  }

  /// What the names are read with.
  public var gazetteer: Gazetteer { layers.gazetteer }

  /// Has the names, and quantities beside names, read with `gazetteer`: to be said before they are asked for.
  public func read(namesWith gazetteer: Gazetteer) { layers.read(namesWith: gazetteer) }

  /// Quantities in all sections, in source order; read and kept like `dates`.
  public func numbers() throws(Diagnostic) -> NumberLayer {
    // The layer keeps how it is made, to mend a damaged file, and must not keep its segment alive.
    try layers.numbers.columns(at: layers.place, of: layers.gazetteerMark) { [weak self] () throws(Diagnostic) in
      guard let self else { throw Diagnostic(.cancelled) }
      return try anchoredText.numbers(beside: dates(), gazetteer)
    }
  }

  private var anchoredText: AnchoredText {
    AnchoredText(lexicon: lexicon, streams: streams, sentences: sentences, articles: articles)
  }

  /// Quotations and what is told as somebody's words, in all sections, in source order; read and kept like `dates`.
  public func quotes() throws(Diagnostic) -> QuoteLayer {
    try layers.quotes.columns(at: layers.place) { [weak self] () throws(Diagnostic) in
      guard let self else { throw Diagnostic(.cancelled) }
      return try QuotedText(segment: self).quotes()
    }
  }

  /// The bytes of row `row` of a layer; nil where the layer cannot be read.
  public func bytes(ofRow row: Int, of layer: HitLayer) -> Range<Int>? {
    switch layer {
    case .dates: (try? dates())?.mention[row].bytes
    case .names: (try? names()).map { bytes(ofName: row, in: $0) }
    case .numbers: (try? numbers())?.mention[row].bytes
    case .quotes: (try? quotes())?.bytes(row)
    }
  }

  /// The line `number`: its place, section and reason.
  public func line(_ number: Int) -> Line { lines.line(number) }

  /// The stream that the sentence's words are in.
  public func stream(ofSentence sentence: Int) -> Stream { streams[sentences.stream(sentence)] }

  /// The ref of a sentence inside its document: `6`, `0`, `r3`.
  public func ordinal(ofSentence sentence: Int) -> String {
    Sentences.Traits(sentences.traits[sentence]).letter + String(sentences.number[sentence])
  }
}
