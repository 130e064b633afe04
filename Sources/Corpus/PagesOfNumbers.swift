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
  /// The page asked about last, and its answer.
  private var last: (document: UInt32, stream: Int, isEnglish: Bool)?

  /// The pages of the text, whose types are `words`.
  init(_ text: AnchoredText, _ words: [QuantityWord], _ gazetteer: Gazetteer) {
    (lexicon, streams, sentences) = (text.lexicon, text.streams, text.sentences)
    self.gazetteer = gazetteer
    marks = words.map(\.mark)
  }

  /// What the first word of a sentence is: a name where the gazetteer has it, or where the page has it with its capital behind a word in small
  /// letters. O(tokens of the page).
  func beginning(of sentence: Int, _ types: Span<UInt32>) -> QuantityReader.Beginning {
    let type = types[0]
    if gazetteer.isName(lexicon.word(type).span) { return .name }
    let (document, place) = (Int(sentences.document[sentence]), sentences.stream(sentence))
    let isNamed = sentences.ofDocument(document).contains { sentences.stream($0) == place && hasInside(type, sentence: $0) }
    return isNamed ? .name : .asItEnds
  }

  /// Whether a sentence has a type behind a word in small letters.
  private func hasInside(_ type: UInt32, sentence: Int) -> Bool {
    let types = streams[sentences.stream(sentence)].types
    return sentences.tokens(sentence).dropFirst().contains { types[Int($0)] == type && isSmall(types[Int($0) - 1]) }
  }

  private func isSmall(_ type: UInt32) -> Bool {
    lexicon.word(type).first.map { $0 &- UInt8(ascii: "a") < 26 } ?? false
  }

  /// Whether a sentence is in English, as its words show or else its page: capitals tell who has what only there, for other languages give
  /// them to other words. O(tokens of the page).
  mutating func isInEnglish(_ sentence: Int, _ types: Span<UInt32>) -> Bool {
    for index in types.indices where marks[Int(types[index])] == .own { return true }
    let (document, stream) = (sentences.document[sentence], sentences.stream(sentence))
    if let last, last.document == document, last.stream == stream { return last.isEnglish }
    let tokens = streams[stream].tokens(ofDocument: Int(document))
    let found = tokens.reduce(0) { $0 + (marks[Int(streams[stream].types[Int($1)])] == .none ? 0 : 1) }
    let answer = found * Self.tokensForMark >= tokens.count
    last = (document, stream, answer)
    return answer
  }

  /// A page in English has a mark in so many tokens or fewer: most have one in four, and those of its neighbours one in twenty.
  private static let tokensForMark = 10
}
