import Dispatch
public import Prose
import Synchronization

extension Segment {
  /// The segment of `articles`, in their order: sentences, tokens and dates are cut on all cores, then numbered in order.
  public init(_ articles: [Article]) {
    var builder = SegmentBuilder()
    let cut = inOrder(articles.count) { CutArticle(articles[$0]) }
    for article in cut { builder.add(article) }
    self = builder.segment(articles)
  }
}

/// The values `body` gives for 0..<count, computed on all cores, in order.
func inOrder<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
  guard count > 8 else { return (0..<count).map(body) }
  let slots = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = body(index)
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { $0.compactMap { $0 } }
}

/// What one article yields: its sentences with their token ranges, and its expressions of time.
private struct CutArticle: Sendable {
  struct Sentence: Sendable {
    var line: Int
    var bytes: Range<Int>
    var tokens: Range<Int>
    var dates: [DateMention]
    var words: Int
  }
  let article: Article
  var sentences: [Sentence] = []
  var tokens: [Range<Int>] = []

  init(_ article: Article) {
    self.article = article
    var line = 0
    while line < article.lines.count {
      var end = line + 1
      while end < article.lines.count, article.lines[end].continues, article.lines[end].section == article.lines[line].section { end += 1 }
      addBlock(line..<end)
      line = end
    }
  }

  /// Cuts the paragraph of `lines` into sentences and tokens; a headline is one sentence.
  private mutating func addBlock(_ lines: Range<Int>) {
    let article = article
    let text = article.text.span
    let first = article.lines[lines.lowerBound]
    let block = first.bytes.lowerBound..<article.lines[lines.upperBound - 1].bytes.upperBound
    var found: [Range<Int>] = []
    if first.section == .headline || first.home == .headline { found = [block] } else { sentenceRanges(of: block, in: text, into: &found) }
    var line = lines.lowerBound
    for bytes in found where !bytes.isEmpty {
      while line + 1 < lines.upperBound, article.lines[line + 1].bytes.lowerBound <= bytes.lowerBound { line += 1 }
      let start = tokens.count
      tokenRanges(of: bytes, in: text, into: &tokens)
      let dates = first.section.isArticle ? dateMentions(of: bytes, in: text) : []
      sentences.append(
        Sentence(line: line, bytes: bytes, tokens: start..<tokens.count, dates: dates, words: wordCount(in: bytes, of: text)))
    }
  }
}

/// The runs between blanks that hold a letter, a digit or a byte beyond ASCII.
private func wordCount(in bytes: Range<Int>, of text: Span<UInt8>) -> Int {
  var count = 0
  var isInWord = false
  var index = bytes.lowerBound
  while index < bytes.upperBound {
    let byte = text[index]
    let isBlank = byte <= 0x20 || (byte == 0xA0 && index > 0 && text[index - 1] == 0xC2)
    if isBlank {
      isInWord = false
    } else if !isInWord, byte >= 0x80 && byte != 0xC2 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
      isInWord = true
      count += 1
    }
    index += 1
  }
  return count
}

/// Numbers documents, sentences, tokens and types, then sorts the lexicon and makes the postings.
private struct SegmentBuilder {
  private var interner = WordInterner()
  private var sentences = Sentences()
  private var lines = Lines()
  private var dates = DateLayer()
  private var streams = [StreamBuilder(), StreamBuilder()]
  private var wordCounts: [WordCount] = []

  mutating func add(_ cut: CutArticle) {
    let document = UInt32(sentences.documentStarts.count - 1)
    addLines(of: cut, document)
    var counters = RefCounters()
    wordCounts.append(WordCount())
    for sentence in cut.sentences { add(sentence, of: cut, document, &counters) }
    sentences.documentStarts.append(UInt32(sentences.count))
    for index in streams.indices { streams[index].closeDocument() }
  }

  private mutating func addLines(of cut: CutArticle, _ document: UInt32) {
    var next = 0
    for index in cut.article.lines.indices {
      while next + 1 < cut.sentences.count, cut.sentences[next].line < index { next += 1 }
      lines.document.append(document)
      lines.index.append(UInt32(index))
      lines.sentence.append(UInt32(sentences.count + next))
    }
    lines.documentStarts.append(UInt32(lines.count))
  }

  private mutating func add(_ sentence: CutArticle.Sentence, of cut: CutArticle, _ document: UInt32, _ counters: inout RefCounters) {
    let line = cut.article.lines[sentence.line]
    let ref = counters.next(line.home)
    let number = sentences.count
    sentences.document.append(document)
    sentences.line.append(lines.documentStarts[Int(document)] + UInt32(sentence.line))
    sentences.number.append(ref.number)
    sentences.byteStart.append(UInt32(clamping: sentence.bytes.lowerBound))
    sentences.byteEnd.append(UInt32(clamping: sentence.bytes.upperBound))
    sentences.section.append(line.section)
    sentences.homeSection.append(line.home)
    sentences.isRepeatedHeadline.append(ref.isRepeatedHeadline)
    sentences.wordCount.append(UInt32(sentence.words))
    let stream = sentences.stream(number)
    wordCounts[Int(document)].page += sentence.words
    if sentences.isArticle(number) { wordCounts[Int(document)].article += sentence.words }
    sentences.tokenStart.append(UInt32(streams[stream].types.count))
    sentences.tokenCount.append(UInt32(sentence.tokens.count))
    if sentences.isArticle(number) {
      for mention in sentence.dates {
        dates.sentence.append(UInt32(number))
        dates.mention.append(mention)
      }
    }
    guard !sentence.tokens.isEmpty else { return }
    streams[stream].open(UInt32(number), document: document, section: line.section)
    for token in sentence.tokens { streams[stream].types.append(interner.number(of: cut.tokens[token], in: cut.article.text.span)) }
  }

  func segment(_ articles: [Article]) -> Segment {
    let typeCount = interner.words.count
    var frequency = [UInt32](repeating: 0, count: typeCount)
    for stream in streams { for type in stream.types { frequency[Int(type)] += 1 } }
    let order = (0..<typeCount).sorted { left, right in
      if frequency[left] != frequency[right] { return frequency[left] > frequency[right] }
      return interner.words.slice(left).lexicographicallyPrecedes(interner.words.slice(right))
    }
    var renumbered = [UInt32](repeating: 0, count: typeCount)
    for (number, old) in order.enumerated() { renumbered[old] = UInt32(number) }
    return Segment(
      lexicon: Lexicon(order.map { interner.words.slice($0) }), streams: streams.map { $0.stream(renumbered) }, sentences: sentences,
      lines: lines, dates: dates, wordCounts: wordCounts, articles: articles)
  }
}

/// Counts the sentences of one document, by the letter of their refs.
private struct RefCounters {
  private var counts: [String: UInt32] = [:]
  private var headlines: UInt32 = 0

  mutating func next(_ home: Section) -> (number: UInt32, isRepeatedHeadline: Bool) {
    if home == .headline {
      defer { headlines += 1 }
      return (headlines, headlines > 0)
    }
    counts[home.letter, default: 0] += 1
    return (counts[home.letter, default: 0], false)
  }
}

/// Collects the tokens of one stream, with types in the order of their first occurrence.
private struct StreamBuilder {
  var types: [UInt32] = []
  private var sentences: [UInt32] = []
  private var sentenceStarts: [UInt32] = []
  private var passageStarts: [UInt32] = []
  private var documentStarts: [UInt32] = [0]
  private var passage: (document: UInt32, section: Section)?

  /// Begins a sentence at the next token, and a passage if document or section changed.
  mutating func open(_ sentence: UInt32, document: UInt32, section: Section) {
    sentences.append(sentence)
    sentenceStarts.append(UInt32(types.count))
    if passage?.document != document || passage?.section != section {
      passageStarts.append(UInt32(types.count))
      passage = (document, section)
    }
  }

  mutating func closeDocument() { documentStarts.append(UInt32(types.count)) }

  /// The stream with types numbered anew, and its postings by a counting sort.
  func stream(_ renumbered: [UInt32]) -> Stream {
    let count = UInt32(types.count)
    let numbered = types.map { renumbered[Int($0)] }
    var starts = [UInt32](repeating: 0, count: renumbered.count + 1)
    for type in numbered { starts[Int(type) + 1] += 1 }
    for index in 0..<renumbered.count { starts[index + 1] += starts[index] }
    var next = starts
    var positions = [UInt32](repeating: 0, count: numbered.count)
    for (position, type) in numbered.enumerated() {
      positions[Int(next[Int(type)])] = UInt32(position)
      next[Int(type)] += 1
    }
    return Stream(
      types: numbered, sentences: sentences, sentenceStarts: sentenceStarts + [count], passageStarts: passageStarts + [count],
      documentStarts: documentStarts, postingStarts: starts, positions: positions)
  }
}

extension Lexicon {
  /// The lexicon of `words`, in the order of their numbers, with all derived forms.
  init(_ words: [ArraySlice<UInt8>]) {
    let stemmer = Stemmer()
    var columns = (words: Strings(), plain: Strings(), folded: Strings(), stems: Strings())
    for word in words {
      let bytes = Array(word)
      let folded = foldedForm(of: bytes.span)
      columns.words.append(bytes)
      columns.plain.append(plainForm(of: bytes.span))
      columns.folded.append(folded)
      columns.stems.append(stemmer.stem(of: folded.span))
    }
    self.words = columns.words
    plain = columns.plain
    folded = columns.folded
    stems = columns.stems
    byFolded = Self.order(of: columns.folded)
    byStem = Self.order(of: columns.stems)
  }

  private static func order(of forms: Strings) -> [UInt32] {
    (0..<UInt32(forms.count)).sorted { left, right in
      let (a, b) = (forms.slice(Int(left)), forms.slice(Int(right)))
      return a.lexicographicallyPrecedes(b) || (a.elementsEqual(b) && left < right)
    }
  }
}
