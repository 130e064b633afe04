import Corpus
import Prose

/// The words of documents as numbers, equal for equal folded words in all segments.
struct StoryWords: Sendable {
  let archive: Archive
  /// Per segment and type: the number of its word, or one of the numbers below for what is none.
  private let keys: [[UInt32]]

  private static let sign: UInt32 = 0
  private static let firstWord: UInt32 = 32
  private static let allMarks = QuotationMark.allCases
  /// The numbers of the marks, from 1 on.
  private static let marks: [[UInt8]: UInt32] = Dictionary(
    uniqueKeysWithValues: allMarks.enumerated().map { (Array(String($1.rawValue).utf8), UInt32($0) + 1) })

  /// The words of `archive`, or only those of some of its segments; left off where `interruption` stops it. O(types).
  init(of archive: Archive, segments: Set<Int>? = nil, _ interruption: Interruption) {
    self.archive = archive
    keys = archive.segments.enumerated().map { number, segment in
      guard segments?.contains(number) ?? true else { return [] }
      return (0..<UInt32(segment.lexicon.count)).map { type in
        if type & 4095 == 0, interruption.isDue { return Self.sign }
        return Self.key(of: segment.lexicon.word(type), folded: segment.lexicon.norm(type))
      }
    }
  }

  private static func key(of word: [UInt8], folded: [UInt8]) -> UInt32 {
    if let mark = marks[word] { return mark }
    guard isWord(folded) else { return sign }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return max(firstWord, UInt32(truncatingIfNeeded: hash ^ hash >> 32))
  }

  /// Whether there is a letter or digit; beyond ASCII, what is no general punctuation and no Latin sign passes for a letter.
  private static func isWord(_ bytes: [UInt8]) -> Bool {
    var isSign = false
    return bytes.contains { byte in
      if byte >= 0xC0 { isSign = byte == 0xC2 || byte == 0xE2 }
      if byte >= 0x80 { return !isSign }
      return byte.isASCIILetterOrDigit
    }
  }

  /// Reads the deck and body of a document into `text`, in place of what it held; an allocation is used again.
  func read(_ document: UInt32, into text: inout StoryText) {
    text.removeAll()
    let place = archive.place(ofDocument: document)
    let segment = archive.segments[place.segment]
    let stream = segment.streams[Stream.Name.article.rawValue]
    var line = UInt32.max
    var types: [UInt32] = []
    for sentence in segment.sentences.ofDocument(place.document)
    where segment.sentences.isArticle(sentence) && segment.sentences.section(sentence) != .headline {
      // A quotation that nobody closed ends with its paragraph.
      if segment.sentences.line[sentence] != line { text.open = nil }
      line = segment.sentences.line[sentence]
      let tokens = segment.sentences.tokens(sentence)
      stream.types.copy(Int(tokens.lowerBound)..<Int(tokens.upperBound), into: &types)
      add(types, keys[place.segment], from: tokens.lowerBound, to: &text)
    }
  }

  private func add(_ types: [UInt32], _ keys: [UInt32], from first: UInt32, to text: inout StoryText) {
    let (types, keys) = (types.span, keys.span)
    var index = 0
    while index < types.count {
      switch keys[Int(types[index])] {
      case Self.sign: break
      case let key where key < Self.firstWord: text.take(Self.allMarks[Int(key) - 1])
      case let key:
        text.words.append(key)
        text.tokens.append(first &+ UInt32(index))
        text.isQuoted.append(text.open.map { !$0.mark.isSingle } ?? false)
      }
      index += 1
    }
  }
}

/// The words of one document.
struct StoryText {
  /// The numbers of the words.
  var words: [UInt32] = []
  /// Their tokens in the article stream.
  var tokens: [UInt32] = []
  /// Whether each stands inside quotation marks.
  var isQuoted: [Bool] = []
  /// The mark that is open, and the first word behind it.
  fileprivate var open: (mark: QuotationMark, word: Int)?

  /// Takes a mark between the words; one inside a quotation that others opened says nothing.
  fileprivate mutating func take(_ mark: QuotationMark) {
    guard let open else {
      if mark.opens { self.open = (mark, words.count) }
      return
    }
    guard open.mark.isClosed(by: mark) else {
      // Of two single marks the first was an apostrophe, as it was before any other mark.
      if open.mark.isSingle, mark.opens { self.open = (mark, words.count) }
      return
    }
    // A single mark may be an apostrophe until its partner is there.
    if open.mark.isSingle { for word in open.word..<words.count { isQuoted[word] = true } }
    self.open = nil
  }

  fileprivate mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    isQuoted.removeAll(keepingCapacity: true)
    open = nil
  }
}
