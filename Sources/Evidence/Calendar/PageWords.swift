import Chronology
import Cores
import Corpus
import Diagnosis
import Prose

/// The expressions of time in a page's article that say something of the day it came out.
struct PageWords: Sendable {
  /// One expression.
  struct Expression: Sendable {
    /// Its row in the layer of dates.
    let row: Int
    /// Its sentence, counted in the segment.
    let sentence: UInt32
    let says: DateExpression
    /// How it follows from the day of publication; nil where it is a past date of the calendar.
    let function: DayFunction?
    /// Whether `since then` stands before it in its sentence.
    let isSinceThen: Bool
  }

  /// The page, counted in the segment.
  let document: Int
  /// In the order of the text.
  let expressions: [Expression]
}

/// Reads pages for such expressions.
struct PageReading: Sendable {
  let segment: Segment
  let dates: DateLayer
  let lexicon: ClauseLexicon

  /// The pages of the segment that state no date and have expressions, in order. O(expressions), on all cores. Throws `.cancelled`.
  func undatedPages() throws(Diagnostic) -> [PageWords] {
    let columns = segment.articles
    let interruption = Interruption()
    let size = 1 << 8
    return try onCores((columns.count + size - 1) / size) { (part) throws(Diagnostic) in
      try interruption.check()
      return (part * size..<min(part * size + size, columns.count)).compactMap { document -> PageWords? in
        if columns.date.hasDate(document) { return nil }
        let words = words(of: document)
        return words.expressions.isEmpty ? nil : words
      }
    }.flatMap { $0 }
  }

  /// The expressions of one page.
  func words(of document: Int) -> PageWords {
    let sentences = segment.sentences
    var found: [PageWords.Expression] = []
    var sinceThen: (sentence: UInt32?, end: Int?) = (nil, nil)
    for row in dates.rows(in: sentences.ofDocument(document)) {
      let sentence = dates.sentence[row]
      guard sentences.isArticle(Int(sentence)) else { continue }
      let mention = dates.mention[row]
      let function = mention.expression.dayFunction
      if function == nil {
        guard case .explicit = mention.expression.meaning, mention.expression.tense == .past else { continue }
      }
      if function != nil, sinceThen.sentence != sentence { sinceThen = (sentence, endOfSinceThen(Int(sentence))) }
      let isSinceThen = function != nil && sinceThen.end.map { $0 <= mention.bytes.lowerBound } ?? false
      found.append(
        PageWords.Expression(row: row, sentence: sentence, says: mention.expression, function: function, isSinceThen: isSinceThen))
    }
    return PageWords(document: document, expressions: found)
  }

  /// The byte of the text behind the first `since then` of a sentence; nil where it has none.
  private func endOfSinceThen(_ sentence: Int) -> Int? {
    let types = segment.stream(ofSentence: sentence).types
    var wasSince = false
    for token in segment.sentences.tokens(sentence) {
      let role = lexicon.roles[Int(types[Int(token)])]
      if wasSince, role.contains(.then) { return end(of: "since", "then", in: sentence) }
      wasSince = role.contains(.since)
    }
    return nil
  }

  /// The byte of the text behind the first place of a sentence where two words stand side by side.
  private func end(of first: String, _ second: String, in sentence: Int) -> Int? {
    let bytes = segment.sentences.bytes(sentence)
    let text = segment.text(bytes, of: Int(segment.sentences.document[sentence])).utf8
    let words = text.split { !isLetter($0) }
    let pair = zip(words, words.dropFirst()).first { isWord(first, $0) && isWord(second, $1) }
    return pair.map { bytes.lowerBound + text.distance(from: text.startIndex, to: $0.1.endIndex) }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

/// Whether the bytes are `word`, case folded.
private func isWord(_ word: String, _ bytes: some Collection<UInt8>) -> Bool { word.utf8.elementsEqual(bytes.lazy.map { $0 | 0x20 }) }
