import CAllocator
import Cores
import Prose

/// The columns of a segment, to which parts are added in order.
struct SegmentColumns: Sendable {
  private var articles = ArticleTable.Draft()
  private var sentences = Sentences.Gathering()
  private var lines = Lines.Gathering()
  private var streams = [StreamColumns(), StreamColumns()]
  private var wordCounts: [WordCount] = []

  /// Adds `part`, cut from `articles`.
  mutating func append(_ part: SegmentPart, of articles: [Article]) {
    let (sentenceBase, documentBase) = (UInt32(sentences.count), UInt32(wordCounts.count))
    sentences.append(
      part.sentences, documents: documentBase, lines: UInt32(lines.count), tokens: streams.map { UInt32($0.tokenCount) })
    lines.append(part.lines, documents: documentBase, sentences: sentenceBase)
    wordCounts += part.wordCounts
    for index in streams.indices { streams[index].append(part.streams[index], sentenceBase: sentenceBase) }
    for index in articles.indices { self.articles.append(articles, index) }
  }

  /// The segment of what was added; nothing stays here, and each draft is let go where it is read last.
  mutating func segment(_ words: NumberedWords) -> Segment {
    let texts = Handover(&streams[0], leaving: StreamColumns())
    let rests = Handover(&streams[1], leaving: StreamColumns())
    let articleDraft = Handover(&articles, leaving: ArticleTable.Draft())
    let sentenceDraft = Handover(&sentences, leaving: Sentences.Gathering())
    let lineDraft = Handover(&lines, leaving: Lines.Gathering())
    let counts = wordCounts
    wordCounts = []
    let (article, lexicon, table, lines, sentences, rest) = together(
      { texts.take().drafted(words.types, words.counts(in: 0)) }, { words.lexicon() }, { articleDraft.take().table() },
      { lineDraft.take().lines() }, { sentenceDraft.take().sentences() }, { rests.take().drafted(words.types, words.counts(in: 1)) })
    // What was read last goes back to the system before the postings need some.
    dateline_return_free_memory()
    return Segment(
      lexicon: lexicon, streams: [Stream(article), Stream(rest)], sentences: sentences, lines: lines,
      wordCounts: WordCounts(counts), articles: table)
  }
}

/// The columns of one stream, to which parts are added in order.
private struct StreamColumns: Sendable {
  /// The tokens so far.
  private(set) var tokenCount = 0
  private var runs: [WordRun] = []
  private var sentences = NarrowColumn.Draft()
  private var sentenceStarts: [UInt32] = []
  private var passageStarts: [UInt32] = []
  private var documentStarts: [UInt32] = [0]

  mutating func append(_ part: StreamPart, sentenceBase: UInt32) {
    let base = UInt32(tokenCount)
    sentences.append(part.sentences, plus: sentenceBase)
    sentenceStarts.append(part.sentenceStarts, plus: base)
    passageStarts.append(part.passageStarts, plus: base)
    documentStarts.append(part.documentEnds, plus: base)
    runs.append(part.run)
    tokenCount += part.run.codes.count
  }

  /// The stream of all that was added, which waits for its postings.
  ///
  /// - Parameters:
  ///   - types: for each interner the types of its words.
  ///   - counts: how often each type occurs.
  consuming func drafted(_ types: [[UInt32]], _ counts: PostingTable.Counts) -> Stream.Draft {
    let runs = Handover(&self.runs, leaving: [])
    let end = UInt32(tokenCount)
    return Stream.Draft(
      types: TokenTypes.coded(runs.take(), types: types), sentences: sentences.column(), sentenceRuns: Runs(sentenceStarts + [end]),
      passageRuns: Runs(passageStarts + [end]), documentStarts: Packed(documentStarts), documentsAt: documentsAt(), counts: counts)
  }

  /// The first of the documents that have tokens in every 256 tokens.
  private func documentsAt() -> Packed<UInt32> {
    Packed(count: tokenCount / 256 + 1) { documents in
      var document = 0
      for place in 0..<tokenCount / 256 + 1 {
        while document + 2 < documentStarts.count, Int(documentStarts[document + 1]) <= place * 256 { document += 1 }
        documents[place] = UInt32(document)
      }
    }
  }
}

extension [UInt32] {
  /// Adds `values`, each raised by `base`.
  fileprivate mutating func append(_ values: some Collection<UInt32>, plus base: UInt32) {
    for value in values { append(value + base) }
  }
}
