import Prose

/// What the pages of a segment tell of quantities beyond the sentence these stand in: whether a first word is a name, and whether the page is
/// in English.
struct PagesOfNumbers: Sendable {
  private let lexicon: Lexicon
  private let streams: [Stream]
  private let sentences: Sentences
  private let gazetteer: Gazetteer
  /// What each type tells of its language.
  private let marks: [LanguageMark]
  /// The page asked about last, and the types inside its sentences.
  private var inside: (document: UInt32?, stream: Int, types: Set<UInt32>) = (nil, 0, [])
  /// The page asked about last, and its answer.
  private var last: (document: UInt32, stream: Int, isEnglish: Bool)?

  /// The pages of the text, whose types are `words`.
  init(_ text: AnchoredText, _ words: [QuantityWord], _ gazetteer: Gazetteer) {
    (lexicon, streams, sentences) = (text.lexicon, text.streams, text.sentences)
    self.gazetteer = gazetteer
    marks = words.map(\.mark)
  }

  /// What the first word of a sentence is: a name where the gazetteer has it, or where the page has it with its capital behind a word in small
  /// letters. O(tokens of the page), once a page.
  mutating func beginning(of sentence: Int, _ types: Span<UInt32>) -> QuantityReader.Beginning {
    let type = types[0]
    if gazetteer.isName(lexicon.word(type).span) { return .name }
    let (document, stream) = (sentences.document[sentence], sentences.stream(sentence))
    if inside.document != document || inside.stream != stream {
      inside = (document, stream, typesInside(document: Int(document), stream))
    }
    return inside.types.contains(type) ? .name : .asItEnds
  }

  /// The types that stand behind a word in small letters in some sentence of a page, and in no small letters themselves.
  private func typesInside(document: Int, _ stream: Int) -> Set<UInt32> {
    let column = streams[stream].types
    let types = column.span
    var found: Set<UInt32> = []
    for sentence in sentences.ofDocument(document) where sentences.stream(sentence) == stream {
      var isBehindSmall = false
      for token in sentences.tokens(sentence) {
        let type = types[Int(token)]
        let small = isSmall(type)
        if isBehindSmall, !small { found.insert(type) }
        isBehindSmall = small
      }
    }
    return found
  }

  private func isSmall(_ type: UInt32) -> Bool {
    let words = lexicon.words
    let word = words.span(Int(type))
    return word.count > 0 && word[0].isSmallASCIILetter
  }

  /// Whether a sentence is in English, as its words show or else its page: capitals tell who has what only there, for other languages give
  /// them to other words. O(tokens of the page).
  mutating func isInEnglish(_ sentence: Int, _ types: Span<UInt32>) -> Bool {
    for index in types.indices where marks[Int(types[index])] == .own { return true }
    let (document, stream) = (sentences.document[sentence], sentences.stream(sentence))
    if let last, last.document == document, last.stream == stream { return last.isEnglish }
    let tokens = streams[stream].tokens(ofDocument: Int(document))
    let column = streams[stream].types
    let (types, all) = (column.span, marks)
    let marks = all.span
    var found = 0
    for token in tokens where marks[Int(types[Int(token)])] != .none { found += 1 }
    let answer = found * Self.tokensForMark >= tokens.count
    last = (document, stream, answer)
    return answer
  }

  /// A page in English has a mark in so many tokens or fewer: most have one in four, and those of its neighbours one in twenty.
  private static let tokensForMark = 10
}
