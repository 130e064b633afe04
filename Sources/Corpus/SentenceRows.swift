public import Prose

/// Some sentences of a segment with what a line of a concordance says of each.
///
/// Read column by column, so that their places in memory are waited for together.
public struct SentenceRows: Sendable {
  /// The documents of the sentences.
  public let documents: [UInt32]
  private let byteStarts: [UInt32]
  private let byteCounts: [UInt32]
  private let tokenStarts: [UInt32]
  private let tokenCounts: [UInt32]
  private let numbers: [UInt32]
  private let traits: [UInt32]
  private let lines: [UInt32]
  private let origins: [UInt32]

  /// The sentences `sentences` of `segment`, by their numbers there.
  public init(_ sentences: [UInt32], of segment: Segment) {
    let columns = segment.sentences
    documents = columns.document.picking(sentences)
    byteStarts = columns.byteStart.picking(sentences)
    byteCounts = columns.byteCount.picking(sentences)
    tokenStarts = columns.tokenStart.picking(sentences)
    tokenCounts = columns.tokenCount.picking(sentences)
    numbers = columns.number.picking(sentences)
    traits = columns.traits.picking(sentences)
    lines = segment.lines.number.picking(columns.line.picking(sentences))
    origins = segment.articles.origin.picking(documents)
  }

  /// The bytes in the article's text.
  public func bytes(_ row: Int) -> Range<Int> { Int(byteStarts[row])..<Int(byteStarts[row]) + Int(byteCounts[row]) }

  /// The tokens in the sentence's stream.
  public func tokens(_ row: Int) -> Range<UInt32> { tokenStarts[row]..<tokenStarts[row] + tokenCounts[row] }

  /// What the sentence's line is.
  public func section(_ row: Int) -> Section { Sentences.Traits(traits[row]).section }

  /// The line in the page's file or the record's text.
  public func line(_ row: Int) -> Int { Int(lines[row]) }

  /// The byte of its document that exported offsets count from.
  public func origin(_ row: Int) -> Int { Int(origins[row]) }

  /// Which stream has the tokens of the sentence.
  public func stream(_ row: Int) -> Int { Sentences.Traits(traits[row]).stream }

  /// Adds the sentence's ref inside its document: `6`, `0`, `r3`.
  public func appendOrdinal(_ row: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Sentences.Traits(traits[row]).letter.utf8)
    // A `String` for each line is what most of a ref would cost.
    var (rest, unit) = (numbers[row], UInt32(1))
    while rest / unit > 9 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}

/// The bytes, the kinds and the words of a segment's sentences, and the texts they stand in: held by loops that go from sentence to sentence.
public struct SentencesBeside: Sendable {
  private let byteStart: NarrowColumn
  private let byteCount: NarrowColumn
  private let traits: NarrowColumn
  private let documentStarts: Packed<UInt32>
  private let texts: Packed<UInt8>
  private let textStarts: Packed<UInt64>
  private let articleTypes: TokenTypes
  private let otherTypes: TokenTypes
  private let words: StringColumn

  /// Those of `segment`.
  public init(of segment: Segment) {
    let sentences = segment.sentences
    (byteStart, byteCount, traits) = (sentences.byteStart, sentences.byteCount, sentences.traits)
    documentStarts = sentences.documentStarts
    (texts, textStarts) = (segment.articles.texts, segment.articles.textStarts)
    articleTypes = segment.streams[Stream.Name.article.rawValue].types
    otherTypes = segment.streams[Stream.Name.rest.rawValue].types
    words = segment.lexicon.words
  }

  /// A way from a sentence to others of its document.
  public struct Way: Sendable {
    /// Where it goes.
    public enum Direction: Int, Sendable { case backwards = -1, forwards = 1 }

    fileprivate let traits: UInt32
    fileprivate let own: Range<Int>
    fileprivate let step: Int
    fileprivate var next: Int
    fileprivate var left: Int
  }

  /// The text of a document.
  @_lifetime(borrow self)
  public func text(_ document: Int) -> Span<UInt8> {
    let (start, end) = (Int(textStarts[document]), Int(textStarts[document + 1]))
    return _overrideLifetime(texts.span(start..<end), borrowing: self)
  }

  /// Asks for the text of a sentence of `document`, and some on both sides, which is read soon.
  public func fetch(_ sentence: Range<Int>, of document: Int) {
    let (start, end) = (Int(textStarts[document]), Int(textStarts[document + 1]))
    texts.fetch(max(start, start + sentence.lowerBound - 128)..<min(end, start + sentence.upperBound + 128))
  }

  /// Asks for the code of a token of the articles, which is read soon; of other text few are.
  public func fetch(token: UInt32) { articleTypes.codes.fetch(Int(token)) }

  /// The bytes of the word that stands at `token` of a stream.
  @_lifetime(borrow self)
  public func word(at token: UInt32, ofStream stream: Int) -> Span<UInt8> {
    let type = stream == Stream.Name.article.rawValue ? articleTypes[Int(token)] : otherTypes[Int(token)]
    return _overrideLifetime(words.span(Int(type)), borrowing: self)
  }

  /// The way from a sentence of `document` to the others of its section, until they have so many bytes together.
  public func way(_ direction: Way.Direction, from sentence: Int, of document: Int, reaching reach: Int) -> Way {
    let own = Int(documentStarts[document])..<Int(documentStarts[document + 1])
    return Way(traits: traits[sentence], own: own, step: direction.rawValue, next: sentence + direction.rawValue, left: reach)
  }

  /// The bytes of the next sentence on `way`, the nearest first; nil behind the last.
  public func next(on way: inout Way) -> Range<Int>? {
    let wanted = Sentences.Traits(way.traits)
    while way.left > 0, way.own.contains(way.next) {
      let sentence = way.next
      way.next += way.step
      let here = Sentences.Traits(traits[sentence])
      guard here.section == wanted.section, here.stream == wanted.stream else { continue }
      let start = Int(byteStart[sentence])
      let count = Int(byteCount[sentence])
      way.left -= count
      return start..<start + count
    }
    return nil
  }
}
