/// Reads the quotations of a text whose words are known, and who says them, sentence by sentence.
public struct SpeechReader: Sendable {
  private var words: WordCodes<QuoteToken>
  private var reader: QuoteReader
  private var paragraph = QuoteParagraph()

  /// Nothing was read yet; the words of the text are numbers of `words`.
  ///
  /// - Parameter isStopped: asked once a sentence; true makes the rest of a text have no quotations.
  public init(_ words: [SpokenWord], until isStopped: @escaping @Sendable () -> Bool) {
    reader = QuoteReader(until: isStopped)
    self.words = WordCodes(capacity: words.count)
    var kinds: [QuoteToken: Int] = [:]
    for word in words {
      guard var token = word.token else {
        self.words.append(nil, width: word.width, kind: nil)
        continue
      }
      token.bytes = 0..<0
      let kind = kinds[token] ?? kinds.count
      kinds[token] = kind
      self.words.append(token, width: word.width, kind: kind)
    }
  }

  /// Where a sentence stands among others.
  public enum Opening: Sendable {
    /// A paragraph begins with it.
    case paragraph
    /// It goes on with the paragraph before.
    case sentence
  }

  /// Reads the next sentence of one section.
  public mutating func read(_ sentence: Range<Int>, types: [UInt32], opening: Opening, in text: Span<UInt8>) {
    if opening == .paragraph { endParagraph(in: text) }
    var places = KnownTokens(of: sentence, in: text)
    for type in types {
      guard let bytes = places.next(words.width(type), in: text) else { break }
      if var token = words.token(type) {
        token.bytes = bytes
        paragraph.append(token, in: text)
      } else {
        paragraph.append(QuoteToken(bytes, in: text), in: text)
      }
    }
    paragraph.endSentence()
  }

  /// The quotations of all that was read, in order; what comes behind is another text.
  public mutating func quotes(in text: Span<UInt8>) -> [QuoteMention] {
    endParagraph(in: text)
    defer { reader = QuoteReader(until: reader.isStopped) }
    return reader.found
  }

  private mutating func endParagraph(in text: Span<UInt8>) {
    reader.read(&paragraph, in: text)
    paragraph.removeAll()
  }
}
