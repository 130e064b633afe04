/// A word as far as quotations need it: the same for all its occurrences.
public struct SpokenWord: Sendable {
  /// The token it is, at the bytes from 0 on; nil where what stands beside it decides, as beside a hyphen.
  let token: QuoteToken?
  /// Its bytes.
  let width: Int
  /// Whether it may open a quotation or say that somebody speaks: there is none where no word is so.
  public let isCue: Bool

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    let seen = QuoteToken(0..<word.count, in: word)
    width = word.count
    token = sign(at: 0, in: word, before: word.count).kind == .hyphen ? nil : seen
    isCue = seen.mayTell || seen.kind == .sign && QuoteMarks.isMark(0..<word.count, in: word)
  }
}

/// A sentence whose words are known.
public struct SpokenSentence: Sendable {
  /// Where it stands.
  public var bytes: Range<Int>
  /// The numbers of its words.
  public var types: [UInt32]
  /// Whether a paragraph begins with it.
  public var startsParagraph: Bool

  /// A sentence at `bytes`.
  public init(bytes: Range<Int>, types: [UInt32], startsParagraph: Bool) {
    self.bytes = bytes
    self.types = types
    self.startsParagraph = startsParagraph
  }
}

/// The quotations of a text whose words are known, and who says them, in order.
///
/// - Parameter sentences: the sentences of one section.
public func quoteMentions(of sentences: [SpokenSentence], words: [SpokenWord], in text: Span<UInt8>) -> [QuoteMention] {
  var reader = QuoteReader()
  var paragraph = QuoteParagraph()
  var tokens: [Range<Int>] = []
  for (index, sentence) in sentences.enumerated() {
    if sentence.startsParagraph, index > 0 {
      reader.read(&paragraph, in: text)
      paragraph = QuoteParagraph()
    }
    let types = sentence.types
    tokens.removeAll(keepingCapacity: true)
    placeTokens(types.count, of: sentence.bytes, in: text, into: &tokens) { words[Int(types[$0])].width }
    paragraph.append(tokens, in: text) { words[Int(types[$0])].token }
  }
  reader.read(&paragraph, in: text)
  return reader.found
}
