public import Prose

/// Articles as immutable columns: what was read, and nothing that follows from other pages or from the reader.
///
/// Documents, sentences, lines and tokens are numbered densely from 0 inside a segment; `Archive` adds the bases. The article's own
/// text (headline, deck, body) and the rest are two streams over one lexicon, each with its own postings.
public struct Segment: Sendable {
  /// The types of both streams.
  public let lexicon: Lexicon
  /// The article text, and the rest of the pages.
  public let streams: [Stream]
  /// Every sentence of every section, in source order.
  public let sentences: Sentences
  /// Every line that is not empty, in source order.
  public let lines: Lines
  /// Expressions of time in headline, deck and body, in source order.
  public let dates: DateLayer
  /// Per document: the words of the whole page, and those of the article; a word is a run between blanks with a letter or digit in it.
  public let wordCounts: [WordCount]
  /// The documents' ids, texts and fields.
  let articles: [Article]

  /// The number of documents.
  public var documentCount: Int { articles.count }

  /// What document `document` says of itself, its text included.
  public func article(_ document: Int) -> Article { articles[document] }

  /// The stream that the sentence's words are in.
  public func stream(ofSentence sentence: Int) -> Stream { streams[sentences.stream(sentence)] }

  /// The ref of a sentence inside its document: `6`, `0`, `r3`.
  public func ordinal(ofSentence sentence: Int) -> String {
    let letter = sentences.isRepeatedHeadline[sentence] ? "h" : sentences.home(sentence).letter
    return letter + String(sentences.number[sentence])
  }
}

/// How many words a document has.
public struct WordCount: Equatable, Sendable {
  /// Words on the page.
  public var page = 0
  /// Words in headline, deck and body.
  public var article = 0
}

/// One run of tokens over all documents of a segment.
public struct Stream: Sendable {
  /// Which of the two streams of a segment.
  public enum Name: Int, CaseIterable, Sendable { case article, rest }

  /// The type of each token.
  public let types: [UInt32]
  /// The sentences that have tokens here, ascending.
  public let sentences: [UInt32]
  /// The first token of each of `sentences`, and behind them the token count.
  public let sentenceStarts: [UInt32]
  /// The first token of each run of one section in one document, and behind them the token count.
  let passageStarts: [UInt32]
  /// The first token of each document, and behind them the token count.
  public let documentStarts: [UInt32]
  /// Where each type's positions begin in `positions`, and behind them the token count.
  let postingStarts: [UInt32]
  /// The positions of the types, ascending for each type.
  let positions: [UInt32]

  /// The positions of a type, ascending.
  func postings(of type: UInt32) -> ArraySlice<UInt32> {
    positions[Int(postingStarts[Int(type)])..<Int(postingStarts[Int(type) + 1])]
  }

  /// How often a type occurs.
  public func frequency(of type: UInt32) -> Int { Int(postingStarts[Int(type) + 1] - postingStarts[Int(type)]) }

  /// The index in `sentences` of the sentence that holds the token. O(log n).
  func sentenceIndex(ofToken token: UInt32) -> Int { sentenceStarts.lastIndex(notAbove: token) }

  /// The sentence that holds the token. O(log n).
  public func sentence(ofToken token: UInt32) -> UInt32 { sentences[sentenceIndex(ofToken: token)] }

  /// The document that holds the token. O(log n).
  public func document(ofToken token: UInt32) -> Int { documentStarts.lastIndex(notAbove: token) }

  /// The tokens of the section run that holds the token: windows and patterns do not leave it. O(log n).
  public func passage(ofToken token: UInt32) -> Range<UInt32> {
    let index = passageStarts.lastIndex(notAbove: token)
    return passageStarts[index]..<passageStarts[index + 1]
  }

  /// The tokens of a document.
  public func tokens(ofDocument document: Int) -> Range<UInt32> { documentStarts[document]..<documentStarts[document + 1] }
}

/// The sentences of a segment as columns, in source order.
public struct Sentences: Sendable {
  /// The document of each sentence.
  public internal(set) var document: [UInt32] = []
  /// The line each sentence begins on, as a number in `Lines`.
  public internal(set) var line: [UInt32] = []
  /// Counted from 1 among the sentences of one letter in one document; 0 for the headline.
  public internal(set) var number: [UInt32] = []
  /// The first byte in the article's text.
  public internal(set) var byteStart: [UInt32] = []
  /// The byte behind the last.
  public internal(set) var byteEnd: [UInt32] = []
  /// The first token in the sentence's stream.
  public internal(set) var tokenStart: [UInt32] = []
  /// The number of tokens.
  public internal(set) var tokenCount: [UInt32] = []
  /// The first sentence of each document, and behind them the sentence count.
  public internal(set) var documentStarts: [UInt32] = [0]
  var wordCount: [UInt32] = []
  var section: [Section] = []
  var homeSection: [Section] = []
  var isRepeatedHeadline: [Bool] = []

  /// The number of sentences.
  public var count: Int { document.count }
  /// What the sentence's line is.
  public func section(_ sentence: Int) -> Section { section[sentence] }
  /// What the page alone shows the line to be, by which refs are numbered.
  public func home(_ sentence: Int) -> Section { homeSection[sentence] }
  /// Whether the sentence is article text: a headline printed again is not.
  public func isArticle(_ sentence: Int) -> Bool { stream(sentence) == Stream.Name.article.rawValue }
  /// The bytes in the article's text.
  public func bytes(_ sentence: Int) -> Range<Int> { Int(byteStart[sentence])..<Int(byteEnd[sentence]) }
  /// The runs between blanks with a letter or digit in them.
  public func words(_ sentence: Int) -> Int { Int(wordCount[sentence]) }
  /// The tokens in the sentence's stream.
  public func tokens(_ sentence: Int) -> Range<UInt32> { tokenStart[sentence]..<tokenStart[sentence] + tokenCount[sentence] }
  /// The sentences of a document.
  public func ofDocument(_ document: Int) -> Range<Int> { Int(documentStarts[document])..<Int(documentStarts[document + 1]) }

  func stream(_ sentence: Int) -> Int {
    (section[sentence].isArticle && !isRepeatedHeadline[sentence] ? Stream.Name.article : .rest).rawValue
  }
}

/// The non-empty lines of a segment as columns, in source order.
public struct Lines: Sendable {
  /// The document of each line.
  public internal(set) var document: [UInt32] = []
  /// The first sentence that begins on the line.
  public internal(set) var sentence: [UInt32] = []
  /// Where each line stands in its article.
  var index: [UInt32] = []
  /// The first line of each document, and behind them the line count.
  public internal(set) var documentStarts: [UInt32] = [0]

  /// The number of lines.
  public var count: Int { document.count }
  /// The lines of a document.
  public func ofDocument(_ document: Int) -> Range<Int> { Int(documentStarts[document])..<Int(documentStarts[document + 1]) }
}

extension Segment {
  /// The line `number`: its place, section and reason.
  public func line(_ number: Int) -> Line { articles[Int(lines.document[number])].lines[Int(lines.index[number])] }
}

/// Expressions of time as columns, in source order.
public struct DateLayer: Sendable {
  /// The sentence of each expression.
  public internal(set) var sentence: [UInt32] = []
  /// The bytes and what they say; offsets count from the start of the article's text.
  public internal(set) var mention: [DateMention] = []

  /// The number of expressions.
  public var count: Int { sentence.count }

  /// Adds an expression of `sentence`.
  mutating func append(_ mention: DateMention, sentence: UInt32) {
    self.sentence.append(sentence)
    self.mention.append(mention)
  }

  /// Adds the expressions of `other`, whose sentences count from `sentenceBase`.
  mutating func append(_ other: DateLayer, sentenceBase: UInt32) {
    for sentence in other.sentence { self.sentence.append(sentence + sentenceBase) }
    mention += other.mention
  }
}
