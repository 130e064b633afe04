import Prose

/// The columns of a segment, to which parts are added in order.
struct SegmentColumns: Sendable {
  private var articles = ArticleTable.Draft()
  private var sentences = Sentences.Draft()
  private var lines = Lines.Draft()
  private var streams = [StreamColumns(), StreamColumns()]
  private var wordCounts: [WordCount] = []

  /// Adds `part`, cut from `articles`.
  mutating func append(_ part: SegmentPart, of articles: [Article]) {
    let sentenceBase = UInt32(sentences.count)
    append(part.sentences, tokenStarts: streams.map { UInt32($0.tokenCount) })
    append(part.lines, sentenceBase: sentenceBase)
    wordCounts += part.wordCounts
    for index in streams.indices { streams[index].append(part.streams[index], sentenceBase: sentenceBase, interner: part.interner) }
    for article in articles { self.articles.append(article) }
  }

  /// The segment; `types` are for each interner the types of its words.
  func segment(_ lexicon: Lexicon, types: [[UInt32]]) -> Segment {
    Segment(
      lexicon: lexicon, streams: streams.map { $0.stream(typeCount: lexicon.count, types: types) }, sentences: Sentences(sentences),
      lines: Lines(lines, articles.lines), wordCounts: WordCounts(wordCounts), articles: articles.table())
  }

  private mutating func append(_ part: Sentences.Draft, tokenStarts: [UInt32]) {
    let documentBase = UInt32(wordCounts.count)
    let lineBase = UInt32(lines.count)
    let base = UInt32(sentences.count)
    for index in 0..<part.count { sentences.tokenStart.append(part.tokenStart[index] + tokenStarts[part.stream(index)]) }
    sentences.document.append(part.document, plus: documentBase)
    sentences.line.append(part.line, plus: lineBase)
    sentences.number += part.number
    sentences.byteStart += part.byteStart
    sentences.byteEnd += part.byteEnd
    sentences.tokenCount += part.tokenCount
    sentences.wordCount += part.wordCount
    sentences.section += part.section
    sentences.homeSection += part.homeSection
    sentences.isRepeatedHeadline += part.isRepeatedHeadline
    sentences.documentStarts.append(part.documentStarts.dropFirst(), plus: base)
  }

  private mutating func append(_ part: Lines.Draft, sentenceBase: UInt32) {
    let base = UInt32(lines.count)
    lines.document.append(part.document, plus: UInt32(wordCounts.count))
    lines.sentence.append(part.sentence, plus: sentenceBase)
    lines.index += part.index
    lines.documentStarts.append(part.documentStarts.dropFirst(), plus: base)
  }
}

/// The columns of one stream, to which parts are added in order.
private struct StreamColumns: Sendable {
  /// The tokens so far.
  private(set) var tokenCount = 0
  /// The tokens of the parts, as numbers of their interners' words.
  private var parts: [(interner: Int, words: [UInt32])] = []
  private var sentences: [UInt32] = []
  private var sentenceStarts: [UInt32] = []
  private var passageStarts: [UInt32] = []
  private var documentStarts: [UInt32] = [0]

  mutating func append(_ part: StreamPart, sentenceBase: UInt32, interner: Int) {
    let base = UInt32(tokenCount)
    sentences.append(part.sentences, plus: sentenceBase)
    sentenceStarts.append(part.sentenceStarts, plus: base)
    passageStarts.append(part.passageStarts, plus: base)
    documentStarts.append(part.documentEnds, plus: base)
    parts.append((interner, part.types))
    tokenCount += part.types.count
  }

  /// The stream.
  func stream(typeCount: Int, types numbers: [[UInt32]]) -> Stream {
    let types = types(numbers)
    let count = UInt32(types.count)
    return Stream(
      types: types, typeCount: typeCount, sentences: sentences, sentenceStarts: sentenceStarts + [count],
      passageStarts: passageStarts + [count], documentStarts: documentStarts)
  }

  private func types(_ numbers: [[UInt32]]) -> [UInt32] {
    var types: [UInt32] = []
    types.reserveCapacity(tokenCount)
    for part in parts {
      let numbers = numbers[part.interner]
      var index = 0
      while index < part.words.count {
        types.append(numbers[Int(part.words[index])])
        index += 1
      }
    }
    return types
  }
}

extension [UInt32] {
  /// Adds `values`, each raised by `base`.
  fileprivate mutating func append(_ values: some Collection<UInt32>, plus base: UInt32) {
    for value in values { append(value + base) }
  }
}
