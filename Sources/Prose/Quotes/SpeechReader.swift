/// Reads the quotations of a text whose words are known, and who says them, sentence by sentence.
public struct SpeechReader: Sendable {
  private var words: WordCodes<QuoteToken>
  private var line: [WordCode] = []
  private var reader: QuoteReader
  private var paragraph = QuoteParagraph()

  /// Nothing was read yet; the words of the text are numbers of `words`.
  ///
  /// - Parameter isStopped: asked once a sentence; true makes the rest of a text have no quotations.
  public init(_ words: [SpokenWord], until isStopped: @escaping @Sendable () -> Bool) {
    reader = QuoteReader(until: isStopped)
    self.words = WordCodes(capacity: words.count)
    for word in words {
      var traits: WordTraits = word.isCue ? [.anchor, .noted] : []
      if word.token?.isHeard ?? false { traits.insert(.heard) }
      self.words.append(word.token, width: word.width, kind: word.token?.plainNumber, traits: traits)
    }
  }

  /// Whether a word of a sentence may open a quotation or say that somebody speaks: there is none where no sentence has one.
  public func hasCue(_ types: Span<UInt32>) -> Bool { words.hasAnchor(types) }

  /// Where a sentence stands among others.
  public enum Opening: Sendable {
    /// A paragraph begins with it.
    case paragraph
    /// It goes on with the paragraph before.
    case sentence
  }

  /// Reads the next sentence of one section.
  public mutating func read(_ sentence: Range<Int>, types: Span<UInt32>, opening: Opening, in text: Span<UInt8>) {
    if opening == .paragraph { endParagraph(in: text) }
    words.look(at: types, into: &line)
    paragraph.append(sentence, types, line, of: words, in: text)
    paragraph.endSentence()
  }

  /// Calls `take` with the quotations of all that was read, in order; what comes behind is another text.
  public mutating func takeQuotes(in text: Span<UInt8>, _ take: (QuoteMention) -> Void) {
    endParagraph(in: text)
    for quote in reader.found { take(quote) }
    reader.removeAll()
  }

  private mutating func endParagraph(in text: Span<UInt8>) {
    reader.read(&paragraph, in: text)
    paragraph.removeAll()
  }
}
