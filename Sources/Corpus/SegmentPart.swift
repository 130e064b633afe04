import Prose

/// Some articles in a row as columns that count from 0: documents, lines, sentences, and tokens by the numbers of one interner.
public struct SegmentPart: Sendable {
  private(set) var sentences = Sentences.Draft()
  private(set) var lines = Lines.Draft()
  private(set) var streams = [StreamPart(), StreamPart()]
  private(set) var wordCounts: [WordCount] = []

  /// The columns of `articles`, their words numbered and counted by `words`.
  init(_ articles: [Article], interner: Int, _ words: inout WordInterner) {
    var room = Room()
    lines.reserve(articles.indices.reduce(0) { $0 + articles[$1].lines.count })
    for index in articles.indices {
      // An article is large: only what is read of it is taken from the array.
      let text = articles[index].text
      let lines = articles[index].lines
      add(lines.span, of: text.span, &words, &room)
    }
    for index in streams.indices { streams[index].pack(interner: interner) }
  }

  /// What is used again for each document and sentence.
  private struct Room {
    /// The sentences of one paragraph.
    var sentences: [Range<Int>] = []
    /// The words of the document so far.
    var words = WordCount()
    /// What the refs of its next sentences count on from.
    var counters = RefCounters()
  }

  /// Adds an article, whose text and lines are given.
  private mutating func add(_ lines: Span<Line>, of text: Span<UInt8>, _ words: inout WordInterner, _ room: inout Room) {
    let firstSentence = sentences.count
    room.words = WordCount()
    room.counters = RefCounters()
    var line = 0
    while line < lines.count {
      var end = line + 1
      while end < lines.count, lines[end].continues, lines[end].section == lines[line].section { end += 1 }
      addBlock(line..<end, of: lines, in: text, &room)
      line = end
    }
    self.lines.append(lines, of: UInt32(wordCounts.count), sentences, from: firstSentence)
    wordCounts.append(room.words)
    sentences.closeDocument()
    words.beginDocument()
    for index in streams.indices { streams[index].closeDocument(of: text, in: index, &words) }
  }

  /// Cuts the paragraph of the lines `block` into sentences; a headline is one sentence.
  private mutating func addBlock(_ block: Range<Int>, of lines: Span<Line>, in text: Span<UInt8>, _ room: inout Room) {
    let first = lines[block.lowerBound]
    let bytes = first.bytes.lowerBound..<lines[block.upperBound - 1].bytes.upperBound
    room.sentences.removeAll(keepingCapacity: true)
    if first.section == .headline || first.home == .headline {
      room.sentences.append(bytes)
    } else {
      sentenceRanges(of: bytes, in: text, into: &room.sentences)
    }
    var line = block.lowerBound
    for index in room.sentences.indices where !room.sentences[index].isEmpty {
      let sentence = room.sentences[index]
      while line + 1 < block.upperBound, lines[line + 1].bytes.lowerBound <= sentence.lowerBound { line += 1 }
      addSentence(sentence, line: line, of: lines, in: text, &room)
    }
  }

  private mutating func addSentence(_ bytes: Range<Int>, line index: Int, of lines: Span<Line>, in text: Span<UInt8>, _ room: inout Room) {
    let line = lines[index]
    let ref = room.counters.next(line.home)
    let traits = Sentences.Traits(section: line.section, home: line.home, isRepeatedHeadline: ref.isRepeatedHeadline)
    let document = wordCounts.count
    let counts = streams[traits.stream].cut(
      bytes, of: text, sentence: UInt32(sentences.count), document: UInt32(document), section: line.section)
    room.words.page += counts.words
    if traits.stream == Stream.Name.article.rawValue { room.words.article += counts.words }
    sentences.append(
      Sentences.Sentence(
        document: UInt32(document), line: UInt32(self.lines.count + index), number: ref.number,
        bytes: UInt32(clamping: bytes.lowerBound)..<UInt32(clamping: bytes.upperBound), tokenStart: UInt32(counts.tokens.lowerBound),
        tokenCount: UInt32(counts.tokens.count), wordCount: UInt32(counts.words), traits: traits))
  }
}

/// Counts the sentences of one document, by the letter of their refs.
private struct RefCounters {
  private var article: UInt32 = 0
  private var others: [UInt32] = []
  private var headlines: UInt32 = 0

  mutating func next(_ home: Section) -> (number: UInt32, isRepeatedHeadline: Bool) {
    if home == .headline {
      defer { headlines += 1 }
      return (headlines, headlines > 0)
    }
    if home.isArticle {
      article += 1
      return (article, false)
    }
    if others.isEmpty { others = Array(repeating: 0, count: Section.allCases.count) }
    others[Int(home.rawValue)] += 1
    return (others[Int(home.rawValue)], false)
  }
}

/// What a sentence was cut into.
struct SentenceCounts {
  /// Its tokens in their stream.
  var tokens: Range<Int>
  /// Its words.
  var words: Int
}

/// Collects the tokens of one stream.
struct StreamPart: Sendable {
  private(set) var types: [UInt32] = []
  /// The types in few bytes, once all are there.
  private(set) var run = WordRun(interner: 0)
  private(set) var sentences: [UInt32] = []
  private(set) var sentenceStarts: [UInt32] = []
  private(set) var passageStarts: [UInt32] = []
  /// Where the tokens of each document end.
  private(set) var documentEnds: [UInt32] = []
  /// The tokens of the document that is not closed yet.
  private var open: [Range<Int>] = []
  private var passage: (document: UInt32, section: Section)?

  /// The tokens so far.
  var tokenCount: Int { types.count + open.count }

  /// Cuts a sentence into tokens; with the first a sentence begins, and a passage if document or section changed.
  mutating func cut(_ bytes: Range<Int>, of text: Span<UInt8>, sentence: UInt32, document: UInt32, section: Section) -> SentenceCounts {
    let start = tokenCount
    let words = cutTokens(of: bytes, in: text, to: &open)
    let counts = SentenceCounts(tokens: start..<tokenCount, words: words)
    guard !counts.tokens.isEmpty else { return counts }
    sentences.append(sentence)
    sentenceStarts.append(UInt32(start))
    if passage?.document != document || passage?.section != section {
      passageStarts.append(UInt32(start))
      passage = (document, section)
    }
    return counts
  }

  /// Packs the types: from now on they wait for the other parts.
  mutating func pack(interner: Int) {
    run = WordRun(types, interner: interner)
    types = []
    open = []
  }

  /// Numbers and counts the tokens of the document that ends, whose text is `text`; the stream is number `stream`.
  mutating func closeDocument(of text: Span<UInt8>, in stream: Int, _ words: inout WordInterner) {
    words.append(open, of: text, in: stream, to: &types)
    open.removeAll(keepingCapacity: true)
    documentEnds.append(UInt32(types.count))
  }
}
