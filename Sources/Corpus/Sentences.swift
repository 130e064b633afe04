public import Prose

/// The sentences of a segment as columns, in source order.
///
/// A class, so that a copy is one reference and not one for each column.
public final class Sentences: Sendable {
  /// The document of each sentence.
  public let document: NarrowColumn
  /// The line each sentence begins on, as a number in `Lines`.
  public let line: NarrowColumn
  /// Counted from 1 among the sentences of one letter in one document; 0 for the headline.
  public let number: NarrowColumn
  /// The first byte in the article's text.
  public let byteStart: NarrowColumn
  /// The number of bytes.
  let byteCount: NarrowColumn
  /// The first token in the sentence's stream.
  public let tokenStart: NarrowColumn
  /// The number of tokens.
  public let tokenCount: NarrowColumn
  /// The first sentence of each document, and behind them the sentence count.
  public let documentStarts: Packed<UInt32>
  let wordCount: NarrowColumn
  /// The section, the home section and whether a headline is printed again: see `Traits`.
  let traits: NarrowColumn

  init(
    document: NarrowColumn, line: NarrowColumn, number: NarrowColumn, byteStart: NarrowColumn, byteCount: NarrowColumn,
    tokenStart: NarrowColumn, tokenCount: NarrowColumn, documentStarts: Packed<UInt32>, wordCount: NarrowColumn, traits: NarrowColumn
  ) {
    self.document = document
    self.line = line
    self.number = number
    self.byteStart = byteStart
    self.byteCount = byteCount
    self.tokenStart = tokenStart
    self.tokenCount = tokenCount
    self.documentStarts = documentStarts
    self.wordCount = wordCount
    self.traits = traits
  }

  /// The number of sentences.
  public var count: Int { document.count }
  /// What the sentence's line is.
  public func section(_ sentence: Int) -> Section { Traits(traits[sentence]).section }
  /// What the page alone shows the line to be, by which refs are numbered.
  public func home(_ sentence: Int) -> Section { Traits(traits[sentence]).home }
  /// Whether the sentence is article text: a headline printed again is not.
  public func isArticle(_ sentence: Int) -> Bool { stream(sentence) == Stream.Name.article.rawValue }
  /// The bytes in the article's text.
  public func bytes(_ sentence: Int) -> Range<Int> {
    let start = Int(byteStart[sentence])
    return start..<start + Int(byteCount[sentence])
  }
  /// The runs between blanks with a letter or digit in them.
  public func words(_ sentence: Int) -> Int { Int(wordCount[sentence]) }
  /// The tokens in the sentence's stream.
  public func tokens(_ sentence: Int) -> Range<UInt32> {
    let start = tokenStart[sentence]
    return start..<start + tokenCount[sentence]
  }
  /// The sentences of a document.
  public func ofDocument(_ document: Int) -> Range<Int> { Int(documentStarts[document])..<Int(documentStarts[document + 1]) }
  /// The sentences of documents in a row.
  func ofDocuments(_ documents: Range<Int>) -> Range<Int> {
    Int(documentStarts[documents.lowerBound])..<Int(documentStarts[documents.upperBound])
  }
  /// The number of the stream that the sentence's words are in.
  public func stream(_ sentence: Int) -> Int { Traits(traits[sentence]).stream }

  /// What a sentence is, in one number.
  struct Traits: Sendable {
    let section: Section
    let home: Section
    let isRepeatedHeadline: Bool

    init(section: Section, home: Section, isRepeatedHeadline: Bool) {
      self.section = section
      self.home = home
      self.isRepeatedHeadline = isRepeatedHeadline
    }

    init(_ code: UInt32) {
      section = Section(rawValue: UInt8(code & 15)) ?? .furniture
      home = Section(rawValue: UInt8(code >> 4 & 15)) ?? .furniture
      isRepeatedHeadline = code >> 8 & 1 == 1
    }

    var code: UInt32 { UInt32(section.rawValue) | UInt32(home.rawValue) << 4 | (isRepeatedHeadline ? 1 << 8 : 0) }
    /// The letter of its ref.
    var letter: String { isRepeatedHeadline ? "h" : home.letter }
    var stream: Int { (section.isArticle && !isRepeatedHeadline ? Stream.Name.article : .rest).rawValue }
  }

  /// Sentences that are being collected.
  struct Draft: Sendable {
    private(set) var rows: [Sentence] = []
    private(set) var documentStarts: [UInt32] = [0]

    var count: Int { rows.count }

    mutating func append(_ sentence: Sentence) { rows.append(sentence) }

    mutating func closeDocument() { documentStarts.append(UInt32(count)) }
  }

  /// One sentence of a draft.
  struct Sentence: Sendable {
    var document: UInt32
    var line: UInt32
    var number: UInt32
    var bytes: Range<UInt32>
    /// Counted from 0 in the stream of the part.
    var tokenStart: UInt32
    var tokenCount: UInt32
    var wordCount: UInt32
    var traits: Traits
  }
}
